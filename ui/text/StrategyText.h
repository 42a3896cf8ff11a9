#pragma once

#include "core/study/StudyDefinition.h"

#include <QString>

namespace vernier {

/// "Bayesian", as on a button.
QString strategyTitle(StrategyKind kind);
/// What a strategy does, what it costs, and when to take another, in two or three plain sentences.
QString strategySentence(StrategyKind kind);

/// By which of its reports a trial counts, and when to take the other way.
QString objectiveSentence(const Objective& objective);

QString stoppingTitle(StoppingKind rule);
/// What a rule will do to the trials of a study with this objective.
QString stoppingSentence(StoppingKind rule, const Objective& objective);

/// What hyperband does at a rung. `canResume`: the command keeps its state, so that a trial can pause and go on.
QString hyperbandSentence(bool canResume);

}  // namespace vernier
