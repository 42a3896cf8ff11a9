// The part of Surrogate that is drawn: slices and maps.

#include "core/explain/Cancelled.h"
#include "core/explain/Surrogate.h"
#include "core/numerics/SobolSampler.h"
#include "core/space/ConditionText.h"
#include "core/strategy/SpaceDomain.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace vernier {

namespace {

// The points over which an average is taken: for a slice, and for a map with its many cells.
constexpr int kSliceBackgrounds = 128;
constexpr int kMapBackgrounds = 32;
constexpr std::uint64_t kBackgroundSeed = 1;
// Points evaluated at once, between two checks of the stop token.
constexpr Eigen::Index kBlock = 256;

Eigen::MatrixXd backgroundPoints(int dimensions, int count) {
    SobolSampler sobol(dimensions, kBackgroundSeed);
    Eigen::MatrixXd points(count, dimensions);
    for (Eigen::Index i = 0; i < count; ++i)
        points.row(i) = sobol.next().transpose();
    return points;
}

// The cells of a map, or the points of a slice, as unit points: `centre` with the coordinates along `dimensions` of each row.
Eigen::MatrixXd rowsThrough(const UnitDomain& domain, const Eigen::VectorXd& centre, const std::vector<int>& dimensions,
                            const Eigen::MatrixXd& coordinates) {
    Eigen::MatrixXd rows(coordinates.rows(), centre.size());
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        Eigen::VectorXd point = centre;
        point(dimensions) = coordinates.row(i).transpose();
        domain.snap(point);
        rows.row(i) = point.transpose();
    }
    return rows;
}

bool areActive(const UnitDomain& domain, const std::vector<int>& dimensions, const Eigen::VectorXd& point) {
    const std::vector<bool> isActive = domain.activeAt(point);
    return std::ranges::all_of(dimensions, [&](int k) { return isActive[static_cast<std::size_t>(k)]; });
}

// Those of the backgrounds at which all dimensions exist; all of them, and false, if there are none.
std::pair<Eigen::MatrixXd, bool> backgroundsWith(const UnitDomain& domain, const std::vector<int>& dimensions,
                                                 const Eigen::RowVectorXd& coordinates, const Eigen::MatrixXd& backgrounds) {
    Eigen::MatrixXd rows = backgrounds;
    std::vector<Eigen::Index> active;
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        rows.row(i) = rowsThrough(domain, backgrounds.row(i).transpose(), dimensions, coordinates);
        if (areActive(domain, dimensions, rows.row(i).transpose()))
            active.push_back(i);
    }
    if (active.empty())
        return {rows, false};
    return {rows(active, Eigen::all), true};
}

// Every pair of an x and a y, x running faster.
Eigen::MatrixXd cellsOf(const SurrogateMap& map) {
    Eigen::MatrixXd cells(std::ssize(map.unitX) * std::ssize(map.unitY), 2);
    Eigen::Index i = 0;
    for (const double y : map.unitY) {
        for (const double x : map.unitX)
            cells.row(i++) << x, y;
    }
    return cells;
}

void fill(SurrogateMap& map, const std::vector<Belief>& beliefs, const std::vector<bool>& isActive) {
    const auto width = std::ssize(map.unitX);
    const auto height = std::ssize(map.unitY);
    for (Eigen::MatrixXd* const matrix :
         {&map.median, &map.uncertainty, &map.ignorance, &map.expectedImprovement, &map.betterProbability})
        matrix->resize(height, width);
    map.isActive.resize(height, width);
    for (std::size_t i = 0; i < beliefs.size(); ++i) {
        const auto y = static_cast<Eigen::Index>(i) / width;
        const auto x = static_cast<Eigen::Index>(i) % width;
        const Belief& belief = beliefs[i];
        map.median(y, x) = belief.band.median;
        map.uncertainty(y, x) = 0.5 * (belief.band.upper95 - belief.band.lower95);
        map.ignorance(y, x) = belief.ignorance;
        map.expectedImprovement(y, x) = belief.expectedImprovement;
        map.betterProbability(y, x) = belief.betterProbability;
        map.isActive(y, x) = isActive[i];
    }
}

}  // namespace

