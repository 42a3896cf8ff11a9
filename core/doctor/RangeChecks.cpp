#include "core/base/NumberText.h"
#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/methods/Methods.h"
#include "core/metrics/MetricWords.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kAtBound = 0.02;       // of the range: so near to an end is on it
constexpr double kNearBound = 0.05;     // of the range: what is compared with the rest
constexpr double kWidening = 0.5;       // of the range, on its scale
constexpr double kDecadesToLog = 1000;  // from here on, a tenth of the range holds nearly all draws
constexpr std::int64_t kFewValues = 4;  // fewer have ends that are no bounds
constexpr std::size_t kLeastResults = 10;

enum class End { Low, High };

bool isNumeric(const Parameter& parameter) {
    return parameter.kind != ParameterKind::Categorical;
}

std::optional<double> asNumber(const Value& value) {
    if (const double* const number = std::get_if<double>(&value))
        return *number;
    if (const std::int64_t* const number = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*number);
    return std::nullopt;
}

/// How far a unit coordinate may be from an end to be on it: the end's own cell, or a share of the range.
double reachOf(const Parameter& parameter, End end, double share) {
    const std::int64_t count = valueCount(parameter);
    if (count == 0)
        return share;
    const double unit = *unitOf(parameter, valueAt(parameter, end == End::Low ? 0 : count - 1));
    return std::max(share, (end == End::Low ? unit : 1 - unit) + 1e-9);
}

bool isNear(double unit, End end, double reach) {
    return end == End::Low ? unit <= reach : unit >= 1 - reach;
}

/// What the field knows of a parameter at its best value.
const FieldEntry* knownOf(const StudyView& study, const Parameter& parameter, std::optional<double> value) {
    return study.input().knowledge ? study.input().knowledge->find(parameter.name, value) : nullptr;
}

/// A wider end, within what the parameter may be at all; nothing if it is there already.
std::optional<double> widened(const Parameter& parameter, End end, const FieldEntry* known) {
    const double width = parameter.max - parameter.min;
    double to = 0;
    if (parameter.scale == Scale::Log)
        to = end == End::Low ? parameter.min * std::pow(parameter.min / parameter.max, kWidening)
                             : parameter.max * std::pow(parameter.max / parameter.min, kWidening);
    else if (parameter.scale == Scale::ReverseLog)
        to = end == End::Low ? parameter.min - kWidening * width
                             : 1 - (1 - parameter.max) * std::pow((1 - parameter.max) / (1 - parameter.min), kWidening);
    else
        to = end == End::Low ? parameter.min - kWidening * width : parameter.max + kWidening * width;
    // Below 0 lies another kind of number for most parameters: only what was negative already goes further down.
    if (end == End::Low && parameter.min >= 0)
        to = std::max(to, parameter.scale == Scale::Log ? to : parameter.min / 10);
    to = parameter.scale == Scale::ReverseLog && end == End::High ? 1 - rounded(1 - to, 2) : rounded(to, 2);
    if (parameter.step)
        to = parameter.min + std::round((to - parameter.min) / *parameter.step) * *parameter.step;
    if (parameter.kind == ParameterKind::Integer)
        to = end == End::Low ? std::floor(to) : std::ceil(to);
    if (parameter.kind == ParameterKind::Integer && parameter.min >= 1)
        to = std::max(to, 1.0);
    if (known && known->domainMin)
        to = std::max(to, std::min(parameter.min, *known->domainMin));
    if (known && known->domainMax)
        to = std::min(to, std::max(parameter.max, *known->domainMax));
    const bool isWider = end == End::Low ? to < parameter.min : to > parameter.max;
    return isWider ? std::optional(to) : std::nullopt;
}

/// How many of the results, and of the best of them, lie near an end.
struct Crowd {
    std::int64_t near = 0, all = 0, topNear = 0, top = 0;
};

