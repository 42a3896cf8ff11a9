#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/metrics/MetricWords.h"
#include "core/ranking/RepeatRanking.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vernier {

namespace {

constexpr std::size_t kFewEqual = 5;      // results that are all the same are no accident any more
constexpr std::size_t kManyCurves = 12;   // before curves tell which way is better
constexpr double kNearlyAllCurves = 0.9;  // of them must go the same way
constexpr std::size_t kPerfectTrials = 3;
constexpr double kPerfectShare = 0.2;
constexpr double kSureWinner = 0.95;
constexpr double kNoiseMatters = 0.05;  // of what the search has to tell apart
constexpr double kTellsApart = 1.645;   // normal deviations: 95 % on one side

std::vector<double> resultsOf(const StudyView& study) {
    std::vector<double> values;
    for (const TrialPtr& trial : study.results())
        values.push_back(*trial->objective);
    return values;
}

/// What the name of the objective says that it can be, or the definition.
Bounds naturalBounds(const StudyView& study, const std::vector<double>& values) {
    if (!study.objective().bounds.isOpen())
        return study.objective().bounds;
    const std::string& name = study.objective().metric;
    const Bounds asFraction = boundsOf(name, {0.5});
    const bool isPercent =
        asFraction.high && std::ranges::count_if(values, [](double value) { return value > 2; }) * 2 > std::ssize(values);
    return isPercent ? boundsOf(name, {50.0}) : asFraction;
}

bool isOutside(const Bounds& bounds, double value) {
    return (bounds.low && value < *bounds.low) || (bounds.high && value > *bounds.high);
}

std::string boundsText(const Bounds& bounds) {
    return (bounds.low ? shortNumber(*bounds.low) : std::string("-∞")) + " – " +
           (bounds.high ? shortNumber(*bounds.high) : std::string("∞"));
}

/// How many curves end better than they begin, by the goal, and how many do not end where they began.
struct Ways {
    std::int64_t better = 0;
    std::int64_t all = 0;
};

Ways waysOf(const StudyView& study) {
    Ways ways;
    for (const StudyView::TrialCurve& one : study.curves()) {
        const std::vector<CurvePoint>& points = one.curve.points();
        if (points.size() < 3 || points.front().value == points.back().value)
            continue;
        ++ways.all;
        ways.better += points.back().value > points.front().value;
    }
    return ways;
}

/// Whether nearly all curves go this way, by a sign test.
bool isOneWay(std::int64_t hits, std::int64_t all) {
    return all >= static_cast<std::int64_t>(kManyCurves) &&
           static_cast<double>(hits) >= kNearlyAllCurves * static_cast<double>(all) &&
           chanceOfAtLeast(hits, all, 0.5) < kDoctorLevel;
}

/// The same value wherever a metric was reported, in at least five trials.
std::optional<double> constantOf(const StudyView& study, std::size_t metric) {
    std::optional<double> value;
    std::size_t trials = 0;
    for (const TrialPtr& trial : study.ended()) {
        if (metric >= trial->reports.size() || trial->reports[metric].empty())
            continue;
        ++trials;
        for (const Report& report : trial->reports[metric]) {
            if (report.value != value.value_or(report.value) || !std::isfinite(report.value))
                return std::nullopt;
            value = report.value;
        }
    }
    return trials >= kFewEqual ? value : std::nullopt;
}

/// The deviation of one and the same configuration, as little as it may be at 95 %, and from how many degrees of freedom. Of
/// repeats and of chance duplicates; the original of a repeat was chosen for its luck and does not count.
struct Noise {
    double least = 0;
    int freedom = 0;
};

Noise noiseOf(const StudyView& study) {
    std::map<Configuration, std::vector<double>> groups;
    for (const TrialPtr& trial : study.ranked()) {
        if (trial->origin == TrialOrigin::Repeat)
            groups[trial->configuration].push_back(study.worthOf(*trial));
    }
    double squares = 0;
    Noise noise;
    for (const auto& [configuration, worths] : groups) {
        double mean = 0;
        for (const double worth : worths)
            mean += worth / static_cast<double>(worths.size());
        for (const double worth : worths)
            squares += (worth - mean) * (worth - mean);
        noise.freedom += static_cast<int>(worths.size()) - 1;
    }
    if (noise.freedom > 0)
        noise.least = leastDeviation(squares / noise.freedom, noise.freedom);
    return noise;
}

}  // namespace

