#include "core/strategy/ChangedSpaceStrategy.h"
#include "core/strategy/EarlierTrials.h"
#include "core/strategy/GridStrategy.h"
#include "core/strategy/HyperbandStrategy.h"
#include "core/strategy/PredictedEndsStrategy.h"
#include "core/strategy/RandomStrategy.h"
#include "core/strategy/SobolStrategy.h"
#include "core/study/StudyWords.h"

namespace vernier {

namespace {

tl::unexpected<Error> unsupported(StrategyKind kind) {
    std::string known;
    for (const StrategyKind available : availableStrategies())
        known += (known.empty() ? "" : ", ") + wordOf(kStrategyKindWords, available);
    return failure(ErrorCode::Unsupported, "This version of Vernier has no strategy \"" + wordOf(kStrategyKindWords, kind) +
                                               "\"; choose one of " + known + ".");
}

}  // namespace

Result<std::unique_ptr<Strategy>> makeStrategy(const StudyDefinition& definition, const std::vector<PriorStudy>& priors) {
    switch (definition.strategy.kind) {
        case StrategyKind::Random:
            return std::make_unique<RandomStrategy>(definition.space,
                                                    triedConfigurations(definition.space, earlierTrials(definition, priors)));
        case StrategyKind::Sobol: return std::make_unique<SobolStrategy>(definition.space, definition.strategy.seed);
        case StrategyKind::Grid:
            return ConfigurationGrid::create(definition.space).map([](ConfigurationGrid&& grid) -> std::unique_ptr<Strategy> {
                return std::make_unique<GridStrategy>(std::move(grid));
            });
        case StrategyKind::Bayesian:
            return std::make_unique<PredictedEndsStrategy>(
                std::make_unique<ChangedSpaceStrategy>(definition.space, definition.strategy.seed,
                                                       earlierTrials(definition, priors)),
                definition);
        case StrategyKind::Hyperband: return std::make_unique<HyperbandStrategy>(definition);
    }
    return unsupported(definition.strategy.kind);
}

std::vector<StrategyKind> availableStrategies() {
    return {StrategyKind::Random, StrategyKind::Sobol, StrategyKind::Grid, StrategyKind::Bayesian, StrategyKind::Hyperband};
}

}  // namespace vernier
