#pragma once

#include "core/study/StudyDefinition.h"

#include <QString>

namespace vernier {

/// "Bayesian", as on a button.
QString strategyTitle(StrategyKind kind);
/// What a strategy does, what it costs, and when to choose another, in two or three plain sentences.
QString strategySentence(StrategyKind kind);

/// Which of its reports a trial is scored by, and when to choose the other way.
QString objectiveSentence(const Objective& objective);

QString stoppingTitle(StoppingKind rule);
/// What a rule will do to the trials of a study with this objective.
QString stoppingSentence(StoppingKind rule, const Objective& objective);

/// What hyperband does at a rung. `canResume`: the command keeps its state, so a trial can pause and resume.
QString hyperbandSentence(bool canResume);

}  // namespace vernier
