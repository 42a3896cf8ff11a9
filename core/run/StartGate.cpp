#include "core/run/StartGate.h"

namespace vernier {

StartGate::State StartGate::state() const {
    if (!m_met)
        return m_none ? State::QueueOnly : State::Open;
    if (m_met->allowsResuming && !m_none)
        return State::ResumesOnly;
    return m_met->allowsWaiting ? State::QueueOnly : State::Closed;
}

std::optional<Message> StartGate::endReason() const {
    if (asksStrategy())
        return std::nullopt;
    const bool isLimitFinal = m_met && !m_met->allowsResuming;
    if (!isLimitFinal && m_none == NoSuggestion::Exhausted)
        return message("run.exhausted", "Every configuration of the search space has been tried.");
    return m_met ? m_met->sentence : message("run.nothing-more", "The strategy has nothing more to run.");
}

}  // namespace vernier
