#pragma once

#include "core/capture/ClickedMetric.h"

#include <string>
#include <vector>

namespace vernier {

/// A kind of number that an output prints, as a click on its first one would take it.
struct SurveyedMetric {
    ClickedMetric clicked;
    Click click;
    double first = 0;
    double last = 0;
};

/// What can be read from an output, the best guess at an objective first: names that tell a goal, of validation rather than
/// training, that come again and again. At most `most` kinds. Cost: grows with lines and kinds.
std::vector<SurveyedMetric> surveyOutput(const std::vector<std::string>& lines, std::size_t most = 20);

}  // namespace vernier
