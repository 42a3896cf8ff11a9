#pragma once

#include "core/base/Result.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// What would have happened to one trial.
struct ReplayedTrial {
    TrialId trial;
    std::int64_t steps = 0;                   ///< its reports of the objective
    std::optional<std::int64_t> stoppedStep;  ///< where the rule would have stopped it; absent: it would have run as it did
    std::int64_t savedSteps = 0;              ///< reports that would not have come
    double savedSeconds = 0;

    bool operator==(const ReplayedTrial&) const = default;
};

/// What other stopping settings would have done in a past study.
struct Replay {
    StoppingSettings settings;
    std::vector<ReplayedTrial> trials;  ///< by number; those without a report are there too
    int stopped = 0;
    std::int64_t steps = 0;
    std::int64_t savedSteps = 0;
    double seconds = 0;  ///< of running trials, all slots together
    double savedSeconds = 0;
    std::optional<TrialId> winner;  ///< the best trial as it was
    bool keepsWinner = true;        ///< it would not have been stopped
    std::optional<TrialId> best;    ///< the best trial as it would have been
    std::optional<double> bestObjective;

    /// Shares of the whole, 0 to 1; 0 where there is nothing.
    double savedStepShare() const { return steps > 0 ? static_cast<double>(savedSteps) / static_cast<double>(steps) : 0; }
    double savedTimeShare() const { return seconds > 0 ? savedSeconds / seconds : 0; }
    bool operator==(const Replay&) const = default;
};

/// Runs the stopping rule that `definition.stopping` names over the reports of `history` in the order in which they came. A
/// trial that would have been stopped reports no more, so later ones are compared with what would have been known. Start times
/// stay as they were. Trials that were stopped or cancelled can only be shortened, never prolonged. Pure; the rule `none` saves
/// nothing. Errors as makePeerRule(). Cost: near O(reports), where trials name the same steps; reports of trials with folds
/// look at all of their trial.
Result<Replay> replay(const History& history, const StudyDefinition& definition);

/// "asha with eta 4 would have saved 31 % of the steps and kept the winner."
std::string sentenceOf(const Replay& replay);

}  // namespace vernier
