#pragma once

#include "core/events/Command.h"
#include "core/record/StudyRecord.h"
#include "core/strategy/Strategy.h"

namespace vernier {

/// The trial that a suggestion of the strategy, which resumes none, begins: the next one of the study. `historyRevision`: of
/// the history that the suggestion rests on. Pure.
Trial suggestedTrial(Suggestion suggestion, std::uint64_t historyRevision, const StudyRecord& record, std::int64_t nowWallMs);

/// The trial that QueueTrial asks for: the next one of the study, waiting. Pure.
Trial queuedTrial(const command::QueueTrial& queued, const StudyRecord& record, std::int64_t nowWallMs);

/// The trial that SkipSuggestion leaves: the next one of the study, cancelled before it started. Pure.
Trial skippedTrial(const command::SkipSuggestion& skipped, const StudyRecord& record, std::int64_t nowWallMs);

/// A trial whose process never started, back in the queue. Pure.
Trial waitingAgain(const Trial& trial);

/// A trial that the user cancels while no process of it is running. A paused one ended with its last leg. Pure.
Trial cancelledTrial(const Trial& trial, std::int64_t nowWallMs);

/// Sets what the user says about a trial. Pure.
Trial annotatedTrial(const Trial& trial, const command::Annotate& annotation);

/// The best step of the trial that `repeat` runs again, where the objective is a best value: what {best_step} is in its
/// command. Nothing unless its origin is Repeat. O(trials).
std::optional<std::int64_t> bestStepToRepeat(const Trial& repeat, const StudyRecord& record);

}  // namespace vernier
