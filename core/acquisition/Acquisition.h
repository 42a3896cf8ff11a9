#pragma once

#include "core/models/GaussianProcess.h"

#include <Eigen/Core>

namespace vernier {

/// The value of an evaluation at a unit point; larger is better. Finite everywhere. Thread-safe for reading.
class Acquisition {
public:
    virtual ~Acquisition() = default;

    /// At each row of `points` (m x d).
    virtual Eigen::VectorXd values(const Eigen::MatrixXd& points) const = 0;
    /// At one point, with the derivatives with respect to its coordinates.
    virtual double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const = 0;
};

/// Log of the probability that a trial at a point does not fail: that of a process of the outcomes (1 succeeded, -1 failed)
/// being above `threshold`, Φ((μ - threshold) / s). Where nothing is known, it is roughly the share of successes. `caution`
/// times that is used.
class Feasibility {
public:
    /// Everything succeeds.
    Feasibility() = default;
    /// `outcomes` must outlive this object.
    Feasibility(const GaussianProcess& outcomes, double threshold, double caution = 1)
        : m_outcomes(&outcomes), m_threshold(threshold), m_caution(caution) {}

    bool isCertain() const { return !m_outcomes; }
    /// At each row of `points` (m x d).
    Eigen::VectorXd logProbabilities(const Eigen::MatrixXd& points) const;
    double logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const;

private:
    const GaussianProcess* m_outcomes = nullptr;
    double m_threshold = 0;
    double m_caution = 1;
};

/// Log expected improvement over `best`, plus the log probability of success. Unless success is certain, improvements far below
/// kLeastImprovement count as none: otherwise, with nothing left to gain where trials succeed, the search would go where they
/// are certain to fail.
class LogImprovementAcquisition final : public Acquisition {
public:
    static constexpr double kLeastImprovement = 1e-3;  ///< in units of the standardised targets

    /// The referenced objects must outlive this one.
    LogImprovementAcquisition(const Predictor& predictor, const Feasibility& feasibility, double best);

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override;
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override;

private:
    const Predictor& m_predictor;
    const Feasibility& m_feasibility;
    double m_best;
};

/// The least known among the points that may still be good: log s_all, the deviation with pending points included, minus a
/// penalty where μ + s/2 of the results alone is below a threshold; plus the log probability of success. The "pure exploration"
/// half of GP-UCB-PE (Contal et al. 2013) in the form of Vizier's gp_ucb_pe.
class ExplorationAcquisition final : public Acquisition {
public:
    /// `pending`: `process` with pending points appended. The referenced objects must outlive this one.
    ExplorationAcquisition(const GaussianProcess& process, const GaussianProcess& pending, const Feasibility& feasibility);

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override;
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override;

private:
    const GaussianProcess& m_process;
    const GaussianProcess& m_pending;
    const Feasibility& m_feasibility;
    double m_threshold;
};

}  // namespace vernier
