#include "core/run/TrialQueue.h"

#include <algorithm>

namespace vernier {

namespace {

bool isWaiting(const TrialPtr& trial) {
    return trial->state == TrialState::Waiting || goesOnByItself(*trial);
}

}  // namespace

bool TrialQueue::isDue(TrialId id, std::int64_t nowMs) const {
    const auto found = m_notBefore.find(id);
    return !holdsAll(nowMs) && (found == m_notBefore.end() || found->second <= nowMs);
}

const Trial* TrialQueue::firstDue(const History& history, std::int64_t nowMs) const {
    const auto found = std::ranges::find_if(history.trials(),
                                            [&](const TrialPtr& trial) { return isWaiting(trial) && isDue(trial->id, nowMs); });
    return found == history.trials().end() ? nullptr : found->get();
}

bool goesOnByItself(const Trial& trial) {
    return trial.state == TrialState::Paused && trial.failure;
}

bool hasWaiting(const History& history) {
    return std::ranges::any_of(history.trials(), isWaiting);
}

}  // namespace vernier
