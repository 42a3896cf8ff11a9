#include "core/models/EndForecasts.h"

#include <algorithm>

namespace vernier {

namespace {

template <typename MeanWarp>
std::vector<LevelForecast> warped(std::vector<LevelForecast> levels, const MeanWarp& means, const StraightWarp& variances) {
    for (LevelForecast& level : levels)
        level = {means.warp(level.mean), variances.warpVariance(level.variance)};
    return levels;
}

}  // namespace

StraightWarp::StraightWarp(const OutputWarp& warp, std::vector<double> ends) {
    std::ranges::sort(ends);
    m_middle = ends[ends.size() / 2];
    m_image = warp.warp(m_middle);
    if (ends.back() > m_middle)
        m_slope = (warp.warp(ends.back()) - m_image) / (ends.back() - m_middle);
}

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

    m_straight = StraightWarp(m_warp, std::move(predicted));
    m_variances = Eigen::Map<const Eigen::VectorXd>(variances.data(), std::ssize(variances)).unaryExpr([&](double variance) {
        return m_straight.warpVariance(variance);
    });
    for (std::size_t k = 0; k < m_chain.rungs().size(); ++k)
        m_evidenceVariances.push_back(m_straight.warpVariance(m_chain.evidenceVariance(m_chain.finalVariance(k))));
}

std::vector<LevelForecast> EndForecasts::levelsOf(std::size_t r) const {
    return warped(m_forecasts[r], m_warp, m_straight);
}

std::vector<LevelForecast> EndForecasts::straightLevelsOf(std::size_t r) const {
    return warped(m_forecasts[r], m_straight, m_straight);
}

}  // namespace vernier
