#include "core/acquisition/ImprovementForecast.h"

#include "core/acquisition/LogExpectedImprovement.h"
#include "core/numerics/Cholesky.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kDraws = 2000;

// Indices of the points chosen by expected improvement, the covariance conditioned on each in turn.
std::vector<Eigen::Index> chooseGreedily(const Eigen::VectorXd& means, Eigen::MatrixXd covariance, int count, double best,
                                         double noise) {
    std::vector<Eigen::Index> chosen;
    while (static_cast<int>(chosen.size()) < std::min<Eigen::Index>(count, means.size())) {
        Eigen::Index next = -1;
        double highest = -std::numeric_limits<double>::infinity();
        for (Eigen::Index i = 0; i < means.size(); ++i) {
            const double deviation = std::sqrt(std::max(covariance(i, i), 1e-12));
            const double value = std::log(deviation) + logImprovementFactor((means[i] - best) / deviation);
            if (value > highest && std::ranges::find(chosen, i) == chosen.end()) {
                highest = value;
                next = i;
            }
        }
        chosen.push_back(next);
        const Eigen::VectorXd column = covariance.col(next);
        covariance -= column * column.transpose() / (column[next] + noise);
    }
    return chosen;
}

// Of the gains of all draws, which it sorts.
ImprovementForecast summaryOf(Eigen::VectorXd gains, double least) {
    std::sort(gains.begin(), gains.end());
    const auto quantile = [&](double share) {
        return gains[static_cast<Eigen::Index>(share * static_cast<double>(kDraws - 1))];
    };
    const auto better = (gains.array() > least).count();
    return {static_cast<double>(better) / kDraws, gains.mean(), quantile(0.05), quantile(0.95)};
}

}  // namespace

std::vector<ImprovementForecast> ImprovementForecast::of(const GaussianProcess& process, const Eigen::MatrixXd& candidates,
                                                         int trials, double best, double threshold, Rng& rng,
                                                         std::stop_token stop) {
    if (candidates.rows() == 0 || trials <= 0)
        return {};
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    process.atRows(candidates, means, variances);
    const Eigen::MatrixXd covariance = posteriorCovariance(process, candidates);
    if (stop.stop_requested())
        return {};
    const std::vector<Eigen::Index> chosen = chooseGreedily(means, covariance, trials, best, process.noise());
    const Eigen::MatrixXd factor = robustCholesky(covariance(chosen, chosen));
    Eigen::MatrixXd normals(factor.rows(), kDraws);
    for (double& normal : normals.reshaped())
        normal = rng.normal();
    const Eigen::MatrixXd gains = (factor * normals).colwise() + (means(chosen).array() - best).matrix();

    std::vector<ImprovementForecast> forecasts;
    Eigen::VectorXd highest = Eigen::VectorXd::Zero(kDraws);
    for (Eigen::Index i = 0; i < gains.rows(); ++i) {
        if (stop.stop_requested())
            return {};
        highest = highest.cwiseMax(gains.row(i).transpose());
        forecasts.push_back(summaryOf(highest, threshold - best));
    }
    return forecasts;
}

Eigen::MatrixXd posteriorCovariance(const GaussianProcess& process, const Eigen::MatrixXd& points) {
    Eigen::MatrixXd prior(points.rows(), points.rows());
    Eigen::MatrixXd columns(process.size(), points.rows());
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        prior.col(i) = process.kernel().covariances(points, points.row(i));
        columns.col(i) = process.kernel().covariances(process.points(), points.row(i));
    }
    process.factor().triangularView<Eigen::Lower>().solveInPlace(columns);
    return prior - columns.transpose() * columns;
}

}  // namespace vernier
