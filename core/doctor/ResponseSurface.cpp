#include "core/doctor/ResponseSurface.h"

#include "core/numerics/Ranking.h"
#include "core/numerics/SpecialFunctions.h"
#include "core/space/Encoding.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <set>

namespace vernier {

namespace {

constexpr std::int64_t kSurfaceRows = 400;
constexpr double kExplained = 0.5;
constexpr double kConfidence = 2.326;  // normal deviations: 99 % on one side
constexpr double kVaried = 0.2;        // deviation of a coordinate; even draws have 0.29
constexpr double kRidge = 1e-8;        // keeps columns apart that no trial tells apart; far below any effect

/// A column of the surface: the parameters (by dimension) that it is made of, and its variance over even draws.
struct Term {
    std::set<std::size_t> dimensions;
    double variance = 0;
};

struct Surface {
    Eigen::MatrixXd columns;  ///< centred
    std::vector<Term> terms;

    void add(Eigen::VectorXd column, Term term) {
        column.array() -= column.mean();
        if (column.squaredNorm() < 1e-12)
            return;
        columns.conservativeResize(column.size(), columns.cols() + 1);
        columns.rightCols(1) = column;
        terms.push_back(std::move(term));
    }
    Eigen::VectorXd variances() const {
        Eigen::VectorXd all(std::ssize(terms));
        for (std::size_t term = 0; term < terms.size(); ++term)
            all[static_cast<Eigen::Index>(term)] = terms[term].variance;
        return all;
    }
};

/// The coordinates of one dimension as columns: themselves, or one for each choice but the first.
std::vector<Eigen::VectorXd> columnsOf(const Eigen::MatrixXd& points, std::size_t index, const Dimension& dimension) {
    const Eigen::VectorXd units = points.col(static_cast<Eigen::Index>(index));
    if (!dimension.isNominal)
        return {2 * units.array() - 1};
    std::vector<Eigen::VectorXd> columns;
    for (int cell = 1; cell < dimension.cells; ++cell)
        columns.emplace_back(((units.array() * dimension.cells).floor() == cell).cast<double>());
    return columns;
}

/// How many terms the surface will have.
std::size_t termCount(const Encoding& encoding) {
    std::vector<std::size_t> widths;
    std::size_t count = 1;
    for (const Dimension& dimension : encoding.dimensions()) {
        const auto width = static_cast<std::size_t>(dimension.isNominal ? dimension.cells - 1 : 1);
        count += width + (dimension.isNominal ? 0 : 1);
        for (const std::size_t other : widths)
            count += width * other;
        widths.push_back(width);
    }
    return count;
}

/// The mean square of a column of a dimension over even draws: of a coordinate from -1 to 1, or of one choice of several.
double meanSquare(const Dimension& dimension) {
    return dimension.isNominal ? 1.0 / dimension.cells : 1.0 / 3;
}

Surface surfaceOf(const Encoding& encoding, const Eigen::MatrixXd& points) {
    const std::vector<Dimension>& dimensions = encoding.dimensions();
    Surface surface;
    surface.columns.resize(points.rows(), 0);
    std::vector<std::vector<Eigen::VectorXd>> all;
    for (std::size_t index = 0; index < dimensions.size(); ++index) {
        const double square = meanSquare(dimensions[index]);
        all.push_back(columnsOf(points, index, dimensions[index]));
        for (const Eigen::VectorXd& column : all.back()) {
            surface.add(column, {{index}, dimensions[index].isNominal ? square * (1 - square) : square});
            if (!dimensions[index].isNominal)
                surface.add(column.array().square(), {{index}, 4.0 / 45});
            for (std::size_t other = 0; other < index; ++other) {
                for (const Eigen::VectorXd& factor : all[other])
                    surface.add(column.array() * factor.array(), {{index, other}, square * meanSquare(dimensions[other])});
            }
        }
    }
    return surface;
}

/// Ranks as the quantiles of a normal distribution.
Eigen::VectorXd normalScores(const Eigen::VectorXd& values) {
    Eigen::VectorXd scores(values.size());
    const std::vector<Eigen::Index> order = descendingOrder(values);
    for (std::size_t place = 0; place < order.size(); ++place)
        scores[order[place]] = normalQuantile(1 - (static_cast<double>(place) + 0.5) / static_cast<double>(order.size()));
    return scores;
}

/// The results that have a place in today's space, at most kSurfaceRows of them, evenly over the ranks.
struct Sample {
    Eigen::MatrixXd points;
    Eigen::VectorXd worths;
};

Sample sampleOf(const StudyView& study, const Encoding& encoding) {
    const std::int64_t all = std::ssize(study.ranked());
    const std::int64_t most = std::min<std::int64_t>(kSurfaceRows, all);
    Sample sample{Eigen::MatrixXd(most, encoding.size()), Eigen::VectorXd(most)};
    Eigen::Index rows = 0;
    for (std::int64_t place = 0; place < most; ++place) {
        const Trial& trial = *study.ranked()[static_cast<std::size_t>(place * all / most)];
        const std::optional<std::vector<double>> unit = encoding.placeOf(trial.configuration);
        if (!unit)
            continue;
        sample.points.row(rows) = Eigen::VectorXd::Map(unit->data(), std::ssize(*unit)).transpose();
        sample.worths[rows++] = study.worthOf(trial);
    }
    sample.points.conservativeResize(rows, Eigen::NoChange);
    sample.worths.conservativeResize(rows);
    return sample;
}

/// A surface fitted to scores.
struct Fit {
    Eigen::MatrixXd inverse;  ///< of the normal equations
    Eigen::VectorXd weights;
    double noise = 0;  ///< the variance of what it leaves
    double total = 0;  ///< sum of squares of the scores

