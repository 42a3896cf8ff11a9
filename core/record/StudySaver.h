#pragma once

#include "core/base/Clock.h"
#include "core/events/EventOutbox.h"
#include "core/record/StudyRecord.h"
#include "core/record/TrialChanges.h"

#include <cstdint>
#include <optional>

namespace vernier {

/// What must be made durable next. While the store refuses it, it is kept and tried again, ever less often: what may pass, such
/// as a full disk, for ten minutes; anything else a few times. Then nobody asks the store until resume(). One thread.
class StudySaver {
public:
    /// All outlive it.
    StudySaver(StudyRecord& record, EventOutbox& outbox, const Clock& clock)
        : m_record(record), m_outbox(outbox), m_clock(clock) {}

    TrialChanges changes;

    /// Writes the changes, with how long the study has run. False if they are not durable: refused, or not tried yet again.
    bool save(double runtimeSeconds);
    /// Whether something new may begin: all is written, and if the store has refused, it is time to ask it again.
    bool isReady() const;
    /// Why the store refuses; nothing if it does not.
    const std::optional<Message>& trouble() const { return m_trouble; }
    /// It has refused for so long that it is not asked any more.
    bool hasGivenUp() const { return m_hasGivenUp; }
    /// Asks it again at once.
    void resume();

private:
    void noteRefusal(const Error& error);
    bool isPatient() const { return m_clock.steadyMs() < m_nextMs || m_hasGivenUp; }

    StudyRecord& m_record;
    EventOutbox& m_outbox;
    const Clock& m_clock;
    std::optional<Message> m_trouble;
    bool m_hasGivenUp = false;
    int m_refusals = 0;
    std::int64_t m_firstMs = 0;  ///< steady: since when it refuses
    std::int64_t m_nextMs = 0;   ///< steady: when it is asked again
};

}  // namespace vernier
