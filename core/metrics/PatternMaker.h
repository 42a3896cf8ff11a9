#pragma once

#include "core/base/Message.h"
#include "core/study/StudyDefinition.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// Sentences on what a pattern would silently misread: a sign or an exponent left out, an empty or a lazy group. Empty for a
/// good pattern, one that does not compile, and the Json source.
std::vector<Message> patternWarnings(const MetricDefinition& metric);

/// A metric whose pattern is guessed from its name alone: it finds the number after "name", with or without '=', ':' and quotes
/// between. For a metric that is known before there is any output.
MetricDefinition metricNamed(const std::string& name);

/// Maximize for names of things people want more of (accuracy, score, reward...), otherwise Minimize. Pure.
Goal likelyGoal(std::string_view name);

/// A pattern that finds the number at [begin, end) of `line`, and no other number on this line if the words around it allow: it
/// keeps the nearest words and reads other numbers among them as any number. Byte offsets, begin < end <= line.size().
std::string patternForNumber(std::string_view line, std::size_t begin, std::size_t end);

}  // namespace vernier
