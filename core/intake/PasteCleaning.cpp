#include "core/intake/PasteCleaning.h"

#include "core/metrics/Ascii.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace vernier {

namespace {

constexpr int kMostPrompts = 6;  ///< one behind the other: "(venv) me@host:~$ "

bool isBlankChar(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What a sign of a word processor stands for.
enum class Sign { None, Blank, Nothing, LineEnd, DoubleQuote, OpenQuote, CloseQuote, ShortDash, LongDash };

struct SignText {
    std::string_view bytes;
    Sign sign;
};

constexpr std::array<SignText, 28> kSigns{
    {{"\u00A0", Sign::Blank},       {"\u202F", Sign::Blank},       {"\u2007", Sign::Blank},       {"\u2002", Sign::Blank},
     {"\u2003", Sign::Blank},       {"\u2009", Sign::Blank},       {"\u3000", Sign::Blank},       {"\u200B", Sign::Nothing},
     {"\u2060", Sign::Nothing},     {"\uFEFF", Sign::Nothing},     {"\u00AD", Sign::Nothing},     {"\u2028", Sign::LineEnd},
     {"\u2029", Sign::LineEnd},     {"\u201C", Sign::DoubleQuote}, {"\u201D", Sign::DoubleQuote}, {"\u201E", Sign::DoubleQuote},
     {"\u201F", Sign::DoubleQuote}, {"\u2018", Sign::OpenQuote},   {"\u201A", Sign::OpenQuote},   {"\u2019", Sign::CloseQuote},
     {"\u2010", Sign::ShortDash},   {"\u2011", Sign::ShortDash},   {"\u2012", Sign::ShortDash},   {"\u2013", Sign::ShortDash},
     {"\u2212", Sign::ShortDash},   {"\uFE63", Sign::ShortDash},   {"\u2014", Sign::LongDash},    {"\u2015", Sign::LongDash}}};

/// Replaces the signs of a word processor outside of straight quotes.
class Typography {
public:
    explicit Typography(std::string_view text) : m_text(text) {}

    std::string plain() {
        m_result.reserve(m_text.size());
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (static_cast<unsigned char>(c) < 0x80 || m_quote != '\0')
                takePlain(c);
            else
                takeSign();
        }
        return std::move(m_result);
    }

    bool hasChanged() const { return m_hasChanged; }

private:
    void takePlain(char c) {
        if (m_quote == '\0' && c == '\\' && m_at + 1 < m_text.size())
            m_result += m_text[m_at++];
        else if (m_quote != '\0' ? c == m_quote : c == '"' || (c == '\'' && isWordStart()))
            m_quote = m_quote == '\0' ? c : '\0';
        m_result += m_text[m_at++];
    }

    void takeSign() {
        for (const auto& [bytes, sign] : kSigns) {
            if (m_text.substr(m_at, bytes.size()) != bytes)
                continue;
            const bool isTaken = replace(sign, m_at + bytes.size());
            m_result += isTaken ? std::string_view() : bytes;
            m_hasChanged |= isTaken;
            m_at += bytes.size();
            return;
        }
        m_result += m_text[m_at++];
    }

    /// True if the sign was replaced; `next` is where the text goes on.
    bool replace(Sign sign, std::size_t next) {
        const char following = next < m_text.size() ? m_text[next] : '\0';
        switch (sign) {
            case Sign::Blank: m_result += ' '; return true;
            case Sign::Nothing: return true;
            case Sign::LineEnd: m_result += '\n'; return true;
            case Sign::DoubleQuote: m_result += '"'; return true;
            case Sign::OpenQuote:
                ++m_openQuotes;
                m_result += '\'';
                return true;
            case Sign::CloseQuote:
                if (m_openQuotes == 0)
                    return false;
                --m_openQuotes;
                m_result += '\'';
                return true;
            case Sign::ShortDash:
            case Sign::LongDash:
                if (!isWordStart() && !(ascii::isDigit(following) && isBehindExponentOrSign()))
                    return false;
                m_result += sign == Sign::LongDash && !ascii::isDigit(following) ? "--" : "-";
                return true;
            case Sign::None: break;
        }
        return false;
    }

    /// Also behind a dash that was replaced: two short ones make a long option.
    bool isWordStart() const {
        const std::size_t end = m_result.find_last_not_of('-');
        return end == std::string::npos || isBlankChar(m_result[end]);
    }

    /// "1e" or "=", "[", "," before a number.
    bool isBehindExponentOrSign() const {
        const std::size_t size = m_result.size();
        const char last = size > 0 ? m_result[size - 1] : '\0';
        if ((last == 'e' || last == 'E') && size > 1)
            return ascii::isDigit(m_result[size - 2]) || m_result[size - 2] == '.';
        return std::string_view("=:[(,").find(last) != std::string_view::npos;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_result;
    char m_quote = '\0';
    int m_openQuotes = 0;
    bool m_hasChanged = false;
};

/// Follows the quotes of a shell from line to line.
class QuoteState {
public:
    bool isOpen() const { return m_quote != '\0'; }

    void read(std::string_view line) {
        for (std::size_t at = 0; at < line.size(); ++at) {
            const char c = line[at];
            if (c == '\\' && m_quote != '\'')
                ++at;
            else if (m_quote != '\0')
                m_quote = c == m_quote ? '\0' : m_quote;
            else if (c == '#' && (at == 0 || isBlankChar(line[at - 1])))
                return;
            else if (c == '\'' || c == '"')
                m_quote = c;
        }
    }

private:
    char m_quote = '\0';
};

/// Cuts what a shell or notebook prints before a command; true if there was any.
bool cutPrompt(std::string& line) {
    static const re2::RE2 kPrompts[] = {
        re2::RE2(R"(^\s*\([\w.\-]+\)\s+)"),                            // (venv)
        re2::RE2(R"(^\s*\[[^\]@]*@[^\]]*\]\s*[$#%]\s+)"),              // [me@host dir]$
        re2::RE2(R"(^\s*[\w.\-]+@[\w.\-]+[: ][^\s$#%]*\s?[$#%]\s+)"),  // me@host:~/dir$
        re2::RE2(R"(^\s*(?:In|Out) ?\[\d*\]:\s*)"),                    // In [3]:
        re2::RE2(R"(^\s*(?:PS )?[A-Za-z]:\\[^>]*>\s*)"),               // PS C:\dir>
        re2::RE2(R"(^\s*(?:[$%]|❯|➜|»)\s+|^\s*>+\s*)"),                // $
        re2::RE2(R"(^\s*(?:RUN|CMD|ENTRYPOINT)\s+)"),                  // of a Dockerfile
        re2::RE2(R"(^\s*!+\s*)"),                                      // of a notebook
        re2::RE2(R"(^\s*(?:[*•]|\d+[.)])\s+)"),                        // of a list
    };
    for (const re2::RE2& prompt : kPrompts) {
        if (re2::RE2::Replace(&line, prompt, ""))
            return true;
    }
    return false;
}

/// "%cd dir" and "%run train.py" of a notebook as a shell would say it; other magic goes.
void readMagic(std::string& line) {
    static const re2::RE2 kMagic(R"(^\s*%{1,2}([a-z]\w*)\s*(.*)$)");
    std::string word;
    std::string rest;
    if (!re2::RE2::FullMatch(line, kMagic, &word, &rest))
        return;
    static const re2::RE2 kPair(R"((\w+)[ =](.*))");
    std::string name;
    std::string value;
    if (word == "run")
        line = "python " + rest;
    else if (word == "cd" || word == "pip" || word == "conda")
        line = word + " " + rest;
    else if ((word == "env" || word == "set_env") && re2::RE2::FullMatch(rest, kPair, &name, &value))
        line = "export " + name + "=" + value;
    else if (word == "time")
        line = rest;
    else
        line.clear();
}

/// Makes a shell's "\" of what continues a line elsewhere, and of a backslash with blanks or a comment behind it.
void readContinuation(std::string& line) {
    static const re2::RE2 kContinued(R"((?:\\[ \t]+(?:#.*)?|[ \t][\^`][ \t]*)$)");
    re2::RE2::Replace(&line, kContinued, " \\\\");
}

void cleanFirstLine(std::string& line, bool& hasPrompt) {
    static const re2::RE2 kFence(R"(^\s*(?:```|~~~).*$)");
    static const re2::RE2 kCode(R"(^\s*`([^`]+)`\s*$)");
    static const re2::RE2 kPythonOfNotebook(R"(\{sys\.executable\})");
    static const re2::RE2 kBullet(R"(^\s*-\s+([A-Za-z./~]))");
    if (re2::RE2::FullMatch(line, kFence)) {
        line.clear();
        return;
    }
    re2::RE2::Replace(&line, kCode, "\\1");
    re2::RE2::Replace(&line, kBullet, "\\1");
    for (int count = 0; count < kMostPrompts && cutPrompt(line); ++count)
        hasPrompt = true;
    re2::RE2::Replace(&line, kPythonOfNotebook, "python");
    readMagic(line);
}

}  // namespace

CleanPaste cleanPaste(std::string_view pasted) {
    Typography typography(pasted);
    const std::string plain = typography.plain();
    CleanPaste result;
    if (typography.hasChanged())
        result.said.push_back(
            message("paste.typography", "Dashes, quotes and blanks of a word processor are read as those of a keyboard."));
    QuoteState quotes;
    bool isContinued = false;
    bool hasPrompt = false;
    static const re2::RE2 kSecondPrompt(R"(^\s*>\s+)");
    std::string_view rest = plain;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string line(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.ends_with('\r'))
            line.pop_back();
        if (!quotes.isOpen()) {
            if (!isContinued)
                cleanFirstLine(line, hasPrompt);
            else if (hasPrompt)  // otherwise it writes into a file
                re2::RE2::Replace(&line, kSecondPrompt, "");
            readContinuation(line);
        }
        quotes.read(line);
        isContinued = line.ends_with('\\');
        result.text += line + "\n";
    }
    return result;
}

}  // namespace vernier
