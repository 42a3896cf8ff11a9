#pragma once

#include "core/base/Message.h"
#include "core/study/StudyDefinition.h"

#include <string>
#include <vector>

namespace vernier {

/// A group of a pattern that reads any number as programs print it: sign, decimals, exponent (also Julia's 9.1f-5), nan, inf.
std::string numberGroup(DecimalMark mark);

/// Sentences on what a pattern would silently misread: a sign or an exponent left out, an empty or a lazy group. Empty for a
/// good pattern, one that does not compile, and the Json source.
std::vector<Message> patternWarnings(const MetricDefinition& metric);

/// A metric whose pattern is guessed from its name alone: it finds the number after "name", with or without '=', ':' and quotes
/// between. For a metric that is known before there is any output.
MetricDefinition metricNamed(const std::string& name);

}  // namespace vernier