Crowd crowdAt(const StudyView& study, std::size_t parameter, End end) {
    const double reach = reachOf(study.parameters()[parameter], end, kNearBound);
    const std::int64_t top = std::clamp<std::int64_t>(std::ssize(study.ranked()) / 10, 4, 10);
    Crowd crowd;
    for (const TrialPtr& trial : study.ranked()) {
        const std::optional<double> unit = study.unitOf(*trial, parameter);
        if (!unit)
            continue;
        const bool isThere = isNear(*unit, end, reach);
        ++crowd.all;
        crowd.near += isThere;
        if (crowd.top < top) {
            ++crowd.top;
            crowd.topNear += isThere;
        }
    }
    return crowd;
}

/// Whether the best crowd at an end by more than chance: more of them than of all; or the search itself stays there, as it does
/// once it has learnt that this end is best, and all of the best are there.
bool isCrowded(const Crowd& crowd, std::size_t tests) {
    const double chance = chanceOfMarked(crowd.topNear, crowd.top, crowd.near, crowd.all);
    const bool staysThere = crowd.topNear == crowd.top && 2 * crowd.near >= crowd.all && crowd.near >= 10;
    return chance * static_cast<double>(tests) < kDoctorLevel || staysThere;
}

Finding onBound(const StudyView& study, const Parameter& parameter, End end, double to, const Crowd& crowd) {
    remedy::Range range{parameter.name, parameter.min, parameter.max};
    (end == End::Low ? range.min : range.max) = to;
    const Trial& best = *study.ranked().front();
    Finding finding;
    finding.subject = parameter.name;
    finding.sentence =
        message("doctor.on-bound", "The best values of %1 sit on the end of its range, %2, so better ones may lie beyond it.",
                parameter.name, shortNumber(end == End::Low ? parameter.min : parameter.max));
    finding.evidence = message("doctor.on-bound-evidence",
                               "Trial %1, the best, has %2; so near to the end are %3 of the best %4 trials, and %5 of all %6.",
                               best.id.number, shortNumber(*asNumber(best.configuration.at(parameter.name))), crowd.topNear,
                               crowd.top, crowd.near, crowd.all);
    finding.remedy = {
        message("doctor.widen", "Search %1 from %2 to %3.", parameter.name, shortNumber(range.min), shortNumber(range.max)),
        range};
    return finding;
}

}  // namespace

/// O(parameters x trials).
std::vector<Finding> checkBestOnBound(const StudyView& study) {
    std::vector<Finding> findings;
    if (study.ranked().size() < kLeastResults)
        return findings;
    for (std::size_t index = 0; index < study.parameters().size(); ++index) {
        const Parameter& parameter = study.parameters()[index];
        const std::optional<double> unit = study.unitOf(*study.ranked().front(), index);
        const bool hasBounds = valueCount(parameter) == 0 || valueCount(parameter) >= kFewValues;
        if (!isNumeric(parameter) || parameter.fixed || !unit || !hasBounds)
            continue;
        const std::optional<double> bestValue = asNumber(study.ranked().front()->configuration.at(parameter.name));
        for (const End end : {End::Low, End::High}) {
            const Crowd crowd = crowdAt(study, index, end);
            const std::optional<double> to = widened(parameter, end, knownOf(study, parameter, bestValue));
            if (to && isNear(*unit, end, reachOf(parameter, end, kAtBound)) && isCrowded(crowd, 2 * study.parameters().size()))
                findings.push_back(onBound(study, parameter, end, *to, crowd));
        }
    }
    return findings;
}

