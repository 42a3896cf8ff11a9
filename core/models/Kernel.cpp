#include "core/models/Kernel.h"

#include "core/models/Matern.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace vernier {

namespace {

const double kRootFive = std::sqrt(5.0);
// This many queries at once stay within the cache.
constexpr Eigen::Index kChunk = 32;
// The limit of an additive length-scale for PairDecay; the fit stays far below.
constexpr double kMostInverseLength = 300;

// Into `result`: x - x_i of one coordinate, or the indicator of a different level; n.
void setDifferences(const Eigen::Ref<const Eigen::VectorXd>& column, double x, bool isNominal,
                    Eigen::Ref<Eigen::ArrayXd> result) {
    if (isNominal)
        result = (column.array() != x).cast<double>();
    else
        result = x - column.array();
}

// Numbers for the values, equal ones for equal values, in the order in which they first appear in `distinct`.
std::vector<Eigen::Index> numberedByValue(const Eigen::VectorXd& values, std::vector<double>& distinct) {
    if (values.size() > 0 && (values.array() == values[0]).all()) {
        distinct = {values[0]};
        return std::vector<Eigen::Index>(static_cast<std::size_t>(values.size()), 0);
    }
    // A hash table with open addressing, at most half full. Adding 0 makes -0 and 0 one.
    const std::size_t slots = std::bit_ceil(2 * static_cast<std::size_t>(values.size()) + 2);
    const int shift = 64 - std::countr_zero(slots);
    std::vector<Eigen::Index> numberAt(slots, -1);
    std::vector<Eigen::Index> numbers;
    for (double value : values) {
        std::size_t slot = (std::bit_cast<std::uint64_t>(value + 0.0) * 0x9e3779b97f4a7c15u) >> shift;
        while (numberAt[slot] >= 0 && distinct[static_cast<std::size_t>(numberAt[slot])] != value)
            slot = (slot + 1) & (slots - 1);
        if (numberAt[slot] < 0) {
            numberAt[slot] = std::ssize(distinct);
            distinct.push_back(value);
        }
        numbers.push_back(numberAt[slot]);
    }
    return numbers;
}

// For the queries from `first` on, as many as `distances` has columns.
void addRows(const CoordinateTable& table, Eigen::Index first, KernelDistances& distances) {
    for (Eigen::Index i = 0; i < distances.squared.cols(); ++i) {
        const Eigen::Index j = table.column[static_cast<std::size_t>(first + i)];
        distances.squared.col(i) += table.squares.col(j);
        distances.additive.col(i) += table.correlations.col(j);
    }
}

}  // namespace

Eigen::VectorXd KernelParameters::flat() const {
    const Eigen::Index d = logLength.size();
    Eigen::VectorXd flat(2 * d + 3);
    flat << logLength, logVariance, logAdditiveLength, logAdditiveVariance, logNoise;
    return flat;
}

KernelParameters KernelParameters::fromFlat(const Eigen::VectorXd& flat) {
    const Eigen::Index d = (flat.size() - 3) / 2;
    return {flat.head(d), flat[d], flat.segment(d + 1, d), flat[2 * d + 1], flat[2 * d + 2]};
}

Kernel::Kernel(std::vector<bool> isNominal, KernelParameters parameters)
    : m_isNominal(std::move(isNominal)),
      m_parameters(std::move(parameters)),
      m_inverseLength((-m_parameters.logLength.array()).exp()),
      m_inverseAdditiveLength((-m_parameters.logAdditiveLength.array()).exp().min(kMostInverseLength)),
      m_variance(std::exp(m_parameters.logVariance)),
      m_additiveVariance(std::exp(m_parameters.logAdditiveVariance)) {}

Eigen::VectorXd Kernel::covariances(const Eigen::MatrixXd& points, const Eigen::VectorXd& x) const {
    Eigen::ArrayXd squared = Eigen::ArrayXd::Zero(points.rows());
    Eigen::ArrayXd additive = Eigen::ArrayXd::Zero(points.rows());
    Eigen::ArrayXd difference(points.rows());
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        setDifferences(points.col(k), x[k], m_isNominal[static_cast<std::size_t>(k)], difference);
        squared += (difference * m_inverseLength[k]).square();
        additive += maternCorrelation(kRootFive * m_inverseAdditiveLength[k] * difference.abs());
    }
    squared = (5 * squared).sqrt();
    return m_variance * maternCorrelation(squared) + m_additiveVariance / dimensions() * additive;
}

