#include "core/base/NumberText.h"
#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/methods/Methods.h"
#include "core/stopping/AshaRule.h"
#include "core/stopping/StoppingChoices.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr std::size_t kFewTrials = 5;
constexpr std::size_t kEnoughCurves = 20;  // to correlate steps with ends
constexpr double kTellsNothing = 0.4;      // a correlation with the end that is surely below this
constexpr double kTells = 0.6;             // one from which a step tells something
constexpr double kSurelyTells = 0.3;       // and surely so
constexpr int kSteps = 20;                 // how many steps are looked at
constexpr double kMostStopped = 0.2;       // with more, those that ran to their end are a choice of the rule's
constexpr double kMost = 0.8;              // of trials: what holds for so many holds for the study
constexpr std::size_t kLeastPoints = 8;
constexpr double kLossMatters = 0.25;   // of the distance between quartiles of the results
constexpr double kLossOverNoise = 4;    // deviations of one step
constexpr double kStillGaining = 0.08;  // of the whole gain, in the last tenth of a run: a straight line has 0.1
constexpr double kStartMatters = 0.5;   // of the time of a trial

bool hasRule(const StudyView& study) {
    return study.definition().stopping.rule != kNoStoppingRule && !methodOf(study.definition()).bringsStopping();
}

/// The first step after which the rule may stop a trial; nothing for a rule that does not say.
std::optional<std::int64_t> firstJudged(const StudyView& study) {
    const StoppingSettings& settings = study.definition().stopping;
    const UsedSettings uses = stoppingChoiceOf(settings).uses;
    if (uses.graceSteps)
        return settings.graceSteps.value_or(std::max<std::int64_t>(1, study.runLength() / 10)) + 1;
    if (uses.minSteps)
        return settings.minSteps.value_or(AshaRule::safeFirstRung(study.runLength()));
    return std::nullopt;
}

/// Curves that reach the end of a run, and have so many points.
std::vector<const Curve*> wholeCurves(const StudyView& study, std::size_t leastPoints) {
    std::vector<const Curve*> curves;
    for (const StudyView::TrialCurve& one : study.curves()) {
        const bool isFinite =
            std::ranges::all_of(one.curve.points(), [](const CurvePoint& point) { return std::isfinite(point.value); });
        if (one.curve.points().size() >= leastPoints && one.curve.lastStep() >= study.runLength() && isFinite)
            curves.push_back(&one.curve);
    }
    return curves;
}

CorrelationBounds endCorrelation(const std::vector<const Curve*>& curves, std::int64_t step) {
    std::vector<double> now;
    std::vector<double> ends;
    for (const Curve* const curve : curves) {
        if (const CurvePoint* const point = curve->at(step)) {
            now.push_back(point->value);
            ends.push_back(curve->points().back().value);
        }
    }
    return correlationOf(now, ends);
}

/// The first step looked at, from `from` on, that tells surely how a trial ends; nothing within the part that is judged.
std::optional<std::int64_t> firstTelling(const StudyView& study, const std::vector<const Curve*>& curves, std::int64_t from) {
    const auto last =
        static_cast<std::int64_t>(study.definition().stopping.protectLast * static_cast<double>(study.runLength()));
    const std::int64_t stride = std::max<std::int64_t>(1, (last - from) / kSteps);
    for (std::int64_t step = from + stride; step <= last; step += stride) {
        const CorrelationBounds correlation = endCorrelation(curves, step);
        if (correlation.value >= kTells && correlation.lower >= kSurelyTells)
            return step;
    }
    return std::nullopt;
}

/// The points smoothed over three neighbours.
std::vector<double> smoothed(const std::vector<CurvePoint>& points) {
    std::vector<double> values;
    for (std::size_t at = 1; at + 1 < points.size(); ++at)
        values.push_back((points[at - 1].value + points[at].value + points[at + 1].value) / 3);
    return values;
}

/// How much one step differs from the line between its neighbours: the deviation of its noise.
double stepNoise(const std::vector<CurvePoint>& points) {
    std::vector<double> bends;
    for (std::size_t at = 1; at + 1 < points.size(); ++at)
        bends.push_back(std::abs(points[at].value - (points[at - 1].value + points[at + 1].value) / 2));
    return middleOf(bends) / (0.6745 * std::sqrt(1.5));  // of a normal deviation, and of a bend of three
}

