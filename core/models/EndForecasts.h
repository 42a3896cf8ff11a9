#pragma once

#include "core/models/LevelChain.h"
#include "core/models/OutputWarp.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <vector>

namespace vernier {

/// The better half of a warp, which is a straight line, and its continuation.
class StraightWarp {
public:
    StraightWarp() = default;
    /// `ends`: that the half-rank `warp` was made for; at least one.
    StraightWarp(const OutputWarp& warp, std::vector<double> ends);

    double warp(double level) const { return m_image + m_slope * (level - m_middle); }
    double warpVariance(double variance) const { return variance * m_slope * m_slope; }

private:
    double m_middle = 0;
    double m_image = 0;
    double m_slope = 1;  // where all ends are equal
};

/// What the learning curves of a study say about where they end: known ends as they are, the others predicted by a chain of
/// regressions that all curves train (LevelChain). In warped units, in which the worse half of all ends counts only by rank:
/// otherwise the early differences between curves would set the scale and hide the differences between good ones. A pure
/// function of its inputs. Thread-safe for reading.
class EndForecasts {
public:
    /// `rungs`: as for LevelChain. `levels`: per curve at its first rungs; a curve without any is skipped, but at least one has
    /// some. `ends`: per curve its end, if it has come to it. O(curves x (rungs + log curves)).
    EndForecasts(std::vector<double> rungs, const std::vector<std::vector<double>>& levels,
                 const std::vector<std::optional<double>>& ends);

    const std::vector<double>& rungs() const { return m_chain.rungs(); }
    /// The curves with levels, ascending; what follows is in this order.
    const std::vector<std::size_t>& curves() const { return m_curves; }
    const Eigen::VectorXd& ends() const { return m_ends; }
    /// Of one noisy look at the end that says as much as the curve does (LevelChain::evidenceVariance); 0 if it is known.
    const Eigen::VectorXd& variances() const { return m_variances; }
    /// At all rungs, of the r-th of curves(). Variances are those of the better half's line.
    std::vector<LevelForecast> levelsOf(std::size_t r) const;
    /// The same with the means on that line too: by rank, a bad curve would seem within reach of the best.
    std::vector<LevelForecast> straightLevelsOf(std::size_t r) const;
    /// Per rung, of the look at the end given by a curve known up to it.
    const std::vector<double>& evidenceVariances() const { return m_evidenceVariances; }

    double warp(double level) const { return m_warp.warp(level); }
    double unwarp(double warped) const { return m_warp.unwarp(warped); }

private:
    LevelChain m_chain;
    OutputWarp m_warp;
    StraightWarp m_straight;
    std::vector<std::size_t> m_curves;
    Eigen::VectorXd m_ends;
    Eigen::VectorXd m_variances;
    std::vector<std::vector<LevelForecast>> m_forecasts;  // native
    std::vector<double> m_evidenceVariances;
};

}  // namespace vernier
