#pragma once

#include "core/study/StudyDefinition.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// One value of an enumeration and the word that files, the engine protocol and the command line use for it.
template <typename Enum>
struct Word {
    Enum value;
    std::string_view text;
};

inline constexpr std::array<Word<ParameterKind>, 3> kParameterKindWords{{{ParameterKind::Continuous, "continuous"},
                                                                         {ParameterKind::Integer, "integer"},
                                                                         {ParameterKind::Categorical, "categorical"}}};
inline constexpr std::array<Word<Scale>, 3> kScaleWords{
    {{Scale::Linear, "linear"}, {Scale::Log, "log"}, {Scale::ReverseLog, "reverse-log"}}};
inline constexpr std::array<Word<MetricSource>, 2> kMetricSourceWords{
    {{MetricSource::Regex, "regex"}, {MetricSource::Json, "json"}}};
inline constexpr std::array<Word<MetricRole>, 2> kMetricRoleWords{
    {{MetricRole::Measure, "measure"}, {MetricRole::Step, "step"}}};
inline constexpr std::array<Word<Goal>, 2> kGoalWords{{{Goal::Minimize, "minimize"}, {Goal::Maximize, "maximize"}}};
inline constexpr std::array<Word<ObjectiveValue>, 2> kObjectiveValueWords{
    {{ObjectiveValue::Last, "last"}, {ObjectiveValue::Best, "best"}}};
inline constexpr std::array<Word<StrategyKind>, 5> kStrategyKindWords{{{StrategyKind::Random, "random"},
                                                                       {StrategyKind::Sobol, "sobol"},
                                                                       {StrategyKind::Grid, "grid"},
                                                                       {StrategyKind::Bayesian, "bayesian"},
                                                                       {StrategyKind::Hyperband, "hyperband"}}};
inline constexpr std::array<Word<WarmStartKind>, 2> kWarmStartKindWords{
    {{WarmStartKind::Identical, "identical"}, {WarmStartKind::Transfer, "transfer"}}};
inline constexpr std::array<Word<StoppingKind>, 4> kStoppingKindWords{{{StoppingKind::None, "none"},
                                                                       {StoppingKind::Median, "median"},
                                                                       {StoppingKind::Asha, "asha"},
                                                                       {StoppingKind::Curve, "curve"}}};

/// The word for a value, of one of the tables above.
template <typename Enum, std::size_t size>
std::string wordOf(const std::array<Word<Enum>, size>& words, Enum value) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word<Enum>& word) { return word.value == value; });
    return std::string(found->text);
}

/// The value of a word; nothing for an unknown one.
template <typename Enum, std::size_t size>
std::optional<Enum> fromWord(const std::array<Word<Enum>, size>& words, std::string_view text) {
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word<Enum>& word) { return word.text == text; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// "linear, log, reverse-log": for messages.
template <typename Enum, std::size_t size>
std::string listOf(const std::array<Word<Enum>, size>& words) {
    std::string list;
    for (const Word<Enum>& word : words)
        list += (list.empty() ? "" : ", ") + std::string(word.text);
    return list;
}

}  // namespace vernier
