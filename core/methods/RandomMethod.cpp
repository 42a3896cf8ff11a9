#include "core/methods/RandomMethod.h"

#include "core/strategy/EarlierTrials.h"
#include "core/strategy/RandomStrategy.h"

namespace vernier {

std::unique_ptr<Strategy> makeRandomSearch(const StudyDefinition& definition, const std::vector<PriorStudy>& priors) {
    return std::make_unique<RandomStrategy>(definition.space,
                                            triedConfigurations(definition.space, earlierTrials(definition, priors)));
}

constinit const Method kRandomMethod{
    .word = "random",
    .label = "Random",
    .help =
        "Draws each trial at random from the ranges. Costs nothing and cannot be misled, but learns nothing: if "
        "trials are expensive, Bayesian needs fewer.",
    .takesEarlierStudies = true,
    .takesMetrics = true,
    .makeStrategy = [](const StudyDefinition& definition, const std::vector<PriorStudy>& priors)
        -> Result<std::unique_ptr<Strategy>> { return makeRandomSearch(definition, priors); },
};

}  // namespace vernier