std::vector<SlicePoint> Surrogate::slice(int dimension, const Configuration& cut, int points, double gain) const {
    return slicesAlong({dimension}, cut, points, gain).front();
}

std::vector<std::vector<SlicePoint>> Surrogate::slices(const Configuration& cut, int points, double gain) const {
    std::vector<int> all(static_cast<std::size_t>(m_domain.size()));
    std::iota(all.begin(), all.end(), 0);
    return slicesAlong(all, cut, points, gain);
}

// One solve for all points.
std::vector<std::vector<SlicePoint>> Surrogate::slicesAlong(const std::vector<int>& dimensions, const Configuration& cut,
                                                            int points, double gain) const {
    Eigen::VectorXd centre = toUnitPoint(m_encoding, cut);
    m_domain.snap(centre);
    const std::vector<bool> isActive = m_domain.activeAt(centre);
    std::vector<std::vector<double>> units;
    std::vector<Eigen::MatrixXd> parts;
    Eigen::Index count = 0;
    for (const int k : dimensions) {
        units.push_back(isActive[static_cast<std::size_t>(k)] ? places(k, points) : std::vector<double>());
        parts.push_back(lineCovariances(k, centre, units.back()));
        count += parts.back().cols();
    }
    Eigen::MatrixXd columns(m_model.process().size(), count);
    Eigen::Index filled = 0;
    for (const Eigen::MatrixXd& part : parts) {
        columns.middleCols(filled, part.cols()) = part;
        filled += part.cols();
    }
    const std::vector<Belief> beliefs = beliefsFrom(columns, targetOf(gain));
    std::vector<std::vector<SlicePoint>> slices;
    std::size_t first = 0;
    for (std::size_t i = 0; i < units.size(); first += units[i++].size())
        slices.push_back(sliceOf(dimensions[i], units[i], std::span(beliefs).subspan(first, units[i].size())));
    return slices;
}

// Covariances of the trials with points that differ from `centre` only along dimension `k`, n x points.
Eigen::MatrixXd Surrogate::lineCovariances(int k, const Eigen::VectorXd& centre, const std::vector<double>& units) const {
    const Kernel& kernel = m_model.process().kernel();
    const Eigen::MatrixXd& points = m_model.process().points();
    const Eigen::VectorXd line = Eigen::Map<const Eigen::VectorXd>(units.data(), std::ssize(units));
    if (m_domain.isParent(k))
        return kernel.crossCovariances(points, rowsThrough(m_domain, centre, {k}, line));
    KernelDistances rest(points.rows(), 1);
    for (int j = 0; j < m_domain.size(); ++j) {
        if (j != k)
            kernel.addDistances(j, points, centre.segment(j, 1), rest);
    }
    KernelDistances distances(points.rows(), line.size());
    distances.squared.colwise() = rest.squared.col(0);
    distances.additive.colwise() = rest.additive.col(0);
    kernel.addDistances(k, points, line, distances);
    return kernel.covariancesAt(distances);
}

std::vector<SlicePoint> Surrogate::sliceOf(int dimension, const std::vector<double>& units,
                                           std::span<const Belief> beliefs) const {
    const int parameter = m_encoding.dimensions()[static_cast<std::size_t>(dimension)].parameter;
    const std::optional<Value>& fixed = m_space.searched().parameters()[static_cast<std::size_t>(parameter)].fixed;
    std::vector<SlicePoint> slice;
    for (std::size_t i = 0; i < units.size(); ++i)
        slice.push_back({beliefs[i], units[i], fixed ? *fixed : m_encoding.toNative(parameter, units[i])});
    return slice;
}

