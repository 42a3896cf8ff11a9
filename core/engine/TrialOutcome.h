#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <optional>

namespace vernier {

/// What a trial's end means for the study.
struct TrialOutcome {
    TrialState state = TrialState::Failed;
    std::optional<FailureCause> failure;  ///< Failed only
    std::optional<double> objective;      ///< finite; absent for Failed
};

/// The objective that a series of reports stands for: the last one, or the best finite one. NaN or infinite if the
/// last one is, or none is finite; nothing without reports. O(reports).
std::optional<double> objectiveOf(const std::vector<Report>& reports, const Objective& objective);

/// Judges a trial whose process has ended (`trial.end` is set) by its reports. Who asked for the end comes before how it ended:
/// many programs exit with 0 when interrupted. Pure.
TrialOutcome judgeTrial(const Trial& trial, const StudyDefinition& definition);

}  // namespace vernier
