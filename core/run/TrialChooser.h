#pragma once

#include "core/base/Clock.h"
#include "core/events/EventOutbox.h"
#include "core/folder/StudyFolder.h"
#include "core/record/StudyRecord.h"
#include "core/run/NextSuggestion.h"
#include "core/run/StartGate.h"
#include "core/run/TrialQueue.h"

#include <QObject>

#include <optional>
#include <vector>

namespace vernier {

/// Chooses the trial that begins next: one that waits, else what the strategy suggests, a new one or a paused one that goes on.
/// Lives in the engine's thread.
class TrialChooser : public QObject {
    Q_OBJECT

public:
    /// All arguments outlive it.
    TrialChooser(const StudyRecord& record, const StudyFolder& folder, const Clock& clock, EventOutbox& outbox, StartGate& gate,
                 QObject* parent = nullptr);

    /// From now on the strategy that `make` makes.
    void follow(SuggestionWorker::StrategyMaker make) { m_next.follow(std::move(make)); }
    std::optional<std::int64_t> trialCount() const { return m_next.trialCount(); }
    /// These trials have begun, ended or were edited.
    void trialsChanged(const std::vector<TrialPtr>& trials);

    /// The trial that begins now; nothing if none does, or not yet.
    std::optional<Trial> next();
    /// A trial that was interrupted is to begin again, after a while. If the machine could not start it, none begins for a
    /// while.
    void delay(const Trial& ended);
    /// Why none can begin until somebody has looked.
    const std::optional<Message>& refusal() const { return m_refusal; }
    /// Somebody wants it to go on, at once.
    void release();

Q_SIGNALS:
    /// next() has something new to say.
    void changed();

private:
    std::optional<Trial> trialOf(SuggestionAnswer answer);
    std::optional<Trial> resumed(TrialId id, std::optional<std::int64_t> resource);
    void holdAll(const Message& why);

    const StudyRecord& m_record;
    const StudyFolder& m_folder;
    const Clock& m_clock;
    EventOutbox& m_outbox;
    StartGate& m_gate;
    NextSuggestion m_next;
    TrialQueue m_queue;
    int m_shortages = 0;  ///< starts in a row that the machine could not make
    std::optional<Message> m_refusal;
};

}  // namespace vernier
