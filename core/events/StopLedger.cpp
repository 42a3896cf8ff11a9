#include "core/events/StopLedger.h"

namespace vernier {

void StopLedger::add(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
        if (decision.stops())
            m_stops.insert_or_assign(decision.trial, decision);
    }
}

const Decision* StopLedger::find(TrialId id) const {
    const auto found = m_stops.find(id);
    return found == m_stops.end() ? nullptr : &found->second;
}

std::vector<Decision> StopLedger::decisions() const {
    std::vector<Decision> decisions;
    decisions.reserve(m_stops.size());
    for (const auto& [id, decision] : m_stops)
        decisions.push_back(decision);
    return decisions;
}

Savings StopLedger::savings(const History& history) const {
    Savings savings;
    for (const auto& [id, decision] : m_stops) {
        const Trial* const trial = history.find(id);
        if (!trial || trial->state != TrialState::Stopped)
            continue;
        savings.seconds += decision.savedSeconds.value_or(0);
        if (decision.savedCost)
            savings.cost = savings.cost.value_or(0) + *decision.savedCost;
    }
    return savings;
}

}  // namespace vernier
