#include "core/strategy/PointSearch.h"

#include "core/acquisition/AcquisitionMaximizer.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SobolSampler.h"
#include "core/strategy/SpaceDomain.h"

#include <algorithm>
#include <cstddef>

namespace vernier {

namespace {

// Domains up to this size are listed, not searched.
constexpr std::size_t kSmallDomain = 2000;
// A suggestion may not be this close to a pending trial in every coordinate: if the model thinks that little is left to gain,
// it has nothing better than the same point again, and it may be wrong.
constexpr double kApart = 0.02;
// Fewer results than this cannot carry a model.
constexpr Eigen::Index kLeastResultsToModel = 2;

// One a dimension, but few. With 3 to 4 the regret@25 of tests/bench/search is 0.63 instead of 0.53 (five seeds), and more than
// 8 gain nothing; at 50 trials all are alike.
Eigen::Index initialTrials(int dimensions) {
    return std::clamp(dimensions, 4, 8);
}

// A query of the model costs O(n²): when it is expensive, fewer queries keep a suggestion within half a second at n = 1,000.
AcquisitionMaximizer::Settings effortFor(Eigen::Index n) {
    AcquisitionMaximizer::Settings settings;
    if (n > 300)
        return {300, 25, 2, 2, 8};
    if (n > 100)
        return {400, 30, 3, 3, 15};
    return settings;
}

bool contains(const Eigen::MatrixXd& rows, const Eigen::VectorXd& point, double distance = kSamePoint) {
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        if (((rows.row(i).transpose() - point).array().abs() < distance).all())
            return true;
    }
    return false;
}

}  // namespace

PointSearch::PointSearch(const ModelSpace& space, std::uint64_t seed)
    : m_space(space), m_domain(space.domain()), m_allPoints(m_domain.allPoints(kSmallDomain)), m_seed(seed) {}

bool PointSearch::isStarted(const TrialData& data) const {
    return data.knownPoints.rows() >= initialTrials(m_domain.size()) && data.observed.size() >= kLeastResultsToModel;
}

std::optional<Eigen::VectorXd> PointSearch::startPoint(const TrialData& data) const {
    if (data.knownPoints.rows() == 0)
        return toUnitPoint(m_space.encoding(), m_space.searched().defaults());
    if (m_domain.size() == 0)
        return std::nullopt;
    // The k-th trial takes the k-th Sobol point; those that are already known are skipped.
    SobolSampler sobol(m_domain.size(), m_seed);
    for (Eigen::Index skipped = 1; skipped < data.knownPoints.rows(); ++skipped)
        sobol.next();
    for (int attempt = 0; attempt < 100; ++attempt) {
        const Eigen::VectorXd point = rounded(sobol.next());
        if (!contains(data.knownPoints, point))
            return point;
    }
    return std::nullopt;
}

std::optional<Eigen::VectorXd> PointSearch::bestPoint(const TrialData& data, const Acquisition& acquisition,
                                                      const Eigen::VectorXd& lengths, Eigen::Index modelSize,
                                                      const Eigen::MatrixXd& anchors, Rng& rng) const {
    if (m_allPoints) {
        for (Eigen::Index i : descendingOrder(acquisition.values(*m_allPoints))) {
            if (!contains(data.knownPoints, m_allPoints->row(i)))
                return m_allPoints->row(i);
        }
        return std::nullopt;
    }
    const AcquisitionMaximizer maximizer(m_domain, lengths, effortFor(modelSize));
    return maximizer.bestWanted(acquisition, anchors, rng, [&](const Eigen::VectorXd& found) {
        const Eigen::VectorXd point = rounded(found);
        return !contains(data.knownPoints, point) && !contains(data.pendingPoints, point, kApart);
    });
}

std::optional<Eigen::VectorXd> PointSearch::unseenPoint(const TrialData& data, Rng& rng) const {
    for (Eigen::Index i = 0; m_allPoints && i < m_allPoints->rows(); ++i) {
        if (!contains(data.knownPoints, m_allPoints->row(i)))
            return m_allPoints->row(i);
    }
    for (int attempt = 0; !m_allPoints && attempt < 1000; ++attempt) {
        const Eigen::VectorXd point = rounded(m_domain.randomPoint(rng));
        if (!contains(data.knownPoints, point))
            return point;
    }
    return std::nullopt;
}

Eigen::VectorXd PointSearch::rounded(Eigen::VectorXd point) const {
    m_domain.snap(point);
    return toUnitPoint(m_space.encoding(), m_space.toConfiguration(point));
}

}  // namespace vernier
