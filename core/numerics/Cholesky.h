#pragma once

#include <Eigen/Core>

namespace vernier {

/// Lower Cholesky factor of a symmetric matrix that should be positive definite (n x n, lower triangle read, upper triangle of
/// the result 0). If rounding has made it indefinite, 1e-9 times the mean diagonal is added, then ten times that, and so on
/// until it succeeds. A matrix with NaN gives the identity times its scale. O(n³/3).
Eigen::MatrixXd robustCholesky(const Eigen::MatrixXd& matrix);

/// The inverse of L Lᵀ, whole and symmetric: O(2n³/3).
Eigen::MatrixXd inverseFromFactor(const Eigen::MatrixXd& factor);

}  // namespace vernier
