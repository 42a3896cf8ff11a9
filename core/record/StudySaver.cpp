#include "core/record/StudySaver.h"

#include "core/record/KeptNumbers.h"

#include <algorithm>
#include <string>

namespace vernier {

namespace {

constexpr std::int64_t kFirstPauseMs = 500;
constexpr std::int64_t kLongestPauseMs = 15'000;
constexpr std::int64_t kPatienceMs = 600'000;
/// Of what does not pass by itself.
constexpr int kMostRefusals = 4;

}  // namespace

bool StudySaver::save(double runtimeSeconds) {
    if (changes.isEmpty())
        return true;
    if (m_trouble && isPatient())
        return false;
    keepRuntime(runtimeSeconds, changes.batch);
    if (Result<void> saved = m_record.commit(changes.batch, changes.live); !saved) {
        noteRefusal(saved.error());
        return false;
    }
    changes = {};
    if (m_trouble)
        m_outbox.tell(Notice::Severity::Info, message("save.again", "The study can be written again."));
    m_trouble.reset();
    m_hasGivenUp = false;
    m_refusals = 0;
    return true;
}

bool StudySaver::isReady() const {
    return changes.isEmpty() && !(m_trouble && isPatient());
}

void StudySaver::resume() {
    m_nextMs = 0;
    m_hasGivenUp = false;
    m_refusals = 0;
    m_firstMs = m_clock.steadyMs();
}

void StudySaver::noteRefusal(const Error& error) {
    const std::int64_t nowMs = m_clock.steadyMs();
    if (!m_trouble) {
        m_outbox.tell(error);
        m_firstMs = nowMs;
        m_refusals = 0;
    }
    m_trouble = message("save.refused", "Nothing can be saved: %1.", error.whole());
    m_nextMs = nowMs + std::min(kLongestPauseMs, kFirstPauseMs << std::min(m_refusals, 10));
    ++m_refusals;
    m_hasGivenUp = error.code == ErrorCode::Shortage ? nowMs - m_firstMs >= kPatienceMs : m_refusals >= kMostRefusals;
}

}  // namespace vernier