/// A range that leaves what the parameter may be at all, by the table of what the field knows. O(parameters).
std::vector<Finding> checkRangeBeyondDomain(const StudyView& study) {
    std::vector<Finding> findings;
    for (const Parameter& parameter : study.parameters()) {
        if (!isNumeric(parameter) || parameter.fixed)
            continue;
        const std::optional<double> usual = parameter.defaultValue ? asNumber(*parameter.defaultValue) : std::nullopt;
        const FieldEntry* const known = knownOf(study, parameter, usual);
        if (!known)
            continue;
        remedy::Range range{parameter.name, std::max(parameter.min, known->domainMin.value_or(parameter.min)),
                            std::min(parameter.max, known->domainMax.value_or(parameter.max))};
        const bool leaves = range.min > parameter.min || range.max < parameter.max;
        if (!leaves || range.min >= range.max || (parameter.scale == Scale::Log && range.min <= 0))
            continue;
        Finding finding;
        finding.subject = parameter.name;
        finding.sentence = message("doctor.beyond-domain", "The range of %1 goes beyond what a parameter of this name may be.",
                                   parameter.name);
        finding.evidence = message("doctor.beyond-domain-evidence",
                                   "It is searched from %1 to %2; known for it is %3 to %4 (%5).", shortNumber(parameter.min),
                                   shortNumber(parameter.max), shortNumber(range.min), shortNumber(range.max), known->source);
        finding.remedy = {message("doctor.narrow", "Search %1 from %2 to %3 only.", parameter.name, shortNumber(range.min),
                                  shortNumber(range.max)),
                          range};
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// Where the field knows the parameter, it says which scale suits it; else only real numbers are taken for ones that want a log
/// scale, because counts often are not. O(parameters).
std::vector<Finding> checkLinearAcrossDecades(const StudyView& study) {
    std::vector<Finding> findings;
    for (const Parameter& parameter : study.parameters()) {
        const FieldEntry* const known = knownOf(study, parameter, std::nullopt);
        const bool wantsLog = known ? known->scale == Scale::Log : parameter.kind == ParameterKind::Continuous;
        const bool isWide = parameter.min > 0 && parameter.max >= kDecadesToLog * parameter.min;
        if (!isNumeric(parameter) || parameter.fixed || parameter.step || parameter.scale != Scale::Linear || !isWide ||
            !wantsLog)
            continue;
        Finding finding;
        finding.subject = parameter.name;
        finding.sentence = message("doctor.linear-decades",
                                   "%1 spans decades on a linear scale, so its small values are hardly tried.", parameter.name);
        finding.evidence =
            message("doctor.linear-decades-evidence", "Of evenly drawn values between %1 and %2, 90 % lie above %3.",
                    shortNumber(parameter.min), shortNumber(parameter.max),
                    shortNumber(parameter.min + 0.1 * (parameter.max - parameter.min)));
        finding.remedy = {message("doctor.use-log", "Give %1 a logarithmic scale.", parameter.name),
                          remedy::Stretch{parameter.name, Scale::Log}};
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// A searched seed makes the winner the luckiest, not the best. O(parameters).
std::vector<Finding> checkSeedIsSearched(const StudyView& study) {
    std::vector<Finding> findings;
    for (const Parameter& parameter : study.parameters()) {
        const std::vector<std::string> words = wordsOf(parameter.name);
        const std::vector<std::string> last(words.end() - std::min<std::ptrdiff_t>(2, std::ssize(words)), words.end());
        const bool isSeed = !words.empty() && (words.back() == "seed" || last == std::vector<std::string>{"random", "state"});
        if (!isSeed || parameter.fixed)
            continue;
        const Configuration defaults = study.definition().space.defaults();
        const auto value = defaults.find(parameter.name);
        Finding finding;
        finding.subject = parameter.name;
        finding.sentence = message(
            "doctor.seed", "%1 is searched like a parameter, which finds the luckiest run and not the best.", parameter.name);
        finding.evidence = message("doctor.seed-evidence", "Its name says that it sets the random numbers of a run.");
        finding.remedy = {
            message("doctor.fix-seed", "Fix %1, and repeat the best trials to learn how much is luck.", parameter.name),
            value == defaults.end() ? std::nullopt : std::optional<Change>(remedy::Fix{parameter.name, value->second})};
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// O(parameters).
std::vector<Finding> checkSpaceSmallerThanLimit(const StudyView& study) {
    const std::optional<std::int64_t> combinations = study.definition().space.combinations();
    const std::optional<std::int64_t> limit = study.definition().limits.trials;
    if (!combinations || !limit || *limit <= *combinations || methodOf(study.definition()).isExhaustive)
        return {};
    Finding finding;
    finding.sentence = message("doctor.small-space", "The study may run more trials than there are different configurations.");
    finding.evidence = message("doctor.small-space-evidence", "The limit is %1 trials; the parameters have %2 combinations.",
                               *limit, *combinations);
    finding.remedy = {message("doctor.limit-trials", "Limit the study to %1 trials, or widen the ranges.", *combinations),
                      remedy::Trials{*combinations}};
    return {finding};
}

}  // namespace vernier
