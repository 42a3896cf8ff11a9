#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"
#include "tests/support/Parameters.h"

#include <cmath>
#include <memory>
#include <vector>

namespace vernier::test {

/// A study of a continuous, an integer and a categorical parameter that maximizes val_acc over up to 50 steps.
inline std::shared_ptr<StudyDefinition> makeDefinition() {
    auto definition = std::make_shared<StudyDefinition>();
    definition->name = "digits";
    definition->command.arguments = {"train", "--lr={lr}", "--hidden={hidden}", "--opt={optimizer}"};
    definition->space = *SearchSpace::create({continuous("lr", 1e-5, 0.3, Scale::Log), integer("hidden", 8, 512),
                                              categorical("optimizer", {std::string("sgd"), std::string("adam")})});
    definition->metrics = {{"val_acc", MetricSource::Regex, "val_acc=(\\S+)", MetricRole::Measure}};
    definition->objective = {"val_acc", Goal::Maximize, ObjectiveValue::Last};
    definition->strategy.kind = "bayesian";
    definition->resource = ResourceRange{1, 50, 3};
    definition->limits.trials = 60;
    return definition;
}

/// A trial of makeDefinition() that started at 1,000 s and reported `objective`, approached step by step, up to `steps`.
inline std::shared_ptr<Trial> makeTrial(std::int64_t number, TrialState state, double objective, std::int64_t steps = 50) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->state = state;
    trial->configuration = {{"lr", 0.001 * static_cast<double>(number + 1)},
                            {"hidden", std::int64_t{64} + number},
                            {"optimizer", std::string(number % 2 == 0 ? "sgd" : "adam")}};
    trial->startedWallMs = 1'000'000 + number * 10'000;
    trial->reports.resize(1);
    for (std::int64_t step = 1; step <= steps; ++step) {
        const double approach = 1 - std::exp(-6.0 * static_cast<double>(step) / static_cast<double>(steps));
        trial->reports[0].push_back({step, step == steps ? objective : objective * approach, step * 100});
    }
    if (isFinished(state)) {
        trial->endedWallMs = *trial->startedWallMs + 18'300;
        trial->end = ProcessEnd{};
        trial->end->kind = EndKind::Exited;
        trial->end->code = state == TrialState::Failed ? 3 : 0;
        if (state == TrialState::Failed)
            trial->failure = FailureCause::ExitCode;
        else if (steps > 0)
            trial->objective = objective;
    }
    return trial;
}

}  // namespace vernier::test
