#include "ui/define/LimitsPanel.h"

#include "core/base/NumberText.h"

#include <algorithm>

namespace vernier {

namespace {

using Reading = std::function<std::optional<double>(const StudyDefinition&)>;
using Writing = std::function<void(StudyDefinition&, std::optional<double>)>;

/// Reading and writing of one optional member.
template <typename Number>
std::pair<Reading, Writing> access(std::optional<Number> Limits::*member) {
    return {[member](const StudyDefinition& study) {
                const auto& limit = study.limits.*member;
                return limit ? std::optional(static_cast<double>(*limit)) : std::nullopt;
            },
            [member](StudyDefinition& study, std::optional<double> value) {
                study.limits.*member = value ? std::optional(static_cast<Number>(*value)) : std::nullopt;
            }};
}

/// Of a share, which people see in percent.
std::pair<Reading, Writing> shareAccess(std::optional<double> Limits::*member) {
    return {[member](const StudyDefinition& study) {
                const auto& share = study.limits.*member;
                return share ? std::optional(rounded(100 * *share, 12)) : std::nullopt;
            },
            [member](StudyDefinition& study, std::optional<double> value) {
                study.limits.*member = value ? std::optional(rounded(*value / 100, 12)) : std::nullopt;
            }};
}

const QString kLimits = QStringLiteral("limits");

}  // namespace

LimitsPanel::LimitsPanel(DefinitionController& definition, QWidget* parent)
    : DraftFields(definition, countLimits(), timeLimits(), parent) {}

std::vector<DraftField> LimitsPanel::countLimits() {
    const auto [trials, setTrials] = access(&Limits::trials);
    const auto [target, setTarget] = access(&Limits::target);
    const auto [patience, setPatience] = access(&Limits::notImproving);
    const auto [gain, setGain] = shareAccess(&Limits::minGain);
    const auto [convergence, setConvergence] = shareAccess(&Limits::convergence);
    return {
        {kLimits, QStringLiteral("trials"), tr("Trials"), tr("How many trials to start"), Quantity::Count, trials, setTrials},
        {kLimits, QStringLiteral("parallel"), tr("At a time"), tr("How many trials run at once: the slots"), Quantity::Count,
         [](const StudyDefinition& study) { return std::optional<double>(study.limits.parallel); },
         [](StudyDefinition& study, std::optional<double> value) {
             study.limits.parallel = static_cast<int>(std::clamp(value.value_or(0), -1e6, 1e6));
         }},
        {kLimits, QStringLiteral("target"), tr("Target"), tr("Stop once the objective is at least this good"), Quantity::Number,
         target, setTarget},
        {kLimits, QStringLiteral("not_improving"), tr("Patience"),
         tr("Stop after this many finished trials without improvement"), Quantity::Count, patience, setPatience},
        {kLimits, QStringLiteral("min_gain"), tr("Gain, %"),
         tr("What counts as an improvement for the patience: so many percent better than the best before; none: anything"),
         Quantity::Number, gain, setGain},
        {kLimits, QStringLiteral("convergence"), tr("Converged, %"),
         tr("Stop once the last 8 suggestions of the model each promise less than this share of the distance between the "
            "median and the best result: the chance to beat the best times how far the 95 % end lies beyond it"),
         Quantity::Number, convergence, setConvergence},
    };
}

std::vector<DraftField> LimitsPanel::timeLimits() {
    const auto [runtime, setRuntime] = access(&Limits::runtimeSeconds);
    const auto [trial, setTrial] = access(&Limits::trialRuntimeSeconds);
    const auto [cost, setCost] = access(&Limits::costPerHour);
    const auto [budget, setBudget] = access(&Limits::budget);
    const auto [failures, setFailures] = access(&Limits::failures);
    return {
        {kLimits, QStringLiteral("runtime_s"), tr("Study time"),
         tr("How long the study may run, not counting pauses: 2 h, 90 min"), Quantity::Duration, runtime, setRuntime},
        {kLimits, QStringLiteral("trial_runtime_s"), tr("Trial time"),
         tr("A trial that runs longer than this is ended and counts as failed"), Quantity::Duration, trial, setTrial},
        {kLimits, QStringLiteral("cost_per_hour"), tr("Cost per hour"), tr("What a slot costs while a trial runs in it"),
         Quantity::Money, cost, setCost},
        {kLimits, QStringLiteral("budget"), tr("Budget"), tr("Stop before more than this is spent; needs a cost per hour"),
         Quantity::Money, budget, setBudget},
        {kLimits, QStringLiteral("failures"), tr("Failures"), tr("Stop after this many failed trials in a row"),
         Quantity::Count, failures, setFailures},
    };
}

}  // namespace vernier
