#pragma once

#include "core/base/Result.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vernier {

/// Times beyond the year 9999, which no calendar shows, are refused or taken for its end.
inline constexpr std::int64_t kFarthestStoredMs = 253'402'300'799'999;

/// What is said of a word in the database that none of ours is.
Message unknownWord(const std::string& word);

/// The columns of a trial, in the order in which they are written and read.
inline constexpr const char* kTrialColumns =
    "id, state, origin, configuration, explanation, history_revision, definition_revision, resource, slot, created_ms, "
    "started_ms, ended_ms, process_end, failure, metrics, objective, note, tags, is_starred, is_excluded, is_kept, pauses, "
    "start_id, objective_error, retries, worked_ms, clock_ms, lost_ms, end_order";

// The structured parts of a trial as the JSON texts of their columns. Numbers keep every bit; text that is not UTF-8 gets
// U+FFFD in place of the wrong bytes. Reading fails with InvalidInput and a message that says what was expected.

std::string configurationText(const Configuration& configuration);
Result<Configuration> configurationFrom(const std::string& text);

std::string explanationText(const Explanation& explanation);
Result<Explanation> explanationFrom(const std::string& text);

std::string processEndText(const ProcessEnd& end);
Result<ProcessEnd> processEndFrom(const std::string& text);

std::string tagsText(const std::vector<std::string>& tags);
Result<std::vector<std::string>> tagsFrom(const std::string& text);

std::string pausesText(const std::vector<TrialPause>& pauses);
Result<std::vector<TrialPause>> pausesFrom(const std::string& text);

std::string countsText(const std::vector<std::int64_t>& counts);
Result<std::vector<std::int64_t>> countsFrom(const std::string& text);

std::string originText(TrialOrigin origin);
Result<TrialOrigin> originFrom(const std::string& text);

std::string failureText(FailureCause cause);
Result<FailureCause> failureFrom(const std::string& text);

}  // namespace vernier
