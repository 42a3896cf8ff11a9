#include "core/stopping/WorthRule.h"

#include "core/study/Resource.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

// Judged by rank until so many others have come to the first rung. From 6 to 9 it makes no difference that can be measured;
// where slow curves cross quick ones, 16 are too many (tests/bench/sample-race xgboost-breast-cancer).
constexpr std::ptrdiff_t kLeastKnown = 9;
// The last of these are what a new trial is expected to be like. From 6 to all it made no difference that could be measured
// (tests/bench/fidelity --no-pauses).
constexpr std::size_t kRecent = 12;
constexpr double kLeastEndVariance = 1e-4;
// A new trial is not checked on its way to the end.
constexpr double kFarBelow = 10;

}  // namespace

WorthRule::WorthRule(const StudyDefinition& definition)
    : PeerRule(definition, "hyperband"),
      m_byRank(definition, "hyperband"),
      m_rungs(denseRungs(resourceOf(definition).value_or(ResourceRange()))) {
    const std::int64_t first = std::min(AshaRule::safeFirstRung(m_rungs.back()), m_rungs.back());
    m_firstRung = static_cast<std::size_t>(std::ranges::lower_bound(m_rungs, first) - m_rungs.begin());
}

std::optional<std::size_t> WorthRule::rungReached(const Curve& curve) const {
    const std::vector<CurvePoint>& points = curve.points();
    const auto passedAt = [&](std::int64_t step) {
        return static_cast<std::size_t>(std::ranges::upper_bound(m_rungs, step) - m_rungs.begin());
    };
    const std::size_t passed = passedAt(points.back().step);
    const std::size_t before = points.size() > 1 ? passedAt(points[points.size() - 2].step) : 0;
    if (passed == before || passed <= m_firstRung || passed == m_rungs.size())
        return std::nullopt;
    return passed - 1;
}

std::optional<Judgement> WorthRule::judge(const CurveTable& table, TrialId id) const {
    const CurveTable::Entry& own = table.entry(id);
    const auto others = std::ranges::count_if(table.entries(), [&](const CurveTable::Entry& entry) {
        return &entry != &own && entry.isPeer() && entry.curve.lastStep() >= m_rungs[m_firstRung];
    });
    if (others < kLeastKnown || own.isExcluded)
        return m_byRank.judge(table, id);
    const std::optional<std::size_t> rung = rungReached(own.curve);
    if (!rung)
        return std::nullopt;

    const OrderedValues& values = table.reachedAt(m_rungs[*rung]);
    const double value = own.curve.points().back().value;
    Judgement judgement;
    judgement.peers = static_cast<int>(values.size()) - 1;
    judgement.rank = rankAmong(values, value);
    judgement.isOutbid = isOutbid(table, id);
    judgement.verdict = judgement.isOutbid || !std::isfinite(value) ? Verdict::Stop : Verdict::Keep;
    return judgement;
}

bool WorthRule::isOutbid(const CurveTable& table, TrialId id) const {
    const RungLevels levels = readRungLevels(table, m_rungs);
    const EndForecasts forecasts({m_rungs.begin(), m_rungs.end()}, levels.ofTrial, levels.finalOfTrial);
    const auto own = static_cast<std::size_t>(id.number);
    const Prospect fresh = freshProspect(forecasts, levels, own, table.startSteps());
    const Prospect next = ownProspect(forecasts, levels, own, fresh.variance);
    const double best = forecasts.warp(levels.best);
    const auto worth = [&](const Prospect& prospect) {
        return worthOf(prospect, forecasts.rungs(), forecasts.evidenceVariances(), best).worth;
    };
    return worth(next) < worth(fresh);
}

Prospect WorthRule::freshProspect(const EndForecasts& forecasts, const RungLevels& levels, std::size_t own,
                                  double startSteps) const {
    const std::vector<std::size_t>& trials = forecasts.curves();
    std::vector<double> recent;
    for (std::size_t r = trials.size(); r-- > 0 && recent.size() < kRecent;) {
        if (trials[r] != own && levels.ofTrial[trials[r]].size() > m_firstRung)
            recent.push_back(forecasts.ends()[static_cast<Eigen::Index>(r)]);
    }
    const auto ends = Eigen::Map<const Eigen::ArrayXd>(recent.data(), std::ssize(recent));
    Prospect fresh;
    fresh.startSteps = startSteps;
    fresh.nextRung = m_firstRung;
    fresh.mean = recent.empty() ? 0 : ends.mean();
    fresh.variance = std::max(recent.empty() ? 0 : (ends - fresh.mean).square().mean(), kLeastEndVariance);
    fresh.priorVariance = fresh.variance;
    fresh.levels.assign(m_rungs.size(), {fresh.mean - kFarBelow, kLeastEndVariance});
    fresh.levels.back() = {fresh.mean, fresh.variance};
    return fresh;
}

Prospect WorthRule::ownProspect(const EndForecasts& forecasts, const RungLevels& levels, std::size_t own,
                                double priorVariance) {
    const std::vector<std::size_t>& trials = forecasts.curves();
    Prospect prospect;
    prospect.levels =
        forecasts.straightLevelsOf(static_cast<std::size_t>(std::ranges::lower_bound(trials, own) - trials.begin()));
    prospect.nextRung = levels.ofTrial[own].size();
    prospect.step = forecasts.rungs()[prospect.nextRung - 1];
    prospect.mean = prospect.levels.back().mean;
    prospect.variance = prospect.levels.back().variance;
    prospect.priorVariance = std::max(priorVariance, prospect.variance);
    return prospect;
}

}  // namespace vernier
