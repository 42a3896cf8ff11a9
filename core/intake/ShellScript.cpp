#include "core/intake/ShellScript.h"

#include "core/intake/ShellVariables.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vernier {

namespace {

constexpr std::size_t kMostFilledBytes = 1u << 20;
constexpr std::array<std::string_view, 18> kKeywords{"for",      "while", "until", "if", "case", "select",
                                                     "function", "[[",    "{",     "}",  "do",   "done",
                                                     "then",     "else",  "elif",  "fi", "esac", "in"};

bool isShellBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

bool isKeyword(const ShellWord& word) {
    return word.isBare && std::find(kKeywords.begin(), kKeywords.end(), word.text) != kKeywords.end();
}

/// One pass over the text; each take...() consumes what its name says.
class ScriptReader {
public:
    ScriptReader(std::string_view text, const ShellSurroundings& around) : m_text(text), m_variables(around) {
        m_script.text = text;
    }

    Result<ShellScript> read() {
        while (m_at < m_text.size() && m_error.empty())
            takeOne();
        endCommand("");
        if (!m_error.empty())
            return failure(ErrorCode::InvalidInput, std::move(m_error));
        m_script.filledIn = m_variables.takeFilledIn();
        m_script.used = m_variables.takeUsed();
        m_script.unknown = m_variables.takeUnknown();
        return std::move(m_script);
    }

private:
    void takeOne() {
        const char c = m_text[m_at];
        if (c == '\n') {
            endCommand("\n");
            ++m_at;
            skipDocument();
        } else if (isShellBlank(c)) {
            endWord();
            ++m_at;
        } else if (c == '#' && !m_hasWord) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (std::string_view("|&;<>()").find(c) != std::string_view::npos) {
            takeOperator();
        } else {
            beginWord();
            takeOfWord(c);
        }
    }

    void takeOfWord(char c) {
        if (c == '\'') {
            takeSingleQuoted();
        } else if (c == '"') {
            takeDoubleQuoted();
        } else if (c == '\\') {
            takeEscaped();
        } else if (c == '$' || c == '`') {
            takeExpansion(false);
        } else if (c == '~' && isAtTilde()) {
            ++m_at;
            m_word.text += m_variables.home();
        } else {
            m_word.isStatic &= c != '*';
            m_word.text += c;
            ++m_at;
        }
    }

    bool isAtTilde() const {
        const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : ' ';
        const bool isWhole = isShellBlank(next) || next == '/' || next == '\n' || next == ';' || next == '&' || next == ':';
        const std::size_t name = assignmentLength(m_word.text);
        return isWhole && (m_word.text.empty() || (name > 0 && name == m_word.text.size()));
    }

    void takeSingleQuoted() {
        const std::size_t end = m_text.find('\'', m_at + 1);
        if (end == std::string_view::npos)
            return failAt("'");
        m_word.text += m_text.substr(m_at + 1, end - m_at - 1);
        m_word.isBare = false;
        m_at = end + 1;
    }

    void takeDoubleQuoted() {
        const std::size_t begin = m_at++;
        m_word.isBare = false;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const char c = m_text[m_at];
            const char next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
            if (c == '$' || c == '`') {
                takeExpansion(true);
            } else if (c == '\\' && std::string_view("$`\"\\\n").find(next) != std::string_view::npos && next != '\0') {
                m_word.text += next == '\n' ? std::string_view() : m_text.substr(m_at + 1, 1);
                m_at += 2;
            } else {
                m_word.text += c;
                ++m_at;
            }
        }
        if (m_at >= m_text.size()) {
            m_at = begin;
            return failAt("\"");
        }
        ++m_at;
    }

    void takeEscaped() {
        const bool isLineEnd = m_at + 1 >= m_text.size() || m_text[m_at + 1] == '\n';
        if (!isLineEnd) {
            m_word.text += m_text[m_at + 1];
            m_word.isBare = false;
        }
        m_hasWord &= !isLineEnd || !m_word.text.empty() || !m_word.isBare;
        m_at = std::min(m_at + 2, m_text.size());
    }

