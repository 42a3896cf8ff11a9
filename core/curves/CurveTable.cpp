#include "core/curves/CurveTable.h"

#include "core/curves/TrialFolds.h"

#include <algorithm>

namespace vernier {

namespace {

// Fewer trials with times say nothing.
constexpr std::size_t kLeastTimed = 3;

}  // namespace

void CurveTable::update(const History& history) {
    const std::vector<TrialPtr>& trials = history.trials();
    if (trials.size() < m_seen.size()) {  // another history
        m_seen.clear();
        m_entries.clear();
        m_peers = {};
        m_summary.reset();
    }
    m_seen.resize(trials.size());
    m_entries.resize(trials.size());
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (m_seen[i] == trials[i])
            continue;
        refresh(i, m_seen[i].get(), *trials[i]);
        m_seen[i] = trials[i];
    }
}

void CurveTable::refresh(std::size_t trial, const Trial* before, const Trial& now) {
    static const std::vector<Report> kNone;
    const auto seriesOf = [&](const Trial* of) -> const std::vector<Report>& {
        const auto index = static_cast<std::size_t>(m_objectiveIndex);
        return of && index < of->reports.size() ? of->reports[index] : kNone;
    };
    const std::vector<Report>& known = seriesOf(before);
    const std::vector<Report>& series = seriesOf(&now);
    Entry& entry = m_entries[trial];
    // Reports are only ever added, unless a trial starts afresh; then its first or last known report differs.
    const bool isLonger = known.size() <= series.size() &&
                          (known.empty() || (known.front() == series.front() && known.back() == series[known.size() - 1]));
    const Entry former{entry.state, entry.isExcluded, entry.objective, entry.resource, entry.folds, {}};
    const bool wasPeer = isCompletePeer(entry);
    if (!isLonger) {
        m_peers.forgetReached();
        entry.curve = Curve();
    }
    if (!isLonger && wasPeer) {
        m_peers.forget();
        m_summary.reset();
    }
    for (std::size_t i = isLonger ? known.size() : 0; i < series.size(); ++i) {
        const std::optional<Report> report = series[i].fold == m_fold ? pairedReport(series, i, m_objective) : std::nullopt;
        if (report)
            add(trial, *report);
    }
    entry.state = now.state;
    entry.isExcluded = now.isExcluded;
    // One that was interrupted has not come as far as it was told.
    entry.resource = now.state == TrialState::Paused && now.failure ? std::nullopt : now.resource;
    entry.objective = now.objective ? std::optional(sign() * *now.objective) : std::nullopt;
    entry.folds = series.empty() ? 1 : series.back().fold + 1;
    noteChange(trial, former, wasPeer);
}

/// A report of a trial that has ended, or of one that is not in order, changes what was known already.
void CurveTable::add(std::size_t trial, const Report& report) {
    Entry& entry = m_entries[trial];
    entry.curve.add(report, m_objective);
    if (entry.curve.isNews())
        m_peers.noteReport(trial);
    else
        m_peers.forgetReached();
    if (entry.state == TrialState::Complete) {
        m_peers.forget();
        m_summary.reset();
    }
}

/// Keeps what was summed up, if the trial has only ended, and begins anew if more is different.
void CurveTable::noteChange(std::size_t trial, const Entry& before, bool wasPeer) {
    const Entry& entry = m_entries[trial];
    const bool isPeer = isCompletePeer(entry);
    if (wasPeer && !isPeer)
        m_peers.forget();
    else if (!wasPeer && isPeer)
        m_peers.noteCompletion(trial);
    if (before.isExcluded != entry.isExcluded)
        m_peers.forget();
    const bool hadEnded = isFinished(before.state);
    const bool isSame = before.state == entry.state && before.isExcluded == entry.isExcluded &&
                        before.objective == entry.objective && before.folds == entry.folds;
    if (hadEnded && !isSame)
        m_summary.reset();
    else if (!hadEnded && m_summary)
        m_summary->add(entry);
}

void CurveTable::begin(bool isExcluded) {
    m_entries.push_back({TrialState::Running, isExcluded, {}, {}, 1, {}});
}

void CurveTable::report(TrialId id, const Report& report) {
    add(static_cast<std::size_t>(id.number), report);
}

void CurveTable::end(TrialId id, TrialState state, std::optional<double> objective) {
    const auto trial = static_cast<std::size_t>(id.number);
    Entry& entry = m_entries[trial];
    const Entry former{entry.state, entry.isExcluded, entry.objective, entry.resource, entry.folds, {}};
    const bool wasPeer = isCompletePeer(entry);
    entry.state = state;
    entry.objective = objective ? std::optional(sign() * *objective) : std::nullopt;
    noteChange(trial, former, wasPeer);
}

void EndedTrials::add(const CurveEntry& entry) {
    if (isFinished(entry.state) && !entry.isExcluded && entry.objective)
        best = std::max(best.value_or(*entry.objective), *entry.objective);
    if (entry.state != TrialState::Complete)
        return;
    mostFolds = std::max(mostFolds, entry.folds);
    if (entry.isPeer())
        longestRun = std::max(longestRun.value_or(0), entry.curve.lastStep());
}

const EndedTrials& CurveTable::summary() const {
    if (!m_summary) {
        m_summary.emplace();
        for (const Entry& entry : m_entries)
            m_summary->add(entry);
    }
    return *m_summary;
}

double CurveTable::startSteps() const {
    std::vector<double> starts;
    for (const Entry& entry : m_entries) {
        if (const std::optional<double> start = entry.curve.startSteps())
            starts.push_back(*start);
    }
    if (starts.size() < kLeastTimed)
        return 0;
    const auto middle = starts.begin() + std::ssize(starts) / 2;
    std::ranges::nth_element(starts, middle);
    return *middle;
}

}  // namespace vernier
