#include "core/study/History.h"

#include <cassert>
#include <cstddef>

namespace vernier {

const Trial* History::find(TrialId id) const {
    if (id.number < 0 || id.number >= std::ssize(m_trials))
        return nullptr;
    return m_trials[static_cast<std::size_t>(id.number)].get();
}

void History::apply(TrialPtr trial) {
    const auto index = static_cast<std::size_t>(trial->id.number);
    assert(accepts(trial->id));
    const bool concernsIncumbent = m_incumbent && m_incumbent->id == trial->id;
    if (index == m_trials.size())
        m_trials.push_back(trial);
    else
        m_trials[index] = trial;
    ++m_revision;

    if (concernsIncumbent)
        m_incumbent = findIncumbent();
    else if (canBeBest(*trial, m_criteria) && isBetterIncumbent(*trial))
        m_incumbent = std::move(trial);
}

void History::setCriteria(const Criteria& criteria) {
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    m_incumbent = findIncumbent();
    ++m_revision;
}

const Trial* History::incumbent() const {
    return m_incumbent.get();
}

bool History::isBetterIncumbent(const Trial& trial) const {
    if (!m_incumbent || m_criteria.isBetter(trial, *m_incumbent))
        return true;
    return trial.id < m_incumbent->id && !m_criteria.isBetter(*m_incumbent, trial);
}

TrialPtr History::findIncumbent() const {
    TrialPtr best;
    for (const TrialPtr& trial : m_trials) {
        if (canBeBest(*trial, m_criteria) && (!best || m_criteria.isBetter(*trial, *best)))
            best = trial;
    }
    return best;
}

}  // namespace vernier
