#include "core/capture/LineTokens.h"

#include "core/metrics/Ascii.h"
#include "core/metrics/MetricWords.h"

#include <algorithm>

namespace vernier {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

/// The character at the start of valid UTF-8; a stray byte counts as one.
Character characterAt(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t bytes = byte(0) < 0xC0 ? 1 : byte(0) < 0xE0 ? 2 : byte(0) < 0xF0 ? 3 : 4;
    if (bytes == 1 || bytes > text.size())
        return {byte(0), 1};
    char32_t code = byte(0) & (0x7Fu >> bytes);
    for (std::size_t i = 1; i < bytes; ++i)
        code = code << 6 | (byte(i) & 0x3Fu);
    return {code, bytes};
}

/// Letters of any script, told from signs by their blocks: enough for labels, without a table of all characters.
bool isLetterOfAny(char32_t code) {
    if (code < 0x80)
        return ascii::isWordPart(static_cast<char>(code)) && !ascii::isDigit(static_cast<char>(code));
    const bool isSign = code < 0xC0 ? code != 0xAA && code != 0xB5 && code != 0xBA
                                    : code == 0xD7 || code == 0xF7 || (code >= 0x2000 && code < 0x2C00) ||
                                          (code >= 0x3000 && code < 0x3040) || (code >= 0xE000 && code < 0xF900) ||
                                          (code >= 0xFE30 && code < 0xFE70) || (code >= 0xFEFF && code < 0xFF10) ||
                                          (code >= 0xFF1A && code < 0xFF21) || code >= 0x1F000;
    return !isSign;
}

/// Scripts that put no blanks between words: the 1 of 第1轮 is a number.
bool isIdeograph(char32_t code) {
    return code >= 0x2E80 && code < 0xFE30;
}

/// Box drawing and blocks, of which bars and rules are made.
bool isBlockCharacter(char32_t code) {
    return (code >= 0x2500 && code < 0x25A0 && code != 0x2502 && code != 0x2503 && code != 0x2506 && code != 0x2551) ||
           (code >= 0x2800 && code < 0x2900);
}

/// Bars and rules of ASCII: "#####", "=====>....", "-----".
std::size_t asciiBarAt(std::string_view text) {
    const std::size_t end = std::min(text.find_first_not_of("#=>.-*~"), text.size());
    return end >= 3 ? end : 0;
}

/// A time (0:03, 10:00:01,123) or a date (2024-06-01, 06/01/24) at the start of `text`; its length, or 0.
std::size_t timeAt(std::string_view text) {
    const auto digitsAt = [&](std::size_t at) {
        return std::min(text.find_first_not_of("0123456789", std::min(at, text.size())), text.size()) -
               std::min(at, text.size());
    };
    if (text.starts_with("?,"))  // tqdm does not know yet
        return 1;
    std::size_t end = digitsAt(0);
    if (end == 0 || end > 4 || end >= text.size())
        return 0;
    const char sign = text[end];
    if (sign != ':' && sign != '-' && sign != '/')
        return 0;
    int parts = 1;
    while (end < text.size() && text[end] == sign && parts < 3 && digitsAt(end + 1) > 0 &&
           digitsAt(end + 1) <= (sign == '/' ? 4u : 2u)) {
        end += 1 + digitsAt(end + 1);
        ++parts;
    }
    const bool isTime = sign == ':' && parts >= 2 && ascii::isDigit(text[end - 1]) && ascii::isDigit(text[end - 2]);
    if (parts < 3 && !isTime)
        return 0;
    if (isTime && end < text.size() && (text[end] == '.' || text[end] == ',') && digitsAt(end + 1) > 0)
        end += 1 + digitsAt(end + 1);
    return end < text.size() && text[end] == sign && digitsAt(end + 1) > 0 ? 0 : end;
}

/// Cuts one line. Numbers win over words where digits stand at the edge of a word that counts something.
class Cutter {
public:
    Cutter(std::string_view line, DecimalMark mark, std::size_t forced)
        : m_line(line.substr(0, kMaxTokenBytes)), m_mark(mark), m_forced(forced) {}

