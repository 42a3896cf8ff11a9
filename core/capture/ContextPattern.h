#pragma once

#include "core/capture/CountedRow.h"
#include "core/capture/Surroundings.h"

#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// The patterns that may find the number at one token of a line, the simplest and most telling first. `cell`: where it stands
/// in a table that counts its rows.
std::vector<std::string> candidatePatterns(const CutLine& line, std::size_t number, const Surroundings& around,
                                           DecimalMark mark, const std::optional<RowCell>& cell);

}  // namespace vernier
