#pragma once

#include "core/capture/Surroundings.h"

#include <string>

namespace vernier {

/// The patterns that may find the number at one token of a line, the simplest and most telling first.
std::vector<std::string> candidatePatterns(const CutLine& line, std::size_t number, const Surroundings& around,
                                           DecimalMark mark);

}  // namespace vernier
