#include "core/acquisition/AcquisitionMaximizer.h"

#include "core/numerics/BoxMinimizer.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SobolSampler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace vernier {

namespace {

// Up to this many cells of an ordered axis, all are tried; beyond that, cells at doubling distances.
constexpr std::size_t kFewCells = 16;
// Candidates all over the domain lie on a grid of this many steps, ends included, which makes Kernel::crossCovariances cheap;
// the climb does the rest.
constexpr double kGridSteps = 64;
constexpr std::array kNeighbourDeviations = {0.02, 0.1, 0.25};

Eigen::MatrixXd rowsOf(const std::vector<Eigen::VectorXd>& points, Eigen::Index columns) {
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(points.size()), columns);
    for (std::size_t i = 0; i < points.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = points[i].transpose();
    return rows;
}

// The best candidate, then draws without replacement with weights exp(value - best): good ones, but not all from one hill.
std::vector<Eigen::Index> chooseStarts(const Eigen::VectorXd& values, int count, Rng& rng) {
    // Gumbel trick: the largest values of log-weight + Gumbel noise are such a draw.
    Eigen::Index best = 0;
    values.maxCoeff(&best);
    std::vector<std::pair<double, Eigen::Index>> keys;
    for (Eigen::Index i = 0; i < values.size(); ++i)
        keys.emplace_back(
            i == best ? std::numeric_limits<double>::infinity() : values[i] - std::log(-std::log1p(-rng.uniform())), i);
    const auto kept = std::min<std::ptrdiff_t>(count, std::ssize(keys));
    std::partial_sort(keys.begin(), keys.begin() + kept, keys.end(), std::greater());
    std::vector<Eigen::Index> starts;
    for (std::ptrdiff_t i = 0; i < kept; ++i)
        starts.push_back(keys[static_cast<std::size_t>(i)].second);
    return starts;
}

}  // namespace

AcquisitionMaximizer::AcquisitionMaximizer(const UnitDomain& domain, Eigen::VectorXd lengths, Settings settings)
    : m_domain(domain),
      m_lengths(std::move(lengths)),
      m_settings(settings),
      m_isParent(static_cast<std::size_t>(domain.size()), false) {
    for (int k = 0; k < domain.size(); ++k) {
        for (const AxisCondition& condition : domain.axis(k).when)
            m_isParent[static_cast<std::size_t>(condition.parent)] = true;
    }
}

std::vector<ScoredPoint> AcquisitionMaximizer::maximize(const Acquisition& acquisition, const Eigen::MatrixXd& anchors,
                                                        Rng& rng) const {
    const Eigen::MatrixXd points = candidates(anchors, rng);
    return climbFrom(acquisition, points, acquisition.values(points), rng);
}

std::optional<Eigen::VectorXd> AcquisitionMaximizer::bestWanted(const Acquisition& acquisition, const Eigen::MatrixXd& anchors,
                                                                Rng& rng, const PointFilter& isWanted) const {
    const Eigen::MatrixXd points = candidates(anchors, rng);
    const Eigen::VectorXd values = acquisition.values(points);
    for (const ScoredPoint& found : climbFrom(acquisition, points, values, rng)) {
        if (isWanted(found.point))
            return found.point;
    }
    for (Eigen::Index i : descendingOrder(values)) {
        if (isWanted(points.row(i)))
            return points.row(i);
    }
    return std::nullopt;
}

std::vector<ScoredPoint> AcquisitionMaximizer::climbFrom(const Acquisition& acquisition, const Eigen::MatrixXd& points,
                                                         const Eigen::VectorXd& values, Rng& rng) const {
    std::vector<ScoredPoint> found;
    for (Eigen::Index i : chooseStarts(values, m_settings.starts, rng))
        found.push_back(climb(acquisition, {points.row(i), values[i]}, rng));
    std::ranges::stable_sort(found, std::greater(), &ScoredPoint::value);
    return found;
}

Eigen::MatrixXd AcquisitionMaximizer::candidates(const Eigen::MatrixXd& anchors, Rng& rng) const {
    Eigen::MatrixXd points(m_settings.candidates + m_settings.neighbours * anchors.rows(), m_domain.size());
    SobolSampler sobol(m_domain.size(), rng());
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        Eigen::VectorXd point = i < m_settings.candidates
                                    ? sobol.next()
                                    : neighbour(anchors.row((i - m_settings.candidates) / m_settings.neighbours), rng);
        if (i < m_settings.candidates)
            point = (point * kGridSteps).array().round() / kGridSteps;
        m_domain.snap(point);
        points.row(i) = point.transpose();
    }
    return points;
}