    double explained(Eigen::Index rows) const { return total > 0 ? 1 - noise * static_cast<double>(rows) / total : 0; }
};

Fit fitOf(const Surface& surface, const Eigen::VectorXd& scores) {
    const Eigen::Index rows = scores.size();
    const Eigen::Index count = surface.columns.cols();
    Eigen::MatrixXd normal = surface.columns.transpose() * surface.columns;
    normal.diagonal().array() += kRidge * static_cast<double>(rows);
    Fit fit;
    fit.inverse = normal.llt().solve(Eigen::MatrixXd::Identity(count, count));
    fit.weights = fit.inverse * (surface.columns.transpose() * scores);
    fit.noise = (scores - surface.columns * fit.weights).squaredNorm() / static_cast<double>(rows - count - 1);
    fit.total = scores.squaredNorm();
    return fit;
}

/// Whether results are from all over the range: close together around the best, any parameter is without effect.
bool isVaried(const Eigen::VectorXd& units) {
    return (units.array() - units.mean()).matrix().squaredNorm() >= kVaried * kVaried * static_cast<double>(units.size());
}

/// What the terms of a dimension may explain at most over even draws; nothing if it has none, because it never varied. With
/// weights w of covariance C and variances D of the terms, w'Dw has the mean tr(DC) and the variance 4 w'DCDw + 2 tr(DCDC)
/// about what it estimates.
std::optional<double> largestShare(const Surface& surface, const Fit& fit, std::size_t dimension) {
    std::vector<Eigen::Index> own;
    for (std::size_t term = 0; term < surface.terms.size(); ++term) {
        if (surface.terms[term].dimensions.contains(dimension))
            own.push_back(static_cast<Eigen::Index>(term));
    }
    if (own.empty())
        return std::nullopt;
    const Eigen::VectorXd variances = surface.variances();
    const Eigen::VectorXd weights = fit.weights(own);
    const Eigen::MatrixXd scaled = variances(own).asDiagonal() * Eigen::MatrixXd(fit.noise * fit.inverse(own, own));
    const Eigen::VectorXd slope = variances(own).cwiseProduct(weights);
    const double effect = weights.dot(slope);
    const double spread = 4 * weights.dot(scaled * slope) + 2 * (scaled * scaled).trace();
    const double most = effect + scaled.trace() + kConfidence * std::sqrt(std::max(0.0, spread));
    return most / (variances.dot(fit.weights.cwiseAbs2()) + fit.noise);
}

}  // namespace

std::vector<std::optional<double>> largestShares(const StudyView& study) {
    std::vector<std::optional<double>> shares(study.parameters().size());
    const Encoding encoding(study.definition().space);
    const std::size_t terms = termCount(encoding);
    if (terms < 2 || 3 * terms > std::min<std::size_t>(kSurfaceRows, study.ranked().size()))
        return shares;
    const Sample sample = sampleOf(study, encoding);
    const Eigen::Index rows = sample.worths.size();
    if (rows < 3 * static_cast<Eigen::Index>(terms))
        return shares;
    const Surface surface = surfaceOf(encoding, sample.points);
    Fit fit = fitOf(surface, sample.worths.array() - sample.worths.mean());
    if (Fit byRanks = fitOf(surface, normalScores(sample.worths)); byRanks.explained(rows) > fit.explained(rows))
        fit = std::move(byRanks);
    if (fit.explained(rows) < kExplained)
        return shares;
    for (std::size_t dimension = 0; dimension < encoding.dimensions().size(); ++dimension) {
        if (isVaried(sample.points.col(static_cast<Eigen::Index>(dimension))))
            shares[static_cast<std::size_t>(encoding.dimensions()[dimension].parameter)] =
                largestShare(surface, fit, dimension);
    }
    return shares;
}

}  // namespace vernier
