#include "core/intake/HelpSentence.h"

#include "core/intake/ValuePlaces.h"
#include "core/metrics/Number.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace vernier {

namespace {

constexpr std::size_t kMostHelpChoices = 100;

std::string lowerOf(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool isNothing(std::string_view text) {
    const std::string lower = lowerOf(text);
    return lower.empty() || lower == "none" || lower == "null" || lower == "nil" || lower == "n/a" || lower == "==suppress==";
}

bool isTruth(std::string_view text) {
    const std::string lower = lowerOf(text);
    return lower == "true" || lower == "false";
}

/// Single words between commas, bars and "or"; nothing if one of them is more than a word.
std::vector<std::string> choicesIn(std::string text) {
    static const re2::RE2 kSeparator(R"(\s*(?:,\s*(?:or|and)\s+|[,|]|\s(?:or|and)\s)\s*)");
    static const re2::RE2 kWord(R"([\w.+\-]+)");
    re2::RE2::GlobalReplace(&text, kSeparator, "\n");
    std::vector<std::string> choices;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string choice = unquotedText(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (choice.ends_with('.'))
            choice.pop_back();
        if (!re2::RE2::FullMatch(choice, kWord) || choices.size() >= kMostHelpChoices)
            return {};
        choices.push_back(std::move(choice));
    }
    return choices.size() > 1 ? choices : std::vector<std::string>();
}

void findDefault(const std::string& sentence, HelpOption& option) {
    // In brackets a default may hold blanks, elsewhere it is one word.
    static const re2::RE2 kDefaults[] = {
        re2::RE2(R"((?i)default(?:s to|s| to| is| value)?\s*[:=]?\s*('[^']*'|"[^"]*"|\[[^\]]*\]|\([^)]*\)))"),
        re2::RE2(R"((?i)[(\[,;]\s*default(?:s to|s| to| is| value)?\s*[:=]?\s*([^;)\]]*)[;)\]])"),
        re2::RE2(R"((?i)\bdefault(?:s to|s| to| is| value)?\s*[:=]?\s+([^\s,;)\]]+))"),
        re2::RE2(R"(\(=([^)]*)\))"),
        re2::RE2(R"(\[(-?[0-9][0-9.eE+\-]*)\]\s*$)"),
    };
    for (const re2::RE2& pattern : kDefaults) {
        std::string text;
        if (!re2::RE2::PartialMatch(sentence, pattern, &text))
            continue;
        text = unquotedText(text);
        if (text.ends_with('.') && (!isNumberText(text) || text.find('.') + 1 < text.size()))
            text.pop_back();
        if (!isNothing(text))
            option.defaultValue = text;
        return;
    }
}

void findChoices(const std::string& sentence, HelpOption& option) {
    static const re2::RE2 kItem(R"(-\s+([\w.+\-]+):?)");
    static const re2::RE2 kItems(R"((?i)possible values:\s*((?:-\s+[\w.+\-]+[^\[]*)+))");
    static const re2::RE2 kLists[] = {
        re2::RE2(R"((?i)(?:possible|valid|allowed|accepted) (?:values?|options|choices)(?: are)?:?\s*[\[{(]?([^\]})]*))"),
        re2::RE2(R"((?i)(?:candidates|choices|choose from|one of|options are|options):?\s*[\[{(]?([^\]})(;]*))"),
        re2::RE2(R"(((?:['"]?[\w.+\-]+['"]?\s*\|\s*)+['"]?[\w.+\-]+['"]?))"),
        re2::RE2(R"(\{([^}]*)\})"),
    };
    std::string items;
    if (re2::RE2::PartialMatch(sentence, kItems, &items)) {
        re2::StringPiece rest(items);
        std::string item;
        while (re2::RE2::FindAndConsume(&rest, kItem, &item) && option.choices.size() < kMostHelpChoices)
            option.choices.push_back(item);
        return;
    }
    for (const re2::RE2& pattern : kLists) {
        std::string list;
        if (!re2::RE2::PartialMatch(sentence, pattern, &list))
            continue;
        list.resize(std::min({list.find(". "), list.find(';'), list.size()}));
        option.choices = choicesIn(list);
        if (!option.choices.empty())
            return;
    }
}

