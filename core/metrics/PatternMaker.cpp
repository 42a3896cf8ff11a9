#include "core/metrics/PatternMaker.h"

#include "core/metrics/Pattern.h"

#include <re2/re2.h>

#include <algorithm>

namespace vernier {

namespace {

/// Any number; the part in front of the bar is what amt.md names as the sound pattern of AMT's own containers.
constexpr std::string_view kAnyNumber = R"([-+]?(?:[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?|(?i:nan|inf(?:inity)?)))";

/// How far from the number to look for words.
constexpr std::size_t kMaxContextBytes = 200;

/// The text within the first capturing group of a pattern that compiles, and whether the pattern ends with it.
struct Group {
    std::string text;
    bool isLast = false;
};

bool opensGroup(std::string_view rest) {
    return rest.starts_with("(?P<") || rest.starts_with("(?<") || (rest.starts_with('(') && !rest.starts_with("(?"));
}

/// The index after the element at `at`: an escaped character, a class in brackets or one character.
std::size_t skipElement(std::string_view pattern, std::size_t at) {
    if (pattern[at] == '\\')
        return at + 2;
    if (pattern[at] != '[')
        return at + 1;
    std::size_t end = at + 1;
    if (end < pattern.size() && pattern[end] == '^')
        ++end;
    if (end < pattern.size() && pattern[end] == ']')  // first in a class it is an ordinary character
        ++end;
    while (end < pattern.size() && pattern[end] != ']')
        end += pattern[end] == '\\' ? 2 : 1;
    return end + 1;
}

Group firstGroup(std::string_view pattern) {
    std::size_t begin = 0;
    while (begin < pattern.size() && !opensGroup(pattern.substr(begin)))
        begin = skipElement(pattern, begin);
    int depth = 0;
    std::size_t end = begin;
    while (end < pattern.size()) {
        depth += pattern[end] == '(' ? 1 : pattern[end] == ')' ? -1 : 0;
        if (depth == 0)
            break;
        end = skipElement(pattern, end);
    }
    if (end >= pattern.size())
        return {};
    const std::size_t name = pattern.substr(begin, 2) == "(?" ? pattern.find('>', begin) : begin;
    return {std::string(pattern.substr(name + 1, end - name - 1)), end + 1 == pattern.size()};
}

bool isLazy(std::string_view group) {
    if (group.size() < 2 || group.back() != '?' || (group.size() > 2 && group[group.size() - 3] == '\\'))
        return false;
    return std::string_view("*+?}").find(group[group.size() - 2]) != std::string_view::npos;
}

bool isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isAscii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

std::string literalPattern(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ' ' || c == '\t') {
            if (!result.ends_with("\\s+"))
                result += "\\s+";
            continue;
        }
        if (!isWordCharacter(c) && std::string_view("=:,;\"'/<>@#%&!~-").find(c) == std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

/// `text` as a pattern in which numbers stand for any number and spaces for any white space.
std::string generalised(std::string_view text) {
    static const re2::RE2 number(R"((?:^|[^\w.])([-+]?[0-9][-+0-9.eE]*)(?:$|[^\w]))");
    std::string result;
    re2::StringPiece group;
    while (re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), number, &group)) {
        const auto at = static_cast<std::size_t>(group.data() - text.data());
        result += literalPattern(text.substr(0, at)) + R"([-+0-9.eE]+)";
        text.remove_prefix(at + group.size());
    }
    return result + literalPattern(text);
}

/// Where the context begins if it is one word longer to the left.
std::size_t oneWordBack(std::string_view line, std::size_t begin) {
    while (begin > 0 && !isWordCharacter(line[begin - 1]))
        --begin;
    while (begin > 0 && isWordCharacter(line[begin - 1]))
        --begin;
    return begin;
}

std::size_t oneWordOn(std::string_view line, std::size_t end) {
    while (end < line.size() && !isWordCharacter(line[end]))
        ++end;
    while (end < line.size() && isWordCharacter(line[end]))
        ++end;
    return end;
}

/// True if `pattern` reads the number at [begin, end) and nothing else from the line.
bool readsOnly(const std::string& pattern, std::string_view line, std::size_t begin, std::size_t end) {
    const Result<Pattern> compiled = Pattern::compile(pattern);
    if (!compiled)
        return false;
    int count = 0;
    bool isRight = true;
    compiled->forEachNumber(line, [&](const FoundNumber& found) {
        ++count;
        isRight = isRight && found.begin == begin && found.end == end;
    });
    return count == 1 && isRight;
}

bool holdsWord(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return isWordCharacter(c) && !(c >= '0' && c <= '9'); });
}

}  // namespace

