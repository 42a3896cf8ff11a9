#pragma once

#include "core/events/EventBatch.h"
#include "core/study/History.h"

#include <string>

namespace vernier {

/// How the command line reports a study's progress. All functions are pure.

/// "12 of 60 trials, 2 running, best val_acc 0.9712 (trial 7), about 3 min left".
std::string progressText(const StudyStatus& status, const History& history);
/// "trial 3: Complete, val_acc 0.97, best so far, 4 s": one finished trial that is already in the history.
std::string finishedTrialText(const Trial& trial, const History& history);
/// The best trial and its configuration, one parameter per line; a sentence if there is none.
std::string bestText(const StudyDefinition& definition, const History& history);

}  // namespace vernier
