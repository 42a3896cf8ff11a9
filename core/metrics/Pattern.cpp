#include "core/metrics/Pattern.h"

#include <re2/re2.h>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::int64_t kMaxMemoryBytes = 2 << 20;

using Piece = re2::StringPiece;

}  // namespace

Pattern::Pattern(std::unique_ptr<re2::RE2> expression) : m_expression(std::move(expression)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(const std::string& text) {
    if (text.size() > kMaxPatternBytes)
        return failure(ErrorCode::InvalidInput, message("pattern.too-long", "is longer than %1 bytes", kMaxPatternBytes));
    re2::RE2::Options options(re2::RE2::Quiet);
    options.set_max_mem(kMaxMemoryBytes);
    auto expression = std::make_unique<re2::RE2>(text, options);
    if (!expression->ok()) {
        return failure(ErrorCode::InvalidInput,
                       message("pattern.invalid", "is not a pattern: %1 (RE2 syntax: no look-around, no back references)",
                               expression->error()));
    }
    if (expression->NumberOfCapturingGroups() < 1)
        return failure(ErrorCode::InvalidInput, message("pattern.no-group", "has no group; put ( ) around the number"));
    return Pattern(std::move(expression));
}

void Pattern::forEachNumber(std::string_view line, const std::function<void(const FoundNumber&)>& onNumber) const {
    line = line.substr(0, kMaxPatternLineBytes);
    std::size_t at = 0;
    Piece groups[2];
    for (int count = 0; count < kMaxPatternMatches && at <= line.size(); ++count) {
        if (!m_expression->Match(Piece(line.data(), line.size()), at, line.size(), re2::RE2::UNANCHORED, groups, 2))
            return;
        const std::size_t end = static_cast<std::size_t>(groups[0].data() - line.data()) + groups[0].size();
        at = std::max(end, at + 1);  // an empty match must not be found again
        if (!groups[1].data())
            continue;
        if (const auto number = numberFrom({groups[1].data(), groups[1].size()})) {
            const auto offset = static_cast<std::size_t>(groups[1].data() - line.data());
            onNumber({number->value, offset + number->begin, offset + number->end});
        }
    }
}

bool Pattern::matchesWhole(std::string_view text) const {
    return m_expression->Match(Piece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

}  // namespace vernier
