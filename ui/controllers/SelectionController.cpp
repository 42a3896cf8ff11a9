#include "ui/controllers/SelectionController.h"

#include <algorithm>
#include <set>
#include <utility>

namespace vernier {

bool SelectionController::contains(TrialId trial) const {
    return std::find(m_selected.begin(), m_selected.end(), trial) != m_selected.end();
}

std::optional<TrialId> SelectionController::current() const {
    return m_selected.empty() ? std::nullopt : std::optional(m_selected.back());
}

void SelectionController::select(TrialId trial) {
    selectAll({trial});
}

void SelectionController::toggle(TrialId trial) {
    std::vector<TrialId> trials = m_selected;
    if (std::erase(trials, trial) == 0)
        trials.push_back(trial);
    selectAll(std::move(trials));
}

void SelectionController::selectAll(std::vector<TrialId> trials) {
    std::set<TrialId> seen;
    std::erase_if(trials, [&seen](TrialId trial) { return !seen.insert(trial).second; });
    if (trials == m_selected)
        return;
    m_selected = std::move(trials);
    Q_EMIT selectionChanged();
}

void SelectionController::clear() {
    selectAll({});
}

}  // namespace vernier
