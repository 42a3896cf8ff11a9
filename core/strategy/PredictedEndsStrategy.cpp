#include "core/strategy/PredictedEndsStrategy.h"

#include "core/curves/RungLevels.h"
#include "core/models/LevelChain.h"
#include "core/study/Resource.h"

#include <algorithm>

namespace vernier {

namespace {

bool isPredictable(const Trial& trial) {
    return trial.state == TrialState::Stopped && trial.objective && !trial.isExcluded;
}

}  // namespace

PredictedEndsStrategy::PredictedEndsStrategy(std::unique_ptr<Strategy> inner, const StudyDefinition& definition)
    : m_inner(std::move(inner)), m_table(definition.objective, definition.objectiveIndex()) {
    if (const std::optional<ResourceRange> resource = resourceOf(definition))
        m_maxSteps = resource->max;
}

SuggestionOrNone PredictedEndsStrategy::suggest(const History& history, Rng& rng) {
    const std::optional<History> predicted = withPredictedEnds(history);
    return m_inner->suggest(predicted ? *predicted : history, rng);
}

std::optional<History> PredictedEndsStrategy::withPredictedEnds(const History& history) {
    const auto& trials = history.trials();
    if (std::ranges::none_of(trials, [](const TrialPtr& trial) { return isPredictable(*trial); }))
        return std::nullopt;
    m_table.update(history);
    const std::optional<std::int64_t> length = m_maxSteps ? m_maxSteps : m_table.longestRun();
    if (!length)
        return std::nullopt;

    const std::vector<std::int64_t> rungs = denseRungs({1, *length, 3});
    const RungLevels levels = readRungLevels(m_table, rungs);
    LevelChain chain({rungs.begin(), rungs.end()});
    chain.fit(levels.ofTrial);
    History result = history;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (!isPredictable(*trials[i]) || levels.ofTrial[i].empty())
            continue;
        const double end = std::min(chain.forecast(levels.ofTrial[i]).back().mean, levels.best);
        auto trial = std::make_shared<Trial>(*trials[i]);
        trial->objective = m_table.sign() * levels.native(end);
        result.apply(std::move(trial));
    }
    return result;
}

}  // namespace vernier
