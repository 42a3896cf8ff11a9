#include "core/imports/HydraOverride.h"

#include "core/imports/text/YamlScalar.h"
#include "core/space/Name.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr int kDeepest = 16;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view strippedText(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isName(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

/// The pieces between the separators that stand outside of quotes and brackets; nothing if those are not balanced.
std::optional<std::vector<std::string_view>> splitOutside(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    std::string open;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool isQuoted = !open.empty() && (open.back() == '\'' || open.back() == '"');
        if (isQuoted && c == '\\')
            ++at;
        else if (isQuoted && c == open.back())
            open.pop_back();
        else if (isQuoted)
            continue;
        else if (c == '\'' || c == '"')
            open += c;
        else if (c == '(' || c == '[' || c == '{')
            open += c == '(' ? ')' : c == '[' ? ']' : '}';
        else if (c == ')' || c == ']' || c == '}') {
            if (open.empty() || open.back() != c)
                return std::nullopt;
            open.pop_back();
        } else if (c == separator && open.empty()) {
            pieces.push_back(text.substr(begin, at - begin));
            begin = at + 1;
        }
    }
    if (!open.empty())
        return std::nullopt;
    pieces.push_back(text.substr(begin));
    return pieces;
}

nlohmann::ordered_json plainValue(std::string_view text) {
    const bool isQuoted = text.size() >= 2 && (text.front() == '\'' || text.front() == '"') && text.back() == text.front();
    if (!isQuoted) {
        const std::string plain(text);
        // Hydra knows neither yes and no nor numbers of base 60.
        const nlohmann::ordered_json read = yamlScalar(plain);
        const bool isWord = read.is_boolean() && plain.size() < 4;
        return isWord || plain.find(':') != std::string::npos ? nlohmann::ordered_json(plain) : read;
    }
    std::string content;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] == '\\' && at + 2 < text.size() && (text[at + 1] == text.front() || text[at + 1] == '\\'))
            ++at;
        content += text[at];
    }
    return content;
}

Result<HydraTerm> parse(std::string_view text, int depth);

Error notASweep(std::string_view text) {
    return {ErrorCode::InvalidInput, message("hydra.value", "\"%1\" is not a value of a sweep", shownText(text)), {}, {}};
}

Result<HydraTerm> parseCall(std::string_view name, std::string_view inside, int depth) {
    HydraTerm term;
    term.function = std::string(name);
    const auto pieces = splitOutside(inside, ',');
    if (!pieces)  // the bracket at the end is not that of the name: f(1)(2)
        return tl::unexpected<Error>(notASweep(std::string(name) + '(' + std::string(inside) + ')'));
    for (const std::string_view piece : strippedText(inside).empty() ? std::vector<std::string_view>() : *pieces) {
        std::string key;
        std::string_view value = strippedText(piece);
        if (const std::size_t equals = value.find('='); equals != std::string_view::npos && isName(value.substr(0, equals))) {
            key = std::string(value.substr(0, equals));
            value.remove_prefix(equals + 1);
        }
        Result<HydraTerm> argument = parse(value, depth + 1);
        if (!argument)
            return argument;
        term.arguments.emplace_back(std::move(key), std::move(*argument));
    }
    return term;
}

Result<HydraTerm> parse(std::string_view text, int depth) {
    text = strippedText(text);
    const auto pieces = splitOutside(text, ',');
    if (!pieces || depth > kDeepest)
        return tl::unexpected<Error>(notASweep(text));
    if (pieces->size() > 1)
        return depth == 0 ? parseCall("choice", text, depth) : Result<HydraTerm>(tl::unexpected<Error>(notASweep(text)));
    const std::size_t open = text.find('(');
    if (open != std::string_view::npos && text.back() == ')' && isName(text.substr(0, open)))
        return parseCall(text.substr(0, open), text.substr(open + 1, text.size() - open - 2), depth);
    return HydraTerm{{}, plainValue(text), {}};
}

}  // namespace

const HydraTerm* HydraTerm::argument(std::string_view name, std::size_t place) const {
    std::size_t unnamed = 0;
    for (const auto& [key, term] : arguments) {
        if (key.empty() ? unnamed++ == place : key == name)
            return &term;
    }
    return nullptr;
}

Result<HydraTerm> parseHydraValue(std::string_view text) {
    return parse(text, 0);
}

}  // namespace vernier
