#include "core/models/LeaveOneOut.h"

#include "core/numerics/Cholesky.h"
#include "core/numerics/SpecialFunctions.h"

#include <cmath>

namespace vernier {

LeaveOneOut LeaveOneOut::of(const GaussianProcess& process) {
    const Eigen::ArrayXd precisions = inverseFromFactor(process.factor()).diagonal();
    return {process.targets().array() - process.weights().array() / precisions, precisions.rsqrt()};
}

double LeaveOneOut::meanLogDensity(const Eigen::VectorXd& targets) const {
    double sum = 0;
    for (Eigen::Index i = 0; i < targets.size(); ++i)
        sum += logNormalDensity((targets[i] - means[i]) / deviations[i]) - std::log(deviations[i]);
    return sum / static_cast<double>(targets.size());
}

double LeaveOneOut::coverage(const Eigen::VectorXd& targets, double probability) const {
    const double reach = normalQuantile(0.5 + 0.5 * probability);
    const auto inside = ((targets - means).array().abs() <= reach * deviations.array()).count();
    return static_cast<double>(inside) / static_cast<double>(targets.size());
}

double LeaveOneOut::explainedShare(const Eigen::VectorXd& targets) const {
    const double total = (targets.array() - targets.mean()).square().sum();
    return total > 0 ? 1 - (targets - means).squaredNorm() / total : 0;
}

double LeaveOneOut::varianceScale(const Eigen::VectorXd& targets, double weight) const {
    const double squares = ((targets - means).array() / deviations.array()).square().sum();
    return (weight + squares) / (weight + static_cast<double>(targets.size()));
}

}  // namespace vernier
