#pragma once

#include "core/base/Message.h"
#include "core/capture/ClickedMetric.h"
#include "core/capture/FileNumbers.h"
#include "core/capture/OutputSurvey.h"
#include "core/study/StudyDefinition.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vernier {

/// What clicks make of an output: metrics and objective as in study.json, and what is to be asked.
struct CapturedMetrics {
    std::vector<MetricDefinition> metrics;
    Objective objective;
    std::vector<MetricQuestion> questions;  ///< one on "objective.goal" means that its goal is not known
    std::vector<Message> warnings;
};

/// A value of the objective in an output.
struct CapturedValue {
    std::size_t line = 0;  ///< counted from 1
    std::int64_t step = 0;
    double value = 0;
};

/// {"lines": [{"number": 1, "stream": "stdout", "text": "..."}]}
std::string writeLinesJson(const std::vector<std::string>& texts, const std::vector<bool>& areStderr);
/// {"metrics": [...], "objective": {...}, "asks": [...], "warnings": [...], "matches": [{"line", "step", "value"}]}
std::string writeCaptureJson(const CapturedMetrics& captured, const std::vector<CapturedValue>& values);
/// {"found": [{"metric": {...}, "goal": "maximize", "line": 3, "column": 9, "count": 10, "first": 0.1, "last": 0.9}],
/// "files": [{"metric": {...}, "step": {...}, "goal": "minimize", "count": 10, "first": 0.9, "last": 0.1}]}; "step" is the
/// metric that counts the steps in the same file, if any does.
std::string writeSurveyJson(const std::vector<SurveyedMetric>& found, const std::vector<std::string>& texts,
                            const std::vector<FileNumbers>& files);

}  // namespace vernier
