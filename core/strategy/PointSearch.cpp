#include "core/strategy/PointSearch.h"

#include "core/acquisition/AcquisitionMaximizer.h"
#include "core/acquisition/MaskedAcquisition.h"
#include "core/numerics/Ranking.h"
#include "core/numerics/SobolSampler.h"
#include "core/space/RuleSearch.h"
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
        return ruled(toUnitPoint(m_space.encoding(), m_space.searched().defaults()), 0);
    if (m_domain.size() == 0)
        return std::nullopt;
    // The k-th trial takes the k-th Sobol point; those that are already known are skipped.
    SobolSampler sobol(m_domain.size(), m_seed);
    for (Eigen::Index skipped = 1; skipped < data.knownPoints.rows(); ++skipped)
        sobol.next();
    for (int attempt = 0; attempt < 100; ++attempt) {
        Eigen::VectorXd point = rounded(sobol.next());
        if (!keepsRules(point) && attempt > 0)
            point = ruled(point, static_cast<std::uint64_t>(attempt));
        if (isNew(data, point))
            return point;
    }
    return std::nullopt;
}

std::optional<Eigen::VectorXd> PointSearch::bestPoint(const TrialData& data, const Acquisition& acquisition,
                                                      const Eigen::VectorXd& lengths, Eigen::Index modelSize,
                                                      const Eigen::MatrixXd& anchors, Rng& rng) const {
    if (m_allPoints) {
        for (Eigen::Index i : descendingOrder(acquisition.values(*m_allPoints))) {
            if (isNew(data, m_allPoints->row(i)))
                return m_allPoints->row(i);
        }
        return std::nullopt;
    }
    const AcquisitionMaximizer maximizer(m_domain, lengths, effortFor(modelSize));
    const auto isWanted = [&](const Eigen::VectorXd& found) {
        const Eigen::VectorXd point = rounded(found);
        return isNew(data, point) && !contains(data.pendingPoints, point, kApart);
    };
    if (!m_space.searched().rules())
        return maximizer.bestWanted(acquisition, anchors, rng, isWanted);
    const MaskedAcquisition masked(acquisition, [this](const Eigen::VectorXd& point) { return keepsRules(point); });
    return maximizer.bestWanted(masked, ruledAnchors(anchors, rng), rng, isWanted);
}

std::optional<Eigen::VectorXd> PointSearch::unseenPoint(const TrialData& data, Rng& rng) const {
    for (Eigen::Index i = 0; m_allPoints && i < m_allPoints->rows(); ++i) {
        if (isNew(data, m_allPoints->row(i)))
            return m_allPoints->row(i);
    }
    for (int attempt = 0; !m_allPoints && attempt < 1000; ++attempt) {
        const Eigen::VectorXd point = rounded(m_domain.randomPoint(rng));
        if (isNew(data, point))
            return point;
    }
    if (!m_allPoints && m_space.searched().rules()) {
        const Eigen::VectorXd point = ruled(rounded(m_domain.randomPoint(rng)), rng());
        if (isNew(data, point))
            return point;
    }
    return std::nullopt;
}

bool PointSearch::isNew(const TrialData& data, const Eigen::VectorXd& point) const {
    return !contains(data.knownPoints, point) && keepsRules(point);
}

bool PointSearch::keepsRules(const Eigen::VectorXd& point) const {
    return !m_space.searched().rules() || m_space.searched().keepsRules(m_space.toConfiguration(point));
}

Eigen::VectorXd PointSearch::ruled(Eigen::VectorXd point, std::uint64_t stream) const {
    if (keepsRules(point))
        return point;
    Rng rng(m_seed, stream);
    const std::optional<std::vector<double>> found = pointKeepingRules(m_space.encoding(), {point.begin(), point.end()}, rng);
    return found ? rounded(Eigen::Map<const Eigen::VectorXd>(found->data(), std::ssize(*found))) : point;
}

Eigen::MatrixXd PointSearch::ruledAnchors(const Eigen::MatrixXd& anchors, Rng& rng) const {
    constexpr Eigen::Index kAnchors = 4;
    constexpr int kDraws = 200;
    Eigen::MatrixXd all(anchors.rows() + kAnchors, m_domain.size());
    all.topRows(anchors.rows()) = anchors;
    for (Eigen::Index i = 0; i < kAnchors; ++i) {
        Eigen::VectorXd point = rounded(m_domain.randomPoint(rng));
        for (int draw = 0; draw < kDraws && !keepsRules(point); ++draw)
            point = rounded(m_domain.randomPoint(rng));
        all.row(anchors.rows() + i) = ruled(std::move(point), rng()).transpose();
    }
    return all;
}

Eigen::VectorXd PointSearch::rounded(Eigen::VectorXd point) const {
    m_domain.snap(point);
    return toUnitPoint(m_space.encoding(), m_space.toConfiguration(point));
}

}  // namespace vernier
