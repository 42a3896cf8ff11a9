#include "core/capture/CountedRow.h"

#include "core/metrics/Ascii.h"
#include "core/metrics/MetricWords.h"
#include "core/metrics/Number.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr std::array<std::string_view, 5> kCellSigns{"|", "\u2502", "\t", ",", ";"};
constexpr std::size_t kFewestCells = 3;

using Cells = std::vector<std::string_view>;

/// Without the blanks around them.
Cells cellsOf(std::string_view line, std::string_view separator) {
    Cells cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        std::string_view cell = line.substr(begin, end - begin);
        cell.remove_prefix(std::min(cell.find_first_not_of(" \t"), cell.size()));
        cells.push_back(cell.substr(0, cell.find_last_not_of(" \t") + 1));
        begin = end + separator.size();
    }
    return cells;
}

std::size_t indexOfCell(std::string_view line, const Cells& cells, std::size_t at) {
    const auto beginsThere = [&](std::string_view cell) {
        return !cell.empty() && static_cast<std::size_t>(cell.data() - line.data()) == at;
    };
    return static_cast<std::size_t>(std::ranges::find_if(cells, beginsThere) - cells.begin());
}

bool holdsWord(std::string_view cell) {
    return std::ranges::any_of(cell, ascii::isLetter) && !numberAtStart(cell, DecimalMark::Point);
}

std::optional<double> wholeNumber(std::string_view cell) {
    const auto number = numberAtStart(cell, DecimalMark::Point);
    const bool isWhole = number && number->end == cell.size() && number->value == std::floor(number->value);
    return isWhole ? std::optional(number->value) : std::nullopt;
}

/// The lines of a table: those with as many cells.
std::vector<Cells> tableOf(const std::vector<std::string>& lines, const std::vector<std::size_t>& rows,
                           std::string_view separator, std::size_t count) {
    std::vector<Cells> table;
    for (const std::size_t row : rows) {
        if (Cells cells = cellsOf(lines[row], separator); cells.size() == count)
            table.push_back(std::move(cells));
    }
    return table;
}

/// Two rows at least, each of which has a larger whole number there than the one above; heads between them do not matter.
bool grows(const std::vector<Cells>& table, std::size_t column) {
    double last = -std::numeric_limits<double>::infinity();
    std::size_t rows = 0;
    for (const Cells& cells : table) {
        const std::optional<double> number = wholeNumber(cells[column]);
        if (!number && !cells[column].empty() && !holdsWord(cells[column]) && numberAtStart(cells[column], DecimalMark::Point))
            return false;
        if (!number)
            continue;
        if (*number <= last)
            return false;
        last = *number;
        ++rows;
    }
    return rows > 1;
}

bool countsItsRows(const std::vector<Cells>& table, const Cells& clicked, std::size_t index) {
    const auto head = std::ranges::find_if(table, [&](const Cells& cells) { return holdsWord(cells[index]); });
    if (head == table.end()) {
        const bool isNamed = std::any_of(clicked.begin(), clicked.begin() + static_cast<std::ptrdiff_t>(index), holdsWord);
        return !isNamed && grows(table, 0);
    }
    for (std::size_t column = 0; column < head->size(); ++column) {
        if (isCounterName((*head)[column]) && grows(table, column))
            return true;
    }
    return false;
}

}  // namespace

std::optional<RowCell> cellOfCountedRow(const std::vector<std::string>& lines, const std::vector<std::size_t>& rows,
                                        std::size_t line, std::size_t at) {
    for (const std::string_view separator : kCellSigns) {
        const Cells clicked = cellsOf(lines[line], separator);
        const std::size_t index = indexOfCell(lines[line], clicked, at);
        if (clicked.size() >= kFewestCells && index < clicked.size() &&
            countsItsRows(tableOf(lines, rows, separator, clicked.size()), clicked, index))
            return RowCell{std::string(separator), index, clicked.size()};
    }
    return std::nullopt;
}

bool beginsCell(std::string_view line, std::size_t at, const RowCell& cell) {
    const Cells cells = cellsOf(line, cell.separator);
    return cells.size() == cell.count && indexOfCell(line, cells, at) == cell.index;
}

}  // namespace vernier
