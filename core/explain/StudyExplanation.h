#pragma once

#include "core/explain/SearchForecast.h"
#include "core/explain/UpcomingSuggestions.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace vernier {

/// What to explain of a study.
struct ExplanationRequest {
    std::optional<Configuration> cut;       ///< where to cut; absent: at Surrogate::bestBelieved()
    std::vector<std::pair<int, int>> maps;  ///< pairs of dimensions
    int slicePoints = 60;
    int mapPoints = 50;
    int suggestions = 3;
    int forecastTrials = 50;
    std::optional<double> gain;  ///< what counts as improvement; absent: Surrogate::leastGain()
};

/// Everything the Explain mode shows of a study, computed at once: for the command line and for reports.
struct StudyExplanation {
    std::shared_ptr<const Surrogate> model;
    double gain = 0;  ///< objective units
    Configuration cut;
    std::vector<std::vector<SlicePoint>> slices;     ///< by dimension
    std::vector<std::vector<SlicePoint>> averaged;   ///< likewise
    std::vector<std::pair<int, int>> mapDimensions;  ///< of `maps`
    std::vector<SurrogateMap> maps;
    std::vector<UpcomingSuggestion> upcoming;
    Calibration leaveOneOut;
    Calibration asItHappened;
    TrustVerdict verdict;
    Importance importance;
    SearchForecast forecast;
};

/// Fits the model of a history and asks it everything. NotFound with fewer than two results; Cancelled. A strategy that cannot
/// be created suggests nothing. A few seconds for 300 trials.
Result<StudyExplanation> explainStudy(const StudyDefinition& definition, const std::vector<PriorStudy>& priors,
                                      const History& history, const ExplanationRequest& request, std::stop_token stop = {});

}  // namespace vernier
