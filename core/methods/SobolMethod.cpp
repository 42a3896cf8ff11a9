#include "core/methods/SobolMethod.h"

#include "core/strategy/SobolStrategy.h"

namespace vernier {

constinit const Method kSobolMethod{
    .word = "sobol",
    .label = "Sobol",
    .help =
        "Spreads the trials evenly over the ranges, without the gaps and clusters of random draws. Costs "
        "nothing, but learns nothing: if trials are expensive, Bayesian needs fewer.",
    .takesMetrics = true,
    .makeStrategy = [](const StudyDefinition& definition, const std::vector<PriorStudy>&) -> Result<std::unique_ptr<Strategy>> {
        return std::make_unique<SobolStrategy>(definition.space, definition.strategy.seed);
    },
};

}  // namespace vernier