/// What a trial loses from its peak to its end, if that is more than noise and the peak lies well before the end; else 0.
double lossAfterPeak(const Curve& curve) {
    const std::vector<double> values = smoothed(curve.points());
    const auto peak = std::ranges::max_element(values);
    const double loss = *peak - values.back();
    const bool isEarly = peak - values.begin() < static_cast<std::ptrdiff_t>(kMost * static_cast<double>(values.size()));
    return isEarly && loss > kLossOverNoise * stepNoise(curve.points()) ? loss : 0;
}

/// The share of its whole gain that a trial makes in the last tenth of its run, by means of neighbours.
double lateGain(const Curve& curve) {
    const std::vector<CurvePoint>& points = curve.points();
    const std::size_t tenth = std::max<std::size_t>(1, points.size() / 10);
    const auto mean = [&](std::size_t end) {
        double sum = 0;
        for (std::size_t at = end - tenth; at < end; ++at)
            sum += points[at].value / static_cast<double>(tenth);
        return sum;
    };
    const double gain = mean(points.size()) - mean(tenth);
    return gain > 0 ? (mean(points.size()) - mean(points.size() - tenth)) / gain : 0;
}

template <typename Test>
bool holdForMost(const std::vector<const Curve*>& curves, const Test& test) {
    const auto count = std::ranges::count_if(curves, [&](const Curve* curve) { return test(*curve); });
    return static_cast<double>(count) >= kMost * static_cast<double>(curves.size());
}

}  // namespace

/// Trials that report once leave nothing to judge on their way. O(trials).
std::vector<Finding> checkReportedOnce(const StudyView& study) {
    const bool needsSteps = hasRule(study) || stopsEarly(study.definition());
    const auto isOnce = [](const StudyView::TrialCurve& one) { return one.curve.points().size() <= 1; };
    if (!needsSteps || study.curves().size() < kFewTrials || !std::ranges::all_of(study.curves(), isOnce))
        return {};
    Finding finding;
    finding.sentence =
        message("doctor.once", "%1 is reported once, at the end, so no trial can be stopped early.", study.objective().metric);
    finding.evidence =
        message("doctor.once-evidence", "Each of the %1 complete trials reported one step.", study.curves().size());
    finding.remedy = {message("doctor.once-remedy", "Let the command print %1 after each epoch, or run without early stopping.",
                              study.objective().metric)};
    return {finding};
}

/// A rule whose settings leave no trial and no step to stop. O(1).
std::vector<Finding> checkRuleNeverFires(const StudyView& study) {
    const StoppingSettings& settings = study.definition().stopping;
    const std::optional<std::int64_t> first = firstJudged(study);
    if (!hasRule(study) || study.runLength() == 0)
        return {};
    const double last = settings.protectLast * static_cast<double>(study.runLength());
    const std::optional<std::int64_t> limit = study.definition().limits.trials;
    const bool needsPeers = stoppingChoiceOf(settings).uses.minPeers && limit && settings.minPeers >= *limit;
    Finding finding;
    finding.sentence = message("doctor.never-fires", "The stopping rule can never stop a trial.");
    finding.remedy = {message("doctor.never-fires-remedy", "Let it judge from step %1 on.",
                              std::max<std::int64_t>(1, study.runLength() / 10)),
                      remedy::Grace{std::max<std::int64_t>(1, study.runLength() / 10)}};
    if (first && study.runLength() > 1 && static_cast<double>(*first) > last) {
        finding.evidence =
            message("doctor.never-fires-grace", "It judges from step %1 on, and protects each trial from step %2 of %3.",
                    *first, shortNumber(std::floor(last) + 1), study.runLength());
        return {finding};
    }
    finding.remedy = {
        message("doctor.never-fires-fewer", "Lower the numbers of trials that it needs and protects, or allow more trials.")};
    if (needsPeers)
        finding.evidence = message("doctor.never-fires-peers", "It needs %1 complete trials; the limit is %2 trials.",
                                   settings.minPeers, *limit);
    else if (limit && settings.protectTop >= *limit)
        finding.evidence = message("doctor.never-fires-top", "It protects the best %1 trials; the limit is %2 trials.",
                                   settings.protectTop, *limit);
    else
        return {};
    return {finding};
}