    void takeExpansion(bool isQuoted) {
        const std::size_t begin = m_at;
        const std::size_t end = expansionEnd(m_text, begin);
        if (end == std::string_view::npos)
            return failAt(m_text[begin] == '`' ? "`" : "$(");
        const std::string_view source = m_text.substr(begin, end - begin);
        m_at = end;
        const Expansion expansion = m_variables.expand(source);
        m_filledBytes += expansion.text.size();
        if (m_filledBytes > kMostFilledBytes) {
            m_error = message("script.too-long", "The command becomes longer than 1 MiB when its variables are filled in.");
            return;
        }
        m_word.isBare = false;
        m_word.isStatic &= expansion.isStatic;
        if (expansion.positional > 0 && m_word.text.empty())
            m_word.positional = expansion.positional;
        if (expansion.list) {
            addWords(*expansion.list);
        } else if (isQuoted || !expansion.isStatic || expansion.isUnknown) {
            m_word.text += expansion.text;
        } else {
            addWords(ShellVariables::wordsOf(expansion.text));
        }
    }

    /// Words of one expansion: the first continues the word that is being read, the last stays open.
    void addWords(const std::vector<std::string>& words) {
        for (std::size_t index = 0; index < words.size(); ++index) {
            if (index > 0) {
                m_word.end = m_at;
                m_command.words.push_back(m_word);
                m_word.text.clear();
            }
            m_word.text += words[index];
        }
        if (words.empty() && m_word.text.empty())
            m_isGone = true;  // an unquoted variable without content is no word at all
    }

    void takeOperator() {
        const char c = m_text[m_at];
        if (c == '<' || c == '>' || (c == '&' && m_text.substr(m_at, 2) == "&>"))
            return takeRedirect();
        if (c == '(')
            return takeBracket();
        static constexpr std::array<std::string_view, 8> kEnds{"&&", "||", ";;", "|&", "|", "&", ";", ")"};
        for (const std::string_view end : kEnds) {
            if (m_text.substr(m_at, end.size()) != end)
                continue;
            endCommand(std::string(end));
            m_script.isCompound |= end == ")" || end == ";;";
            m_at += end.size();
            return;
        }
    }

    /// A subshell, a function, an array, or brackets that a person forgot to quote: lr=interval(0.1,1).
    void takeBracket() {
        const std::size_t end = m_hasWord ? closingBracket(m_text, m_at) : m_at;
        if (end == std::string_view::npos)
            return failAt("(");
        const std::size_t name = assignmentLength(m_word.text);
        if (m_hasWord && name > 0 && name == m_word.text.size()) {
            takeArray(end);
        } else if (m_hasWord && end > m_at + 1) {
            m_word.text += m_text.substr(m_at, end + 1 - m_at);
            m_word.isBare = false;
            m_at = end + 1;
        } else {
            m_script.isCompound = true;
            endCommand("(");
            ++m_at;
        }
    }

    void takeArray(std::size_t end) {
        ScriptReader inner(m_text.substr(m_at + 1, end - m_at - 1), m_variables);
        const bool isAppended = m_word.text.ends_with("+=");
        const std::string variable = m_word.text.substr(0, m_word.text.size() - (isAppended ? 2 : 1));
        while (inner.m_at < inner.m_text.size() && inner.m_error.empty()) {
            if (inner.m_text[inner.m_at] == '\n') {
                inner.endWord();
                ++inner.m_at;
            } else {
                inner.takeOne();
            }
        }
        inner.endWord();
        m_error = inner.m_error;
        std::vector<std::string> list;
        for (const ShellWord& word : inner.m_command.words) {
            list.push_back(word.text);
            m_word.isStatic &= word.isStatic;
        }
        m_variables = inner.m_variables;
        m_variables.setList(variable, std::move(list), isAppended, m_word.isStatic);
        m_at = end + 1;
    }

    ScriptReader(std::string_view text, const ShellVariables& variables) : m_text(text), m_variables(variables) {}

