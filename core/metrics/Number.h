#pragma once

#include "core/study/StudyDefinition.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace vernier {

/// A number found in text. Byte offsets within that text.
struct FoundNumber {
    double value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The number that `text` is: sign, decimals, exponent, nan and inf in any spelling, never locale-dependent; too large is
/// infinite, too small zero. White space around it and punctuation after it ("0.95." or "95%") are skipped; with anything else
/// it is not a number.
std::optional<FoundNumber> numberFrom(std::string_view text);

/// The number at the beginning of `text` as programs print it for people: besides what numberFrom() takes, thousands in groups
/// ("12,345.6", "1_000", "1.234,5" with a decimal comma), the exponents of Julia and Fortran (9.1f-5, 1.0D-3), Unicode minus
/// and ∞, and nan and inf of other systems (-nan(ind), 1.#INF, NaN32). `end` says how much of the text it is. O(its length).
std::optional<FoundNumber> numberAtStart(std::string_view text, DecimalMark mark);

/// The number that a printed value is, with what printing puts around it: blanks of Unicode too, quotes and brackets, the type
/// (np.float64(0.5), tensor(0.5, device='cuda:0')), the uncertainty (0.91±0.02, 0.91(2)) and the unit of percent.
std::optional<FoundNumber> printedNumber(std::string_view text, DecimalMark mark);

/// True for the 1,000 of "1,000/10,000", whose comma parts thousands even where commas part the fields of a row.
bool isPartOfTotal(std::string_view text);

/// How many bytes of white space `text` begins with, in the sense of Unicode.
std::size_t blanksAtStart(std::string_view text);

}  // namespace vernier
