#pragma once

#include "core/methods/Methods.h"

#include <memory>

namespace vernier::test {

/// Tries the defaults and nothing else.
class DefaultsOnly final : public Strategy {
public:
    explicit DefaultsOnly(SearchSpace space) : m_space(std::move(space)) {}

    SuggestionOrNone suggest(const History& history, Rng&) override {
        if (!history.trials().empty())
            return NoSuggestion::Exhausted;
        return Suggestion{m_space.defaults(), {}, {}, {}};
    }

private:
    SearchSpace m_space;
};

/// Stops every trial at its first report.
class StopAtOnce final : public StoppingRule {
public:
    std::optional<Decision> decide(const History& history, TrialId id) override {
        const Report& report = history.find(id)->reports.at(0).back();
        Decision decision{id, report.step, Verdict::Stop, "once", "Stopped at once.", report.value};
        return decision;
    }
};

/// What a new method comes to: one value, to be listed in core/methods/Methods.cpp or, here, by AddedMethod.
inline constexpr Method kToyMethod{
    .word = "once",
    .label = "Only once",
    .help = "Tries the defaults. For more than one trial take any other.",
    .stoppingHelp = "Stops the trial at its first report.",
    .needsResource = true,
    .makeStrategy = [](const StudyDefinition& definition, const std::vector<PriorStudy>&) -> Result<std::unique_ptr<Strategy>> {
        return std::make_unique<DefaultsOnly>(definition.space);
    },
    .makeStoppingRule = [](const StudyDefinition&) -> std::unique_ptr<StoppingRule> { return std::make_unique<StopAtOnce>(); },
};

}  // namespace vernier::test
