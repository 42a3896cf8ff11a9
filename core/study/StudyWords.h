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
inline constexpr std::array<Word<MetricSource>, 5> kMetricSourceWords{{{MetricSource::Regex, "regex"},
                                                                       {MetricSource::Json, "json"},
                                                                       {MetricSource::Csv, "csv"},
                                                                       {MetricSource::TensorBoard, "tensorboard"},
                                                                       {MetricSource::Builtin, "builtin"}}};
/// What the pattern of a metric is called, by its source.
inline constexpr std::array<Word<MetricSource>, 5> kMetricPatternWords{{{MetricSource::Regex, "pattern"},
                                                                        {MetricSource::Json, "key"},
                                                                        {MetricSource::Csv, "column"},
                                                                        {MetricSource::TensorBoard, "tag"},
                                                                        {MetricSource::Builtin, "measure"}}};
inline constexpr std::array<Word<BuiltinMeasure>, 4> kBuiltinMeasureWords{{{BuiltinMeasure::Runtime, "runtime"},
                                                                           {BuiltinMeasure::CpuTime, "cpu_time"},
                                                                           {BuiltinMeasure::PeakMemory, "peak_memory"},
                                                                           {BuiltinMeasure::PeakGpuMemory, "peak_gpu_memory"}}};
inline constexpr std::array<Word<MetricRole>, 2> kMetricRoleWords{
    {{MetricRole::Measure, "measure"}, {MetricRole::Step, "step"}}};
inline constexpr std::array<Word<DecimalMark>, 2> kDecimalMarkWords{{{DecimalMark::Point, "."}, {DecimalMark::Comma, ","}}};
inline constexpr std::array<Word<StepPosition>, 2> kStepPositionWords{
    {{StepPosition::Before, "before"}, {StepPosition::After, "after"}}};
inline constexpr std::array<Word<Goal>, 2> kGoalWords{{{Goal::Minimize, "minimize"}, {Goal::Maximize, "maximize"}}};
inline constexpr std::array<Word<ObjectiveValue>, 2> kObjectiveValueWords{
    {{ObjectiveValue::Last, "last"}, {ObjectiveValue::Best, "best"}}};
inline constexpr std::array<Word<FoldChoice>, 4> kFoldChoiceWords{
    {{FoldChoice::Mean, "mean"}, {FoldChoice::Median, "median"}, {FoldChoice::Worst, "worst"}, {FoldChoice::Last, "last"}}};
inline constexpr std::array<Word<RepeatChoice>, 4> kRepeatChoiceWords{{{RepeatChoice::Last, "last"},
                                                                       {RepeatChoice::First, "first"},
                                                                       {RepeatChoice::Mean, "mean"},
                                                                       {RepeatChoice::Worst, "worst"}}};
inline constexpr std::array<Word<JudgeAt>, 2> kJudgeAtWords{
    {{JudgeAt::EachStep, "each step"}, {JudgeAt::EachReport, "each report"}}};
inline constexpr std::array<Word<WarmStartKind>, 2> kWarmStartKindWords{
    {{WarmStartKind::Identical, "identical"}, {WarmStartKind::Transfer, "transfer"}}};

}  // namespace vernier
