#include "core/strategy/Surrogate.h"

#include "core/numerics/LogExpectedImprovement.h"
#include "core/numerics/SobolSampler.h"
#include "core/numerics/SpecialFunctions.h"
#include "core/strategy/SpaceDomain.h"
#include "core/strategy/TrialData.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

// Points that an average over the other dimensions is taken on.
constexpr int kBackgrounds = 128;
constexpr std::uint64_t kBackgroundSeed = 1;

tl::unexpected<Error> cancelled() {
    return failure(ErrorCode::Cancelled, "The computation was cancelled.");
}

}  // namespace

Surrogate::Surrogate(const SearchSpace& space)
    : m_encoding(space), m_domain(makeUnitDomain(m_encoding)), m_model(m_domain.nominalAxes(), OutputWarpKind::HalfRank) {}

Result<std::shared_ptr<const Surrogate>> Surrogate::fit(const SearchSpace& space, const History& history,
                                                        std::stop_token stop) {
    std::shared_ptr<Surrogate> surrogate(new Surrogate(space));
    TrialReader reader(surrogate->m_encoding);
    const TrialData data = reader.read(history);
    if (data.observed.size() < 2 || surrogate->m_domain.size() == 0)
        return failure(ErrorCode::NotFound, "A model needs at least two finished trials and a parameter that may vary.");
    surrogate->m_model.update(data.observedPoints, data.observed);
    if (stop.stop_requested())
        return cancelled();
    surrogate->m_trials = data.observedTrials;
    surrogate->m_values = data.observed;
    surrogate->m_sign = history.objective().goal == Goal::Maximize ? 1 : -1;
    surrogate->m_revision = history.revision();

    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    surrogate->m_model.process().atRows(data.observedPoints, means, variances);
    Eigen::Index best = 0;
    means.maxCoeff(&best);
    surrogate->m_bestBelieved = toConfiguration(surrogate->m_encoding, data.observedPoints.row(best));
    return surrogate;
}

Band Surrogate::at(const Configuration& configuration) const {
    const Posterior posterior = m_model.process().at(toUnitPoint(m_encoding, configuration));
    return bandOf(posterior.mean, std::sqrt(posterior.variance));
}

double Surrogate::logImprovementAt(const Configuration& configuration) const {
    const Posterior posterior = m_model.process().at(toUnitPoint(m_encoding, configuration));
    return LogExpectedImprovement::at(posterior.mean, std::sqrt(posterior.variance), m_model.incumbent()).value;
}

std::vector<SlicePoint> Surrogate::slice(int dimension, const Configuration& cut, int points) const {
    const Eigen::VectorXd centre = toUnitPoint(m_encoding, cut);
    if (!m_domain.activeAt(centre)[static_cast<std::size_t>(dimension)])
        return {};
    const double prior = std::sqrt(m_model.process().kernel().variance());
    const double best = m_model.incumbent();
    std::vector<SlicePoint> slice;
    for (double unit : places(dimension, points)) {
        Eigen::VectorXd point = centre;
        point[dimension] = unit;
        m_domain.snap(point);
        const Posterior posterior = m_model.process().at(point);
        const double deviation = std::sqrt(posterior.variance);
        slice.push_back({unit,
                         m_encoding.toNative(m_encoding.dimensions()[static_cast<std::size_t>(dimension)].parameter, unit),
                         bandOf(posterior.mean, deviation), deviation / prior,
                         LogExpectedImprovement::at(posterior.mean, deviation, best).value});
    }
    return slice;
}

