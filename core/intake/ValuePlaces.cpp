#include "core/intake/ValuePlaces.h"

#include "core/intake/ParameterGuess.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace vernier {

namespace {

constexpr int kMostLevels = 64;
constexpr std::size_t kMostPlaces = 200;
constexpr std::size_t kMostChoices = 100;

bool isKeyPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::optional<double> finiteNumber(std::string_view text) {
    text.remove_prefix(text.starts_with('+') ? 1 : 0);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size() && std::isfinite(number);
    return isWhole ? std::optional(number) : std::nullopt;
}

/// Reads values by recursive descent; what it cannot read makes it give up.
class PlaceReader {
public:
    explicit PlaceReader(std::string_view text) : m_text(text) {}

    std::vector<ValuePlace> read() {
        const bool isStructure = !m_text.empty() && (std::string_view("{[(").find(m_text.front()) != std::string_view::npos ||
                                                     m_text.starts_with("dict("));
        if (isStructure)
            return takeValue("", 0, false) && atEnd() ? std::move(m_places) : std::vector<ValuePlace>();
        if (m_text.find(',') == std::string_view::npos)
            return {};
        const std::size_t sign = m_text.find_first_of(":=,");
        if (m_text[sign] != ',')
            return takePairs("", 0, '\0', m_text[sign]) && atEnd() ? std::move(m_places) : std::vector<ValuePlace>();
        const auto commas = std::count(m_text.begin(), m_text.end(), ',');
        const bool isList = takeItems("", 0, '\0') && atEnd();
        const bool areAllNumbers = m_places.size() == static_cast<std::size_t>(commas) + 1;
        return isList && areAllNumbers ? std::move(m_places) : std::vector<ValuePlace>();
    }

private:
    bool atEnd() {
        skipBlanks();
        return m_at == m_text.size();
    }

