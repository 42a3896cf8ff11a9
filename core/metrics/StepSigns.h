#pragma once

#include "core/base/Message.h"
#include "core/metrics/MetricParser.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// What an output shows of its steps.
struct StepSigns {
    StepPosition position = StepPosition::Before;
    int folds = 1;                ///< how often the steps begin
    std::int64_t mostValues = 0;  ///< of one metric at one step; 0 without values

    bool operator==(const StepSigns&) const = default;
};

/// What a person should know of them before the numbers are trusted: values that come before their steps, folds, and several
/// values at one step.
std::vector<Message> sentencesOn(const StepSigns& signs);

/// A value and the step that a person says belong together, as indices of lines.
struct StepExample {
    std::size_t valueLine = 0;
    std::size_t stepLine = 0;
};

/// Reads how steps and values stand to each other in the lines of one stream, whatever MetricDefinition::position says. Steps
/// and values on one line come first: then position does not matter. Otherwise values come before their steps if the output
/// begins with values and ends with a step; if it begins and ends with the same, by the example, if there is one and no other
/// step is between the two, and else by which of the two is nearer to the values. O(bytes).
StepSigns readStepSigns(const std::vector<MetricDefinition>& metrics, const std::vector<std::string>& lines,
                        const std::optional<StepExample>& example = {});

}  // namespace vernier
