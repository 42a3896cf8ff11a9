#pragma once

#include <Eigen/Core>

namespace vernier {

/// Spearman's rank correlation of two equally long vectors of finite values, in [-1, 1]: the correlation of their ranks, with
/// ties sharing their mean rank. 0 with fewer than two values, or if all of one vector are equal. O(n log n).
double rankCorrelation(const Eigen::VectorXd& left, const Eigen::VectorXd& right);

/// Pearson's correlation; 0 where rankCorrelation() is. O(n).
double linearCorrelation(const Eigen::VectorXd& left, const Eigen::VectorXd& right);

}  // namespace vernier
