#include "ui/text/StrategyText.h"

#include <QCoreApplication>

namespace vernier {

namespace {

struct StrategyWords {
    Q_DECLARE_TR_FUNCTIONS(StrategyText)
};

}  // namespace

QString strategyTitle(StrategyKind kind) {
    switch (kind) {
        case StrategyKind::Random: return StrategyWords::tr("Random");
        case StrategyKind::Sobol: return StrategyWords::tr("Sobol");
        case StrategyKind::Grid: return StrategyWords::tr("Grid");
        case StrategyKind::Bayesian: return StrategyWords::tr("Bayesian");
        case StrategyKind::Hyperband: return StrategyWords::tr("Hyperband");
    }
    return {};
}

QString strategySentence(StrategyKind kind) {
    switch (kind) {
        case StrategyKind::Random:
            return StrategyWords::tr(
                "Draws each trial afresh from the ranges. Costs nothing and cannot be misled, but learns nothing: where "
                "trials are dear, Bayesian needs fewer.");
        case StrategyKind::Sobol:
            return StrategyWords::tr(
                "Spreads the trials evenly over the ranges, without the gaps and clusters of random draws. Costs nothing, but "
                "learns nothing: where trials are dear, Bayesian needs fewer.");
        case StrategyKind::Grid:
            return StrategyWords::tr(
                "Tries every combination once. Good for two or three parameters with few values each; every further parameter "
                "multiplies the work.");
        case StrategyKind::Bayesian:
            return StrategyWords::tr(
                "Learns from finished trials where to look next. Best when trials are few or dear. It thinks a moment before "
                "each; "
                "for thousands of short trials take Sobol.");
        case StrategyKind::Hyperband:
            return StrategyWords::tr(
                "Starts many trials small and lets only the good ones run on. Best when a few steps already tell good from "
                "bad; where they mislead, take Bayesian.");
    }
    return {};
}

QString objectiveSentence(const Objective& objective) {
    const QString metric = objective.metric.empty() ? StrategyWords::tr("value") : QString::fromStdString(objective.metric);
    if (objective.value == ObjectiveValue::Last)
        return StrategyWords::tr(
                   "A trial counts by its last %1: what the finished model reaches. If the trainer keeps its best state, take "
                   "the best.")
            .arg(metric);
    return StrategyWords::tr(
               "A trial counts by the best %1 on its way: for trainers that keep their best state. Flatters noisy curves; if "
               "only the end counts, take the last.")
        .arg(metric);
}

QString stoppingTitle(StoppingKind rule) {
    switch (rule) {
        case StoppingKind::None: return StrategyWords::tr("None");
        case StoppingKind::Median: return StrategyWords::tr("Median");
        case StoppingKind::Asha: return StrategyWords::tr("ASHA");
        case StoppingKind::Curve: return StrategyWords::tr("Curve");
    }
    return {};
}

QString stoppingSentence(StoppingKind rule, const Objective& objective) {
    const QString metric = objective.metric.empty() ? StrategyWords::tr("objective") : QString::fromStdString(objective.metric);
    const QString worse = objective.goal == Goal::Maximize ? StrategyWords::tr("below") : StrategyWords::tr("above");
    switch (rule) {
        case StoppingKind::None:
            return StrategyWords::tr(
                "Every trial runs to its end. Costs the most and misses nothing; where trials are long and report often, a "
                "rule "
                "saves much.");
        case StoppingKind::Median:
            return StrategyWords::tr(
                       "Stops a trial whose %1 at a step is %2 the median of the earlier trials’ running averages at that "
                       "step. Saves much where curves keep their order; where good ones start slowly, take None.")
                .arg(metric, worse);
        case StoppingKind::Asha:
            return StrategyWords::tr(
                       "At each rung lets only the best third by %1 run on, without waiting for all. Saves the most with many "
                       "trials; with few, take Median.")
                .arg(metric);
        case StoppingKind::Curve:
            return StrategyWords::tr(
                       "Stops a trial whose curve of %1 will hardly beat the best one any more. For smooth curves; for jumpy "
                       "ones take Median.")
                .arg(metric);
    }
    return {};
}

QString hyperbandSentence(bool canResume) {
    return canResume
               ? StrategyWords::tr(
                     "Hyperband pauses each trial at a rung and goes on with those that deserve more steps, from what the "
                     "command keeps in {checkpoint_dir}.")
               : StrategyWords::tr(
                     "Hyperband stops a trial at a rung unless it deserves more steps. With {checkpoint_dir} in the command it "
                     "could pause trials and go on with them later.");
}

}  // namespace vernier
