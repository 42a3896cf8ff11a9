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

/// Log of the probability that a trial at a point does not fail, learnt from trials that did and did not:
/// p = (1 + Σ ok_i ρ(x, x_i)) / (2 + Σ ρ(x, x_i)), ρ the correlation of the objective's kernel. Far from all trials p = 1/2
/// everywhere; without failures it is not used at all.
class Feasibility {
public:
    Feasibility() = default;
    /// `points` n x d, all trials that ended; `succeeded` n, 1 or 0.
    Feasibility(Kernel kernel, Eigen::MatrixXd points, Eigen::VectorXd succeeded);

    /// True if nothing has failed.
    bool isTrivial() const { return m_points.rows() == 0; }
    double logProbability(const Eigen::VectorXd& point) const;
    double logProbability(const Eigen::VectorXd& point, Eigen::VectorXd& gradient) const;

private:
    Kernel m_kernel;
    Eigen::MatrixXd m_points;
    Eigen::VectorXd m_succeeded;
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
