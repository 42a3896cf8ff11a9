#include "ui/text/TrialStory.h"

#include "core/curves/TrialFolds.h"
#include "core/methods/Methods.h"
#include "core/stopping/StoppingChoices.h"
#include "core/study/Criteria.h"
#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/ProgressText.h"
#include "ui/text/StrategyText.h"
#include "ui/text/TrialFacts.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

struct TrialStoryWords {
    Q_DECLARE_TR_FUNCTIONS(TrialStory)
};

QString bold(const QString& text) {
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString stepText(const Trial& trial, const StudyDefinition& definition) {
    const QString step = bold(QString::number(lastStep(trial)));
    const auto limit = stepLimit(trial, definition);
    return limit ? TrialStoryWords::tr("step %1 of %2").arg(step).arg(*limit) : TrialStoryWords::tr("step %1").arg(step);
}

QString objectiveText(const Trial& trial, const StudyDefinition& definition) {
    const std::optional<double> value = objectiveSoFar(trial, definition);
    if (!value)
        return {};
    const QString metric = QString::fromStdString(definition.objective.metric).toHtmlEscaped();
    const std::vector<Report>* const reports = objectiveReports(trial, definition);
    const std::optional<std::int64_t> best = reports ? bestStepOf(*reports, definition.objective) : std::nullopt;
    const std::optional<double> error = objectiveError(trial, definition);
    QString number = bold(formatNumber(*value));
    if (error)
        number += QStringLiteral(" ± ") + formatNumber(*error);
    return best ? TrialStoryWords::tr("%1 %2, at step %3", "metric, its best value, where").arg(metric, number).arg(*best)
                : TrialStoryWords::tr("%1 %2").arg(metric, number);
}

QString decisionText(const Decision& decision, const StudyDefinition& definition) {
    QStringList facts{TrialStoryWords::tr("%1 %2").arg(QString::fromStdString(definition.objective.metric).toHtmlEscaped(),
                                                       bold(formatNumber(decision.value)))};
    if (decision.threshold)
        facts << TrialStoryWords::tr("threshold %1").arg(bold(formatNumber(*decision.threshold)));
    if (decision.rank)
        facts << TrialStoryWords::tr("rank %1 of %2").arg(*decision.rank).arg(decision.peers + 1);
    return facts.join(QStringLiteral(", "));
}

QString keptText(const Trial& trial) {
    return trial.isKept ? QLatin1Char(' ') + TrialStoryWords::tr("You let it run, whatever the stopping rule says.")
                        : QString();
}

/// What the rule expected of a stopped trial, and what stopping it saved.
QString stopConsequences(const Decision& decision, const Trial* incumbent) {
    QStringList sentences;
    if (decision.forecast && incumbent && incumbent->objective)
        sentences << TrialStoryWords::tr("Chance to beat %1: %2.")
                         .arg(formatNumber(*incumbent->objective),
                              formatProbability(decision.forecast->improvementProbability));
    if (decision.forecast)
        sentences << TrialStoryWords::tr("Predicted %1, 90 % between %2 and %3.")
                         .arg(formatNumber(decision.forecast->median), formatNumber(decision.forecast->lower),
                              formatNumber(decision.forecast->upper));
    if (const QString saved = savedText({decision.savedSeconds.value_or(0), decision.savedCost}); !saved.isEmpty())
        sentences << TrialStoryWords::tr("Saved %1.").arg(saved);
    return sentences.isEmpty() ? QString() : QStringLiteral("<br>") + sentences.join(QLatin1Char(' '));
}

/// A line for each limit that a trial with a result does not keep.
QString brokenText(const Trial& trial, const StudyDefinition& definition) {
    const std::vector<PlacedConstraint> constraints = criteriaOf(definition).constraints;
    QString text;
    if (feasibilityOf(trial, constraints).value_or(true))
        return text;
    for (const Message& reason : brokenLimits(trial, constraints))
        text += QStringLiteral("<br>") + coreText(reason).toHtmlEscaped();
    return text;
}

QString endingText(const Trial& trial, const StudyDefinition& definition, const Decision* decision, const Trial* incumbent) {
    const QString objective = objectiveText(trial, definition);
    const QString withObjective = objective.isEmpty() ? QString() : QStringLiteral("<br>%1.").arg(objective);
    switch (trial.state) {
        case TrialState::Waiting:
            return trial.failure
                       ? TrialStoryWords::tr("Interrupted, and waiting to run again: %1").arg(coreText(causeSentence(trial)))
                       : TrialStoryWords::tr("Waiting for a free slot.");
        case TrialState::Running:
            return lastStep(trial) == 0
                       ? TrialStoryWords::tr("Running; nothing reported yet.")
                       : TrialStoryWords::tr("At %1.").arg(stepText(trial, definition)) + keptText(trial) + withObjective;
        case TrialState::Paused: return TrialStoryWords::tr("Paused at %1.").arg(stepText(trial, definition)) + withObjective;
        case TrialState::Complete:
            return (incumbent && incumbent->id == trial.id ? TrialStoryWords::tr("The best so far.")
                                                           : TrialStoryWords::tr("Ran to its end.")) +
                   withObjective;
        case TrialState::Stopped:
            if (decision)
                return TrialStoryWords::tr("Stopped at %1 by %2.")
                           .arg(stepText(trial, definition), bold(coreText(ruleName(decision->rule)))) +
                       QStringLiteral("<br>%1.").arg(decisionText(*decision, definition)) +
                       stopConsequences(*decision, incumbent);
            return TrialStoryWords::tr("Stopped at %1.").arg(stepText(trial, definition)) + withObjective;
        case TrialState::Cancelled:
            return TrialStoryWords::tr("Cancelled at %1.").arg(stepText(trial, definition)) + withObjective;
        case TrialState::Failed: return bold(coreText(endSentence(trial))) + withObjective;
    }
    return {};
}

QString usageText(const Trial& trial, std::int64_t nowWallMs) {
    if (!trial.startedWallMs)
        return {};
    QStringList facts{TrialStoryWords::tr("Took %1").arg(formatDuration(runtimeSeconds(trial, nowWallMs)))};
    if (!trial.endedWallMs)
        facts[0] = TrialStoryWords::tr("Running for %1").arg(formatDuration(runtimeSeconds(trial, nowWallMs)));
    if (trial.end && trial.end->cpuSeconds > 0)
        facts << TrialStoryWords::tr("%1 of CPU time").arg(formatDuration(trial.end->cpuSeconds));
    if (trial.end && trial.end->peakMemoryBytes > 0)
        facts << TrialStoryWords::tr("%1 of memory").arg(formatBytes(static_cast<double>(trial.end->peakMemoryBytes)));
    if (trial.end && trial.end->peakGpuBytes)
        facts << TrialStoryWords::tr("%1 of GPU memory").arg(formatBytes(static_cast<double>(*trial.end->peakGpuBytes)));
    return facts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString suggestionText(const Trial& trial, std::int64_t nowWallMs) {
    QStringList sentences;
    if (trial.origin == TrialOrigin::User)
        sentences << TrialStoryWords::tr("Queued by hand.");
    else if (trial.origin == TrialOrigin::Repeat)
        sentences << TrialStoryWords::tr("Repeats an earlier trial.");
    if (!trial.explanation.sentence.empty())
        sentences << coreText(trial.explanation.sentence);
    if (const auto& prediction = trial.explanation.prediction)
        sentences << TrialStoryWords::tr("Predicted %1, 90 % between %2 and %3.")
                         .arg(formatNumber(prediction->mean), formatNumber(prediction->lower), formatNumber(prediction->upper));
    const QString usage = usageText(trial, nowWallMs);
    if (!usage.isEmpty())
        sentences << usage;
    return sentences.join(QLatin1Char(' '));
}

/// "latency_ms ≤ 50", "10 ≤ size ≤ 20".
QString limitText(const Constraint& constraint) {
    QString text = QString::fromStdString(constraint.metric);
    if (constraint.min && constraint.max)
        text = QStringLiteral("%1 ≤ %2").arg(formatNumber(*constraint.min), text);
    else if (constraint.min)
        text += QStringLiteral(" ≥ ") + formatNumber(*constraint.min);
    return constraint.max ? text + QStringLiteral(" ≤ ") + formatNumber(*constraint.max) : text;
}

QString valueIn(const Trial& trial, const std::string& name) {
    const auto found = trial.configuration.find(name);
    return found == trial.configuration.end() ? QString() : formatValue(found->second);
}

}  // namespace

TrialStory tellTrial(const Trial& trial, const StudyDefinition& definition, const Decision* decision, const Trial* incumbent,
                     std::int64_t nowWallMs) {
    return {TrialStoryWords::tr("Trial %1").arg(trial.id.number),
            endingText(trial, definition, decision, incumbent) + brokenText(trial, definition),
            suggestionText(trial, nowWallMs)};
}

std::vector<ParameterComparison> compareParameters(const Trial& trial, const StudyDefinition& definition,
                                                   const Trial* incumbent) {
    std::vector<ParameterComparison> rows;
    for (const Parameter& parameter : definition.space.parameters()) {
        if (parameter.fixed)
            continue;
        ParameterComparison row;
        row.name = QString::fromStdString(parameter.name);
        row.value = valueIn(trial, parameter.name);
        if (incumbent) {
            row.best = valueIn(*incumbent, parameter.name);
            row.differs = row.best != row.value;
        }
        rows.push_back(row);
    }
    return rows;
}

QString goalText(const StudyDefinition& definition) {
    QStringList parts;
    if (!definition.objective.metric.empty()) {
        const QString verb = definition.objective.goal == Goal::Maximize ? TrialStoryWords::tr("Maximize %1")
                                                                         : TrialStoryWords::tr("Minimize %1");
        parts << verb.arg(bold(QString::fromStdString(definition.objective.metric)));
    }
    for (const Constraint& constraint : definition.constraints)
        parts << limitText(constraint).toHtmlEscaped();
    parts << methodTitle(methodOf(definition));
    if (const QString stopping = coreText(stoppingChoiceOf(definition.stopping).texts(definition.objective).summary);
        !stopping.isEmpty())
        parts << stopping;
    return parts.join(QStringLiteral(" · "));
}

}  // namespace vernier
