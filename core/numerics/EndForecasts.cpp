#include "core/numerics/EndForecasts.h"

#include <algorithm>

namespace vernier {

namespace {

/// By how much the warp stretches differences between the middle end and the best; 1 where all are equal.
double slopeOf(const OutputWarp& warp, std::vector<double> ends) {
    std::ranges::sort(ends);
    const double middle = ends[ends.size() / 2];
    const double best = ends.back();
    return best > middle ? (warp.warp(best) - warp.warp(middle)) / (best - middle) : 1;
}

}  // namespace

EndForecasts::EndForecasts(std::vector<double> rungs, const std::vector<std::vector<double>>& levels,
                           const std::vector<std::optional<double>>& ends)
    : m_chain(std::move(rungs)) {
    m_chain.fit(levels);
    std::vector<double> predicted;
    std::vector<double> variances;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i].empty())
            continue;
        m_curves.push_back(i);
        m_forecasts.push_back(m_chain.forecast(levels[i]));
        const LevelForecast end = m_forecasts.back().back();
        predicted.push_back(ends[i].value_or(end.mean));
        variances.push_back(ends[i] ? 0 : m_chain.evidenceVariance(end.variance));
    }
    m_ends = Eigen::Map<const Eigen::VectorXd>(predicted.data(), std::ssize(predicted));
    m_warp = OutputWarp(OutputWarpKind::HalfRank, m_ends);
    m_ends = m_warp.warp(m_ends);

    const double slope = slopeOf(m_warp, std::move(predicted));
    m_variances = Eigen::Map<const Eigen::VectorXd>(variances.data(), std::ssize(variances)) * (slope * slope);
    for (std::vector<LevelForecast>& forecast : m_forecasts) {
        for (LevelForecast& level : forecast)
            level = {warp(level.mean), level.variance * slope * slope};
    }
    for (std::size_t k = 0; k < m_chain.rungs().size(); ++k)
        m_evidenceVariances.push_back(m_chain.evidenceVariance(m_chain.finalVariance(k)) * slope * slope);
}

}  // namespace vernier
