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

/// The trial that tells most about a configuration by being near it.
struct NearestTrial {
    TrialId trial;
    double distance = 0;  ///< Euclidean in the unit cube; a different choice counts 1
};

/// What the strategy would run next if nothing changed until then.
struct UpcomingSuggestion {
    TrialId trial;                        ///< the number it would have
    Suggestion suggestion;                ///< with the prediction, for strategies that have one
    std::optional<NearestTrial> nearest;  ///< none in an empty study
    std::string reason;                   ///< why it, in sentences
};

/// Asks the definition's strategy for the next `count` suggestions, each as if the ones before were pending: what the runner
/// would start, waiting trials aside. Fewer if the strategy waits for results or the space is used up. `priors` as for
/// makeStrategy(), whose errors it returns; Cancelled. Pure; costs what a new strategy and its suggestions cost.
Result<std::vector<UpcomingSuggestion>> upcomingSuggestions(const StudyDefinition& definition,
                                                            const std::vector<PriorStudy>& priors, const History& history,
                                                            int count, std::stop_token stop = {});

/// The trial nearest to a configuration, in whatever state; the earliest of equals. O(trials x parameters).
std::optional<NearestTrial> nearestTrial(const Encoding& encoding, const History& history, const Configuration& configuration);

}  // namespace vernier
