#include "core/capture/ContextPattern.h"

#include "core/metrics/Ascii.h"
#include "core/metrics/PatternMaker.h"

#include <algorithm>

namespace vernier {

namespace {

/// How far from the number to look for words.
constexpr std::size_t kMaxContextBytes = 400;
constexpr std::size_t kMostFarWords = 24;
constexpr std::size_t kMostWordsBehind = 12;
/// Any number or time within the context.
constexpr std::string_view kAnyNumber = "[-+\u2212]?(?:[0-9.][-+0-9.,eE]*|(?i:nan|inf)|\\?)";
constexpr std::string_view kAnyTime = "[-0-9:./,?]+";
/// What must not stand before a name that is itself the end of longer ones: acc, but not val-acc.
constexpr std::string_view kNameStart = R"((?:^|[^-\w./]))";

bool isAsciiWordStart(std::string_view word) {
    return !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
}

std::string literal(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view(R"(\^$.|?*+()[]{})").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

/// Writes stretches of one line as patterns.
class Writer {
public:
    Writer(const CutLine& line, std::size_t number, DecimalMark mark)
        : m_line(line), m_number(number), m_group(numberGroup(mark)) {}

    /// Tokens [begin, number) and the number.
    std::string before(std::size_t begin) const { return stretch(begin, m_number) + m_group; }
    /// The number and tokens (number, end).
    std::string behind(std::size_t end) const { return m_group + stretch(m_number + 1, end); }
    std::string around(std::size_t begin, std::size_t end) const { return before(begin) + stretch(m_number + 1, end); }
    const std::string& group() const { return m_group; }

    /// \b where a name starts: it is ASCII only, and keeps "acc=" from being found in "val_acc=".
    std::string edge(std::size_t token) const {
        return m_line.kind(token) == TokenKind::Word && isAsciiWordStart(m_line.at(token)) ? "\\b" : "";
    }

    /// Columns of numbers are written once, with how many they are.
    std::string stretch(std::size_t begin, std::size_t end) const {
        const std::string column = std::string(kAnyNumber) + "\\s+";
        std::string text;
        std::size_t columns = 0;
        for (std::size_t token = begin; token <= end; ++token) {
            const bool isColumn = token + 1 < end && !isPartOfName(m_line, token) && token != m_number &&
                                  m_line.kind(token) == TokenKind::Number && piece(token + 1) == "\\s+";
            if (isColumn) {
                ++columns;
                ++token;
                continue;
            }
            text += columns > 1 ? "(?:" + column + "){" + std::to_string(columns) + "}" : columns == 1 ? column : std::string();
            columns = 0;
            text += token < end ? piece(token) : std::string();
        }
        return text;
    }

private:
    bool isNumber(std::size_t token) const { return token == m_number || m_line.kind(token) == TokenKind::Number; }
    bool isBar(std::size_t token) const { return m_line.kind(token) == TokenKind::Bar; }
    bool holdsText(std::size_t token) const {
        return isNumber(token) || m_line.kind(token) == TokenKind::Word || m_line.kind(token) == TokenKind::Time;
    }

    std::string piece(std::size_t token) const {
        const std::string_view text = m_line.at(token);
        switch (m_line.kind(token)) {
            case TokenKind::Blank: return blank(token);
            case TokenKind::Bar: return ".*?";
            case TokenKind::Time: return std::string(kAnyTime);
            case TokenKind::Word: return literal(text);
            case TokenKind::Number: return isPartOfName(m_line, token) ? literal(text) : std::string(kAnyNumber);
            case TokenKind::Sign: break;
        }
        // A number that grows fills the blanks that padded it: [ 9/12] and [10/12].
        const bool mayPad = isNumber(token + 1) && !isPartOfName(m_line, token + 1) &&
                            std::string_view("@-.#$%_").find(text) == std::string_view::npos;
        return literal(text) + (mayPad ? "\\s*" : "");
    }

    std::string blank(std::size_t token) const {
        const bool isFirst = token == 0;
        if (!isFirst && (isBar(token - 1) || isBar(token + 1)))
            return {};  // part of what a bar may be
        if (!isFirst && m_line.isSign(token - 1, "|") && m_line.isSign(token + 1, "|"))
            return ".*?";  // a bar that is still empty
        const bool mustPart = !isFirst && holdsText(token - 1) && holdsText(token + 1);
        // Blanks that pad a number may vanish as it grows, those that part words do not.
        const bool isColumn =
            !isFirst && m_line.kind(token - 1) == TokenKind::Word && isNumber(token + 1) && m_line.at(token).size() > 1;
        return mustPart && !isColumn ? "\\s+" : "\\s*";
    }

    const CutLine& m_line;
    std::size_t m_number;
    std::string m_group;
};

/// Collects the candidates of one number.
class Candidates {
public:
    Candidates(const CutLine& line, std::size_t number, const Surroundings& around, DecimalMark mark,
               const std::optional<RowCell>& cell)
        : m_line(line), m_number(number), m_around(around), m_cell(cell), m_writer(line, number, mark) {
        for (std::size_t token = number; token-- > 0 && distance(token) < kMaxContextBytes;) {
            if (line.kind(token) == TokenKind::Word && !isTypeWord(line, token))
                m_words.push_back(token);
        }
    }

    std::vector<std::string> all() {
        const bool isCountedBehind = m_line.kind(m_number + 1) == TokenKind::Word && !counterOf(m_line, m_number).empty();
        if (isCountedBehind)  // 10epoch
            add("\\b" + m_writer.behind(m_number + 2) + "\\b");
        if (m_around.hasWord && !m_words.empty()) {
            addNear();
            addGaps();
            addFar();
            addBehind();
        } else {
            addColumns();
        }
        if (m_cell)
            add(inCell());
        add(m_writer.group());
        return std::move(m_patterns);
    }

private:
    void add(std::string pattern) {
        if (std::find(m_patterns.begin(), m_patterns.end(), pattern) == m_patterns.end())
            m_patterns.push_back(std::move(pattern));
    }

    /// Behind so many cells, whatever they hold.
    std::string inCell() const {
        const std::string sign = m_cell->separator == "\t" ? "\\t" : literal(m_cell->separator);
        return "^(?:[^" + sign + "]*" + sign + "){" + std::to_string(m_cell->index) + "}\\s*" + m_writer.group();
    }

    std::size_t distance(std::size_t token) const { return m_line.tokens[m_number].begin - m_line.tokens[token].end; }
    std::string from(std::size_t word) const { return m_writer.edge(word) + m_writer.before(word); }
    std::string fromStart() const {
        return "^" + std::string(m_line.kind(0) == TokenKind::Blank ? "" : "\\s*") + m_writer.before(0);
    }

    /// The words right before the number, one more each time.
    void addNear() {
        for (const std::size_t word : m_words) {
            if (word < m_around.nearBegin)
                break;
            add(from(word));
            if (word == m_words.front())
                add(std::string(kNameStart) + m_writer.before(word));
        }
        if (m_around.nearBegin == 0)
            add(fromStart());
    }

    /// The nearest word, and one far before it: "\bvalid\b.*?\bloss=".
    void addGaps() {
        const std::size_t tag = tagTokens(m_line);
        if (tag > 0 && tag <= m_words.front())
            add("^" + m_writer.stretch(0, tag) + ".*?" + from(m_words.front()));
        for (std::size_t at = 1; at < std::min(m_words.size(), kMostFarWords); ++at) {
            const std::size_t word = m_words[at];
            std::size_t end = word + 1;
            for (std::size_t next = word + 1; next <= word + 3 && next < m_words.front(); ++next) {
                if (m_line.kind(next) == TokenKind::Number && isPartOfName(m_line, next))
                    end = next + 1;  // rank 0
            }
            const std::string edge = end == word + 1 ? m_writer.edge(word) : "\\b";
            add(m_writer.edge(word) + m_writer.stretch(word, end) + edge + ".*?" + from(m_words.front()));
        }
    }

    /// All words and numbers between, further and further back.
    void addFar() {
        for (const std::size_t word : m_words) {
            if (word < m_around.nearBegin)
                add(from(word));
        }
        if (distance(0) < kMaxContextBytes)
            add(fromStart());
    }

    /// Words behind the number, with the nearest one before it.
    void addBehind() {
        std::size_t words = 0;
        for (std::size_t token = m_number + 1; token < m_line.tokens.size() && words < kMostWordsBehind; ++token) {
            if (m_line.kind(token) != TokenKind::Word)
                continue;
            ++words;
            const std::size_t begin = m_words.front();
            add(m_writer.edge(begin) + m_writer.around(begin, token + 1) + m_writer.edge(token));
            add(from(begin) + ".*?" + m_writer.edge(token) + m_writer.stretch(token, token + 1) + m_writer.edge(token));
        }
    }

    /// No words before the number: its column, then what stands behind it.
    void addColumns() {
        const bool isFirst = m_around.near.empty();
        if (isFirst && std::any_of(m_around.after.begin(), m_around.after.end(), ascii::isLetter))
            addWordsBehind();
        std::size_t glued = m_number + 1;
        while (m_line.kind(glued) == TokenKind::Sign && glued < m_line.tokens.size())
            ++glued;
        if (m_line.kind(glued) == TokenKind::Number)
            ++glued;
        add(fromStart() + (glued > m_number + 2 || (glued > m_number + 1 && m_line.kind(m_number + 1) == TokenKind::Sign)
                               ? m_writer.stretch(m_number + 1, glued)
                               : std::string()));
        add(fromStart());
        for (std::size_t token = m_number + 1; token < m_line.tokens.size() && m_line.tokens[token].begin < kMaxContextBytes;
             ++token) {
            if (m_line.kind(token) == TokenKind::Number)
                add(fromStart() + m_writer.stretch(m_number + 1, token + 1));
        }
        add(fromStart() + m_writer.stretch(m_number + 1, m_line.tokens.size()) + "\\s*$");
        addWordsBehind();
    }

    void addWordsBehind() {
        std::size_t words = 0;
        for (std::size_t token = m_number + 1; token < m_line.tokens.size() && words < kMostWordsBehind; ++token) {
            if (m_line.kind(token) != TokenKind::Word)
                continue;
            ++words;
            add(m_writer.behind(token + 1) + m_writer.edge(token));
        }
    }

    const CutLine& m_line;
    std::size_t m_number;
    const Surroundings& m_around;
    const std::optional<RowCell>& m_cell;
    Writer m_writer;
    std::vector<std::size_t> m_words;  ///< before the number, the nearest first
    std::vector<std::string> m_patterns;
};

}  // namespace

std::vector<std::string> candidatePatterns(const CutLine& line, std::size_t number, const Surroundings& around,
                                           DecimalMark mark, const std::optional<RowCell>& cell) {
    return Candidates(line, number, around, mark, cell).all();
}

}  // namespace vernier
