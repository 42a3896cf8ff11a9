#include "core/metrics/Pattern.h"

#include <re2/re2.h>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::int64_t kMaxMemoryBytes = 2 << 20;

using Piece = re2::StringPiece;

/// Adds the groups of thousands that follow a number directly, and what makes it a NaN of Windows. Behind a comma or a bracket,
/// commas part the fields of a row.
void addRest(FoundNumber& number, std::string_view line, DecimalMark mark) {
    const std::string_view rest = line.substr(number.end);
    const bool mayBeRow = number.begin > 0 && (line[number.begin - 1] == ',' || line[number.begin - 1] == '[') &&
                          !isPartOfTotal(line.substr(number.begin));
    const std::string_view others = mark == DecimalMark::Point ? "0123456789eEfdD. " : "0123456789eEfdD, ";
    const bool isSpecial = rest.starts_with(".#");  // 1.#INF
    if (!isSpecial && (mayBeRow || rest.empty() || others.find(rest.front()) != std::string_view::npos))
        return;
    const auto whole = numberAtStart(line.substr(number.begin), mark);
    if (whole && number.begin + whole->end > number.end)
        number = {whole->value, number.begin, number.begin + whole->end};
}

}  // namespace

Pattern::Pattern(std::unique_ptr<re2::RE2> expression, DecimalMark mark) : m_expression(std::move(expression)), m_mark(mark) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

Result<Pattern> Pattern::compile(const std::string& text, DecimalMark mark) {
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
    return Pattern(std::move(expression), mark);
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
        const auto number = printedNumber({groups[1].data(), groups[1].size()}, m_mark);
        if (!number)
            continue;
        const auto offset = static_cast<std::size_t>(groups[1].data() - line.data());
        FoundNumber found{number->value, offset + number->begin, offset + number->end};
        if (offset + groups[1].size() == end)
            addRest(found, line, m_mark);
        at = std::max(at, found.end);
        onNumber(found);
    }
}

bool Pattern::matchesWhole(std::string_view text) const {
    return m_expression->Match(Piece(text.data(), text.size()), 0, text.size(), re2::RE2::ANCHOR_BOTH, nullptr, 0);
}

}  // namespace vernier
