#include "core/methods/BayesianMethod.h"

#include "core/strategy/ChangedSpaceStrategy.h"
#include "core/strategy/HypervolumeStrategy.h"
#include "core/strategy/PredictedEndsStrategy.h"

namespace vernier {

std::unique_ptr<Strategy> makeBayesianSearch(const StudyDefinition& definition, const std::vector<PriorStudy>& priors) {
    if (!definition.furtherObjectives.empty())
        return std::make_unique<HypervolumeStrategy>(
            definition.space, static_cast<int>(definition.furtherObjectives.size()) + 1, definition.strategy.seed);
    auto search =
        std::make_unique<ChangedSpaceStrategy>(definition.space, definition.strategy.seed, earlierTrials(definition, priors));
    return std::make_unique<PredictedEndsStrategy>(std::move(search), definition);
}

constinit const Method kBayesianMethod{
    .word = "bayesian",
    .label = "Bayesian",
    .help =
        "Learns from finished trials where to look next. Best if trials are few or expensive. Thinks briefly "
        "before each; for thousands of short trials, choose Sobol.",
    .takesEarlierStudies = true,
    .predicts = true,
    .takesMetrics = true,
    .makeStrategy = [](const StudyDefinition& definition, const std::vector<PriorStudy>& priors)
        -> Result<std::unique_ptr<Strategy>> { return makeBayesianSearch(definition, priors); },
};

}  // namespace vernier