Eigen::VectorXd AcquisitionMaximizer::neighbour(const Eigen::VectorXd& anchor, Rng& rng) const {
    const double probability = std::max(0.35, 1.5 / m_domain.size());
    const double deviation = kNeighbourDeviations[rng.below(kNeighbourDeviations.size())];
    Eigen::VectorXd point = anchor;
    for (int k = 0; k < m_domain.size(); ++k) {
        if (rng.uniform() < probability)
            point[k] = m_domain.axis(k).isNominal ? rng.uniform() : point[k] + deviation * rng.normal();
    }
    return point;
}

ScoredPoint AcquisitionMaximizer::climb(const Acquisition& acquisition, ScoredPoint start, Rng& rng) const {
    for (int round = 0; round < m_settings.rounds; ++round) {
        climbContinuous(acquisition, start);
        if (!climbDiscrete(acquisition, start, rng))
            break;
    }
    return start;
}

void AcquisitionMaximizer::climbContinuous(const Acquisition& acquisition, ScoredPoint& best) const {
    const std::vector<bool> active = m_domain.activeAt(best.point);
    std::vector<int> free;
    for (int k = 0; k < m_domain.size(); ++k) {
        if (m_domain.axis(k).isContinuous() && active[static_cast<std::size_t>(k)])
            free.push_back(k);
    }
    if (free.empty())
        return;
    // In units of the length-scales, all axes look alike to the optimiser.
    const Eigen::VectorXd scale = m_lengths(free);
    Eigen::VectorXd point = best.point;
    Eigen::VectorXd pointGradient;
    const SmoothFunction function = [&](const Eigen::VectorXd& z, Eigen::VectorXd& gradient) {
        point(free) = z.cwiseProduct(scale).cwiseMax(0).cwiseMin(1);
        const double value = acquisition.value(point, pointGradient);
        gradient = -pointGradient(free).cwiseProduct(scale);
        return -value;
    };
    const BoxMinimum minimum =
        minimizeInBox(function, best.point(free).cwiseQuotient(scale), Eigen::VectorXd::Zero(scale.size()),
                      scale.cwiseInverse(), {m_settings.iterations, 1e-6, 1e-5});
    if (-minimum.value > best.value) {
        best.point(free) = minimum.point.cwiseProduct(scale).cwiseMax(0).cwiseMin(1);
        best.value = -minimum.value;
    }
}

bool AcquisitionMaximizer::climbDiscrete(const Acquisition& acquisition, ScoredPoint& best, Rng& rng) const {
    bool improved = false;
    for (int k = 0; k < m_domain.size(); ++k) {
        if (m_domain.axis(k).isContinuous() || !m_domain.activeAt(best.point)[static_cast<std::size_t>(k)])
            continue;
        const Eigen::MatrixXd points = alternatives(best.point, k, rng);
        if (points.rows() == 0)
            continue;
        Eigen::Index i = 0;
        const double value = acquisition.values(points).maxCoeff(&i);
        if (value > best.value + 1e-9) {
            best = {points.row(i), value};
            improved = true;
        }
    }
    return improved;
}

Eigen::MatrixXd AcquisitionMaximizer::alternatives(const Eigen::VectorXd& point, int k, Rng& rng) const {
    const UnitAxis& axis = m_domain.axis(k);
    const std::size_t current = UnitDomain::cellOf(axis, point[k]);
    const std::size_t last = axis.cells.size() - 1;
    std::vector<std::size_t> cells;
    if (axis.isNominal || axis.cells.size() <= kFewCells) {
        for (std::size_t cell = 0; cell <= last; ++cell) {
            if (cell != current)
                cells.push_back(cell);
        }
    } else {
        for (std::size_t distance = 1; distance <= last; distance *= 2) {
            if (current >= distance)
                cells.push_back(current - distance);
            if (current + distance <= last)
                cells.push_back(current + distance);
        }
    }
    // Axes that depend on this one may now exist: try them at rest, and at a few random points.
    const int draws = m_isParent[static_cast<std::size_t>(k)] ? 5 : 1;
    std::vector<Eigen::VectorXd> points;
    for (std::size_t cell : cells) {
        for (int draw = 0; draw < draws; ++draw) {
            Eigen::VectorXd changed = point;
            changed[k] = axis.cells[cell];
            const std::vector<bool> before = m_domain.activeAt(point);
            for (int child = k + 1; draw > 0 && child < m_domain.size(); ++child) {
                if (!before[static_cast<std::size_t>(child)])
                    changed[child] = rng.uniform();
            }
            m_domain.snap(changed);
            points.push_back(std::move(changed));
        }
    }
    return rowsOf(points, m_domain.size());
}

}  // namespace vernier
