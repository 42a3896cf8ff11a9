#pragma once

#include "core/curves/TrialFolds.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <optional>
#include <vector>

namespace vernier {

/// What a trial's end means for the study.
struct TrialOutcome {
    TrialState state = TrialState::Failed;
    std::optional<FailureCause> failure;  ///< Failed only
    std::optional<double> objective;      ///< finite; absent for Failed
    std::optional<double> error{};        ///< the standard error of an objective that is a mean of folds
    std::vector<double> further{};        ///< with the objective, those beyond the first; finite
    Message unsound{};                    ///< of several objectives the metric of the first that was not reported or not finite

    /// What it says of the trial, as part of it.
    void applyTo(Trial& trial) const;
};

/// True if the trial should pause once it has run up to its `resource`, and can resume from there: that is not a whole run, and
/// the command keeps its state in {checkpoint_dir}. The method of the study is not asked: it may be another one than that which
/// began the trial.
bool pausesAtResource(const Trial& trial, const StudyDefinition& definition);

/// Judges a trial whose process has ended (`trial.end` is set) by its reports. Who asked for the end comes before how it ended:
/// many programs exit with 0 when interrupted. But a trial that ended by itself just when a rule wanted to end it has run to
/// its end. Pure.
TrialOutcome judgeTrial(const Trial& trial, const StudyDefinition& definition);

}  // namespace vernier
