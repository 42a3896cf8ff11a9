#include "core/metrics/JsonLine.h"

#include "core/metrics/Number.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

namespace {

/// Walks through a line token by token. Not with nlohmann's parser, because that knows neither NaN nor where a number is.
class Walker {
public:
    Walker(std::string_view line, const std::function<void(const JsonNumber&)>& onNumber)
        : m_line(line), m_onNumber(onNumber) {}

    bool walk() {
        if (peek() != '{' || !value())
            return false;
        while (!m_levels.empty()) {
            if (!step())
                return false;
        }
        return peek() == '\0' && m_at >= m_line.size();
    }

private:
    struct Level {
        bool isArray;
        std::size_t pathLength;  ///< of the object itself, without the key of its current member
        bool isEmpty = true;
        std::string key{};   ///< of its current member
        std::string name{};  ///< what it calls its value
        std::optional<JsonNumber> value{};
    };

    /// The next character that is not white space, without consuming it; NUL at the end.
    char peek() {
        while (m_at < m_line.size() && (m_line[m_at] == ' ' || (m_line[m_at] >= '\t' && m_line[m_at] <= '\r')))
            ++m_at;
        return m_at < m_line.size() ? m_line[m_at] : '\0';
    }

    bool take(char expected) {
        if (peek() != expected)
            return false;
        ++m_at;
        return true;
    }

    /// One member, element or closing bracket of the innermost level.
    bool step() {
        Level& level = m_levels.back();
        m_path.resize(level.pathLength);
        if (take(level.isArray ? ']' : '}')) {
            m_arrays -= level.isArray ? 1 : 0;
            reportNamed(level);
            m_levels.pop_back();
            return true;
        }
        if (!level.isEmpty && !take(','))
            return false;
        level.isEmpty = false;
        return (level.isArray || key()) && value();
    }

    bool key() {
        std::string_view quoted;
        if (peek() != '"' || !text(quoted) || !take(':'))
            return false;
        if (!m_path.empty())
            m_path += '.';
        const std::string_view plain = quoted.substr(1, quoted.size() - 2);
        if (plain.find('\\') == std::string_view::npos) {
            m_path += plain;
            m_levels.back().key = plain;
            return true;
        }
        const auto decoded = nlohmann::json::parse(quoted, nullptr, false);
        if (!decoded.is_string())
            return false;
        m_levels.back().key = decoded.get_ref<const std::string&>();
        m_path += m_levels.back().key;
        return true;
    }

    bool value() {
        const char first = peek();
        if (first == '{' || first == '[') {
            ++m_at;
            m_levels.push_back({first == '[', m_path.size()});
            m_arrays += first == '[' ? 1 : 0;
            return true;
        }
        std::string_view token;
        if (first == '"') {
            if (!text(token))
                return false;
            const std::string_view plain = token.substr(1, token.size() - 2);
            if (const auto number = numberFrom(plain))
                report(*number, m_at - token.size() + 1);
            else if (!m_levels.empty() && isNameKey(m_levels.back().key))
                m_levels.back().name = plain;
            return true;
        }
        const std::size_t begin = m_at;
        m_at = std::min(m_line.find_first_of(",]} \t\r\n", begin), m_line.size());
        token = m_line.substr(begin, m_at - begin);
        if (token == "true" || token == "false" || token == "null")
            return true;
        const std::optional<FoundNumber> number = numberFrom(token);
        if (!number || number->end != token.size())
            return false;
        report(*number, begin);
        return true;
    }

    /// A quoted text; both quotes belong to `quoted`.
    bool text(std::string_view& quoted) {
        std::size_t end = m_at + 1;
        while (end < m_line.size() && m_line[end] != '"')
            end += m_line[end] == '\\' ? 2 : 1;
        if (end >= m_line.size())
            return false;
        quoted = m_line.substr(m_at, end + 1 - m_at);
        m_at = end + 1;
        return true;
    }

    static bool isNameKey(std::string_view key) { return key == "name" || key == "metric" || key == "tag"; }

    void report(const FoundNumber& number, std::size_t tokenBegin) {
        if (!m_levels.empty() && m_levels.back().key == "value")
            m_levels.back().value = JsonNumber{{}, number.value, tokenBegin + number.begin, tokenBegin + number.end};
        if (m_arrays == 0)
            m_onNumber({m_path, number.value, tokenBegin + number.begin, tokenBegin + number.end});
    }

    void reportNamed(const Level& level) {
        if (level.isArray || level.name.empty() || !level.value)
            return;
        m_path.resize(level.pathLength);
        m_path += (m_path.empty() ? "" : ".") + level.name;
        m_onNumber({m_path, level.value->value, level.value->begin, level.value->end});
    }

    std::string_view m_line;
    const std::function<void(const JsonNumber&)>& m_onNumber;
    std::size_t m_at = 0;
    std::string m_path;
    std::vector<Level> m_levels;
    int m_arrays = 0;  ///< how many levels around are arrays
};

}  // namespace

bool forEachJsonNumber(std::string_view line, const std::function<void(const JsonNumber&)>& onNumber) {
    return Walker(line, onNumber).walk();
}

}  // namespace vernier
