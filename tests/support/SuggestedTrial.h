#pragma once

#include "core/strategy/Strategy.h"

#include <memory>

namespace vernier::test {

/// The next trial of `history`, Running, as this suggestion wants it.
inline std::shared_ptr<Trial> suggestedTrial(const History& history, const Suggestion& suggestion) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{std::ssize(history.trials())};
    trial->configuration = suggestion.configuration;
    trial->explanation = suggestion.explanation;
    trial->state = TrialState::Running;
    return trial;
}

}  // namespace vernier::test