CoordinateTable Kernel::tableOf(int k, const Eigen::MatrixXd& points, const Eigen::VectorXd& coordinates) const {
    CoordinateTable table;
    std::vector<double> distinct;
    table.column = numberedByValue(coordinates, distinct);
    const auto count = static_cast<Eigen::Index>(distinct.size());
    const double scale = kRootFive * m_inverseAdditiveLength[k];
    const bool nominal = m_isNominal[static_cast<std::size_t>(k)];
    // For few values, the exponentials of all pairs are no more than PairDecay needs.
    const bool isDirect = nominal || count <= 2;
    const PairDecay decay(isDirect ? Eigen::ArrayXd() : scale * points.col(k).array());
    const PairDecay decayOfQueries(isDirect ? Eigen::ArrayXd()
                                            : scale * Eigen::Map<const Eigen::ArrayXd>(distinct.data(), count));
    table.squares.resize(points.rows(), count);
    table.correlations.resize(points.rows(), count);
    Eigen::ArrayXd difference(points.rows());
    Eigen::ArrayXd r(points.rows());
    for (Eigen::Index j = 0; j < count; ++j) {
        setDifferences(points.col(k), distinct[static_cast<std::size_t>(j)], nominal, difference);
        r = scale * difference.abs();
        table.squares.col(j) = (difference * m_inverseLength[k]).square();
        if (isDirect)
            table.correlations.col(j) = maternCorrelation(r);
        else
            table.correlations.col(j) = maternPolynomial(r) * decay.with(decayOfQueries, j);
    }
    return table;
}

Eigen::MatrixXd Kernel::crossCovariances(const Eigen::MatrixXd& points, const Eigen::MatrixXd& queries) const {
    // What all queries share is summed once: those of a search along one coordinate differ in little else.
    KernelDistances shared(points.rows(), 1);
    std::vector<CoordinateTable> tables;
    for (int k = 0; k < dimensions(); ++k) {
        CoordinateTable table = tableOf(k, points, queries.col(k));
        if (table.squares.cols() == 1)
            addRows(table, 0, shared);
        else
            tables.push_back(std::move(table));
    }
    Eigen::MatrixXd covariances(points.rows(), queries.rows());
    for (Eigen::Index first = 0; first < queries.rows(); first += kChunk) {
        const Eigen::Index count = std::min(kChunk, queries.rows() - first);
        KernelDistances distances(points.rows(), count);
        distances.squared.colwise() += shared.squared.col(0);
        distances.additive.colwise() += shared.additive.col(0);
        for (const CoordinateTable& table : tables)
            addRows(table, first, distances);
        covariances.middleCols(first, count) = covariancesAt(distances);
    }
    return covariances;
}

void Kernel::addDistances(int k, const Eigen::MatrixXd& points, const Eigen::VectorXd& coordinates,
                          KernelDistances& distances) const {
    addRows(tableOf(k, points, coordinates), 0, distances);
}

Eigen::MatrixXd Kernel::covariancesAt(const KernelDistances& distances) const {
    const Eigen::ArrayXXd r = (5 * distances.squared).sqrt();
    return m_variance * maternCorrelation(r) + m_additiveVariance / dimensions() * distances.additive;
}

Eigen::VectorXd Kernel::covariances(const Eigen::MatrixXd& points, const Eigen::VectorXd& x, Eigen::MatrixXd& slopes) const {
    slopes.resize(points.rows(), points.cols());
    Eigen::ArrayXd squared = Eigen::ArrayXd::Zero(points.rows());
    Eigen::ArrayXd additive = Eigen::ArrayXd::Zero(points.rows());
    Eigen::ArrayXd decay(points.rows());
    const double share = m_additiveVariance / dimensions();
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        const double scale = kRootFive * m_inverseAdditiveLength[k];
        auto difference = slopes.col(k).array();
        setDifferences(points.col(k), x[k], m_isNominal[static_cast<std::size_t>(k)], difference);
        squared += (difference * m_inverseLength[k]).square();
        decay = (-scale * difference.abs()).exp();
        additive += maternPolynomial(scale * difference.abs()) * decay;
        difference *= -share * scale * scale / 3 * (1 + scale * difference.abs()) * decay;
    }
    squared = (5 * squared).sqrt();
    decay = -m_variance * maternSlope(squared);
    for (Eigen::Index k = 0; k < points.cols(); ++k) {
        if (m_isNominal[static_cast<std::size_t>(k)])
            slopes.col(k).setZero();
        else
            slopes.col(k).array() += decay * (m_inverseLength[k] * m_inverseLength[k]) * (x[k] - points.col(k).array());
    }
    return m_variance * maternCorrelation(squared) + share * additive;
}

}  // namespace vernier
