#pragma once

#include "core/engine/Command.h"
#include "core/engine/StudyRecord.h"

namespace vernier {

/// The trial that QueueTrial asks for: the next one of the study, waiting. Pure.
Trial queuedTrial(const command::QueueTrial& queued, const StudyRecord& record, std::int64_t nowWallMs);

/// The trial that SkipSuggestion leaves: the next one of the study, cancelled before it started. Pure.
Trial skippedTrial(const command::SkipSuggestion& skipped, const StudyRecord& record, std::int64_t nowWallMs);

}  // namespace vernier