void findRange(const std::string& sentence, HelpOption& option) {
    static const re2::RE2 kRange(R"((?:([-+0-9.eE]+)<=?)?x(?:<=?([-+0-9.eE]+))?\])");
    re2::StringPiece least;
    re2::StringPiece most;
    if (option.valueName.find("RANGE") == std::string::npos || !re2::RE2::PartialMatch(sentence, kRange, &least, &most))
        return;
    const auto numberIn = [](const re2::StringPiece& text) {
        const std::optional<FoundNumber> found = numberFrom({text.data(), text.size()});
        return found ? std::optional(found->value) : std::nullopt;
    };
    option.min = numberIn(least);
    option.max = numberIn(most);
}

}  // namespace

std::string unquotedText(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text = text.substr(begin);
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    const bool isQuoted = text.size() >= 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"');
    return std::string(isQuoted ? text.substr(1, text.size() - 2) : text);
}

ValueHint hintOf(std::string_view valueName) {
    static constexpr std::array<std::string_view, 9> kReal{"float", "double",  "real",    "number", "f32",
                                                           "f64",   "float32", "float64", "decimal"};
    static constexpr std::array<std::string_view, 16> kWhole{"int",   "integer", "int32", "int64", "uint32", "uint64",
                                                             "uint",  "n",       "i32",   "i64",   "u32",    "u64",
                                                             "usize", "long",    "num",   "count"};
    static constexpr std::array<std::string_view, 9> kTexts{"string", "str",       "text",     "path",  "file",
                                                            "dir",    "directory", "filename", "folder"};
    std::string word = lowerOf(valueName);
    std::erase_if(word, [](char c) { return c == '<' || c == '>' || c == '[' || c == ']'; });
    word = word.substr(0, word.find(' '));
    const auto isIn = [&](const auto& list) { return std::find(list.begin(), list.end(), word) != list.end(); };
    return isIn(kReal) ? ValueHint::Real : isIn(kWhole) ? ValueHint::Whole : isIn(kTexts) ? ValueHint::Text : ValueHint::None;
}

void readSentence(std::string sentence, HelpOption& option) {
    static const re2::RE2 kType(R"((?i)(?:\(|\b)type:\s*(\w+))");
    static const re2::RE2 kNote(
        R"((?i)\s*[(\[](?:default|required|env var|type:|possible values|x[<>]|[-+0-9.eE]+<|an? (?:number|integer|string|boolean))[^)\]]*[)\]])");
    static const re2::RE2 kWhole(R"(\(an\s+integer\))");
    findDefault(sentence, option);
    if (option.choices.empty() && !option.isList)
        findChoices(sentence, option);
    findRange(sentence, option);
    if (std::string type; option.hint == ValueHint::None && re2::RE2::PartialMatch(sentence, kType, &type))
        option.hint = hintOf(type);
    if (option.hint == ValueHint::None && sentence.find("(a number)") != std::string::npos)
        option.hint = ValueHint::Real;
    if (option.hint == ValueHint::None && re2::RE2::PartialMatch(sentence, kWhole))
        option.hint = ValueHint::Whole;
    // Some tools do not say that an option takes a value; its default does.
    const bool hasValue = option.defaultValue && !isTruth(*option.defaultValue) && option.negations.empty();
    if (option.valueName.empty() && (hasValue || option.hint != ValueHint::None || option.choices.size() > 1))
        option.valueName = "VALUE";
    if (option.valueName.empty())
        option.choices.clear();
    if (option.defaultValue && (option.defaultValue->starts_with('[') || option.defaultValue->starts_with('(')))
        option.isList = true;
    re2::RE2::GlobalReplace(&sentence, kNote, "");
    const std::size_t begin = std::min(sentence.find_first_not_of(" \t\r"), sentence.size());
    option.meaning = sentence.substr(begin);
    option.meaning.resize(option.meaning.find_last_not_of(" \t\r") + 1);
}

}  // namespace vernier
