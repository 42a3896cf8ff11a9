#include "core/models/LevelChain.h"

#include <Eigen/LU>

#include <algorithm>

namespace vernier {

namespace {

// Before there is data, the variance that step r of R leaves open is believed to be this much times (R / r - 1).
constexpr double kOpenVariance = 0.02;
// Prior deviations of the slopes by 1, level and rise before, and the prior mean of the last.
constexpr double kConstantDeviation = 0.3;
constexpr double kLevelDeviation = 0.2;
constexpr double kRiseDeviation = 0.3;
constexpr double kRiseMean = 0.5;
// How many curves the priors of the variances count for: each link's own, and that of all links together.
constexpr double kLinkWeight = 5;
constexpr double kPooledWeight = 4;
// How much of the uncertainty of the slopes counts as a curve's own: counting all of it is more cautious than helpful.
constexpr double kUnlikeShare = 0.3;
// How many curves of variance 1 the prior of the first level counts for.
constexpr double kFirstWeight = 2;
// The least that a curve is taken to say about its end, as a share of what is believed before it begins.
constexpr double kLeastEvidence = 1e-3;

}  // namespace

LevelChain::LevelChain(std::vector<double> rungs)
    : m_rungs(std::move(rungs)), m_links(m_rungs.size() - 1), m_finalVariances(m_rungs.size(), 0) {
    for (std::size_t k = 0; k < m_links.size(); ++k)
        m_links[k].priorVariance = kOpenVariance * m_rungs.back() * (1 / m_rungs[k] - 1 / m_rungs[k + 1]);
    fit({});
}

Eigen::Vector3d LevelChain::Link::inputs(const std::vector<double>& levels, std::size_t rung) const {
    return {1, levels[rung] - reference, rung == 0 ? 0 : levels[rung] - levels[rung - 1]};
}

void LevelChain::fit(const std::vector<std::vector<double>>& levels) {
    double squares = 0;
    double curves = 0;
    for (std::size_t k = 0; k < m_links.size(); ++k) {
        fitLink(k, levels);
        squares += m_links[k].squares / m_links[k].priorVariance;
        curves += m_links[k].curves;
    }
    // What all links say about the prior, then what each says for itself.
    const double factor = (kPooledWeight + squares) / (kPooledWeight + curves);
    for (Link& link : m_links)
        link.variance = (kLinkWeight * factor * link.priorVariance + link.squares) / (kLinkWeight + link.curves);
    for (std::size_t k = 0; k < m_links.size(); ++k)
        m_finalVariances[k] = forecast(std::vector<double>(k + 1, m_links[k].reference)).back().variance;
    fitUnseen(levels);
}

void LevelChain::fitUnseen(const std::vector<std::vector<double>>& levels) {
    double sum = 0;
    double squares = 0;
    double begun = 0;
    for (const std::vector<double>& curve : levels) {
        if (curve.empty())
            continue;
        sum += curve[0];
        squares += curve[0] * curve[0];
        begun += 1;
    }
    const double mean = begun > 0 ? sum / begun : 0;
    const double variance = (kFirstWeight + squares - begun * mean * mean) / (kFirstWeight + begun);
    State state{{mean, 0}, Eigen::Matrix2d::Zero()};
    state.covariance(0, 0) = variance;
    for (std::size_t k = 0; k < m_links.size(); ++k)
        state = next(state, k);
    m_unseenFinalVariance = state.covariance(0, 0);
}

double LevelChain::evidenceVariance(double leftVariance) const {
    const double before = 1 / m_unseenFinalVariance;
    return 1 / std::max(1 / leftVariance - before, kLeastEvidence * before);
}

void LevelChain::fitLink(std::size_t rung, const std::vector<std::vector<double>>& levels) {
    Link& link = m_links[rung];
    std::vector<const std::vector<double>*> known;
    double sum = 0;
    for (const std::vector<double>& curve : levels) {
        if (curve.size() > rung + 1) {
            known.push_back(&curve);
            sum += curve[rung];
        }
    }
    link.curves = static_cast<int>(known.size());
    link.reference = known.empty() ? 0 : sum / link.curves;

    // Ridge regression: the normal equations with the priors' precisions.
    const Eigen::Vector3d priorMean(0, 0, rung == 0 ? 0 : kRiseMean);
    const Eigen::Array3d deviations(kConstantDeviation, kLevelDeviation, kRiseDeviation);
    Eigen::Matrix3d gram = (link.priorVariance / deviations.square()).matrix().asDiagonal();
    Eigen::Vector3d moment = gram * priorMean;
    for (const std::vector<double>* curve : known) {
        const Eigen::Vector3d x = link.inputs(*curve, rung);
        gram += x * x.transpose();
        moment += x * ((*curve)[rung + 1] - (*curve)[rung]);
    }
    link.uncertainty = gram.inverse();
    link.slopes = link.uncertainty * moment;
    link.squares = 0;
    for (const std::vector<double>* curve : known) {
        const double residual = (*curve)[rung + 1] - (*curve)[rung] - link.slopes.dot(link.inputs(*curve, rung));
        link.squares += residual * residual;
    }
}

std::vector<LevelForecast> LevelChain::forecast(const std::vector<double>& levels) const {
    std::vector<LevelForecast> result;
    for (double level : levels)
        result.push_back({level, 0});
    const std::size_t last = levels.size() - 1;
    State state{{levels[last], last == 0 ? 0 : levels[last] - levels[last - 1]}, Eigen::Matrix2d::Zero()};
    for (std::size_t k = last; k < m_links.size(); ++k) {
        state = next(state, k);
        result.push_back({state.mean[0], state.covariance(0, 0)});
    }
    return result;
}

LevelChain::State LevelChain::next(const State& state, std::size_t rung) const {
    const Link& link = m_links[rung];
    const double byLevel = link.slopes[1];
    const double byRise = rung == 0 ? 0 : link.slopes[2];
    const Eigen::Vector3d inputs(1, state.mean[0] - link.reference, rung == 0 ? 0 : state.mean[1]);
    const double rise = link.slopes.dot(inputs);
    Eigen::Matrix2d transition;
    transition << 1 + byLevel, byRise, byLevel, byRise;
    State result{{state.mean[0] + rise, rise}, transition * state.covariance * transition.transpose()};
    // The level and the rise share the unpredicted part; a curve unlike those that trained the link may do anything.
    result.covariance.array() += link.variance * (1 + kUnlikeShare * inputs.dot(link.uncertainty * inputs));
    return result;
}

}  // namespace vernier
