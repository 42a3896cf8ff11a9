#include "core/capture/LineKinds.h"

#include "core/metrics/Ascii.h"
#include "core/metrics/MetricWords.h"

#include <algorithm>
#include <unordered_map>

namespace vernier {

namespace {

/// So many lines of one shape are tried.
constexpr std::size_t kMostOfAShape = 3;
constexpr std::size_t kMostOfTheSame = 300;
constexpr std::size_t kMostShapes = 2'000;
constexpr std::size_t kMostRanks = 64;

/// The words of a shape that say which part of the data or which network a number is about.
std::set<std::string> splitsIn(const std::string& shape, bool (*isSplit)(std::string_view)) {
    std::set<std::string> splits;
    std::string word;
    for (const char c : shape + " ") {
        const bool isWordPart = ascii::isLetter(c) || ascii::isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (isWordPart) {
            word += ascii::lower(c);
            continue;
        }
        if (isSplit(word))
            splits.insert(word);
        word.clear();
    }
    return splits;
}

/// Without marks, which tables set behind some of their numbers: "0.67 +".
std::string lettersOf(std::string text) {
    std::erase_if(text, [](char c) { return !ascii::isLetter(c) && static_cast<unsigned char>(c) < 0x80 && c != '$'; });
    return text;
}

std::string wordsAround(const Surroundings& around) {
    return around.near + '\n' + around.far + '\n' + around.after;
}

/// The digits of "0:" and "[0]" at the start of a line; empty without.
std::string_view startNumber(std::string_view line) {
    const std::size_t begin = line.starts_with('[') ? 1 : 0;
    const std::size_t end = line.find_first_not_of("0123456789", begin);
    if (end == std::string_view::npos || end == begin || end - begin > 4)
        return {};
    return line[end] == (begin == 1 ? ']' : ':') ? line.substr(begin, end - begin) : std::string_view();
}

}  // namespace

LineKinds::LineKinds(const std::vector<std::string>& lines, std::size_t clickedLine, const ClickedNumber& clicked)
    : m_lines(lines), m_line(clickedLine), m_number(clicked) {
    chooseLines();
    m_areTagged = areTagged();
    m_clickedLine = cut(m_line);
    m_token = tokenAt(m_clickedLine.tokens, m_number.begin);
    m_clicked = surroundingsOf(m_clickedLine, m_token);
    m_counter = counterOf(m_clickedLine, m_token);
    const std::string clickedShape = shapeOf(m_clickedLine);
    if (m_counter.empty())
        m_cell = cellOfCountedRow(m_lines, m_chosen, m_line, m_number.begin);
    std::vector<Relative> relatives;
    std::unordered_map<std::string, std::size_t> shapes;
    std::set<std::size_t> sample{m_line};
    for (const std::size_t line : m_chosen) {
        const CutLine one = cut(line);
        const std::string shape = shapeOf(one);
        if (std::size_t& count = shapes[shape]; shapes.size() <= kMostShapes && count++ < kMostOfAShape)
            sample.insert(line);
        addRelatives(one, line, shape == clickedShape, relatives);
    }
    Counters counters;
    for (const Relative& relative : relatives) {
        for (const auto& [name, value] : relative.around.counters)
            counters[wordsAround(relative.around)][name].insert(value);
    }
    for (const Relative& relative : relatives) {
        const Kinship kinship = relative.place == Place{m_line, m_number.begin} ? Kinship::Same : judge(relative, counters);
        m_kinships[relative.place] = kinship;
        if (kinship == Kinship::Same)
            m_same.push_back(relative.place);
    }
    const std::size_t stride = 1 + m_same.size() / kMostOfTheSame;
    for (std::size_t index = 0; index < m_same.size(); index += stride)
        sample.insert(m_same[index].line);
    m_sample.assign(sample.begin(), sample.end());
}

void LineKinds::chooseLines() {
    const std::size_t quarter = kMaxLines / 4;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        const bool isAroundClick = line + quarter > m_line && line < m_line + quarter;
        if (m_lines.size() <= kMaxLines || line < quarter || line + quarter > m_lines.size() || isAroundClick)
            m_chosen.push_back(line);
    }
}

