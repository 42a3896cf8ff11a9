#include "core/curves/CurvePeers.h"

#include <utility>

namespace vernier {

namespace {

/// Steps that are kept in order. Where each trial names steps of its own, most are asked about once, and keeping more would
/// cost memory for nothing.
constexpr std::size_t kMostSteps = 2000;

}  // namespace

void CurvePeers::noteReport(std::size_t trial) {
    if (m_reached.empty())
        m_reports.clear();
    else
        m_reports.push_back(trial);
}

void CurvePeers::forget() {
    m_completed.clear();
    m_completedAt.clear();
    forgetReached();
}

const StepPeers& CurvePeers::completedAt(const std::vector<CurveEntry>& entries, std::int64_t step) {
    const auto found = m_completedAt.find(step);
    Completed& known = found != m_completedAt.end() ? found->second : completedFrom(entries, step);
    for (; known.next < m_completed.size(); ++known.next) {
        if (const CurvePoint* const point = entries[m_completed[known.next]].curve.at(step)) {
            known.peers.trials.push_back(m_completed[known.next]);
            known.peers.values.insert(point->value);
            known.peers.means.insert(point->mean);
        }
    }
    return known.peers;
}

CurvePeers::Completed& CurvePeers::completedFrom(const std::vector<CurveEntry>& entries, std::int64_t step) {
    if (m_completedAt.size() >= kMostSteps)
        m_completedAt.clear();
    std::vector<std::size_t> trials;
    std::vector<double> values;
    std::vector<double> means;
    for (std::size_t trial = 0; trial < entries.size(); ++trial) {
        const bool isPeer = entries[trial].state == TrialState::Complete && entries[trial].isPeer();
        if (const CurvePoint* const point = isPeer ? entries[trial].curve.at(step) : nullptr) {
            trials.push_back(trial);
            values.push_back(point->value);
            means.push_back(point->mean);
        }
    }
    return m_completedAt[step] = Completed{
               {std::move(trials), OrderedValues(std::move(values)), OrderedValues(std::move(means))}, m_completed.size()};
}

const OrderedValues& CurvePeers::reachedAt(const std::vector<CurveEntry>& entries, std::int64_t step) {
    const auto found = m_reached.find(step);
    Reached& known = found != m_reached.end() ? found->second : reachedFrom(entries, step);
    known.isKnown.resize(entries.size());
    for (; known.next < m_reports.size(); ++known.next) {
        const std::size_t trial = m_reports[known.next];
        const CurvePoint* const point =
            !known.isKnown[trial] && entries[trial].isPeer() ? entries[trial].curve.reaching(step) : nullptr;
        if (!point)
            continue;
        known.isKnown[trial] = true;
        known.values.insert(point->value);
    }
    return known.values;
}

CurvePeers::Reached& CurvePeers::reachedFrom(const std::vector<CurveEntry>& entries, std::int64_t step) {
    if (m_reached.size() >= kMostSteps)
        m_reached.clear();
    if (m_reached.empty())
        m_reports.clear();
    Reached reached{{}, std::vector<bool>(entries.size()), m_reports.size()};
    std::vector<double> values;
    for (std::size_t trial = 0; trial < entries.size(); ++trial) {
        if (const CurvePoint* const point = entries[trial].isPeer() ? entries[trial].curve.reaching(step) : nullptr) {
            values.push_back(point->value);
            reached.isKnown[trial] = true;
        }
    }
    reached.values = OrderedValues(std::move(values));
    return m_reached[step] = std::move(reached);
}

}  // namespace vernier
