#pragma once

#include "core/acquisition/StepWorth.h"
#include "core/curves/RungLevels.h"
#include "core/models/EndForecasts.h"
#include "core/models/GaussianProcess.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace vernier {

/// What is believed about the ends of all trials, and about configurations that were never tried. The end of each trial is
/// predicted from its own curve; a Gaussian process over the configurations takes these predictions as results, each with its
/// variance as noise. A few steps of a trial thus count for as much as early steps have said about later ones. A function of
/// its inputs alone: nothing is remembered. One thread.
class RungModel {
public:
    /// Too few levels cannot carry a model.
    static constexpr int kLeastKnown = 3;

    /// `levels` of at least kLeastKnown trials; `points`: per trial its unit point (d); `startSteps`: what it costs a trial to
    /// begin or to go on. O(n³) for the n <= 120 trials that stand for all. When `stop` is requested, the fit ends soon, and
    /// the model is of no further use.
    RungModel(const std::vector<std::int64_t>& rungs, const std::vector<bool>& isNominal, RungLevels levels,
              const std::vector<Eigen::VectorXd>& points, double startSteps, const std::stop_token& stop = {});

    /// A trial that has come to a rung; nothing for one that the process leaves out.
    std::optional<Prospect> prospectOf(std::size_t trial) const;
    /// A configuration that has not begun.
    Prospect prospectAt(const Eigen::VectorXd& point) const;
    StepWorth worthOf(const Prospect& prospect) const;

    /// A point that is being tried, about which nothing is known yet: its variance shrinks.
    void addPending(const Eigen::VectorXd& point);

    const RungLevels& levels() const { return m_levels; }
    /// Over unit points, in warped units.
    const GaussianProcess& process() const { return m_process; }
    /// From warped units to objective units, larger is better.
    double native(double warped) const { return m_levels.native(m_forecasts.unwarp(warped)); }
    /// The better of the best level reported and the best end believed in, in warped units.
    double incumbent() const { return m_incumbent; }
    /// The unit points of the trials with the best prospects, at most `count` rows.
    Eigen::MatrixXd bestPoints(std::size_t count) const;
    /// Trials by what they may achieve, the most promising first, without those that the process leaves out.
    std::vector<std::size_t> byHope() const;

private:
    void fitProcess(const std::vector<bool>& isNominal, const std::vector<Eigen::VectorXd>& points,
                    const std::stop_token& stop);
    void measureRises();

    RungLevels m_levels;
    EndForecasts m_forecasts;  // its curves are the trials with a level
    double m_startSteps;
    Eigen::VectorXd m_noise;           // of each forecast
    std::vector<Eigen::Index> m_rows;  // of the forecasts, those in the process
    GaussianProcess m_process;
    double m_best = 0;
    double m_incumbent = 0;
    std::vector<double> m_rises;  // per rung, the mean rise from there to the end, warped
};

}  // namespace vernier
