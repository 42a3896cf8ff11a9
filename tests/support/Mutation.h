#pragma once

#include "core/base/Rng.h"

#include <algorithm>
#include <ctime>
#include <span>
#include <string>

namespace vernier::test {

/// The text after up to `most` changes: a byte changed, something dropped or doubled, or one of `pieces` inserted. With
/// `valueEnds`, a whole value may also be replaced: what is between a colon and the next of these characters.
inline std::string mutate(std::string text, std::span<const char* const> pieces, std::uint64_t most, Rng& rng,
                          const char* valueEnds = nullptr) {
    const auto piece = [&] { return pieces[rng.below(pieces.size())]; };
    for (std::uint64_t count = 1 + rng.below(most); count > 0 && !text.empty(); --count) {
        const std::size_t at = rng.below(text.size());
        const std::size_t length = std::min<std::size_t>(rng.below(16), text.size() - at);
        switch (rng.below(valueEnds ? 5 : 4)) {
            case 0: text[at] = static_cast<char>(rng.below(256)); break;
            case 1: text.erase(at, length); break;
            case 2: text.insert(at, text.substr(at, length)); break;
            case 3: text.insert(at, piece()); break;
            default: {
                const std::size_t colon = text.find(':', at);
                const std::size_t end = text.find_first_of(valueEnds, colon);
                if (colon != std::string::npos && end != std::string::npos)
                    text.replace(colon + 1, end - colon - 1, std::string(" ") + piece());
            }
        }
    }
    return text;
}

/// By what factor a sanitizer may slow down a computation.
#if defined(__SANITIZE_THREAD__)
inline constexpr double kSlowness = 20;
#elif defined(__SANITIZE_ADDRESS__)
inline constexpr double kSlowness = 5;
#else
inline constexpr double kSlowness = 1;
#endif

/// Used by this process: a busy machine must not fail a test.
inline double cpuSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace vernier::test
