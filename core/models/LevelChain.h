#pragma once

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// What is believed about a curve's level at a rung.
struct LevelForecast {
    double mean = 0;
    double variance = 0;  ///< 0 where it is known
};

/// How learning curves continue from rung to rung: a chain of linear regressions, each of the rise to the next rung on a
/// constant, the level and the previous rise. All curves that have continued train it, so that early levels count for as much
/// as they have said about later ones. Before there are any, a rise is expected to be half the previous one, and the variance
/// that a rung leaves open to fall as 1/step. Levels are in units in which good curves differ by about 1; larger is better.
/// Thread-safe for reading.
class LevelChain {
public:
    LevelChain() = default;
    /// `rungs`: steps, ascending, the last is the end of a run; not empty.
    explicit LevelChain(std::vector<double> rungs);

    /// `levels`: per curve its finite levels at its first rungs; curves may be empty. O(curves x rungs).
    void fit(const std::vector<std::vector<double>>& levels);

    /// The levels at all rungs of a curve known up to one of them; `levels` is not empty. O(rungs).
    std::vector<LevelForecast> forecast(const std::vector<double>& levels) const;
    /// The variance of the last level of a curve that is known up to rung k.
    double finalVariance(std::size_t k) const { return m_finalVariances[k]; }
    /// The same for a curve that has not begun.
    double unseenFinalVariance() const { return m_unseenFinalVariance; }
    /// What a curve has said about its last level if this much of its variance is left: the variance of one noisy look at it
    /// from which as much could be learnt. A rung that leaves as much open as no rung at all has said next to nothing. Finite.
    double evidenceVariance(double leftVariance) const;

    const std::vector<double>& rungs() const { return m_rungs; }

private:
    /// From one rung to the next.
    struct Link {
        Eigen::Vector3d slopes = Eigen::Vector3d::Zero();       ///< by 1, level - reference, rise before
        Eigen::Matrix3d uncertainty = Eigen::Matrix3d::Zero();  ///< covariance of the slopes over that of the noise
        double reference = 0;                                   ///< mean level at the rung of those that continued
        double variance = 0;
        double priorVariance = 0;
        double squares = 0;  ///< of the residuals
        int curves = 0;

        Eigen::Vector3d inputs(const std::vector<double>& levels, std::size_t rung) const;
    };
    /// What is believed about a level, and about the rise that led to it.
    struct State {
        Eigen::Vector2d mean;
        Eigen::Matrix2d covariance;
    };
    void fitLink(std::size_t rung, const std::vector<std::vector<double>>& levels);
    void fitUnseen(const std::vector<std::vector<double>>& levels);
    State next(const State& state, std::size_t rung) const;

    std::vector<double> m_rungs;
    std::vector<Link> m_links;
    std::vector<double> m_finalVariances;
    double m_unseenFinalVariance = 1;
};

}  // namespace vernier