std::string Surrogate::whyInactive(int dimension, const Configuration& cut) const {
    if (m_domain.activeAt(toUnitPoint(m_encoding, cut))[static_cast<std::size_t>(dimension)])
        return {};
    return conditionText(m_encoding.parameterOf(static_cast<std::size_t>(dimension)));
}

Result<std::vector<SlicePoint>> Surrogate::averagedSlice(int dimension, int points, double gain, std::stop_token stop) const {
    const std::vector<double> units = places(dimension, points);
    const Eigen::VectorXd line = Eigen::Map<const Eigen::VectorXd>(units.data(), std::ssize(units));
    const std::optional<Averages> averages = averagesOver({dimension}, line, kSliceBackgrounds, targetOf(gain), stop);
    if (!averages)
        return computationCancelled();
    if (!averages->isActive.front())
        return std::vector<SlicePoint>();
    return sliceOf(dimension, units, averages->beliefs);
}

Result<SurrogateMap> Surrogate::map(int dimensionX, int dimensionY, const Configuration& cut, int points, double gain,
                                    std::stop_token stop) const {
    SurrogateMap map{places(dimensionX, points), places(dimensionY, points), {}, {}, {}, {}, {}, {}};
    const std::vector<int> dimensions{dimensionX, dimensionY};
    const Eigen::MatrixXd rows = rowsThrough(m_domain, toUnitPoint(m_encoding, cut), dimensions, cellsOf(map));
    std::vector<Belief> beliefs;
    std::vector<bool> isActive;
    for (Eigen::Index first = 0; first < rows.rows(); first += kBlock) {
        if (stop.stop_requested())
            return computationCancelled();
        const Eigen::MatrixXd block = rows.middleRows(first, std::min(kBlock, rows.rows() - first));
        std::ranges::move(beliefsAt(block, targetOf(gain)), std::back_inserter(beliefs));
        for (Eigen::Index i = 0; i < block.rows(); ++i)
            isActive.push_back(areActive(m_domain, dimensions, block.row(i).transpose()));
    }
    fill(map, beliefs, isActive);
    return map;
}

Result<SurrogateMap> Surrogate::averagedMap(int dimensionX, int dimensionY, int points, double gain,
                                            std::stop_token stop) const {
    SurrogateMap map{places(dimensionX, points), places(dimensionY, points), {}, {}, {}, {}, {}, {}};
    const std::optional<Averages> averages =
        averagesOver({dimensionX, dimensionY}, cellsOf(map), kMapBackgrounds, targetOf(gain), stop);
    if (!averages)
        return computationCancelled();
    fill(map, averages->beliefs, averages->isActive);
    return map;
}

// Var of an average = mean of the prior covariances - ||C⁻¹ k̄||², k̄ the average covariance with the trials.
std::optional<Surrogate::Averages> Surrogate::averagesOver(const std::vector<int>& dimensions,
                                                           const Eigen::MatrixXd& coordinates, int backgroundCount,
                                                           const Target& target, std::stop_token stop) const {
    const GaussianProcess& process = m_model.process();
    const Eigen::MatrixXd backgrounds = backgroundPoints(m_domain.size(), backgroundCount);
    Averages averages;
    Eigen::MatrixXd columns(process.size(), coordinates.rows());
    Eigen::VectorXd priors(coordinates.rows());
    for (Eigen::Index i = 0; i < coordinates.rows(); ++i) {
        if (stop.stop_requested())
            return std::nullopt;
        const auto [rows, isActive] = backgroundsWith(m_domain, dimensions, coordinates.row(i), backgrounds);
        averages.isActive.push_back(isActive);
        columns.col(i) = process.kernel().crossCovariances(process.points(), rows).rowwise().mean();
        // If nothing is conditional, it is the same everywhere: the points share the coordinates that are set.
        priors[i] = i > 0 && !m_domain.hasConditions() ? priors[0] : process.kernel().crossCovariances(rows, rows).mean();
    }
    averages.beliefs = beliefsFrom(columns, priors, target);
    return averages;
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

}  // namespace vernier
