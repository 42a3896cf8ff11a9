#include "core/base/DurationText.h"
#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <map>

namespace vernier {

namespace {

constexpr std::int64_t kFewFailures = 3;
constexpr double kUsualFailures = 0.05;  // of all trials: what a study bears
constexpr double kOneCause = 0.6;        // of the failures
constexpr std::int64_t kRegionFailures = 4;
constexpr double kRegionFails = 0.5;  // of the trials of a region
constexpr std::size_t kThresholds = 20;
constexpr double kMuchLost = 0.1;  // of the time worked
constexpr int kManyRetries = 3;

bool isFailure(const Trial& trial) {
    return trial.state == TrialState::Failed && trial.failure != FailureCause::TimedOut;
}

/// What mends failures of this cause.
Remedy remedyFor(const Trial& trial) {
    const std::int64_t number = trial.id.number;
    switch (trial.failure.value_or(FailureCause::ExitCode)) {
        case FailureCause::OutOfMemory:
            return {message("doctor.less-memory",
                            "Run fewer trials at a time, or limit what makes a trial large, such as its batch size.")};
        case FailureCause::NoObjective:
            return {message("doctor.see-pattern",
                            "See in the output of trial %1 why the objective is not in it, or mend its pattern.", number)};
        case FailureCause::NotANumber:
            return {message("doctor.see-diverged",
                            "Trial %1 diverged; leave out the values that make it do so, such as large learning rates.",
                            number)};
        case FailureCause::CouldNotStart: return {message("doctor.see-command", "Mend the command: it could not be started.")};
        default: return {message("doctor.see-output", "Read the end of the output of trial %1.", number)};
    }
}

/// A part of the space in which trials fail, and how surely it is no accident.
struct Region {
    double chance = 1;
    std::int64_t failed = 0, trials = 0;
    std::size_t parameter = 0;
    std::optional<Change> without{};  ///< what leaves it out
    Message where{};
};

/// A trial along one parameter.
struct Placed {
    double unit = 0;
    const Trial* trial = nullptr;
};

std::vector<Placed> placedAlong(const StudyView& study, std::size_t parameter) {
    std::vector<Placed> placed;
    for (const TrialPtr& trial : study.ended()) {
        if (const std::optional<double> unit = study.unitOf(*trial, parameter); unit && hasBegun(*trial))
            placed.push_back({*unit, trial.get()});
    }
    std::ranges::sort(placed, {}, &Placed::unit);
    return placed;
}

std::int64_t failuresIn(const std::vector<Placed>& placed, std::size_t from, std::size_t to) {
    return std::count_if(placed.begin() + static_cast<std::ptrdiff_t>(from), placed.begin() + static_cast<std::ptrdiff_t>(to),
                         [](const Placed& one) { return isFailure(*one.trial); });
}

/// The part [from, to) of trials along a parameter as a region, if enough of them fail and the best is not among them.
std::optional<Region> regionOf(const StudyView& study, const std::vector<Placed>& placed, std::size_t from, std::size_t to) {
    Region region;
    region.failed = failuresIn(placed, from, to);
    region.trials = static_cast<std::int64_t>(to - from);
    const bool isBad = region.failed >= kRegionFailures &&
                       static_cast<double>(region.failed) >= kRegionFails * static_cast<double>(region.trials);
    const Trial* const best = study.ranked().empty() ? nullptr : study.ranked().front().get();
    const bool holdsBest =
        std::any_of(placed.begin() + static_cast<std::ptrdiff_t>(from), placed.begin() + static_cast<std::ptrdiff_t>(to),
                    [&](const Placed& one) { return one.trial == best; });
    if (!isBad || holdsBest)
        return std::nullopt;
    region.chance = chanceOfMarked(region.failed, region.trials, failuresIn(placed, 0, placed.size()), std::ssize(placed));
    return region;
}

double numberAt(const Placed& placed, const Parameter& parameter) {
    const Value& value = placed.trial->configuration.at(parameter.name);
    const std::int64_t* const whole = std::get_if<std::int64_t>(&value);
    return whole ? static_cast<double>(*whole) : std::get<double>(value);
}

void keepWorse(std::optional<Region>& worst, std::optional<Region> region) {
    if (region && (!worst || region->chance < worst->chance))
        worst = std::move(region);
}

/// The worst part below or above one of some thresholds.
std::optional<Region> worstEnd(const StudyView& study, std::size_t index, const std::vector<Placed>& placed) {
    const Parameter& parameter = study.parameters()[index];
    std::optional<Region> worst;
    const std::size_t stride = std::max<std::size_t>(1, placed.size() / kThresholds);
    for (std::size_t at = stride; at < placed.size(); at += stride) {
        if (placed[at].unit == placed[at - 1].unit)
            continue;
        const double below = numberAt(placed[at - 1], parameter);
        const double above = numberAt(placed[at], parameter);
        if (std::optional<Region> region = regionOf(study, placed, 0, at)) {
            region->where = message("doctor.below", "%1 up to %2", parameter.name, shortNumber(below));
            region->without = remedy::Range{parameter.name, above, parameter.max};
            keepWorse(worst, std::move(region));
        }
        if (std::optional<Region> region = regionOf(study, placed, at, placed.size())) {
            region->where = message("doctor.above", "%1 from %2 on", parameter.name, shortNumber(above));
            region->without = remedy::Range{parameter.name, parameter.min, below};
            keepWorse(worst, std::move(region));
        }
    }
    return worst;
}

std::optional<Region> worstChoice(const StudyView& study, std::size_t index, const std::vector<Placed>& placed) {
    const Parameter& parameter = study.parameters()[index];
    std::optional<Region> worst;
    for (std::size_t from = 0; from < placed.size();) {
        std::size_t to = from;
        while (to < placed.size() && placed[to].unit == placed[from].unit)
            ++to;
        const Value& value = placed[from].trial->configuration.at(parameter.name);
        if (std::optional<Region> region = regionOf(study, placed, from, to)) {
            region->where = message("doctor.choice", "%1 = %2", parameter.name, toText(value));
            if (parameter.values.size() > 2)
                region->without = remedy::DropChoice{parameter.name, value};
            keepWorse(worst, std::move(region));
        }
        from = to;
    }
    return worst;
}

}  // namespace

/// Most failures have one cause, and there are more than a study bears. O(trials).
std::vector<Finding> checkOneCause(const StudyView& study) {
    std::map<std::string, std::vector<TrialPtr>> causes;
    std::int64_t failures = 0;
    for (const TrialPtr& trial : study.ended()) {
        if (!isFailure(*trial))
            continue;
        ++failures;
        causes[endSentence(*trial).text()].push_back(trial);
    }
    const auto most = std::ranges::max_element(causes, {}, [](const auto& entry) { return entry.second.size(); });
    if (failures < kFewFailures || static_cast<double>(most->second.size()) < kOneCause * static_cast<double>(failures) ||
        chanceOfAtLeast(failures, std::ssize(study.ended()), kUsualFailures) >= kDoctorLevel)
        return {};
    const Trial& last = *most->second.back();
    Finding finding;
    finding.sentence = message("doctor.one-cause", "Many trials fail, and most for one cause: %1", endSentence(last));
    finding.evidence =
        message("doctor.one-cause-evidence", "%1 of %2 trials failed, %3 of them in this way, trial %4 the last.", failures,
                study.ended().size(), most->second.size(), last.id.number);
    finding.remedy = remedyFor(last);
    finding.trial = last.id;
    return {finding};
}

/// Trials fail beyond a value of a parameter, or with one choice, and hardly elsewhere. O(parameters x trials x 20).
std::vector<Finding> checkOneRegion(const StudyView& study) {
    std::optional<Region> worst;
    for (std::size_t index = 0; index < study.parameters().size(); ++index) {
        const Parameter& parameter = study.parameters()[index];
        if (parameter.fixed)
            continue;
        const std::vector<Placed> placed = placedAlong(study, index);
        const bool isNumeric = parameter.kind != ParameterKind::Categorical;
        std::optional<Region> region = isNumeric ? worstEnd(study, index, placed) : worstChoice(study, index, placed);
        if (region)
            region->parameter = index;
        keepWorse(worst, std::move(region));
    }
    const double tests = 2.0 * kThresholds * static_cast<double>(study.parameters().size());
    if (!worst || worst->chance * tests >= kDoctorLevel)
        return {};
    Finding finding;
    finding.subject = study.parameters()[worst->parameter].name;
    finding.sentence = message("doctor.one-region", "Trials fail in one part of the space: %1.", worst->where);
    finding.evidence =
        message("doctor.one-region-evidence", "%1 of %2 trials failed there, %3 of %4 elsewhere.", worst->failed, worst->trials,
                std::ranges::count_if(study.ended(), [](const TrialPtr& trial) { return isFailure(*trial); }) - worst->failed,
                std::ssize(study.ended()) - worst->trials);
    finding.remedy = {message("doctor.exclude", "Leave that part out of the search."), worst->without};
    return {finding};
}

/// The time limit ends more trials than a study bears. O(trials).
std::vector<Finding> checkTimeLimitCuts(const StudyView& study) {
    const auto cut =
        std::ranges::count_if(study.ended(), [](const TrialPtr& trial) { return trial->failure == FailureCause::TimedOut; });
    const std::optional<double> limit = study.definition().limits.trialRuntimeSeconds;
    if (!limit || cut < kFewFailures || chanceOfAtLeast(cut, std::ssize(study.ended()), kUsualFailures) >= kDoctorLevel)
        return {};
    Finding finding;
    finding.sentence = message("doctor.time-cuts", "The time limit of a trial ends many trials without a result.");
    finding.evidence =
        message("doctor.time-cuts-evidence", "%1 of %2 trials ran past %3.", cut, study.ended().size(), durationText(*limit));
    finding.remedy = {message("doctor.more-time", "Allow a trial %1.", durationText(2 * *limit)),
                      remedy::TrialTime{2 * *limit}};
    return {finding};
}

/// Trials are interrupted, and what they had done is lost. O(trials).
std::vector<Finding> checkWorkLost(const StudyView& study) {
    double lost = 0;
    double worked = 0;
    int retries = 0;
    for (const TrialPtr& trial : study.input().history.trials()) {
        lost += static_cast<double>(trial->lostMs) / 1000;
        worked += static_cast<double>(trial->workedMs.value_or(0)) / 1000;
        retries += trial->retries;
    }
    if (retries < kManyRetries || lost < kMuchLost * (lost + worked))
        return {};
    Finding finding;
    finding.sentence = message("doctor.lost", "Much of the time is lost to interruptions.");
    finding.evidence = message("doctor.lost-evidence", "%1 restarts have cost %2 of %3.", retries, durationText(lost),
                               durationText(lost + worked));
    finding.remedy = {message("doctor.checkpoint",
                              "Let the command keep its state in {checkpoint_dir}, so that a trial goes on where it was.")};
    return {finding};
}

}  // namespace vernier
