#pragma once

#include "core/numerics/Acquisition.h"
#include "core/numerics/UnitDomain.h"
#include "core/study/History.h"

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// How long a step takes by the configuration, and a trial to begin or to go on: learnt from when the reports of the objective
/// came. The logarithm of a step's time is a regression on the axes: linear and square along ordered ones, a constant for each
/// cell of nominal ones. Without times, as where somebody else runs the trials, all steps cost the same and to begin is free.
class StepCosts {
public:
    StepCosts() = default;
    /// `points`: the unit points of the trials of `history`, by number; `domain` must outlive this object. O(trials d²).
    StepCosts(const History& history, int objectiveIndex, const std::vector<Eigen::VectorXd>& points, const UnitDomain& domain);

    /// Log of what a step costs at a unit point; 0 is a step of a typical trial.
    double logCost(const Eigen::VectorXd& point) const;
    /// With the derivatives by the coordinates (0 for nominal ones).
    double logCost(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const;
    /// What it costs a trial to begin or to go on, in steps of its own.
    double startSteps(const Eigen::VectorXd& point) const;

private:
    Eigen::VectorXd featuresOf(const Eigen::VectorXd& point) const;

    const UnitDomain* m_domain = nullptr;  // null while nothing is known
    Eigen::VectorXd m_slopes;              // by feature
    double m_logStart = 0;                 // of what it costs to begin, in typical steps
};

/// Another acquisition per cost of a step: its logarithm less log cost.
class CostedAcquisition final : public Acquisition {
public:
    /// The referenced objects must outlive this one.
    CostedAcquisition(const Acquisition& gain, const StepCosts& costs) : m_gain(gain), m_costs(costs) {}

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override;
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override;

private:
    const Acquisition& m_gain;
    const StepCosts& m_costs;
};

}  // namespace vernier
