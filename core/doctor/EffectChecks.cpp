#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/doctor/ResponseSurface.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace vernier {

namespace {

constexpr double kNoEffect = 0.02;       // of the variation of the results: less is none
constexpr double kNoEffectShare = 0.01;  // likewise, of the model's own upper bound
constexpr std::size_t kPairs = 3;        // that must agree before a value counts as not passed on
constexpr std::size_t kDuplicates = 3;
constexpr double kDuplicateShare = 0.1;
constexpr std::size_t kEnoughResults = 20;

/// Whether the existence of other parameters depends on it.
bool isParent(const StudyView& study, const std::string& name) {
    return std::ranges::any_of(study.parameters(), [&](const Parameter& other) {
        return std::ranges::any_of(other.when, [&](const Condition& condition) { return condition.parent == name; });
    });
}

Remedy leaveOut(const StudyView& study, const Parameter& parameter) {
    const Configuration& best = study.ranked().front()->configuration;
    const auto value = best.find(parameter.name);
    if (value == best.end())
        return {message("doctor.leave-out", "Leave %1 out of the search.", parameter.name)};
    return {message("doctor.fix", "Fix %1 at %2, so that the search has one parameter less.", parameter.name,
                    toText(value->second)),
            remedy::Fix{parameter.name, value->second}};
}

/// What a trial came to: the same for two only if every number that it reported is.
bool isSameOutput(const Trial& left, const Trial& right) {
    const auto isSame = [](const std::vector<Report>& a, const std::vector<Report>& b) {
        return std::ranges::equal(a, b,
                                  [](const Report& x, const Report& y) { return x.step == y.step && x.value == y.value; });
    };
    return left.objective == right.objective && left.reports.size() == right.reports.size() &&
           std::ranges::equal(left.reports, right.reports, isSame);
}

/// Trials that agree in all other parameters, in pairs of which the values of this one differ.
struct TwinCount {
    std::size_t same = 0;
    std::size_t different = 0;

    bool areAlike() const { return same >= kPairs && different == 0; }
};

TwinCount twinsAlong(const StudyView& study, const Parameter& parameter) {
    std::map<std::string, std::vector<TrialPtr>> groups;
    for (const TrialPtr& trial : study.results()) {
        Configuration others = trial->configuration;
        if (trial->state == TrialState::Complete && others.erase(parameter.name) > 0)
            groups[study.definition().space.canonicalKey(others)].push_back(trial);
    }
    TwinCount count;
    for (const auto& [key, twins] : groups) {
        const TrialPtr& first = twins.front();
        for (const TrialPtr& twin : twins) {
            if (twin->configuration.at(parameter.name) != first->configuration.at(parameter.name))
                ++(isSameOutput(*first, *twin) ? count.same : count.different);
        }
    }
    return count;
}

/// Runs of one thing are all the same: then no parameter is to blame.
bool varies(const StudyView& study) {
    return std::ranges::any_of(study.results(),
                               [&](const TrialPtr& trial) { return trial->objective != study.results().front()->objective; });
}

Finding noEffect(const StudyView& study, const Parameter& parameter, double atMost) {
    Finding finding;
    finding.subject = parameter.name;
    finding.sentence = message("doctor.no-effect", "%1 has no effect on %2.", parameter.name, study.objective().metric);
    finding.evidence = message("doctor.no-effect-evidence",
                               "Over %1 results, it explains at most %2 of the variation, alone and together with others.",
                               study.results().size(), percentOf(std::max(0.01, atMost)));
    finding.remedy = leaveOut(study, parameter);
    return finding;
}

}  // namespace

/// A parameter whose share of the variation is below 2 % at a confidence of 99 %, by a quadratic surface that explains the
/// results, or below 1 % by the model, if it is trusted. O(trials x terms² + terms³).
std::vector<Finding> checkNoEffect(const StudyView& study) {
    std::vector<Finding> findings;
    if (study.ranked().empty() || !varies(study))
        return findings;
    const std::vector<std::optional<double>> shares = largestShares(study);
    const std::optional<ModelFacts>& model = study.input().model;
    for (std::size_t index = 0; index < study.parameters().size(); ++index) {
        const Parameter& parameter = study.parameters()[index];
        if (parameter.fixed || isParent(study, parameter.name))
            continue;
        const double bySurface = shares[index].value_or(1);
        const bool isKnown = model && model->verdict.level == ModelVerdict::Trust && model->effects.contains(parameter.name);
        const double byModel = isKnown ? model->effects.at(parameter.name).upper : 1;
        const bool isWithout = bySurface < kNoEffect || byModel < kNoEffectShare;
        // That its value is not passed on says more, and why.
        if (isWithout && !twinsAlong(study, parameter).areAlike())
            findings.push_back(noEffect(study, parameter, std::min(bySurface, byModel)));
    }
    return findings;
}