    void takeRedirect() {
        const bool isNumbered =
            m_hasWord && m_word.isBare && !m_word.text.empty() &&
            std::all_of(m_word.text.begin(), m_word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (isNumbered)
            m_hasWord = false;
        endWord();
        static constexpr std::array<std::string_view, 12> kRedirectSigns{"&>>", "<<<", "<<-", "&>", ">>", "<<",
                                                                         ">&",  "<&",  ">|",  "<>", ">",  "<"};
        for (const std::string_view sign : kRedirectSigns) {
            if (m_text.substr(m_at, sign.size()) != sign)
                continue;
            if (m_command.words.empty() && m_command.redirects.empty())
                m_command.begin = m_at;
            m_redirect = std::string(sign);
            m_at += sign.size();
            m_script.isCompound |= sign == "<<" || sign == "<<-";
            return;
        }
    }

    /// The lines of a document behind "<<END".
    void skipDocument() {
        for (const std::string& mark : std::exchange(m_documents, {})) {
            while (m_at < m_text.size()) {
                const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
                const std::string_view line = m_text.substr(m_at, end - m_at);
                const std::size_t first = std::min(line.find_first_not_of('\t'), line.size());
                m_at = std::min(end + 1, m_text.size());
                if (line.substr(first) == mark)
                    break;
            }
        }
    }

    void beginWord() {
        if (std::exchange(m_hasWord, true))
            return;
        m_word = {};
        m_word.begin = m_at;
        m_isGone = false;
    }

    void endWord() {
        if (!std::exchange(m_hasWord, false))
            return;
        m_word.end = m_at;
        if (m_word.positional > 0 && !isOnlyPositional())
            m_word.positional = 0;
        if (!m_redirect.empty()) {
            if (m_redirect.starts_with("<<") && m_redirect != "<<<")
                m_documents.push_back(m_word.text);
            m_command.redirects.push_back({std::exchange(m_redirect, {}), m_word});
        } else if (!m_isGone) {
            if (m_command.words.empty() && m_command.redirects.empty())
                m_command.begin = m_word.begin;
            m_command.words.push_back(m_word);
        }
        m_command.finish = m_word.end;
    }

    /// "$1" or $1, with nothing before and behind.
    bool isOnlyPositional() const {
        const std::string_view source = m_text.substr(m_word.begin, m_word.end - m_word.begin);
        const std::string number = std::to_string(m_word.positional);
        return source == "$" + number || source == "\"$" + number + "\"" || source == "${" + number + "}" ||
               source == "\"${" + number + "}\"";
    }

    void endCommand(const std::string& end) {
        endWord();
        m_redirect.clear();
        if (!m_command.words.empty() || !m_command.redirects.empty()) {
            m_command.end = end;
            takeAssignments();
            m_script.isCompound |= !m_command.words.empty() && isKeyword(m_command.words.front());
            m_script.commands.push_back(std::move(m_command));
        } else if (!m_script.commands.empty() && m_script.commands.back().end == "\n" && end != "\n" && !end.empty()) {
            m_script.commands.back().end = end;
        }
        m_command = {};
    }

    /// What this command sets, so that the next ones find it.
    void takeAssignments() {
        const std::vector<ShellWord>& words = m_command.words;
        if (words.empty())
            return;
        const bool isFor = words.front().isBare && words.front().text == "for" && words.size() > 1;
        if (isFor)
            m_variables.setUnforeseeable(words[1].text);
        const bool isDeclared = words.front().text == "export" || words.front().text == "declare" ||
                                words.front().text == "readonly" || words.front().text == "local";
        const auto isAssignment = [](const ShellWord& word) { return assignmentLength(word.text) > 0; };
        if (!isDeclared && !std::all_of(words.begin(), words.end(), isAssignment))
            return;
        for (const ShellWord& word : words) {
            const std::size_t length = assignmentLength(word.text);
            if (length == 0 || m_text.substr(word.begin, word.end - word.begin).find("=(") == length - 1)
                continue;
            const bool isAppended = word.text[length - 2] == '+';
            m_variables.set(word.text.substr(0, length - (isAppended ? 2 : 1)), word.text.substr(length), isAppended,
                            word.isStatic);
        }
    }

    void failAt(const std::string& what) {
        m_error = message("script.quote", "The quote or bracket %1 at byte %2 is never closed.", what, m_at);
        m_at = m_text.size();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    ShellVariables m_variables;
    ShellWord m_word;
    bool m_hasWord = false;
    bool m_isGone = false;
    std::size_t m_filledBytes = 0;
    std::string m_redirect;
    std::vector<std::string> m_documents;
    ShellCommand m_command;
    ShellScript m_script;
    Message m_error;
};

}  // namespace

std::size_t assignmentLength(std::string_view word) {
    if (word.empty() || !isVariableStart(word.front()))
        return 0;
    std::size_t at = 0;
    while (at < word.size() && isVariablePart(word[at]))
        ++at;
    at += at < word.size() && word[at] == '+' ? 1 : 0;
    return at < word.size() && word[at] == '=' ? at + 1 : 0;
}

Result<ShellScript> readShellScript(std::string_view text, const ShellSurroundings& around) {
    if (text.find('\0') != std::string_view::npos)
        return failure(ErrorCode::InvalidInput,
                       message("reading.nul", "The command contains a NUL byte, which no argument can."));
    return ScriptReader(text, around).read();
}

}  // namespace vernier
