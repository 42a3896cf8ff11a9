#include "core/intake/LoopLines.h"

#include "core/intake/ShellVariables.h"
#include "core/intake/ValuePlaces.h"

#include <re2/re2.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace vernier {

namespace {

constexpr int kMostLoops = 8;
constexpr std::size_t kMostValues = 100;
constexpr std::size_t kMostLoopBytes = 64 * 1024;

using Words = std::vector<std::string>;

/// "lr" in `for lr in 0.1 0.01; do python train.py --lr $lr; done`, and what stands around.
struct Loop {
    std::string before;
    std::string name;
    std::string list;
    std::string body;
    std::string behind;
};

std::optional<Loop> firstLoop(const std::string& text) {
    static const re2::RE2 kLoop(
        R"((?s)^(.*?(?:^|[;\n&])[ \t]*)for[ \t]+([A-Za-z_]\w*)[ \t]+in[ \t]+([^;\n]+?)[ \t]*(?:;|\n)\s*do\b(.*)\bdone\b(.*)$)");
    Loop loop;
    const bool isLoop = RE2::FullMatch(text, kLoop, &loop.before, &loop.name, &loop.list, &loop.body, &loop.behind);
    return isLoop ? std::optional(std::move(loop)) : std::nullopt;
}

/// "1", "2", "3" of 1 to 3.
Words numbersFrom(double first, double last, double step) {
    Words numbers;
    for (double number = first; step > 0 && number <= last + step * 1e-9 && numbers.size() <= kMostValues; number += step)
        numbers.push_back(roundedNumber(number, 12));
    return numbers;
}

/// {1..5}, {0..10..2}, $(seq 5), $(seq 1 0.5 3).
std::optional<Words> sequence(const std::string& word) {
    static const re2::RE2 kBraces(R"(\{(-?\d+)\.\.(-?\d+)(?:\.\.(\d+))?\})");
    static const re2::RE2 kSeq(R"((?:\$\(|`)\s*seq\s+([-\d.]+)(?:\s+([-\d.]+))?(?:\s+([-\d.]+))?\s*[)`])");
    std::string first, second, third;
    const auto number = [](const std::string& text) { return std::strtod(text.c_str(), nullptr); };
    if (RE2::FullMatch(word, kBraces, &first, &second, &third))
        return numbersFrom(number(first), number(second), third.empty() ? 1 : number(third));
    if (!RE2::FullMatch(word, kSeq, &first, &second, &third))
        return std::nullopt;
    if (second.empty())
        return numbersFrom(1, number(first), 1);
    return third.empty() ? numbersFrom(number(first), number(second), 1)
                         : numbersFrom(number(first), number(third), number(second));
}

/// The words in `names=(a b c)`.
std::optional<std::string> arrayIn(const std::string& text, const std::string& list) {
    static const re2::RE2 kArray(R"("?\$\{([A-Za-z_]\w*)\[[@*]\]\}"?)");
    std::string name;
    std::string words;
    if (!RE2::FullMatch(list, kArray, &name) || !RE2::PartialMatch(text, R"((?:^|[\s;]))" + name + R"(=\(([^()]*)\))", &words))
        return std::nullopt;
    return words;
}

std::optional<Words> valuesOf(const Loop& loop, const std::string& text) {
    if (std::optional<Words> numbers = sequence(loop.list))
        return numbers;
    const std::string list = arrayIn(text, loop.list).value_or(loop.list);
    Words values;
    for (std::string word : ShellVariables::wordsOf(list)) {
        const bool isQuoted = word.size() > 2 && word.front() == word.back() && (word.front() == '"' || word.front() == '\'');
        word = isQuoted ? word.substr(1, word.size() - 2) : word;
        if (word.find_first_of("$`*?'\"\\(),;|&<>{}[]") != std::string::npos)
            return std::nullopt;
        values.push_back(std::move(word));
    }
    return values;
}

bool isBorder(char c) {
    return std::string_view(" \t\n\"'=;,:").find(c) != std::string_view::npos;
}

/// The body with {trial} where the variable is only a part of a word; nothing if it is not used as a value.
std::optional<std::string> bodyWithValue(const std::string& body, const std::string& name) {
    std::string result;
    bool isUsed = false;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t open = body[at] == '$' && at + 1 < body.size() && body[at + 1] == '{' ? 2 : 1;
        const std::size_t end = at + open + name.size() + (open == 2 ? 1 : 0);
        const bool isIt =
            body[at] == '$' && body.compare(at + open, name.size(), name) == 0 &&
            (open == 2 ? end <= body.size() && body[end - 1] == '}' : end >= body.size() || !isVariablePart(body[end]));
        if (!isIt) {
            result += body[at++];
            continue;
        }
        const bool isWhole =
            (at == 0 || isBorder(body[at - 1])) && (end >= body.size() || isBorder(body[end]) || body[end] == ']');
        result += isWhole ? body.substr(at, end - at) : "{trial}";
        isUsed |= isWhole;
        at = end;
    }
    return isUsed ? std::optional(result) : std::nullopt;
}

bool isSimple(const std::string& body) {
    static const re2::RE2 kControl(R"((?:^|[;\n&|(])\s*(?:for|while|until|if|case|select|done|function)\b)");
    return !RE2::PartialMatch(body, kControl);
}

/// The text without its first loop; nothing if that has to stay.
std::optional<std::string> withoutFirst(const std::string& text, int level, std::vector<Message>& said) {
    std::optional<Loop> loop = level < kMostLoops ? firstLoop(text) : std::nullopt;
    if (!loop || loop->behind.find_first_not_of(" \t\n;&") != std::string::npos)
        return std::nullopt;
    const std::optional<Words> values = valuesOf(*loop, text);
    if (!values || values->empty() || values->size() > kMostValues)
        return std::nullopt;
    std::vector<Message> inner;
    std::string body = withoutFirst(loop->body, level + 1, inner).value_or(loop->body);
    body.erase(body.find_last_not_of(" \t\n;&") + 1);
    const std::optional<std::string> used = bodyWithValue(body, loop->name);
    if (!used || !isSimple(body))
        return std::nullopt;
    std::string choices;
    for (const std::string& value : *values)
        choices += (choices.empty() ? "" : ",") + value;
    said.push_back(
        message("paste.loop", "The loop over %1 became a parameter with its values: each trial takes one.", loop->name));
    said.insert(said.end(), inner.begin(), inner.end());
    return loop->before + loop->name + "='choice(" + choices + ")'\n" + *used;
}

}  // namespace

std::string withoutLoops(std::string_view text, std::vector<Message>& said) {
    if (text.size() > kMostLoopBytes)
        return std::string(text);
    return withoutFirst(std::string(text), 0, said).value_or(std::string(text));
}

}  // namespace vernier
