#pragma once

#include "core/study/Trial.h"

namespace vernier {

/// Logs that a trial begins, or goes on after a pause.
void logTrialStart(const Trial& trial);
/// Logs how the process of a trial ended (`trial.end` is set), who asked for it and what became of the trial. Not its
/// configuration.
void logTrialEnd(const Trial& trial);
/// Logs that somebody wants the process of a trial to end.
void logEndRequest(TrialId trial, EndRequest request);

}  // namespace vernier
