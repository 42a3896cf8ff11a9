#include "core/command/ShellWords.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace vernier {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kOperators = "|&;<>()";
constexpr std::string_view kSafePunctuation = "_@%+=:,./-";

bool contains(std::string_view set, char character) {
    return set.find(character) != std::string_view::npos;
}

/// One pass over the text; each take...() consumes what its name says.
class Splitter {
public:
    explicit Splitter(std::string_view text) : m_text(text) {}

    Result<std::vector<std::string>> split() {
        while (m_at < m_text.size() && m_error.empty())
            takeOne();
        if (!m_error.empty())
            return failure(ErrorCode::InvalidInput, std::move(m_error));
        endWord();
        return std::move(m_words);
    }

private:
    void takeOne() {
        const char character = m_text[m_at++];
        if (contains(kBlanks, character)) {
            endWord();
        } else if (contains(kOperators, character)) {
            m_error =
                message("shell.operator", "'%1' at byte %2 is for a shell, and no shell is used: quote it, or run sh -c '...'",
                        std::string(1, character), m_at);
        } else if (character == '\'') {
            takeSingleQuoted();
        } else if (character == '"') {
            takeDoubleQuoted();
        } else if (character == '\\') {
            takeEscaped();
        } else {
            append(character);
        }
    }

    void takeSingleQuoted() {
        const std::size_t end = m_text.find('\'', m_at);
        if (end == std::string_view::npos) {
            failAtQuote('\'');
            return;
        }
        m_word.append(m_text.substr(m_at, end - m_at));
        m_hasWord = true;
        m_at = end + 1;
    }

    void takeDoubleQuoted() {
        m_hasWord = true;
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const bool isEscape = m_text[m_at] == '\\' && m_at + 1 < m_text.size() && contains("$`\"\\\n", m_text[m_at + 1]);
            m_at += isEscape ? 1 : 0;
            const char character = m_text[m_at++];
            if (!isEscape || character != '\n')
                append(character);
        }
        if (m_at == m_text.size()) {
            m_at = begin;
            failAtQuote('"');
            return;
        }
        ++m_at;
    }

    void takeEscaped() {
        if (m_at == m_text.size()) {
            m_error = message("shell.backslash", "ends with a backslash: remove it or double it");
            return;
        }
        const char character = m_text[m_at++];
        if (character != '\n')
            append(character);
    }

    void failAtQuote(char quote) {
        m_error = message("shell.quote", "the quote %1 at byte %2 is never closed", std::string(1, quote), m_at);
    }

    void append(char character) {
        m_word += character;
        m_hasWord = true;
    }

    void endWord() {
        if (m_hasWord)
            m_words.push_back(std::exchange(m_word, {}));
        m_hasWord = false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_hasWord = false;  // an empty pair of quotes is a word, too
    std::vector<std::string> m_words;
    Message m_error;
};

bool isSafe(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9') || contains(kSafePunctuation, character);
}

}  // namespace

Result<std::vector<std::string>> splitShellWords(std::string_view text) {
    return Splitter(text).split();
}

std::string quoteShellWord(std::string_view word) {
    if (!word.empty() && std::all_of(word.begin(), word.end(), isSafe))
        return std::string(word);
    std::string quoted = "'";
    for (const char character : word) {
        if (character == '\'')
            quoted += "'\\''";
        else
            quoted += character;
    }
    return quoted + "'";
}

std::string quoteShellWords(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + quoteShellWord(word);
    return line;
}

}  // namespace vernier
