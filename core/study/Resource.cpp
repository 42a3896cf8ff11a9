#include "core/study/Resource.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace vernier {

namespace {

constexpr std::array<std::string_view, 6> kStepOptions{"epochs",   "numepochs",  "n-epochs",
                                                       "n_epochs", "num-epochs", "num_epochs"};

bool countsSteps(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    return std::ranges::find(kStepOptions, name) != kStepOptions.end();
}

std::optional<std::int64_t> positiveNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && number >= 1 ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> stepsOf(const CommandLine& command) {
    const std::vector<std::string>& words = command.arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const std::size_t equals = word.find('=');
        if (!countsSteps(word.substr(0, equals)))
            continue;
        if (equals != std::string_view::npos)
            return positiveNumber(word.substr(equals + 1));
        if (i + 1 < words.size())
            return positiveNumber(words[i + 1]);
    }
    return std::nullopt;
}

std::optional<std::int64_t> stepsOf(const SearchSpace& space) {
    for (const Parameter& parameter : space.parameters()) {
        if (parameter.fixed && countsSteps(parameter.name))
            return positiveNumber(toText(*parameter.fixed));
    }
    return std::nullopt;
}

/// True if the command or the environment names `placeholder`.
bool isNamed(std::string_view placeholder, const StudyDefinition& definition) {
    const auto names = [&](const std::string& text) { return text.find(placeholder) != std::string::npos; };
    return std::ranges::any_of(definition.command.arguments, names) ||
           std::ranges::any_of(definition.environment, [&](const auto& variable) { return names(variable.second); });
}

}  // namespace

std::optional<ResourceRange> resourceOf(const StudyDefinition& definition) {
    if (definition.resource)
        return definition.resource;
    std::optional<std::int64_t> steps = stepsOf(definition.command);
    if (!steps)
        steps = stepsOf(definition.space);
    return steps ? std::optional(ResourceRange{1, *steps, 3}) : std::nullopt;
}

bool canResume(const StudyDefinition& definition) {
    return isNamed("{checkpoint_dir}", definition);
}

bool isToldBestStep(const StudyDefinition& definition) {
    return isNamed("{best_step}", definition);
}

bool isToldResource(const StudyDefinition& definition) {
    return isNamed("{resource}", definition);
}

}  // namespace vernier
