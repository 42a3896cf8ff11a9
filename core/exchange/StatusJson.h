#pragma once

#include "core/events/EventBatch.h"
#include "core/strategy/PriorStudy.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <vector>

namespace vernier {

/// Where a study stands, for programs, as one JSON object: name, state, reason, trials (SageMaker's counters: Completed,
/// InProgress, RetryableError for those that wait to run again, NonRetryableError, Stopped), objectives (Succeeded, Pending,
/// Failed: no value), limit, runtime_s, seconds_left, cost, and best with its trial, value and params. With several objectives,
/// best is that of the first, and front lists the trials of the front, each with trial, values, {METRIC: VALUE}, and params.
/// With earlier studies of the same command (a warm start of kind identical), overall_best is the best of all of them: of this
/// study, or with "study", the number of the earlier one in the order of warm_start.studies. Pure; O(trials).
std::string writeStatusJson(const StudyDefinition& definition, const History& history, const StudyStatus& status,
                            const std::vector<PriorStudy>& earlier);

}  // namespace vernier
