#include "core/capture/ClickPattern.h"

#include "core/capture/ContextPattern.h"
#include "core/metrics/Pattern.h"
#include "core/metrics/PatternMaker.h"

#include <algorithm>

namespace vernier {

namespace {

/// A pattern that misses some is worse than one that reads a number too many only if it misses most.
constexpr std::size_t kMissWeight = 2;

/// What a pattern does in the lines of the sample; nothing if it does not read the clicked number, or not it alone.
std::optional<ClickPattern> tried(const std::string& text, const LineKinds& kinds, const std::vector<std::string>& lines,
                                  DecimalMark mark) {
    const Result<Pattern> pattern = Pattern::compile(text, mark);
    if (!pattern)
        return std::nullopt;
    ClickPattern result{text};
    bool isRight = false;
    std::size_t sampled = 0;
    for (const std::size_t line : kinds.sample()) {
        pattern->forEachNumber(lines[line], [&](const FoundNumber& found) {
            const LineKinds::Place place{line, found.begin};
            const Kinship kinship = kinds.kinship(place);
            result.same += kinship == Kinship::Same ? 1 : 0;
            result.strange += kinship == Kinship::Other ? 1 : 0;
            isRight = isRight || place == kinds.place();
        });
    }
    for (const LineKinds::Place& place : kinds.same())
        sampled += std::binary_search(kinds.sample().begin(), kinds.sample().end(), place.line) ? 1 : 0;
    result.missed = sampled - std::min(sampled, result.same);
    return isRight ? std::optional(result) : std::nullopt;
}

}  // namespace

ClickPattern patternFor(const LineKinds& kinds, const std::vector<std::string>& lines, DecimalMark mark) {
    const CutLine& line = kinds.clickedLine();
    if (kinds.clickedToken() >= line.tokens.size())  // further right than lines are taken apart
        return {numberGroup(mark), 1, 0, 0};
    const std::vector<std::string> candidates =
        candidatePatterns(line, kinds.clickedToken(), kinds.clicked(), mark, kinds.cell());
    std::optional<ClickPattern> best;
    for (const std::string& text : candidates) {
        const auto result = tried(text, kinds, lines, mark);
        if (!result)
            continue;
        const auto faults = [](const ClickPattern& pattern) { return pattern.strange + kMissWeight * pattern.missed; };
        if (!best || faults(*result) < faults(*best))
            best = *result;
        if (faults(*best) == 0)
            break;
    }
    return best.value_or(ClickPattern{candidates.back(), 0, kinds.same().size(), 0});
}

}  // namespace vernier
