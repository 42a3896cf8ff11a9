#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/base/DurationText.h"
#include "core/base/NumberText.h"
#include "core/exchange/PlanJson.h"
#include "core/plan/PlanWish.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

const QString kPlanDescription =
    QStringLiteral(R"(Says what a budget, a deadline or a number of trials buys: how many trials, how many at a time, how many
to keep for repeating the best, and how far the best will be from the best there is, beside what random search, more slots or
no early stopping would give. With STUDY, what is not said here is taken from it. Changes nothing.

The gap is a share of the way from a typical configuration (100 %) to the best one (0 %): its median and, in brackets, the
range that holds 8 of 10 searches. It was measured on test problems (tests/bench/plan): yours may be easier or harder.

Examples:
  vernier-cli plan --parameters 5 --trial-time 45min --trial-cost 8 --budget 500
  vernier-cli plan --parameters 3 --trial-time 20s --deadline 2h --slots 4
  vernier-cli plan STUDY --trials 100 --json)");

const QString kParameters = QStringLiteral("parameters");
const QString kTrialTime = QStringLiteral("trial-time");
const QString kTrialCost = QStringLiteral("trial-cost");
const QString kBudget = QStringLiteral("budget");
const QString kDeadline = QStringLiteral("deadline");
const QString kTrials = QStringLiteral("trials");
const QString kSlots = QStringLiteral("slots");
const QString kReports = QStringLiteral("reports");
const QString kNoise = QStringLiteral("noise");
const QString kPlanJson = QStringLiteral("json");

/// What the options say; an exit code, after a message, for what is not valid.
std::optional<int> readOptions(const CommandParser& parser, PlanWish& wish) {
    const auto fault = [&](const QString& option, const char* rule) {
        return parser.usageError(
            QStringLiteral("--%1 %2; \"%3\" is not.").arg(option, QLatin1String(rule), parser.value(option)));
    };
    for (const auto& [option, target] :
         {std::pair(kTrialTime, &PlanWish::trialSeconds), std::pair(kDeadline, &PlanWish::deadlineSeconds)}) {
        if (!parser.isSet(option))
            continue;
        wish.*target = secondsFrom(parser.value(option).toStdString());
        if (!(wish.*target))
            return fault(option, "must be a duration, such as 90 s, 45min or 1 h 30 min");
    }
    for (const auto& [option, target] : {std::pair(kTrialCost, &PlanWish::trialCost), std::pair(kBudget, &PlanWish::budget)}) {
        if (!parser.isSet(option))
            continue;
        const QString text = parser.value(option);
        bool isNumber = false;
        wish.*target = (text.startsWith(QLatin1Char('$')) ? text.mid(1) : text).toDouble(&isNumber);
        if (!isNumber || !std::isfinite(*(wish.*target)))
            return fault(option, "must be an amount, such as 8 or 0.25");
    }
    for (const QString& option : {kParameters, kTrials, kSlots}) {
        if (!parser.isSet(option))
            continue;
        const std::optional<qint64> number = parser.wholeNumber(option, 1);
        if (!number)
            return kExitUsage;
        if (option == kTrials)
            wish.trials = *number;
        else if (option == kSlots)
            wish.slots = static_cast<int>(std::min<qint64>(*number, kMaxSlots));
        else
            wish.parameters = static_cast<int>(std::min<qint64>(*number, 10'000));
    }
    if (parser.isSet(kReports))
        wish.reports = true;
    const QStringList levels{QStringLiteral("none"), QStringLiteral("some"), QStringLiteral("much")};
    if (parser.isSet(kNoise) && !levels.contains(parser.value(kNoise)))
        return fault(kNoise, "must be none, some or much");
    if (parser.isSet(kNoise))
        wish.noise = static_cast<ResultNoise>(levels.indexOf(parser.value(kNoise)));
    return std::nullopt;
}

std::string gapShare(double share) {
    if (share < 0.001)
        return "<0.1 %";
    return roundedNumber(100 * share, share < 0.1 ? 1 : 2) + " %";
}

std::string gapText(const Gap& gap) {
    return gapShare(gap.mid) + " (" + gapShare(gap.low) + " to " + gapShare(gap.high) + ")";
}

std::string spentText(const PlanChoice& choice) {
    std::string text = std::to_string(choice.trials) + " trials, " + std::to_string(choice.slots) + " at a time";
    if (choice.wallSeconds)
        text += ", " + durationText(*choice.wallSeconds);
    if (choice.cost)
        text += ", $" + fixedNumber(*choice.cost, 2);
    return text;
}

std::string describe(const StudyPlan& plan) {
    const PlanChoice& chosen = plan.choice;
    std::string text = "strategy  " + chosen.strategy + "\nstopping  " + chosen.stopping + "\ntrials    " + spentText(chosen) +
                       "\nreserve   " + std::to_string(chosen.reserve) + " of them, to repeat the best\ngap       " +
                       gapText(chosen.gap) + " of the way from a typical configuration to the best\n\n";
    for (const Message& reason : plan.reasons)
        text += reason.text() + "\n";
    text += "\nInstead:\n";
    for (const PlanChoice& other : plan.alternatives)
        text += "  " + other.why.text() + ": " + spentText(other) + "; gap " + gapText(other.gap) + "\n";
    return text;
}

int answer(const CommandParser& parser, const PlanRequest& request) {
    const Result<StudyPlan> plan = planStudy(request);
    if (!plan) {
        reportError(plan.error());
        return kExitUsage;
    }
    if (parser.isSet(kPlanJson))
        sayJson(writePlanJson(*plan));
    else
        say(describe(*plan));
    return kExitDone;
}

}  // namespace

int planSearch(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("plan"), kPlanDescription, QStringLiteral("[STUDY]"),
                         QStringLiteral("A study's folder, or its study.json."));
    parser.add({kParameters, QStringLiteral("How many parameters vary."), QStringLiteral("N")});
    parser.add({kTrialTime, QStringLiteral("How long one trial takes to its end."), QStringLiteral("DURATION")});
    parser.add({kTrialCost, QStringLiteral("What one trial costs."), QStringLiteral("AMOUNT")});
    parser.add({kBudget, QStringLiteral("What there is to spend."), QStringLiteral("AMOUNT")});
    parser.add({kDeadline, QStringLiteral("How long it may take."), QStringLiteral("DURATION")});
    parser.add({kTrials, QStringLiteral("At most so many trials."), QStringLiteral("N")});
    parser.add({kSlots, QStringLiteral("Trials at a time; not given: what is best."), QStringLiteral("N")});
    parser.add({kReports, QStringLiteral("Trials report while they run, so poor ones can be stopped.")});
    parser.add({kNoise, QStringLiteral("How much the same configuration varies: none, some (the default) or much."),
                QStringLiteral("NOISE")});
    parser.add({kPlanJson, QStringLiteral("One JSON object.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    PlanWish wish;
    if (const std::optional<int> end = readOptions(parser, wish))
        return *end;
    if (!parser.hasPositional()) {
        if (!wish.parameters)
            return parser.usageError(QStringLiteral("--parameters is missing: say how many parameters vary, or name a STUDY."));
        return answer(parser, planRequest(wish));
    }
    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) {
        if (!wish.slots)
            wish.slots = study.definition.limits.parallel;
        return answer(parser, planRequest(wish, study.definition, study.history));
    });
}

}  // namespace vernier