/// Different configurations with one and the same result. O(trials).
std::vector<Finding> checkAllEqual(const StudyView& study) {
    const std::vector<TrialPtr>& results = study.results();
    if (results.size() < kFewEqual)
        return {};
    const Trial& first = *results.front();
    const bool areEqual =
        std::ranges::all_of(results, [&](const TrialPtr& trial) { return trial->objective == first.objective; });
    const bool differ =
        std::ranges::any_of(results, [&](const TrialPtr& trial) { return trial->configuration != first.configuration; });
    if (!areEqual || !differ)
        return {};
    Finding finding;
    finding.sentence =
        message("doctor.all-equal", "All trials have the same %1, whatever their values.", study.objective().metric);
    finding.evidence =
        message("doctor.all-equal-evidence", "%1 results are all %2.", results.size(), shortNumber(*first.objective));
    finding.remedy = {
        message("doctor.all-equal-remedy",
                "See in the output whether the pattern reads the right number, and whether the command uses its values.")};
    return {finding};
}

/// A metric that never changes: its pattern reads another number than was meant. O(reports).
std::vector<Finding> checkMetricConstant(const StudyView& study) {
    std::vector<Finding> findings;
    const std::vector<MetricDefinition> metrics = study.definition().valueMetrics();
    for (std::size_t index = 0; index < metrics.size(); ++index) {
        const bool isObjective = static_cast<int>(index) == study.definition().objectiveIndex();
        if (isObjective || metrics[index].source == MetricSource::Builtin)
            continue;
        const std::optional<double> value = constantOf(study, index);
        if (!value)
            continue;
        Finding finding;
        finding.subject = metrics[index].name;
        finding.sentence = message("doctor.constant", "%1 never changes, so its pattern may read another number than is meant.",
                                   metrics[index].name);
        finding.evidence = message("doctor.constant-evidence", "It is %1 in all trials.", shortNumber(*value));
        finding.remedy = {message("doctor.constant-remedy", "Point at the number in the output again, or leave out %1.",
                                  metrics[index].name)};
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// The name of the objective says the opposite of the goal and no curve contradicts; or the name says nothing, and nearly all
/// curves get worse. O(trials).
std::vector<Finding> checkWrongDirection(const StudyView& study) {
    const Objective& objective = study.objective();
    const std::optional<Goal> named = goalOf(objective.metric);
    const Ways ways = waysOf(study);
    const bool contradicts = named && *named != objective.goal && !isOneWay(ways.better, ways.all);
    const bool getsWorse = !named && isOneWay(ways.all - ways.better, ways.all);
    if (!contradicts && !getsWorse)
        return {};
    const bool isMaximized = objective.goal == Goal::Maximize;
    Finding finding;
    finding.sentence =
        isMaximized ? message("doctor.should-minimize", "%1 is maximized, although less of it seems better.", objective.metric)
                    : message("doctor.should-maximize", "%1 is minimized, although more of it seems better.", objective.metric);
    finding.evidence =
        contradicts ? message("doctor.direction-name", "That is what its name says.")
                    : message("doctor.direction-curves", "In %1 of %2 trials it gets worse from the first step to the last.",
                              ways.all - ways.better, ways.all);
    finding.remedy = {isMaximized ? message("doctor.minimize", "Minimize %1.", objective.metric)
                                  : message("doctor.maximize", "Maximize %1.", objective.metric),
                      remedy::Direction{isMaximized ? Goal::Minimize : Goal::Maximize}};
    return {finding};
}

/// Results that the objective cannot have: something else is read, or something leaks. O(trials).
std::vector<Finding> checkBeyondBounds(const StudyView& study) {
    const std::vector<double> values = resultsOf(study);
    const Bounds bounds = naturalBounds(study, values);
    const auto outside =
        std::ranges::find_if(study.results(), [&](const TrialPtr& trial) { return isOutside(bounds, *trial->objective); });
    if (outside == study.results().end())
        return {};
    const auto count = std::ranges::count_if(values, [&](double value) { return isOutside(bounds, value); });
    Finding finding;
    finding.sentence = message("doctor.out-of-bounds", "%1 has values that it cannot have.", study.objective().metric);
    finding.evidence = message("doctor.out-of-bounds-evidence", "%1 of %2 results lie outside %3: trial %4 has %5.", count,
                               values.size(), boundsText(bounds), (*outside)->id.number, shortNumber(*(*outside)->objective));
    finding.remedy = {message("doctor.out-of-bounds-remedy",
                              "See in the output of that trial which number was read, and how the command computes it.")};
    finding.trial = (*outside)->id;
    return {finding};
}

/// Perfect results, again and again: the test data may be in the training data. O(trials).
std::vector<Finding> checkPerfectScore(const StudyView& study) {
    const std::vector<double> values = resultsOf(study);
    const Bounds bounds = naturalBounds(study, values);
    const std::optional<double> perfect = study.objective().goal == Goal::Maximize ? bounds.high : bounds.low;
    const bool isBuiltin = std::ranges::any_of(study.definition().metrics, [&](const MetricDefinition& metric) {
        return metric.name == study.objective().metric && metric.source == MetricSource::Builtin;
    });
    if (!perfect || isBuiltin)
        return {};
    const auto count = static_cast<std::size_t>(std::ranges::count(values, *perfect));
    if (count < kPerfectTrials || count == values.size() ||
        static_cast<double>(count) < kPerfectShare * static_cast<double>(values.size()))
        return {};
    Finding finding;
    finding.sentence = message("doctor.perfect", "%1 is perfect so often that what is tested may be known in training.",
                               study.objective().metric);
    finding.evidence =
        message("doctor.perfect-evidence", "%1 of %2 results are exactly %3.", count, values.size(), shortNumber(*perfect));
    finding.remedy = {
        message("doctor.perfect-remedy",
                "See whether training and test data overlap, or take an objective that still tells trials apart.")};
    return {finding};
}

/// O(trials).
std::vector<Finding> checkTargetOutOfReach(const StudyView& study) {
    const std::optional<double> target = study.definition().limits.target;
    const Bounds bounds = naturalBounds(study, resultsOf(study));
    if (!target || !isOutside(bounds, *target))
        return {};
    Finding finding;
    finding.sentence = message("doctor.target", "The target lies where %1 can never come.", study.objective().metric);
    finding.evidence = message("doctor.target-evidence", "The target is %1; %2 lies within %3.", shortNumber(*target),
                               study.objective().metric, boundsText(bounds));
    finding.remedy = {message("doctor.target-remedy", "Set the target in the units in which %1 is reported, or remove it.",
                              study.objective().metric)};
    return {finding};
}

/// The first three differ by less than chance does, as repeats have shown, and no repeats have settled it. O(trials log
/// trials).
std::vector<Finding> checkTooNoisy(const StudyView& study) {
    const Noise noise = noiseOf(study);
    if (noise.freedom < 3 || noise.least < kNoiseMatters * study.spread())
        return {};
    const std::vector<RepeatedConfiguration> ranked = rankRepeats(study.definition().space, study.input().history);
    if (ranked.size() > 1 && ranked.front().bestProbability >= kSureWinner)
        return {};
    const std::vector<TrialPtr> top = bestTrials(study.definition().space, study.input().history, 3);
    const double gap = top.size() == 3 ? study.worthOf(*top.front()) - study.worthOf(*top.back()) : 0;
    if (top.size() < 3 || gap >= kTellsApart * std::sqrt(2.0) * noise.least)
        return {};
    Finding finding;
    finding.sentence = message("doctor.noisy", "The results are too noisy to tell the best trials apart.");
    finding.evidence =
        message("doctor.noisy-evidence",
                "Repeats of one configuration differ by at least %1 (deviation, 95 %); the best three trials by %2.",
                shortNumber(noise.least), shortNumber(gap));
    finding.remedy = {
        message("doctor.repeat", "Repeat trials %1, %2 and %3.", top[0]->id.number, top[1]->id.number, top[2]->id.number),
        remedy::Repeat{{top[0]->id, top[1]->id, top[2]->id}}};
    return {finding};
}

}  // namespace vernier
