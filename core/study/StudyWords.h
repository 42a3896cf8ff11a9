#pragma once

#include "core/base/Word.h"
#include "core/study/StudyDefinition.h"

#include <array>

namespace vernier {

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
inline constexpr std::array<Word<WarmStartKind>, 2> kWarmStartKindWords{
    {{WarmStartKind::Identical, "identical"}, {WarmStartKind::Transfer, "transfer"}}};

}  // namespace vernier
