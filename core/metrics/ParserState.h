#pragma once

#include "core/metrics/MetricParser.h"

#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// The state of a parser as JSON, for the database. Steps that are not finite numbers are left out.
std::string toText(const MetricParser::State& state);
/// Nothing if the text is none of ours.
std::optional<MetricParser::State> parserStateFrom(std::string_view text);

}  // namespace vernier
