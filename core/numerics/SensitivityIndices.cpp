#include "core/numerics/SensitivityIndices.h"

#include "core/numerics/SobolSampler.h"

namespace vernier {

SensitivityIndices SensitivityIndices::of(const Function& function, int dimensions, int samples, std::uint64_t seed,
                                          std::stop_token stop) {
    SensitivityIndices indices{Eigen::VectorXd::Zero(dimensions), Eigen::VectorXd::Zero(dimensions)};
    // Two independent samples from one sequence of twice the dimension.
    SobolSampler sobol(2 * dimensions, seed);
    Eigen::MatrixXd a(samples, dimensions);
    Eigen::MatrixXd b(samples, dimensions);
    for (int i = 0; i < samples; ++i) {
        const Eigen::VectorXd point = sobol.next();
        a.row(i) = point.head(dimensions).transpose();
        b.row(i) = point.tail(dimensions).transpose();
    }
    const Eigen::ArrayXd fa = function(a);
    const Eigen::ArrayXd fb = function(b);
    const double mean = 0.5 * (fa.mean() + fb.mean());
    const double variance = 0.5 * ((fa - mean).square().mean() + (fb - mean).square().mean());
    // Below this the differences are rounding.
    if (!(variance > 1e-20 * (1 + mean * mean)))
        return indices;
    for (int k = 0; k < dimensions && !stop.stop_requested(); ++k) {
        Eigen::MatrixXd mixed = a;
        mixed.col(k) = b.col(k);
        const Eigen::ArrayXd fm = function(mixed);
        indices.first[k] = std::clamp((fb * (fm - fa)).mean() / variance, 0.0, 1.0);
        indices.total[k] = std::clamp(0.5 * (fa - fm).square().mean() / variance, indices.first[k], 1.0);
    }
    if (stop.stop_requested())
        return {Eigen::VectorXd::Zero(dimensions), Eigen::VectorXd::Zero(dimensions)};
    return indices;
}

}  // namespace vernier