std::vector<Message> patternWarnings(const MetricDefinition& metric) {
    if (metric.source != MetricSource::Regex || !Pattern::compile(metric.pattern))
        return {};
    const Group group = firstGroup(metric.pattern);
    const Result<Pattern> alone = Pattern::compile("(" + group.text + ")");
    if (!alone)
        return {};
    std::vector<Message> warnings;
    const bool isLazyEnd = group.isLast && isLazy(group.text);
    if (isLazyEnd)
        warnings.push_back(message(
            "pattern.lazy", "The pattern ends in a lazy group, which matches as little as it can; leave out its last \"?\"."));
    else if (alone->matchesWhole(""))
        warnings.push_back(
            message("pattern.empty", "The group can be empty, so the pattern also matches where there is no number."));
    if (metric.role == MetricRole::Step)
        return warnings;
    if (!alone->matchesWhole("0.5"))
        warnings.push_back(
            message("pattern.decimals", "The group does not match decimals: 0.5 would be read as 0 or not at all."));
    if (!alone->matchesWhole("-1"))
        warnings.push_back(message("pattern.sign", "The group does not match a sign: -1 would be read as 1 or not at all."));
    if (!alone->matchesWhole("1e-05"))
        warnings.push_back(
            message("pattern.exponent", "The group does not match an exponent: 1e-05 would be read as 1 or not at all."));
    return warnings;
}

Goal likelyGoal(std::string_view name) {
    static const re2::RE2 kWanted(
        R"((?i)(?:^|[^a-z])(?:acc|accuracy|auc|auroc|ap|map|miou|iou|f1|score|precision|recall|r2|bleu|rouge|psnr|ssim|reward|return|top[15])(?:$|[^a-z]))");
    return re2::RE2::PartialMatch(re2::StringPiece(name.data(), name.size()), kWanted) ? Goal::Maximize : Goal::Minimize;
}

MetricDefinition metricNamed(const std::string& name) {
    MetricDefinition metric;
    metric.name = name;
    const bool startsWord = !name.empty() && isWordCharacter(name.front()) && isAscii(name.front());
    metric.pattern = (startsWord ? "\\b" : "") + literalPattern(name) + R"(["']?\s*[=:]?\s*()" + std::string(kAnyNumber) + ")";
    return metric;
}

std::string patternForNumber(std::string_view line, std::size_t begin, std::size_t end) {
    const std::string number = "(" + std::string(kAnyNumber) + ")";
    std::vector<std::string> candidates;
    std::size_t from = begin;
    while (from > 0 && begin - from < kMaxContextBytes) {
        from = oneWordBack(line, from);
        const std::string_view context = line.substr(from, begin - from);
        // \b is ASCII only, and keeps "acc=" from being found in "val_acc=".
        const bool startsWord = isWordCharacter(context.front()) && isAscii(context.front());
        if (holdsWord(context))
            candidates.push_back((startsWord ? "\\b" : "") + generalised(context) + number);
    }
    for (std::size_t to = end; to < line.size() && to - end < kMaxContextBytes;) {
        to = oneWordOn(line, to);
        if (const std::string_view context = line.substr(end, to - end); holdsWord(context))
            candidates.push_back(number + generalised(context));
    }
    if (begin < kMaxContextBytes)
        candidates.push_back("^" + generalised(line.substr(0, begin)) + number);
    candidates.push_back(number);
    const auto best = std::find_if(candidates.begin(), candidates.end(),
                                   [&](const std::string& pattern) { return readsOnly(pattern, line, begin, end); });
    return best == candidates.end() ? candidates.front() : *best;
}

}  // namespace vernier
