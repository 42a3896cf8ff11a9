#pragma once

#include "core/base/Result.h"
#include "core/space/Encoding.h"
#include "core/strategy/PriorStudy.h"
#include "core/strategy/Strategy.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace vernier {

/// The trial that says most about a configuration because it is nearest.
struct NearestTrial {
    TrialId trial;
    double distance = 0;  ///< Euclidean in the unit cube; a different choice counts 1
};

/// What the strategy would run next if nothing changed until then.
struct UpcomingSuggestion {
    TrialId trial;                        ///< the number it would have
    Suggestion suggestion;                ///< with the prediction, for strategies that make one
    std::optional<NearestTrial> nearest;  ///< none in an empty study
    Message reason;                       ///< why this one, in sentences
};

/// Asks the definition's strategy for the next `count` suggestions, each as if the previous ones were pending: what the runner
/// would start, apart from waiting trials. Fewer if the strategy is waiting for results or the space is exhausted. `priors` as
/// for makeStrategy(), whose errors it returns; Cancelled. Pure; costs as much as a new strategy and its suggestions.
Result<std::vector<UpcomingSuggestion>> upcomingSuggestions(const StudyDefinition& definition,
                                                            const std::vector<PriorStudy>& priors, const History& history,
                                                            int count, std::stop_token stop = {});

/// The trial nearest to a configuration, in any state; the earliest of equals. O(trials x parameters).
std::optional<NearestTrial> nearestTrial(const Encoding& encoding, const History& history, const Configuration& configuration);

}  // namespace vernier
