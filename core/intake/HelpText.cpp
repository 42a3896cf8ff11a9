#include "core/intake/HelpText.h"

#include "core/intake/HelpSentence.h"
#include "core/intake/ParserReport.h"

#include <re2/re2.h>

#include <algorithm>

namespace vernier {

namespace {

constexpr std::size_t kMostOptions = 1000;
constexpr std::size_t kMaxHelpBytes = 1u << 20;
constexpr std::size_t kDeepestOption = 8;  ///< lines indented further belong to a sentence, even if they begin with a dash
constexpr std::size_t kTabWidth = 8;

std::string_view trimmedLine(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string> splitAt(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        if (const std::string_view part = trimmedLine(text.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::size_t indentOf(std::string_view line) {
    std::size_t indent = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t')
            break;
        indent += c == '\t' ? kTabWidth : 1;
    }
    return indent;
}

/// What stands in the boxes that rich draws around options.
std::string_view withoutFrame(std::string_view line) {
    static constexpr std::string_view kSide = "\u2502";
    const std::size_t begin = line.find_first_not_of(' ');
    const std::size_t end = line.rfind(kSide);
    if (begin == std::string_view::npos || line.substr(begin, kSide.size()) != kSide || end == begin)
        return line;
    return line.substr(begin + kSide.size(), end - begin - kSide.size());
}

bool isOptionLine(std::string_view line) {
    static const re2::RE2 kOption(R"(^[ \t]*--?\[?[A-Za-z0-9])");
    return indentOf(line) <= kDeepestOption && re2::RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), kOption);
}

/// Where the sentence behind names and values begins.
std::size_t sentenceBegin(std::string_view content) {
    static const re2::RE2 kColon(R"(^(--?(?:\[no-?\])?[\w\-]+): )");       // absl
    static const re2::RE2 kBracket(R"(^(--?[\w\-]+) \([^=])");             // gflags
    static const re2::RE2 kWideColon(R"(^(--?[\w\-]+(?: [\w<>]+)?) : )");  // libsvm
    const re2::StringPiece text(content.data(), content.size());
    re2::StringPiece names;
    for (const re2::RE2* const pattern : {&kColon, &kBracket, &kWideColon}) {
        if (re2::RE2::PartialMatch(text, *pattern, &names))
            return names.size();
    }
    return std::min({content.find("  "), content.find('\t'), content.size()});
}

/// The list in brackets behind a name: choices, or the shape of a list.
void readBrackets(std::string_view inner, HelpOption& option) {
    const bool isShape = inner.find("...") != std::string_view::npos;
    option.isList |= isShape;
    option.choices = isShape ? std::vector<std::string>() : splitAt(inner, ",|");
}

/// "[ --batch-size ]" of boost is a second name, "--[no-]amp" two of them.
std::string plainNames(std::string spec, HelpOption& option) {
    static const re2::RE2 kSecond(R"(\s*\[ (--[\w\-]+) \])");
    static const re2::RE2 kNegated(R"(--\[(no-?)\]([\w\-]+))");
    re2::RE2::GlobalReplace(&spec, kSecond, ", \\1");
    std::string no;
    std::string name;
    if (re2::RE2::PartialMatch(spec, kNegated, &no, &name)) {
        option.negations.push_back("--" + no + name);
        re2::RE2::Replace(&spec, kNegated, "--\\2");
    }
    return spec;
}

/// Choices in {a,b}, [a|b] or <a|b>, and lists such as [ITEM,...] or "N [N ...]"; returns the rest.
std::string withoutBrackets(std::string spec, HelpOption& option) {
    static const re2::RE2 kChoices(R"(\{([^}]*)\}|\[([^\[\]|]*\|[^\[\]]*)\]|<([^<>|]*\|[^<>]*)>)");
    static const re2::RE2 kList(R"(\[([^\[\]]*\.\.\.[^\[\]]*)\]\+?)");
    std::string choices[3];
    if (re2::RE2::PartialMatch(spec, kChoices, &choices[0], &choices[1], &choices[2])) {
        const std::string inner = choices[0] + choices[1] + choices[2];
        readBrackets(inner, option);
        option.valueName = "{" + inner + "}";
        re2::RE2::GlobalReplace(&spec, kChoices, "");
    }
    if (re2::RE2::PartialMatch(spec, kList)) {
        option.isList = true;
        option.choices.clear();
        option.valueName = option.valueName.empty() ? "LIST" : option.valueName;
        re2::RE2::GlobalReplace(&spec, kList, "");
    }
    return spec;
}

/// Reads "--lr LR, --learning-rate LR", "-b, --batch-size INTEGER", "--amp / --no-amp", "--lr=<lr>", "--fp16 [FP16]".
void readNames(std::string_view text, HelpOption& option) {
    const std::string spec = withoutBrackets(plainNames(std::string(text), option), option);
    for (const std::string& part : splitAt(spec, ",/")) {
        const std::size_t end = std::min(part.find_first_of(" =[:"), part.size());
        const std::string name = part.substr(0, end);
        if (!name.starts_with('-'))
            continue;
        const bool isNegation = std::any_of(option.names.begin(), option.names.end(), [&](const std::string& other) {
            return name == "--no-" + other.substr(std::min<std::size_t>(2, other.size())) ||
                   name == "--no_" + other.substr(std::min<std::size_t>(2, other.size()));
        });
        (isNegation ? option.negations : option.names).push_back(name);
        std::string value(trimmedLine(std::string_view(part).substr(end)));
        std::erase_if(value, [](char c) { return c == '[' || c == ']' || c == '=' || c == '<' || c == '>' || c == ':'; });
        if (!value.empty() && option.valueName.empty())
            option.valueName = value;
    }
    const std::size_t blank = option.valueName.find(' ');
    if (blank != std::string::npos && option.valueName.find("RANGE") == std::string::npos && option.choices.empty())
        option.isList |= option.valueName.substr(0, blank) == option.valueName.substr(blank + 1, blank);
    option.hint = hintOf(option.valueName);
}

/// Collects the lines of one option after the other.
class HelpReader {
public:
    std::vector<HelpOption> read(std::string_view text) {
        while (!text.empty() && m_options.size() < kMostOptions) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            readLine(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        finish();
        std::erase_if(m_options, [](const HelpOption& option) {
            static const std::vector<std::string> kOfItself{"--help", "--version", "-help", "--print_config"};
            return option.names.empty() || std::any_of(option.names.begin(), option.names.end(), [](const std::string& name) {
                       return std::find(kOfItself.begin(), kOfItself.end(), name) != kOfItself.end();
                   });
        });
        return std::move(m_options);
    }

private:
    void readLine(std::string_view line) {
        line = withoutFrame(line);
        const std::string_view content = trimmedLine(line);
        // Behind an empty line only what stands deeper than the option itself still speaks of it.
        const bool isDeeper = indentOf(line) > (m_isBehindGap ? m_indent + 2 : 0);
        if (content.empty()) {
            m_isBehindGap = true;
        } else if (isOptionLine(line)) {
            finish();
            begin(content, indentOf(line));
        } else if (m_isOpen && isDeeper) {
            m_sentence += (m_sentence.empty() ? "" : " ") + std::string(content);
        } else {
            finish();
        }
        m_isBehindGap = content.empty();
    }

    void begin(std::string_view content, std::size_t indent) {
        const std::size_t gap = sentenceBegin(content);
        m_options.emplace_back();
        std::string_view spec = content.substr(0, gap);
        std::string_view rest = content.substr(gap);
        rest.remove_prefix(rest.starts_with(':') ? 1 : 0);
        if (const std::size_t equals = spec.find("(="); equals != std::string_view::npos) {  // "--lr arg (=0.1)" of boost
            m_sentence = std::string(spec.substr(equals)) + " ";
            spec = spec.substr(0, equals);
        }
        readNames(trimmedLine(spec), m_options.back());
        m_sentence += std::string(trimmedLine(rest));
        m_indent = indent;
        m_isOpen = true;
    }

    void finish() {
        if (m_isOpen)
            readSentence(std::move(m_sentence), m_options.back());
        m_sentence.clear();
        m_isOpen = false;
    }

    std::vector<HelpOption> m_options;
    std::string m_sentence;
    std::size_t m_indent = 0;
    bool m_isOpen = false;
    bool m_isBehindGap = false;
};

}  // namespace

std::vector<HelpOption> readHelp(std::string_view text) {
    text = text.substr(0, std::min(kMaxHelpBytes, text.find('\0')));
    std::vector<HelpOption> options = readParserReport(text);
    return options.empty() ? HelpReader().read(text) : options;
}

}  // namespace vernier