    std::vector<Token> cut() {
        while (m_at < m_line.size())
            cutOne();
        return std::move(m_tokens);
    }

private:
    std::string_view rest() const { return m_line.substr(m_at); }
    bool holdsForced(std::size_t bytes) const { return m_at <= m_forced && m_forced < m_at + bytes; }

    void add(TokenKind kind, std::size_t bytes) {
        m_tokens.push_back({kind, m_at, m_at + bytes});
        m_at += bytes;
    }

    void cutOne() {
        if (const std::size_t blanks = blanksAtStart(rest()))
            return add(TokenKind::Blank, blanks);
        if (m_at == m_forced) {
            if (const auto number = numberAtStart(rest(), m_mark))
                return add(TokenKind::Number, number->end);
        }
        if (const std::size_t time = timeAt(rest()); time > 0 && !holdsForced(time) && !followsWord())
            return add(TokenKind::Time, time);
        if (const std::size_t bar = asciiBarAt(rest()); bar > 0 && !holdsForced(bar))
            return add(TokenKind::Bar, bar);
        if (rest().starts_with("?it/s") || rest().starts_with("?s/it"))
            return add(TokenKind::Number, 1);
        if (const std::size_t number = numberHere())
            return add(TokenKind::Number, number);
        const Character first = characterAt(rest());
        if (isLetterOfAny(first.code) || ascii::isDigit(rest().front()))
            return cutWord();
        if (!isBlockCharacter(first.code))
            return add(TokenKind::Sign, first.bytes);
        std::size_t end = 0;
        while (end < rest().size() && isBlockCharacter(characterAt(rest().substr(end)).code))
            end += characterAt(rest().substr(end)).bytes;
        add(TokenKind::Bar, end);
    }

    bool followsWord() const {
        const TokenKind kind = m_tokens.empty() ? TokenKind::Blank : m_tokens.back().kind;
        return kind == TokenKind::Word || kind == TokenKind::Number || kind == TokenKind::Time;
    }

    /// The length of the number that begins here, or 0. A hyphen behind a word or a number is no sign.
    std::size_t numberHere() const {
        const bool isSigned = !ascii::isDigit(rest().front()) && rest().front() != '.';
        if (isSigned && followsWord())
            return 0;
        const bool mayBeRow = m_mark == DecimalMark::Point && m_at > 0 &&
                              (m_line[m_at - 1] == ',' || m_line[m_at - 1] == '[') && !isPartOfTotal(rest());
        std::string_view text = rest();
        if (mayBeRow)  // its commas part fields, not thousands
            text = text.substr(0, text.find(','));
        const auto number = numberAtStart(text, m_mark);
        if (!number || (m_forced > m_at && m_forced < m_at + number->end))
            return 0;
        return isOpaque(text, number->end) ? 0 : number->end;
    }

    /// True for the digits of hashes, versions and hexadecimal numbers: 9f8e7d, 0x1F, 3x224x224.
    static bool isOpaque(std::string_view text, std::size_t end) {
        std::size_t letters = end;
        while (letters < text.size() && ascii::isWordPart(text[letters]) && !ascii::isDigit(text[letters]))
            ++letters;
        return letters > end && letters < text.size() && ascii::isDigit(text[letters]);
    }

    void cutWord() {
        std::size_t end = 0;
        char32_t last = 0;
        while (end < rest().size()) {
            const Character next = characterAt(rest().substr(end));
            if (!isLetterOfAny(next.code) && !ascii::isDigit(rest()[end]))
                break;
            if (m_at + end == m_forced && end > 0)
                break;
            if (ascii::isDigit(rest()[end]) && isIdeograph(last))
                break;
            last = next.code;
            end += next.bytes;
        }
        std::size_t letters = end;
        while (letters > 0 && ascii::isDigit(rest()[letters - 1]))
            --letters;
        // Epoch2, ep_3: the word counts, and its number is one.
        const bool isCounted = letters > 0 && letters < end && isCounterName(rest().substr(0, letters));
        add(TokenKind::Word, isCounted ? letters : end);
    }

