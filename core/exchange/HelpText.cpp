#include "core/exchange/HelpText.h"

#include <re2/re2.h>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kMostOptions = 1000;
constexpr std::size_t kMaxHelpBytes = 1u << 20;
constexpr std::size_t kDeepestOption = 8;  ///< lines indented further belong to a sentence, even if they begin with a dash

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// "adam" of "'adam'".
std::string unquoted(std::string_view text) {
    const bool isQuoted = text.size() >= 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"');
    return std::string(isQuoted ? text.substr(1, text.size() - 2) : text);
}

bool isOptionLine(std::string_view line) {
    static const re2::RE2 kOption(R"(^\s+--?[A-Za-z0-9])");
    return line.find_first_not_of(' ') <= kDeepestOption &&
           re2::RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), kOption);
}

/// Reads "--lr LR, --learning-rate LR", "-b, --batch-size INTEGER", "--amp / --no-amp", "--opt {sgd,adam}", "--opt [sgd|adam]".
void readNames(std::string_view spec, HelpOption& option) {
    const std::size_t list = spec.find_first_of("{[");
    const std::size_t end = list == std::string_view::npos ? list : spec.find_first_of("}]", list);
    if (end != std::string_view::npos) {
        option.choices = split(spec.substr(list + 1, end - list - 1), ",|");
        option.valueName = std::string(spec.substr(list, end - list + 1));
    }
    // Names are outside the choices, which may contain commas.
    std::string names(spec.substr(0, list));
    if (end != std::string_view::npos)
        names += spec.substr(end + 1);
    for (const std::string& part : split(names, ",/")) {
        const std::size_t blank = std::min(part.find_first_of(" ="), part.size());
        const std::string name = part.substr(0, blank);
        if (!name.starts_with('-'))
            continue;
        if (name.starts_with("--no-") || name.starts_with("--no_"))
            option.negations.push_back(name);
        else
            option.names.push_back(name);
        const std::string_view value = trimmed(std::string_view(part).substr(blank));
        if (!value.empty() && option.valueName.empty())
            option.valueName = std::string(value);
    }
    if (option.names.empty())
        option.names.swap(option.negations);
}

/// Takes "(default: 0.1)" and click's "[default: 2; 1<=x<=8]" out of the sentence.
void readSentence(std::string sentence, HelpOption& option) {
    static const re2::RE2 kDefault(R"((?i)[(\[,;]\s*default(?:s? to| is)?\s*[:=]?\s+([^;)\]]*)[;)\]])");
    static const re2::RE2 kRange(R"((?:([-+0-9.eE]+)<=?)?x(?:<=?([-+0-9.eE]+))?\])");
    static const re2::RE2 kNote(R"(\s*[(\[](?:default|required|env var|x[<>]|[-+0-9.eE]+<)[^)\]]*[)\]])");
    std::string text;
    if (re2::RE2::PartialMatch(sentence, kDefault, &text) && trimmed(text) != "None") {
        option.defaultValue = unquoted(trimmed(text));
        if (text.starts_with('['))  // a Python list lost its bracket to the pattern
            option.defaultValue.reset();
    }
    re2::StringPiece least;
    re2::StringPiece most;
    if (option.valueName.find("RANGE") != std::string::npos && re2::RE2::PartialMatch(sentence, kRange, &least, &most)) {
        double number = 0;
        if (re2::RE2::FullMatch(least, "(.+)", &number))
            option.min = number;
        if (re2::RE2::FullMatch(most, "(.+)", &number))
            option.max = number;
    }
    re2::RE2::GlobalReplace(&sentence, kNote, "");
    option.meaning = std::string(trimmed(sentence));
}

}  // namespace

std::vector<HelpOption> readHelp(std::string_view text) {
    std::vector<HelpOption> options;
    std::string sentence;
    bool isOpen = false;
    const auto finish = [&] {
        if (isOpen)
            readSentence(std::move(sentence), options.back());
        sentence.clear();
        isOpen = false;
    };
    text = text.substr(0, std::min(kMaxHelpBytes, text.find('\0')));
    while (!text.empty() && options.size() < kMostOptions) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view content = trimmed(line);
        if (isOptionLine(line)) {
            finish();
            const std::size_t gap = std::min(content.find("  "), content.size());
            options.emplace_back();
            readNames(content.substr(0, gap), options.back());
            sentence = std::string(trimmed(content.substr(gap)));
            isOpen = true;
        } else if (content.empty() || line.find_first_not_of(' ') == 0) {
            finish();
        } else if (isOpen) {
            sentence += (sentence.empty() ? "" : " ") + std::string(content);
        }
    }
    finish();
    std::erase_if(options, [](const HelpOption& option) {
        return option.names.empty() || std::find(option.names.begin(), option.names.end(), "--help") != option.names.end();
    });
    return options;
}

}  // namespace vernier
