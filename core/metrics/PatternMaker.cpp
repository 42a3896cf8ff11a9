#include "core/metrics/PatternMaker.h"

#include "core/metrics/Pattern.h"

#include <string_view>

namespace vernier {

namespace {

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

}  // namespace

std::string numberGroup(DecimalMark mark) {
    const std::string point = mark == DecimalMark::Point ? "\\." : ",";
    // Commas between thousands are left to Pattern: in rows of tables they part fields.
    const std::string thousands = mark == DecimalMark::Point ? "" : "(?:\\.[0-9]{3})*";
    const std::string digits = "(?:[0-9]+" + thousands + point + "?[0-9]*|" + point + "[0-9]+)(?:[eEdDf][-+]?[0-9]+)?";
    return "([-+\u2212]?(?:" + digits + "|(?i:nan|inf(?:inity)?)|\u221E))";
}

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
    if (!alone->matchesWhole(metric.decimal == DecimalMark::Point ? "0.5" : "0,5"))
        warnings.push_back(
            message("pattern.decimals", "The group does not match decimals: 0.5 would be read as 0 or not at all."));
    if (!alone->matchesWhole("-1"))
        warnings.push_back(message("pattern.sign", "The group does not match a sign: -1 would be read as 1 or not at all."));
    if (!alone->matchesWhole("1e-05"))
        warnings.push_back(
            message("pattern.exponent", "The group does not match an exponent: 1e-05 would be read as 1 or not at all."));
    return warnings;
}

MetricDefinition metricNamed(const std::string& name) {
    MetricDefinition metric;
    metric.name = name;
    const bool startsWord = !name.empty() && isWordCharacter(name.front()) && isAscii(name.front());
    metric.pattern = (startsWord ? "\\b" : "") + literalPattern(name) + R"(["']?\s*[=:]?\s*)" + numberGroup(metric.decimal);
    return metric;
}

}  // namespace vernier
