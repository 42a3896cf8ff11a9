#pragma once

#include "core/base/Message.h"
#include "core/capture/LineTokens.h"
#include "core/study/StudyDefinition.h"

#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// A number that somebody clicked: the line, and the number in it.
struct Click {
    std::size_t line = 0;
    ClickedNumber number;
};

/// The metric that a click makes, and what it rests on.
struct ClickedMetric {
    MetricDefinition metric;        ///< its name is that of no other metric
    std::string label;              ///< what the output calls it; empty if nothing names it
    std::optional<Goal> goal;       ///< nothing if the label does not tell
    Bounds bounds;                  ///< that its values have, as far as the label tells
    std::size_t numbers = 0;        ///< of this kind in the output
    std::size_t strange = 0;        ///< numbers of other kinds that the pattern reads too
    bool isPerFold = false;         ///< its line counts folds, seeds or repeats
    bool isDecimalGuessed = false;  ///< "1,234" could be either number
    std::vector<Message> warnings;
};

/// The metric that reads the clicked number and all others of its kind in `lines`, which are as LineSplitter gives them. A
/// counter (epoch, step, ...) gets the role Step if none of `others` has it. Cost: grows with the lines, at most
/// LineKinds::kMaxLines of them.
ClickedMetric metricFromClick(const std::vector<std::string>& lines, const Click& click,
                              const std::vector<MetricDefinition>& others);

/// What must be asked before such metrics can be trusted: {"objective.goal", "Should ... be as large or as small as
/// possible?"}.
struct MetricQuestion {
    std::string field;
    Message question;
};
std::vector<MetricQuestion> questionsOn(const ClickedMetric& objective);

}  // namespace vernier
