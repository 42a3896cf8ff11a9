#pragma once

#include "core/numerics/GaussianProcess.h"

#include <Eigen/Core>

namespace vernier {

/// How much an evaluation at a unit point is worth; larger is better. Finite everywhere. Thread-safe for reading.
class Acquisition {
public:
    virtual ~Acquisition() = default;

    /// At each row of `points` (m x d).
    virtual Eigen::VectorXd values(const Eigen::MatrixXd& points) const = 0;
    /// At one point, with the derivatives by its coordinates.
    virtual double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const = 0;
};

/// Log of the probability that a trial at a point does not fail: that of a process of the outcomes (1 succeeded, -1 failed)
/// being above `threshold`, Φ((μ - threshold) / s). Where nothing is known it is the share of successes, roughly.
class Feasibility {
public:
    /// Everything succeeds.
    Feasibility() = default;
    /// `outcomes` must outlive this object.
    Feasibility(const GaussianProcess& outcomes, double threshold) : m_outcomes(&outcomes), m_threshold(threshold) {}

    bool isCertain() const { return !m_outcomes; }
    /// At each row of `points` (m x d).
    Eigen::VectorXd logProbabilities(const Eigen::MatrixXd& points) const;
    double logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const;

private:
    const GaussianProcess* m_outcomes = nullptr;
    double m_threshold = 0;
};

/// Log expected improvement over `best`, plus the log probability of success.
class LogImprovementAcquisition final : public Acquisition {
public:
    /// The referenced objects must outlive this one.
    LogImprovementAcquisition(const GaussianProcess& process, const Feasibility& feasibility, double best);

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override;
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override;

private:
    const GaussianProcess& m_process;
    const Feasibility& m_feasibility;
    double m_best;
};

}  // namespace vernier
