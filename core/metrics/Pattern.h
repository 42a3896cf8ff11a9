#pragma once

#include "core/base/Result.h"
#include "core/metrics/Number.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace vernier {

/// The longest pattern that is compiled, in bytes.
inline constexpr std::size_t kMaxPatternBytes = 4096;
/// How much of a line a pattern looks at, in bytes.
inline constexpr std::size_t kMaxPatternLineBytes = 64u << 10;
/// How many numbers one pattern takes from a line.
inline constexpr int kMaxPatternMatches = 256;

/// A regular expression whose first group is a number. RE2: time is linear in pattern and line, and memory is bounded, so that
/// the pattern of a stranger's study cannot hang or exhaust us. Thread-safe for reading.
class Pattern {
public:
    /// InvalidInput if it does not compile, is too long or has no group; the message says what would be right.
    static Result<Pattern> compile(const std::string& text, DecimalMark mark = DecimalMark::Point);
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;
    ~Pattern();

    /// Calls `onNumber` for each match, left to right, whose first group is a printed number. Offsets are within `line`. Where
    /// a match ends before the groups of thousands of its number, these are read too: "step (\\d+)" reads 1,024 as 1024.
    void forEachNumber(std::string_view line, const std::function<void(const FoundNumber&)>& onNumber) const;
    /// True if all of `text` matches.
    bool matchesWhole(std::string_view text) const;

private:
    Pattern(std::unique_ptr<re2::RE2> expression, DecimalMark mark);
    std::unique_ptr<re2::RE2> m_expression;
    DecimalMark m_mark;
};

}  // namespace vernier