/// True where lines begin with the number of the process that printed them: a few numbers that take turns, beside a counter of
/// another name. The rounds of boosting, [0] [1] [2], are counters themselves.
bool LineKinds::areTagged() const {
    std::set<std::string_view> seen;
    std::string_view last;
    std::size_t tagged = 0;
    std::size_t returns = 0;
    bool isCounted = false;
    for (const std::size_t line : m_chosen) {
        const std::string_view number = startNumber(m_lines[line]);
        if (number.empty())
            continue;
        ++tagged;
        returns += number != last && seen.contains(number) ? 1 : 0;
        seen.insert(number);
        last = number;
        if (!isCounted) {
            const CutLine one{m_lines[line], tokensOf(m_lines[line], m_number.mark), false};
            for (std::size_t token = 2; token < one.tokens.size() && !isCounted; ++token)
                isCounted = one.kind(token) == TokenKind::Number && !counterOf(one, token).empty();
        }
    }
    return isCounted && tagged >= 4 && seen.size() >= 2 && seen.size() <= kMostRanks && returns >= seen.size();
}

CutLine LineKinds::cut(std::size_t line) const {
    const std::string_view text = m_lines[line];
    const bool isTagged = m_areTagged && !startNumber(text).empty();
    return {text, tokensOf(text, m_number.mark, line == m_line ? m_number.begin : std::string_view::npos), isTagged};
}

void LineKinds::addRelatives(const CutLine& cut, std::size_t line, bool isSameLine, std::vector<Relative>& relatives) const {
    const std::size_t wanted = tokenBefore(m_clickedLine, m_token);
    for (std::size_t token = 0; token < cut.tokens.size(); ++token) {
        if (cut.kind(token) != TokenKind::Number)
            continue;
        // Most numbers are told by what stands just before them; only the rest is worth a closer look.
        const std::size_t before = tokenBefore(cut, token);
        const bool isLike = (before == wanted && before == kNoToken) ||
                            (before < cut.tokens.size() && wanted < m_clickedLine.tokens.size() &&
                             cut.kind(before) == m_clickedLine.kind(wanted) &&
                             (cut.kind(before) == TokenKind::Number || cut.at(before) == m_clickedLine.at(wanted)));
        const bool isCounter = !m_counter.empty() && counterOf(cut, token) == m_counter;
        const bool isCell = m_cell && beginsCell(cut.text, cut.tokens[token].begin, *m_cell);
        if (!isLike && !isCounter && !isCell)
            continue;
        Surroundings around = surroundingsOf(cut, token);
        const bool hasSameWords = around.last == m_clicked.last && around.hasWord == m_clicked.hasWord;
        if (isCounter || isCell ||
            (hasSameWords && (m_clicked.hasWord || lettersOf(around.after) == lettersOf(m_clicked.after))))
            relatives.push_back({{line, cut.tokens[token].begin}, std::move(around), isSameLine, isCell});
    }
}

Kinship LineKinds::judge(const Relative& relative, const Counters& counters) const {
    const Surroundings& around = relative.around;
    if (relative.isSameCell)
        return Kinship::Same;
    if (!m_clicked.hasWord && m_counter.empty())
        return relative.isSameLine ? Kinship::Same : Kinship::Perhaps;
    if (around.process != m_clicked.process && !around.process.empty())
        return Kinship::Other;
    const bool isFarSame = around.far == m_clicked.far && around.near == m_clicked.near;
    if (splitsIn(around.after, isPartOfData) != splitsIn(m_clicked.after, isPartOfData) && m_counter.empty())
        return Kinship::Other;
    if (isFarSame)
        return around.after == m_clicked.after || around.after == "$" || m_clicked.after == "$" || !m_counter.empty()
                   ? Kinship::Same
                   : judgeByCounters(relative, counters);
    // A counter is the same wherever it is printed, except by another process.
    if (!m_counter.empty())
        return Kinship::Perhaps;
    if (splitsIn(around.far + " " + around.near, isSplitWord) != splitsIn(m_clicked.far + " " + m_clicked.near, isSplitWord))
        return Kinship::Other;
    return judgeByCounters(relative, counters);
}

/// Lines that tell of the same steps in other words are another metric; lines that tell of other steps may be the same one.
Kinship LineKinds::judgeByCounters(const Relative& relative, const Counters& counters) const {
    const auto mine = counters.find(wordsAround(m_clicked));
    const auto others = counters.find(wordsAround(relative.around));
    if (mine == counters.end() || others == counters.end())
        return Kinship::Other;
    bool isComparable = false;
    for (const auto& [name, values] : mine->second) {
        const auto found = others->second.find(name);
        if (found == others->second.end())
            continue;
        isComparable = true;
        if (std::any_of(values.begin(), values.end(), [&](double value) { return found->second.contains(value); }))
            return Kinship::Other;
    }
    return isComparable ? Kinship::Perhaps : Kinship::Other;
}

Kinship LineKinds::kinship(Place number) const {
    const auto found = m_kinships.find(number);
    return found == m_kinships.end() ? Kinship::Other : found->second;
}

}  // namespace vernier
