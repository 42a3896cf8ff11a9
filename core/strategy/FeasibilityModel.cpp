#include "core/strategy/FeasibilityModel.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace vernier {

namespace {

// If there are more results than this, some represent all.
constexpr Eigen::Index kMostOutcomes = 1000;
// While no trial keeps all limits, they are to be kept by this much, in units of the standardised slack. Otherwise the search
// creeps along a limit: what is just beyond it keeps it with a chance of one half, however near another trial broke it.
constexpr double kMargin = 0.1;

bool hasFailures(const TrialData& data) {
    return (data.outcomes.array() < 0).any();
}

}  // namespace

FeasibilityModel::FeasibilityModel(std::vector<bool> isNominal)
    : m_isNominal(std::move(isNominal)), m_outcomes(m_isNominal, OutputWarpKind::Clipped) {}

void FeasibilityModel::heedStop(std::stop_token stop) {
    m_stop = std::move(stop);
    m_outcomes.heedStop(m_stop);
    for (SurrogateModel& limit : m_limits)
        limit.heedStop(m_stop);
}

Feasibility FeasibilityModel::learn(const TrialData& data, double caution) {
    Feasibility feasibility;
    if (hasFailures(data)) {
        m_outcomes.updateWithin(kMostOutcomes, data.endedPoints, data.outcomes);
        feasibility.add(m_outcomes.process(), m_outcomes.warp().warp(0), caution);
    }
    while (m_limits.size() < data.limits.size()) {
        m_limits.emplace_back(m_isNominal, OutputWarpKind::Slack);
        m_limits.back().heedStop(m_stop);
    }
    const bool isAnyKept = std::ranges::find(data.kept, true) != data.kept.end();
    const double margin = isAnyKept ? 0 : kMargin;
    m_pending.resize(data.limits.size());
    for (std::size_t side = 0; side < data.limits.size(); ++side) {
        const LimitData& limit = data.limits[side];
        if (limit.slack.size() == 0)
            continue;
        m_limits[side].updateWithin(kMostOutcomes, limit.points, limit.slack);
        m_pending[side] = m_limits[side].withPending(data.pendingPoints);
        feasibility.add(m_pending[side], m_limits[side].warp().warp(0) + margin);
    }
    return feasibility;
}

}  // namespace vernier
