#include "ui/text/StrategyText.h"

#include "core/methods/Method.h"

#include <QCoreApplication>

namespace vernier {

namespace {

struct StrategyWords {
    Q_DECLARE_TR_FUNCTIONS(StrategyText)
};

/// What core/methods says, for lupdate, which finds texts in ui only. A test finds what is missing.
[[maybe_unused]] constexpr const char* kMethodTexts[] = {
    QT_TRANSLATE_NOOP("StrategyText", "Random"),
    QT_TRANSLATE_NOOP("StrategyText", "Sobol"),
    QT_TRANSLATE_NOOP("StrategyText", "Grid"),
    QT_TRANSLATE_NOOP("StrategyText", "Bayesian"),
    QT_TRANSLATE_NOOP("StrategyText", "Hyperband"),
    QT_TRANSLATE_NOOP("StrategyText", "Bayesian search with early stopping (hyperband without pauses)"),
    QT_TRANSLATE_NOOP("StrategyText", "Random search with early stopping (hyperband without pauses)"),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Draws each trial at random from the ranges. Costs nothing and cannot be misled, but learns nothing: if "
                      "trials are expensive, Bayesian needs fewer."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Spreads the trials evenly over the ranges, without the gaps and clusters of random draws. Costs "
                      "nothing, but learns nothing: if trials are expensive, Bayesian needs fewer."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Tries every combination once. Good for two or three parameters with a few values each; every further "
                      "parameter multiplies the work."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Learns from finished trials where to look next. Best if trials are few or expensive. Thinks briefly "
                      "before each; for thousands of short trials, choose Sobol."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Starts many short trials and continues only the good ones. Best when a few steps already tell good from "
                      "bad; if they mislead, choose Bayesian."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Hyperband pauses each trial at a rung and resumes those that deserve more steps, from what the command "
                      "keeps in {checkpoint_dir}."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Learns from all trials where to look next, and stops a trial once a new one promises more for its "
                      "steps. Best when a few steps already tell good from bad; if they mislead, choose Bayesian."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Stops a trial at a rung unless it deserves more steps. With {checkpoint_dir} in the command, hyperband "
                      "could pause trials and resume them later."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Draws each trial at random from the ranges and stops all but the best at each rung. Learns nothing: "
                      "with its model, hyperband needs fewer trials."),
    QT_TRANSLATE_NOOP("StrategyText",
                      "Stops a trial at a rung unless it is among the best there. With {checkpoint_dir} in the command, "
                      "hyperband could pause trials and resume them later."),
};

QString translatedText(std::string_view text) {
    return QCoreApplication::translate("StrategyText", std::string(text).c_str());
}

}  // namespace

QString methodTitle(const Method& method) {
    return translatedText(method.label);
}

QString methodSentence(const Method& method) {
    return translatedText(method.help);
}

QString methodStoppingSentence(const Method& method) {
    return translatedText(method.stoppingHelp);
}

QString objectiveSentence(const Objective& objective) {
    const QString metric = objective.metric.empty() ? StrategyWords::tr("value") : QString::fromStdString(objective.metric);
    if (objective.value == ObjectiveValue::Last)
        return StrategyWords::tr(
                   "A trial is scored by its last %1, which is what the finished model achieves. If the trainer keeps its best "
                   "state, choose Best.")
            .arg(metric);
    if (objective.value == ObjectiveValue::MeanOfLast)
        return StrategyWords::tr("A trial is scored by the mean of its last %1 values of %2.")
            .arg(objective.lastReports)
            .arg(metric);
    return StrategyWords::tr(
               "A trial is scored by the best %1 it reached: for trainers that keep their best state. Flatters noisy curves; "
               "if only the final state counts, choose Last.")
        .arg(metric);
}

}  // namespace vernier