    void skipBlanks() {
        while (m_at < m_text.size() && std::string_view(" \t\n\r").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    char next() {
        skipBlanks();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    bool takeValue(const std::string& path, int level, bool isNamed) {
        if (level > kMostLevels || m_places.size() >= kMostPlaces)
            return false;
        const char c = next();
        if (c == '{')
            return ++m_at, takePairs(path, level + 1, '}', ':');
        if (c == '[' || c == '(')
            return ++m_at, takeItems(path, level + 1, c == '[' ? ']' : ')');
        if (m_text.substr(m_at, 5) == "dict(")
            return m_at += 5, takePairs(path, level + 1, ')', '=');
        if (c == '"' || c == '\'')
            return takeQuoted(path, c, isNamed);
        return takeBare(path, isNamed);
    }

    bool takePairs(const std::string& path, int level, char close, char sign) {
        return takeSeparated(close, [&] {
            std::string key;
            if (!takeKey(key) || next() != sign)
                return false;
            ++m_at;
            return takeValue(path.empty() ? key : path + "." + key, level, true);
        });
    }

    bool takeKey(std::string& key) {
        const char c = next();
        const bool isQuoted = c == '"' || c == '\'';
        const std::size_t begin = m_at + (isQuoted ? 1 : 0);
        std::size_t end = isQuoted ? m_text.find(c, begin) : begin;
        while (!isQuoted && end < m_text.size() && isKeyPart(m_text[end]))
            ++end;
        if (end == std::string_view::npos || end == begin)
            return false;
        key = m_text.substr(begin, end - begin);
        m_at = end + (isQuoted ? 1 : 0);
        return true;
    }

    /// `close` is '\0' for a list without brackets.
    bool takeItems(const std::string& path, int level, char close) {
        return takeSeparated(close, [&] { return takeValue(path, level, false); });
    }

    /// With commas between them, and perhaps one behind the last. `close` is '\0' where there are no brackets.
    template <typename Take>
    bool takeSeparated(char close, Take takeOne) {
        if (close != '\0' && next() == close)
            return ++m_at, true;
        while (true) {
            if (!takeOne())
                return false;
            const char c = next();
            if (c == '\0' && close == '\0')
                return true;
            ++m_at;
            if (c == close)
                return true;
            if (c != ',')
                return false;
            if (close != '\0' && next() == close)
                return ++m_at, true;
        }
    }

    bool takeQuoted(const std::string& path, char quote, bool isNamed) {
        const std::size_t begin = m_at + 1;
        std::size_t end = begin;
        while (end < m_text.size() && m_text[end] != quote)
            end += m_text[end] == '\\' ? 2 : 1;
        if (end >= m_text.size())
            return false;
        m_at = end + 1;
        const std::string_view value = m_text.substr(begin, end - begin);
        if ((isNamed || isNumberText(value)) && value.find('\\') == std::string_view::npos)
            add(path, begin, end);
        return true;
    }

    bool takeBare(const std::string& path, bool isNamed) {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && std::string_view(",]}):=[{( \t\n\r\"'").find(m_text[m_at]) == std::string_view::npos)
            ++m_at;
        const std::string_view value = m_text.substr(begin, m_at - begin);
        if (value.empty())
            return false;
        const bool isNothing = value == "null" || value == "None";
        if (isNumberText(value) || (isNamed && !isNothing))
            add(path, begin, m_at);
        return true;
    }

    void add(const std::string& path, std::size_t begin, std::size_t end) {
        if (end > begin)
            m_places.push_back({path, std::string(m_text.substr(begin, end - begin)), begin, end, std::nullopt});
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<ValuePlace> m_places;
};

/// The arguments of "name(...)" if the text is that and nothing else.
std::optional<std::vector<std::string>> argumentsOf(std::string_view text, std::string_view name) {
    if (!text.starts_with(name) || text.size() < name.size() + 2 || text[name.size()] != '(' || !text.ends_with(')'))
        return std::nullopt;
    text = text.substr(name.size() + 1, text.size() - name.size() - 2);
    std::vector<std::string> arguments;
    std::string argument;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (c == ',' && depth == 0)
            arguments.push_back(std::exchange(argument, {}));
        else if (c != ' ' || depth > 0)
            argument += c;
    }
    arguments.push_back(std::move(argument));
    return arguments;
}

/// "low=0.1" and "0.1" alike.
std::optional<double> numberArgument(std::string_view text) {
    const std::size_t equals = text.find('=');
    return finiteNumber(equals == std::string_view::npos ? text : text.substr(equals + 1));
}

std::optional<Parameter> intervalOf(const std::vector<std::string>& arguments) {
    if (arguments.size() < 2)
        return std::nullopt;
    const std::optional<double> low = numberArgument(arguments[0]);
    const std::optional<double> high = numberArgument(arguments[1]);
    if (!low || !high || *low > *high || !std::isfinite(*high - *low))
        return std::nullopt;
    Parameter parameter;
    parameter.min = *low;
    parameter.max = *high;
    return parameter;
}

/// range(stop), range(start, stop), range(start, stop, step): the stop is not part of it.
std::optional<Parameter> stepsOf(const std::vector<std::string>& arguments) {
    std::vector<double> numbers;
    for (const std::string& argument : arguments) {
        const std::optional<double> number = numberArgument(argument);
        if (!number || std::abs(*number) > kMaxInteger)
            return std::nullopt;
        numbers.push_back(*number);
    }
    if (numbers.size() == 1)
        numbers.insert(numbers.begin(), 0.0);
    const double step = numbers.size() > 2 ? numbers[2] : 1;
    if (numbers.size() < 2 || step <= 0 || numbers[0] >= numbers[1] || (numbers[1] - numbers[0]) / step > kMaxInteger)
        return std::nullopt;
    Parameter parameter;
    const double count = std::ceil((numbers[1] - numbers[0]) / step - 1e-9) - 1;
    parameter.min = numbers[0];
    parameter.max = numbers[0] + count * step;
    const bool isWhole =
        std::all_of(numbers.begin(), numbers.end(), [](double number) { return number == std::floor(number); });
    parameter.kind = isWhole ? ParameterKind::Integer : ParameterKind::Continuous;
    if ((!isWhole || step != 1) && step <= parameter.max - parameter.min)
        parameter.step = step;
    return parameter;
}

std::optional<Parameter> choicesOf(const std::vector<std::string>& arguments) {
    Parameter parameter;
    parameter.kind = ParameterKind::Categorical;
    for (std::string argument : arguments) {
        if (argument.size() >= 2 && argument.front() == argument.back() &&
            (argument.front() == '\'' || argument.front() == '"'))
            argument = argument.substr(1, argument.size() - 2);
        const Value value = valueFromText(argument);
        const bool isNew = std::none_of(parameter.values.begin(), parameter.values.end(),
                                        [&](const Value& other) { return toText(other) == toText(value); });
        if (isNew)
            parameter.values.push_back(value);
        if (parameter.values.size() == kMostChoices)
            break;
    }
    parameter.ordered = std::all_of(parameter.values.begin(), parameter.values.end(), [](const Value& value) {
        return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
    });
    return parameter;
}

/// Guild AI's "uniform[0.1:0.5]" and "loguniform[1e-5:1e-1]", with a start behind a second colon.
std::optional<Parameter> guildSweep(std::string_view text) {
    const bool isLog = text.starts_with("loguniform[");
    if ((!isLog && !text.starts_with("uniform[")) || !text.ends_with(']'))
        return std::nullopt;
    const std::size_t open = text.find('[') + 1;
    const std::string_view ends = text.substr(open, text.size() - open - 1);
    const std::size_t colon = ends.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const std::size_t second = std::min(ends.find(':', colon + 1), ends.size());
    std::optional<Parameter> parameter =
        intervalOf({std::string(ends.substr(0, colon)), std::string(ends.substr(colon + 1, second - colon - 1))});
    if (parameter && isLog && parameter->min > 0)
        parameter->scale = Scale::Log;
    return parameter;
}

std::optional<Parameter> sweepOf(std::string_view text, int level = 0) {
    if (level > kMostLevels)
        return std::nullopt;
    if (std::optional<Parameter> parameter = guildSweep(text))
        return parameter;
    if (const auto arguments = argumentsOf(text, "interval"))
        return intervalOf(*arguments);
    if (const auto arguments = argumentsOf(text, "range"))
        return stepsOf(*arguments);
    if (const auto arguments = argumentsOf(text, "choice"))
        return choicesOf(*arguments);
    for (const char* const wrapper : {"tag", "int", "float", "shuffle", "sort"}) {
        const auto arguments = argumentsOf(text, wrapper);
        if (!arguments)
            continue;
        std::optional<Parameter> inner = sweepOf(arguments->back(), level + 1);
        const bool isLog = std::find(arguments->begin(), arguments->end(), "log") != arguments->end();
        if (inner && inner->kind != ParameterKind::Categorical) {
            inner->scale = isLog && inner->min > 0 ? Scale::Log : inner->scale;
            const bool isRounded = std::string_view(wrapper) == "int" && std::abs(inner->min) < kMaxInteger &&
                                   std::abs(inner->max) < kMaxInteger && std::ceil(inner->min) <= std::floor(inner->max);
            if (isRounded) {
                inner->kind = ParameterKind::Integer;
                inner->min = std::ceil(inner->min);
                inner->max = std::floor(inner->max);
            }
        }
        return inner;
    }
    return std::nullopt;
}

}  // namespace

bool isNumberText(std::string_view text) {
    return finiteNumber(text).has_value();
}

bool isWholeNumberText(std::string_view text) {
    return isNumberText(text) && text.find_first_of(".eE") == std::string_view::npos;
}

std::vector<ValuePlace> placesIn(std::string_view text) {
    if (std::optional<Parameter> sweep = sweepOf(text))
        return {{"", std::string(text), 0, text.size(), std::move(sweep)}};
    return PlaceReader(text).read();
}

}  // namespace vernier
