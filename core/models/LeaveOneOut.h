#pragma once

#include "core/models/GaussianProcess.h"

#include <Eigen/Core>

namespace vernier {

/// What the process would have predicted for each of its targets without it, keeping the hyperparameters (Rasmussen, Williams
/// 2006, eq. 5.12): exact, from one inverse. Optimistic while n < 3 d.
struct LeaveOneOut {
    Eigen::VectorXd means;       ///< n
    Eigen::VectorXd deviations;  ///< n, of the observation: noise included

    static LeaveOneOut of(const GaussianProcess& process);

    /// Mean log density of the targets.
    double meanLogDensity(const Eigen::VectorXd& targets) const;
    /// Share of targets inside the central interval of `probability`, for n >= 1.
    double coverage(const Eigen::VectorXd& targets, double probability) const;
    /// 1 - Σ (y - μ)² / Σ (y - ȳ)²: 1 is perfect, 0 no better than the mean. 0 if all targets are equal.
    double explainedShare(const Eigen::VectorXd& targets) const;
    /// The factor by which all variances must be multiplied for standardised errors to have mean square 1, shrunk towards 1 as
    /// if by `weight` more such errors. The means of a process do not change with it.
    double varianceScale(const Eigen::VectorXd& targets, double weight) const;
};

}  // namespace vernier
