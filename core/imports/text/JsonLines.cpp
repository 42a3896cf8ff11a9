#include "core/imports/text/JsonLines.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>

namespace vernier {

namespace {

/// Walks over JSON that is known to be sound.
class Walker {
public:
    Walker(std::string_view text, ForeignDocument& document) : m_text(text), m_document(document) {}

    void walk(const std::string& path) {
        skipBlanks();
        if (take('{'))
            walkObject(path);
        else if (take('['))
            walkList(path);
        else if (here() == '"')
            skipText();
        else
            skipWord();
        skipBlanks();
    }

private:
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char wanted) {
        if (here() != wanted || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    void skipBlanks() {
        for (; here() == ' ' || here() == '\t' || here() == '\r' || here() == '\n'; ++m_at)
            m_line += here() == '\n' ? 1 : 0;
    }

    void skipWord() {
        while (m_at < m_text.size() && std::string_view(",]} \t\r\n").find(here()) == std::string_view::npos)
            ++m_at;
    }

    /// With its quotes.
    std::string_view skipText() {
        const std::size_t begin = m_at++;
        while (m_at < m_text.size() && here() != '"')
            m_at += here() == '\\' ? 2 : 1;
        ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    void walkObject(const std::string& path) {
        std::map<std::string, int> keys;
        skipBlanks();
        while (m_at < m_text.size() && !take('}')) {
            const int line = m_line;
            const auto key = nlohmann::json::parse(skipText()).get<std::string>();
            const std::string place = keyPath(path, key);
            if (const auto [known, isNew] = keys.emplace(key, line); !isNew)
                noteKeyTwice(m_document, place, std::exchange(known->second, line), line);
            m_document.lines[place] = line;
            skipBlanks();
            take(':');
            walk(place);
            take(',');
            skipBlanks();
        }
    }

    void walkList(const std::string& path) {
        skipBlanks();
        for (std::size_t index = 0; m_at < m_text.size() && !take(']'); ++index) {
            m_document.lines[entryPath(path, index)] = m_line;
            walk(entryPath(path, index));
            take(',');
            skipBlanks();
        }
    }

    std::string_view m_text;
    ForeignDocument& m_document;
    std::size_t m_at = 0;
    int m_line = 1;
};

}  // namespace

void findJsonLines(std::string_view text, ForeignDocument& document) {
    Walker(text, document).walk({});
}

}  // namespace vernier
