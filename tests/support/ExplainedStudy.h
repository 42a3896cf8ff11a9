#pragma once

#include "core/base/Rng.h"
#include "core/methods/Methods.h"
#include "core/space/Encoding.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"
#include "tests/support/Parameters.h"

#include <cmath>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace vernier::test {

/// A study with a parameter of every kind, one of them conditional, that maximizes val_acc.
inline std::shared_ptr<StudyDefinition> explainedDefinition() {
    auto definition = std::make_shared<StudyDefinition>();
    definition->name = "digits-mlp";
    definition->command.arguments = {"train",
                                     "--lr={learning_rate}",
                                     "--hidden={hidden}",
                                     "--optimizer={optimizer}",
                                     "--momentum={momentum}",
                                     "--decay={weight_decay}"};
    definition->space = *SearchSpace::create({continuous("learning_rate", 1e-4, 0.3, Scale::Log), integer("hidden", 16, 256),
                                              categorical("optimizer", {std::string("sgd"), std::string("adam")}),
                                              under(continuous("momentum", 0, 0.99), "optimizer", {std::string("sgd")}),
                                              continuous("weight_decay", 1e-6, 1e-2, Scale::Log)});
    definition->metrics = {{"val_acc", MetricSource::Regex, "val_acc=(\\S+)", MetricRole::Measure}};
    definition->objective = {"val_acc", Goal::Maximize, ObjectiveValue::Last};
    definition->limits.trials = 60;
    definition->limits.costPerHour = 0.8;
    return definition;
}

/// Best at a learning rate of 0.013, many hidden units, sgd and a momentum of 0.8; weight_decay does nothing.
inline double explainedAccuracy(const Configuration& configuration) {
    const double rate = std::log10(std::get<double>(configuration.at("learning_rate"))) + 1.9;
    const double hidden = static_cast<double>(std::get<std::int64_t>(configuration.at("hidden"))) / 256;
    double accuracy = 0.978 - 0.045 * rate * rate - 0.06 * (1 - hidden) * (1 - hidden);
    if (const auto momentum = configuration.find("momentum"); momentum != configuration.end())
        accuracy -= 0.05 * std::pow(std::get<double>(momentum->second) - 0.8, 2);
    else
        accuracy -= 0.012;
    return accuracy;
}

/// A finished trial of this configuration.
inline std::shared_ptr<Trial> explainedTrial(std::int64_t number, Configuration configuration, double accuracy) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{number};
    trial->configuration = std::move(configuration);
    trial->state = TrialState::Complete;
    trial->startedWallMs = 1'000'000 + number * 20'000;
    trial->endedWallMs = *trial->startedWallMs + 18'000;
    trial->end = ProcessEnd{};
    trial->objective = accuracy;
    trial->reports = {{{50, accuracy, 18'000}}};
    return trial;
}

/// `count` finished trials at random points.
inline std::vector<TrialPtr> explainedTrials(int count, std::uint64_t seed = 7) {
    const Encoding encoding(explainedDefinition()->space);
    std::vector<TrialPtr> trials;
    Rng rng(seed);
    for (int number = 0; number < count; ++number) {
        std::vector<double> unit(static_cast<std::size_t>(encoding.size()));
        for (double& coordinate : unit)
            coordinate = rng.uniform();
        Configuration configuration = encoding.toNative(unit);
        const double accuracy = explainedAccuracy(configuration);
        trials.push_back(explainedTrial(number, std::move(configuration), accuracy));
    }
    return trials;
}

/// `count` finished trials as the study's own strategy chooses them, each with what it predicted.
inline std::vector<TrialPtr> searchedTrials(int count, double noise = 0.002) {
    const auto definition = explainedDefinition();
    const std::unique_ptr<Strategy> strategy = makeStrategy(*definition).value();
    History history(definition->objective);
    for (int number = 0; number < count; ++number) {
        Rng rng(1, static_cast<std::uint64_t>(number));
        const SuggestionOrNone answer = strategy->suggest(history, rng);
        const auto& suggestion = std::get<Suggestion>(answer);
        const double accuracy = explainedAccuracy(suggestion.configuration) + noise * rng.normal();
        auto trial = explainedTrial(number, suggestion.configuration, accuracy);
        trial->explanation = suggestion.explanation;
        history.apply(trial);
    }
    return history.trials();
}

}  // namespace vernier::test