/// Trials that differ in one parameter alone and print the very same numbers. O(parameters x trials log trials).
std::vector<Finding> checkNotPassedOn(const StudyView& study) {
    std::vector<Finding> findings;
    if (study.ranked().empty() || !varies(study))
        return findings;
    for (const Parameter& parameter : study.parameters()) {
        if (parameter.fixed || isParent(study, parameter.name))
            continue;
        const TwinCount twins = twinsAlong(study, parameter);
        if (!twins.areAlike())
            continue;
        Finding finding;
        finding.subject = parameter.name;
        finding.sentence = message("doctor.not-passed-on",
                                   "The value of %1 never changes what the command prints; is it passed on?", parameter.name);
        finding.evidence =
            message("doctor.not-passed-on-evidence",
                    "%1 pairs of trials differ in nothing else, and each pair printed the very same numbers.", twins.same);
        finding.remedy = {
            message("doctor.pass-on", "See in the command whether {%1} stands where the program reads it, or fix %1.",
                    parameter.name),
            leaveOut(study, parameter).change};
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// The search has tried what was tried before. O(trials log trials).
std::vector<Finding> checkDuplicates(const StudyView& study) {
    std::set<Configuration> seen;
    std::size_t again = 0;
    std::size_t suggested = 0;
    for (const TrialPtr& trial : study.ended()) {
        const bool isNew = seen.insert(trial->configuration).second;
        suggested += trial->origin == TrialOrigin::Strategy;
        again += trial->origin == TrialOrigin::Strategy && !isNew;
    }
    const bool isMany = again >= kDuplicates && static_cast<double>(again) >= kDuplicateShare * static_cast<double>(suggested);
    if (!isMany)
        return {};
    Finding finding;
    finding.sentence = message("doctor.duplicates", "Configurations are tried again that were tried before.");
    finding.evidence =
        message("doctor.duplicates-evidence", "%1 of %2 suggested trials repeat an earlier one.", again, suggested);
    finding.remedy = {
        message("doctor.no-duplicates",
                "Search with bayesian or grid, which try nothing twice, or allow finer values and wider ranges.")};
    return {finding};
}

/// The values that the person has set beforehand, and nothing better after many trials. O(trials).
std::vector<Finding> checkNoBetterThanDefault(const StudyView& study) {
    const bool hasDefaults =
        std::ranges::any_of(study.parameters(), [](const Parameter& one) { return one.defaultValue.has_value(); });
    const std::size_t enough = std::max(kEnoughResults, 5 * study.parameters().size());
    if (!hasDefaults || study.ranked().size() <= enough)
        return {};
    const Configuration defaults = study.definition().space.defaults();
    const auto isDefault = [&](const TrialPtr& trial) { return trial->configuration == defaults; };
    const auto ours = std::ranges::find_if(study.ranked(), isDefault);
    const auto other = std::ranges::find_if_not(study.ranked(), isDefault);
    if (ours == study.ranked().end() || other == study.ranked().end() || study.worthOf(**other) > study.worthOf(**ours))
        return {};
    Finding finding;
    finding.sentence = message("doctor.default-wins", "No trial is better than the default values.");
    finding.evidence = message("doctor.default-wins-evidence",
                               "Trial %1 with the defaults has %2; the best of %3 others has %4.", (*ours)->id.number,
                               shortNumber(*(*ours)->objective), study.ranked().size() - 1, shortNumber(*(*other)->objective));
    finding.remedy = {message("doctor.search-elsewhere",
                              "Keep the defaults, or search other parameters and ranges that lie around the defaults.")};
    finding.trial = (*ours)->id;
    return {finding};
}

}  // namespace vernier