Result<std::vector<SlicePoint>> Surrogate::averagedSlice(int dimension, int points, std::stop_token stop) const {
    const GaussianProcess& process = m_model.process();
    const Eigen::MatrixXd backgrounds = backgroundPoints(kBackgrounds);
    std::vector<SlicePoint> slice;
    for (double unit : places(dimension, points)) {
        if (stop.stop_requested())
            return cancelled();
        Eigen::MatrixXd rows = backgrounds;
        Eigen::VectorXd column = Eigen::VectorXd::Zero(process.size());
        double prior = 0;
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            Eigen::VectorXd point = rows.row(i);
            point[dimension] = unit;
            m_domain.snap(point);
            rows.row(i) = point.transpose();
            column += process.kernel().covariances(process.points(), point) / kBackgrounds;
        }
        // Var of the average = mean of the prior covariances - ||C⁻¹ k̄||², k̄ the average covariance with the trials.
        for (Eigen::Index i = 0; i < rows.rows(); ++i)
            prior += process.kernel().covariances(rows, rows.row(i)).mean() / kBackgrounds;
        const double mean = column.dot(process.weights());
        process.factor().triangularView<Eigen::Lower>().solveInPlace(column);
        const double deviation = std::sqrt(std::max(prior - column.squaredNorm(), 1e-12 * prior));
        slice.push_back({unit,
                         m_encoding.toNative(m_encoding.dimensions()[static_cast<std::size_t>(dimension)].parameter, unit),
                         bandOf(mean, deviation), deviation / std::sqrt(prior),
                         LogExpectedImprovement::at(mean, deviation, m_model.incumbent()).value});
    }
    return slice;
}

Result<SurrogateMap> Surrogate::map(int dimensionX, int dimensionY, const Configuration& cut, int points,
                                    std::stop_token stop) const {
    return mapOver(dimensionX, dimensionY, toUnitPoint(m_encoding, cut).transpose(), points, stop);
}

Result<SurrogateMap> Surrogate::averagedMap(int dimensionX, int dimensionY, int points, std::stop_token stop) const {
    return mapOver(dimensionX, dimensionY, backgroundPoints(kBackgrounds / 4), points, stop);
}

Result<SurrogateMap> Surrogate::mapOver(int dimensionX, int dimensionY, const Eigen::MatrixXd& backgrounds, int points,
                                        std::stop_token stop) const {
    SurrogateMap map{places(dimensionX, points), places(dimensionY, points), {}, {}};
    const auto width = static_cast<Eigen::Index>(map.unitX.size());
    const auto height = static_cast<Eigen::Index>(map.unitY.size());
    map.median.resize(height, width);
    map.ignorance.resize(height, width);
    const double prior = std::sqrt(m_model.process().kernel().variance());
    Eigen::VectorXd means;
    Eigen::VectorXd variances;
    for (Eigen::Index y = 0; y < height; ++y) {
        for (Eigen::Index x = 0; x < width; ++x) {
            if (stop.stop_requested())
                return cancelled();
            Eigen::MatrixXd rows = backgrounds;
            rows.col(dimensionX).setConstant(map.unitX[static_cast<std::size_t>(x)]);
            rows.col(dimensionY).setConstant(map.unitY[static_cast<std::size_t>(y)]);
            for (Eigen::Index i = 0; i < rows.rows(); ++i) {
                Eigen::VectorXd point = rows.row(i);
                m_domain.snap(point);
                rows.row(i) = point.transpose();
            }
            m_model.process().atRows(rows, means, variances);
            map.median(y, x) = m_sign * m_model.warp().unwarp(means.mean());
            map.ignorance(y, x) = variances.cwiseSqrt().mean() / prior;
        }
    }
    return map;
}

Band Surrogate::bandOf(double mean, double deviation) const {
    const auto native = [this](double warped) { return m_sign * m_model.warp().unwarp(warped); };
    const double half = normalQuantile(0.75) * deviation;
    const double most = normalQuantile(0.975) * deviation;
    const auto [lower50, upper50] = std::minmax({native(mean - half), native(mean + half)});
    const auto [lower95, upper95] = std::minmax({native(mean - most), native(mean + most)});
    return {native(mean), lower50, upper50, lower95, upper95};
}

std::vector<double> Surrogate::places(int dimension, int points) const {
    const UnitAxis& axis = m_domain.axis(dimension);
    if (!axis.isContinuous() && (axis.isNominal || std::ssize(axis.cells) <= points))
        return axis.cells;
    std::vector<double> places;
    for (int i = 0; i < points; ++i) {
        const double unit = points > 1 ? static_cast<double>(i) / (points - 1) : 0.5;
        places.push_back(axis.isContinuous() ? unit : axis.cells[UnitDomain::cellOf(axis, unit)]);
    }
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

Eigen::MatrixXd Surrogate::backgroundPoints(int count) const {
    SobolSampler sobol(m_domain.size(), kBackgroundSeed);
    Eigen::MatrixXd points(count, m_domain.size());
    for (Eigen::Index i = 0; i < count; ++i)
        points.row(i) = sobol.next().transpose();
    return points;
}

}  // namespace vernier
