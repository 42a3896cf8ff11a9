#include "core/numerics/SensitivityIndices.h"

#include "core/numerics/SobolSampler.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

// Two independent samples of the unit cube, from one sequence of twice the dimension.
std::pair<Eigen::MatrixXd, Eigen::MatrixXd> twoSamples(int dimensions, int samples, std::uint64_t seed) {
    SobolSampler sobol(2 * dimensions, seed);
    Eigen::MatrixXd a(samples, dimensions);
    Eigen::MatrixXd b(samples, dimensions);
    for (int i = 0; i < samples; ++i) {
        const Eigen::VectorXd point = sobol.next();
        a.row(i) = point.head(dimensions).transpose();
        b.row(i) = point.tail(dimensions).transpose();
    }
    return {a, b};
}

// The variance of one function over both samples; 0 if the differences are just rounding.
double varianceOf(const Eigen::ArrayXd& fa, const Eigen::ArrayXd& fb) {
    const double mean = 0.5 * (fa.mean() + fb.mean());
    const double variance = 0.5 * ((fa - mean).square().mean() + (fb - mean).square().mean());
    return variance > 1e-20 * (1 + mean * mean) ? variance : 0;
}

}  // namespace

SensitivityIndices SensitivityIndices::of(const Function& function, int dimensions, int samples, std::uint64_t seed,
                                          std::stop_token stop) {
    return ofEach([&](const Eigen::MatrixXd& points) -> Eigen::MatrixXd { return function(points); }, dimensions, samples, seed,
                  stop)
        .front();
}

std::vector<SensitivityIndices> SensitivityIndices::ofEach(const Functions& functions, int dimensions, int samples,
                                                           std::uint64_t seed, std::stop_token stop) {
    const auto [a, b] = twoSamples(dimensions, samples, seed);
    const Eigen::ArrayXXd fa = functions(a);
    const Eigen::ArrayXXd fb = functions(b);
    const SensitivityIndices none{Eigen::VectorXd::Zero(dimensions), Eigen::VectorXd::Zero(dimensions)};
    std::vector<SensitivityIndices> indices(static_cast<std::size_t>(fa.cols()), none);
    for (int k = 0; k < dimensions && !stop.stop_requested(); ++k) {
        Eigen::MatrixXd mixed = a;
        mixed.col(k) = b.col(k);
        const Eigen::ArrayXXd fm = functions(mixed);
        for (Eigen::Index f = 0; f < fa.cols(); ++f) {
            const double variance = varianceOf(fa.col(f), fb.col(f));
            if (variance == 0)
                continue;
            SensitivityIndices& own = indices[static_cast<std::size_t>(f)];
            own.first[k] = std::clamp((fb.col(f) * (fm.col(f) - fa.col(f))).mean() / variance, 0.0, 1.0);
            own.total[k] = std::clamp(0.5 * (fa.col(f) - fm.col(f)).square().mean() / variance, own.first[k], 1.0);
        }
    }
    if (stop.stop_requested())
        std::ranges::fill(indices, none);
    return indices;
}

}  // namespace vernier
