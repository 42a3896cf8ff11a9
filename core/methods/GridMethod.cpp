#include "core/methods/GridMethod.h"

#include "core/strategy/GridStrategy.h"

namespace vernier {

constinit const Method kGridMethod{
    .word = "grid",
    .label = "Grid",
    .help =
        "Tries every combination once. Good for two or three parameters with a few values each; every further "
        "parameter multiplies the work.",
    .takesMetrics = true,
    .isExhaustive = true,
    .makeStrategy =
        [](const StudyDefinition& definition, const std::vector<PriorStudy>&) {
            return ConfigurationGrid::create(definition.space).map([](ConfigurationGrid&& grid) -> std::unique_ptr<Strategy> {
                return std::make_unique<GridStrategy>(std::move(grid));
            });
        },
};

}  // namespace vernier
