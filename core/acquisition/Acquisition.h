#pragma once

#include "core/models/GaussianProcess.h"

#include <Eigen/Core>

#include <vector>

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

/// Log of the probability that a trial at a point does not fail and keeps all limits of metrics: for each of these a process
/// whose values above a threshold are good (of the outcomes, 1 succeeded and -1 failed, or of how far a metric is within its
/// limit), Φ((μ - threshold) / s). Where nothing is known, it is roughly the share of successes.
class Feasibility {
public:
    /// Everything succeeds.
    Feasibility() = default;
    /// As add() of one process.
    Feasibility(const GaussianProcess& process, double threshold, double caution = 1) { add(process, threshold, caution); }

    /// One more process that must be above its threshold, independent of the others; it must outlive this object. `caution`
    /// times its log probability is used.
    void add(const GaussianProcess& process, double threshold, double caution = 1) {
        m_demands.push_back({&process, threshold, caution});
    }

    bool isCertain() const { return m_demands.empty(); }
    /// At each row of `points` (m x d).
    Eigen::VectorXd logProbabilities(const Eigen::MatrixXd& points) const;
    double logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const;

private:
    struct Demand {
        const GaussianProcess* process;
        double threshold;
        double caution;
    };
    std::vector<Demand> m_demands;
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

/// The log probability of success alone: what is looked for while no trial keeps all limits.
class FeasibilityAcquisition final : public Acquisition {
public:
    /// `feasibility` must outlive this object.
    explicit FeasibilityAcquisition(const Feasibility& feasibility) : m_feasibility(feasibility) {}

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override { return m_feasibility.logProbabilities(points); }
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override {
        return m_feasibility.logProbability(point, gradient);
    }

private:
    const Feasibility& m_feasibility;
};

/// The least known among the points that may still be good: log s_all, the deviation with pending points included, minus a
/// penalty where μ + s/2 of the results alone is below a threshold; plus the log probability of success. The "pure exploration"
/// half of GP-UCB-PE (Contal et al. 2013) in the form of Vizier's gp_ucb_pe.
class ExplorationAcquisition final : public Acquisition {
public:
    /// `pending`: `process` with pending points appended. `counts`: which points of `process` the threshold may come from; all
    /// if it is empty or true for none. The referenced objects must outlive this one.
    ExplorationAcquisition(const GaussianProcess& process, const GaussianProcess& pending, const Feasibility& feasibility,
                           const std::vector<bool>& counts = {});

    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override;
    double value(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const override;

private:
    const GaussianProcess& m_process;
    const GaussianProcess& m_pending;
    const Feasibility& m_feasibility;
    double m_threshold;
};

}  // namespace vernier
