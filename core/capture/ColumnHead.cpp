#include "core/capture/ColumnHead.h"

#include "core/metrics/Ascii.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vernier {

namespace {

/// How far above its table a row may stand.
constexpr std::size_t kMaxLinesAbove = 400;
constexpr std::size_t kMaxHeadWords = 4;
constexpr std::size_t kMaxHeadBytes = 4096;
constexpr std::array<std::string_view, 5> kSeparators{"|", "\u2502", "\t", ",", ";"};

/// A cell of a line: its text without the blanks around it, and where that is, in characters.
struct Cell {
    std::string_view text;
    std::size_t begin;
    std::size_t end;
};

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

bool holdsLetter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), ascii::isLetter);
}

Cell cellOf(std::string_view line, std::size_t begin, std::size_t end) {
    while (begin < end && isBlank(line[begin]))
        ++begin;
    while (end > begin && isBlank(line[end - 1]))
        --end;
    const std::size_t at = ascii::characters(line.substr(0, begin));
    return {line.substr(begin, end - begin), at, at + ascii::characters(line.substr(begin, end - begin))};
}

std::vector<Cell> cellsBetween(std::string_view line, std::string_view separator) {
    std::vector<Cell> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        cells.push_back(cellOf(line, begin, end));
        begin = end + separator.size();
    }
    return cells;
}

/// Stretches of text with at least so many blanks between them.
std::vector<Cell> stretchesOf(std::string_view line, std::size_t blanks) {
    std::vector<Cell> cells;
    std::size_t begin = line.find_first_not_of(" \t");
    while (begin < line.size()) {
        std::size_t end = begin;
        std::size_t next = line.size();
        while (end < line.size()) {
            end = std::min(line.find_first_of(" \t", end), line.size());
            next = std::min(line.find_first_not_of(" \t", end), line.size());
            if (next - end >= blanks || next == line.size())
                break;
            end = next;
        }
        cells.push_back(cellOf(line, begin, end));
        begin = next;
    }
    return cells;
}

std::string headFrom(std::string_view text) {
    while (!text.empty() && std::string_view("):,;[(").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    const bool isName = text.find_first_of("%|[]=<>") == std::string_view::npos && words <= kMaxHeadWords;
    return isName && holdsLetter(text) ? std::string(text) : std::string();
}

/// With light lines between cells, where rich draws heavy ones in heads and Polars broken ones. The bytes stay in place.
std::string withLightLines(std::string_view line) {
    std::string light(line);
    for (const std::string_view other : {"\u2503", "\u2506"}) {
        for (std::size_t at = light.find(other); at != std::string::npos; at = light.find(other, at))
            light.replace(at, other.size(), "\u2502");
    }
    return light;
}

std::string headBySeparators(std::string_view row, std::string_view head, std::size_t begin) {
    const std::string lightRow = withLightLines(row);
    const std::string lightHead = withLightLines(head);
    const std::size_t at = ascii::characters(row.substr(0, begin));
    for (const std::string_view separator : kSeparators) {
        const std::vector<Cell> cells = cellsBetween(lightRow, separator);
        const std::vector<Cell> heads = cellsBetween(lightHead, separator);
        if (cells.size() < 2 || heads.size() != cells.size())
            continue;
        for (std::size_t index = 0; index < cells.size(); ++index) {
            if (cells[index].begin <= at && at < cells[index].end)
                return headFrom(heads[index].text);
        }
    }
    return {};
}

std::string headByPlace(std::string_view row, std::string_view head, std::size_t begin, std::size_t end) {
    const std::size_t from = ascii::characters(row.substr(0, begin));
    const std::size_t to = ascii::characters(row.substr(0, end));
    const std::vector<Cell> words = stretchesOf(head, 1);
    const std::vector<Cell> cells = stretchesOf(row, 1);
    if (words.size() < 2)
        return {};
    const bool areNames = std::all_of(words.begin(), words.end(), [](const Cell& word) { return holdsLetter(word.text); });
    if (words.size() == cells.size() && areNames) {
        for (std::size_t index = 0; index < cells.size(); ++index) {
            if (cells[index].begin <= from && from < cells[index].end)
                return headFrom(words[index].text);
        }
    }
    // Prose has one blank between its words; a head that has columns has more somewhere.
    if (stretchesOf(head, 2).size() < 3)
        return {};
    for (const std::size_t blanks : {2u, 1u}) {
        for (const Cell& cell : stretchesOf(head, blanks)) {
            if (cell.begin >= to || cell.end <= from)
                continue;
            if (std::string text = headFrom(cell.text); !text.empty())
                return text;
        }
    }
    return {};
}

}  // namespace

std::string columnHead(const std::vector<std::string>& lines, std::size_t line, std::size_t begin, std::size_t end) {
    const std::string_view row = std::string_view(lines[line]).substr(0, kMaxHeadBytes);
    if (end > row.size())
        return {};
    const std::size_t lowest = line - std::min(line, kMaxLinesAbove);
    for (std::size_t above = line; above-- > lowest;) {
        const std::string_view head = std::string_view(lines[above]).substr(0, kMaxHeadBytes);
        // A head is a line of words: it has letters, and numbers at most within them.
        const auto digits = std::count_if(head.begin(), head.end(), ascii::isDigit);
        const auto letters = std::count_if(head.begin(), head.end(), ascii::isLetter);
        if (letters < 2 || digits > letters)
            continue;
        std::string text = headBySeparators(row, head, begin);
        if (text.empty() && stretchesOf(row, 1).size() > 1)
            text = headByPlace(row, head, begin, end);
        if (!text.empty())
            return text;
    }
    return {};
}

}  // namespace vernier
