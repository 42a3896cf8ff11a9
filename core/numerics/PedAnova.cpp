#include "core/numerics/PedAnova.h"

#include "core/numerics/Ranking.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vernier {

namespace {

constexpr int kCells = 50;
constexpr Eigen::Index kLeastTop = 5;

// Scott's rule on the smaller of deviation and interquartile range / 1.34; at least one cell wide.
double bandwidth(Eigen::VectorXd x) {
    const auto n = static_cast<double>(x.size());
    const double deviation = std::sqrt((x.array() - x.mean()).square().mean());
    std::sort(x.begin(), x.end());
    const double quartiles = x[static_cast<Eigen::Index>(0.75 * (n - 1))] - x[static_cast<Eigen::Index>(0.25 * (n - 1))];
    const double spread = quartiles > 0 ? std::min(deviation, quartiles / 1.34) : deviation;
    return std::max(1.059 * spread * std::pow(n, -0.2), 1.0 / kCells);
}

// Kernel density on the cells, with one uniform pseudo-observation so that no cell is empty; sums to 1.
Eigen::ArrayXd cellDensity(const Eigen::VectorXd& x) {
    const Eigen::ArrayXd centres = (Eigen::ArrayXd::LinSpaced(kCells, 0, kCells - 1) + 0.5) / kCells;
    const double width = bandwidth(x);
    Eigen::ArrayXd density = Eigen::ArrayXd::Constant(kCells, 1.0 / kCells);
    for (double xi : x) {
        const Eigen::ArrayXd bump = (-0.5 * ((centres - xi) / width).square()).exp();
        density += bump / bump.sum();
    }
    return density / density.sum();
}

// Share of each level of a nominal coordinate, with one pseudo-observation spread over the levels.
Eigen::ArrayXd levelShares(const Eigen::VectorXd& x, const std::map<double, Eigen::Index>& levels) {
    const auto count = static_cast<Eigen::Index>(levels.size());
    Eigen::ArrayXd shares = Eigen::ArrayXd::Constant(count, 1.0 / static_cast<double>(count));
    for (double xi : x)
        shares[levels.at(xi)] += 1;
    return shares / shares.sum();
}

double pearsonDivergence(const Eigen::ArrayXd& top, const Eigen::ArrayXd& all) {
    return (all * (top / all - 1).square()).sum();
}

}  // namespace

Eigen::VectorXd pedAnova(const Eigen::MatrixXd& points, const Eigen::VectorXd& values, const std::vector<bool>& nominal,
                         double topShare) {
    Eigen::VectorXd importance = Eigen::VectorXd::Zero(points.cols());
    std::vector<Eigen::Index> best = descendingOrder(values);
    const auto topCount = static_cast<Eigen::Index>(std::ceil(topShare * static_cast<double>(values.size())));
    if (topCount < kLeastTop)
        return importance;
    best.resize(static_cast<std::size_t>(topCount));
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        const Eigen::VectorXd all = points.col(k);
        const Eigen::VectorXd top = all(best);
        if (nominal[static_cast<std::size_t>(k)]) {
            std::map<double, Eigen::Index> levels;
            for (double x : all)
                levels.emplace(x, 0);
            Eigen::Index next = 0;
            for (auto& [level, index] : levels)
                index = next++;
            importance[k] = pearsonDivergence(levelShares(top, levels), levelShares(all, levels));
        } else {
            importance[k] = pearsonDivergence(cellDensity(top), cellDensity(all));
        }
    }
    const double sum = importance.sum();
    return sum > 0 ? Eigen::VectorXd(importance / sum) : importance;
}

}  // namespace vernier