/// At the first step that is judged, trials stand in no order that has to do with their ends; later they do. Not where the rule
/// has stopped many, because it has chosen then which ends are known. O(curves log curves) for 20 steps.
std::vector<Finding> checkStepsTellNothing(const StudyView& study) {
    const std::optional<std::int64_t> first = firstJudged(study);
    const auto stopped =
        std::ranges::count(study.ended(), TrialState::Stopped, [](const TrialPtr& trial) { return trial->state; });
    const bool isChosen = static_cast<double>(stopped) > kMostStopped * static_cast<double>(study.ended().size());
    if (!hasRule(study) || !first || isChosen)
        return {};
    const std::vector<const Curve*> curves = wholeCurves(study, 3);
    if (curves.size() < kEnoughCurves)
        return {};
    const CorrelationBounds early = endCorrelation(curves, *first);
    const std::optional<std::int64_t> telling = firstTelling(study, curves, *first);
    if (early.upper >= kTellsNothing || !telling)
        return {};
    Finding finding;
    finding.sentence = message("doctor.tells-nothing",
                               "Steps before %1 tell nothing about how a trial ends, but trials are judged by them.", *telling);
    finding.evidence = message(
        "doctor.tells-nothing-evidence",
        "Over %1 complete trials, the order at step %2 agrees with that at the end by %3 (rank correlation), at step %4 by %5.",
        curves.size(), *first, fixedNumber(early.value, 2), *telling, fixedNumber(endCorrelation(curves, *telling).value, 2));
    finding.remedy = {message("doctor.set-grace", "Stop no trial before step %1.", *telling), remedy::Grace{*telling}};
    return {finding};
}

/// The last value counts, and trials lose much of what they had. O(points).
std::vector<Finding> checkPeaksEarly(const StudyView& study) {
    const std::vector<const Curve*> curves = wholeCurves(study, kLeastPoints);
    if (study.objective().value != ObjectiveValue::Last || curves.size() < kLeastPoints)
        return {};
    std::vector<double> ends;
    std::vector<double> losses;
    for (const Curve* const curve : curves) {
        ends.push_back(curve->points().back().value);
        losses.push_back(lossAfterPeak(*curve));
    }
    const double matters = kLossMatters * (shareQuantile(ends, 0.75) - shareQuantile(ends, 0.25));
    if (!holdForMost(curves, [&](const Curve& curve) { return lossAfterPeak(curve) > std::max(matters, 0.0); }))
        return {};
    Finding finding;
    finding.sentence = message("doctor.peaks", "Trials are best well before their end, and the end is what counts.");
    finding.evidence = message("doctor.peaks-evidence", "Over %1 trials, the end is worse than the peak by %2 in the middle.",
                               curves.size(), shortNumber(middleOf(losses)));
    finding.remedy = {message("doctor.count-best", "Let the best step of a trial count, or run fewer steps."),
                      remedy::Counts{ObjectiveValue::Best}};
    return {finding};
}

/// Trials gain as much at their end as on the way there. O(points).
std::vector<Finding> checkEndsTooEarly(const StudyView& study) {
    const std::vector<const Curve*> curves = wholeCurves(study, 2 * kLeastPoints);
    if (curves.size() < kLeastPoints ||
        !holdForMost(curves, [](const Curve& curve) { return lateGain(curve) > kStillGaining; }))
        return {};
    std::vector<double> gains;
    for (const Curve* const curve : curves)
        gains.push_back(lateGain(*curve));
    Finding finding;
    finding.sentence = message("doctor.too-short", "Trials end while they still improve as fast as ever.");
    finding.evidence =
        message("doctor.too-short-evidence", "The last tenth of a run brings %1 of its whole gain, over %2 trials.",
                percentOf(middleOf(gains)), curves.size());
    finding.remedy = {message("doctor.longer", "Let trials run longer than %1 steps.", study.runLength())};
    return {finding};
}

/// What starting costs is more than what is learnt. O(points).
std::vector<Finding> checkStartDominates(const StudyView& study) {
    std::vector<double> shares;
    for (const StudyView::TrialCurve& one : study.curves()) {
        const std::optional<double> start = one.curve.startSteps();
        if (start && one.curve.points().size() >= 3)
            shares.push_back(*start / (*start + static_cast<double>(one.curve.lastStep())));
    }
    const auto many = std::ranges::count_if(shares, [](double share) { return share >= kStartMatters; });
    if (shares.size() < kFewTrials || static_cast<double>(many) < kMost * static_cast<double>(shares.size()))
        return {};
    Finding finding;
    finding.sentence = message("doctor.start", "Trials spend most of their time starting.");
    finding.evidence = message("doctor.start-evidence", "In %1 trials, %2 of the time passes before the first step begins.",
                               shares.size(), percentOf(middleOf(shares)));
    finding.remedy = {
        message("doctor.start-remedy", "Run fewer and longer trials, and keep what is loaded or compiled in a cache.")};
    return {finding};
}

}  // namespace vernier
