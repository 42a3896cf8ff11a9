#include "core/numerics/Cholesky.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace vernier {

Eigen::MatrixXd robustCholesky(const Eigen::MatrixXd& matrix) {
    if (matrix.rows() == 0)
        return matrix;
    const double scale = std::max(1.0, matrix.diagonal().mean());
    double jitter = 0;
    for (int attempt = 0; attempt < 8; ++attempt) {
        Eigen::LLT<Eigen::MatrixXd> factorisation(matrix + jitter * Eigen::MatrixXd::Identity(matrix.rows(), matrix.cols()));
        // A NaN is no failure to Eigen; it reaches the diagonal.
        if (factorisation.info() == Eigen::Success && factorisation.matrixLLT().diagonal().allFinite())
            return factorisation.matrixL();
        jitter = jitter == 0 ? 1e-9 * scale : 10 * jitter;
    }
    return Eigen::MatrixXd::Identity(matrix.rows(), matrix.cols()) * scale;
}

Eigen::MatrixXd inverseFromFactor(const Eigen::MatrixXd& factor) {
    const Eigen::Index n = factor.rows();
    Eigen::MatrixXd inverseFactor = Eigen::MatrixXd::Identity(n, n);
    factor.triangularView<Eigen::Lower>().solveInPlace(inverseFactor);
    Eigen::MatrixXd inverse = Eigen::MatrixXd::Zero(n, n);
    inverse.selfadjointView<Eigen::Lower>().rankUpdate(inverseFactor.transpose());
    inverse.triangularView<Eigen::StrictlyUpper>() = inverse.transpose();
    return inverse;
}

}  // namespace vernier
