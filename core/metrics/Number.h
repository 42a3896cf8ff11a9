#pragma once

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

}  // namespace vernier