    std::string_view m_line;
    DecimalMark m_mark;
    std::size_t m_forced;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

/// Digits on both sides of one comma, which parts neither thousands nor fields: 0,93 and 12,5.
bool hasDecimalComma(std::string_view line, std::size_t begin) {
    const auto number = numberAtStart(line.substr(begin), DecimalMark::Comma);
    if (!number || line.substr(begin, number->end).find(',') == std::string_view::npos)
        return false;
    const std::size_t end = begin + number->end;
    const auto point = numberAtStart(line.substr(begin), DecimalMark::Point);
    const bool isThousands = point && point->end >= number->end;
    const bool isRow = (begin > 0 && std::string_view(".,[").find(line[begin - 1]) != std::string_view::npos) ||
                       (end + 1 < line.size() && (line[end] == ',' || line[end] == '.') && ascii::isDigit(line[end + 1]));
    return !isThousands && !isRow;
}

}  // namespace

std::vector<Token> tokensOf(std::string_view line, DecimalMark mark, std::size_t forced) {
    return Cutter(line, mark, forced).cut();
}

std::size_t tokenAt(const std::vector<Token>& tokens, std::size_t at) {
    const auto found = std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) { return at < token.end; });
    return static_cast<std::size_t>(found - tokens.begin());
}

std::optional<ClickedNumber> numberNear(std::string_view line, std::size_t at) {
    if (at > line.size())
        return std::nullopt;
    const auto numberAround = [&](std::size_t place, DecimalMark mark) -> std::optional<ClickedNumber> {
        const std::vector<Token> tokens = tokensOf(line, mark);
        for (const Token& token : tokens) {
            if (token.begin <= place && place <= token.end && token.kind == TokenKind::Number)
                return ClickedNumber{token.begin, token.end, mark};
        }
        return std::nullopt;
    };
    std::optional<ClickedNumber> number = numberAround(at, DecimalMark::Point);
    if (number || at == line.size() || !ascii::isDigit(line[at])) {
        if (!number && at > 0 && ascii::isDigit(line[at - 1]))
            return numberNear(line, at - 1);
    } else {
        // Within a word, a time or a date: the digits under the pointer.
        std::size_t begin = at;
        while (begin > 0 && ascii::isDigit(line[begin - 1]))
            --begin;
        const std::size_t end = std::min(line.find_first_not_of("0123456789", at), line.size());
        const bool isWithinWord = begin > 0 && ascii::isWordPart(line[begin - 1]) && line[begin - 1] != '_' &&
                                  end < line.size() && ascii::isWordPart(line[end]);
        if (!isWithinWord)
            number = ClickedNumber{begin, end, DecimalMark::Point};
    }
    if (!number)
        return number;
    std::size_t begin = number->begin;
    const bool hasPoint = line.substr(begin, number->end - begin).find('.') != std::string_view::npos;
    if (!hasPoint && begin > 1 && line[begin - 1] == ',' && ascii::isDigit(line[begin - 2])) {  // the decimals were clicked
        begin -= 2;
        while (begin > 0 && ascii::isDigit(line[begin - 1]))
            --begin;
    }
    if (hasDecimalComma(line, begin)) {
        if (begin > 0 && line[begin - 1] == '-' && (begin == 1 || !ascii::isWordPart(line[begin - 2])))
            --begin;
        const auto whole = numberAtStart(line.substr(begin), DecimalMark::Comma);
        return ClickedNumber{begin, begin + whole->end, DecimalMark::Comma};
    }
    return number;
}

}  // namespace vernier
