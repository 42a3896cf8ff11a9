#pragma once

#include "core/capture/LineKinds.h"

#include <string>

namespace vernier {

/// The pattern that a click makes, and what it does in the whole output.
struct ClickPattern {
    std::string text;
    std::size_t same = 0;     ///< numbers of the clicked kind that it reads
    std::size_t missed = 0;   ///< numbers of the clicked kind that it does not read
    std::size_t strange = 0;  ///< numbers of other kinds that it reads too
};

/// The simplest pattern that reads the clicked number, all others of its kind and none of another kind in the whole output: it
/// takes words before the number, and words far away or behind it where those before do not tell. Numbers among them stand for
/// any number, blanks for any that may pad a column. If there is none, the one that errs least. Cost: the candidates, some
/// dozens, times the lines that are tried.
ClickPattern patternFor(const LineKinds& kinds, const std::vector<std::string>& lines, DecimalMark mark);

}  // namespace vernier
