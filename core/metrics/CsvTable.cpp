#include "core/metrics/CsvTable.h"

#include "core/metrics/Number.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxColumns = 10'000;

std::string trimmed(std::string_view cell) {
    const std::size_t begin = cell.find_first_not_of(" \t\r");
    const std::size_t end = cell.find_last_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string() : std::string(cell.substr(begin, end + 1 - begin));
}

/// A quote within a quoted cell is doubled; line ends in cells are not known here.
std::vector<std::string> cellsOf(std::string_view line, char separator) {
    std::vector<std::string> cells;
    std::string cell;
    bool isQuoted = false;
    for (std::size_t i = 0; i <= line.size() && cells.size() < kMaxColumns; ++i) {
        if (i == line.size() || (line[i] == separator && !isQuoted)) {
            cells.push_back(trimmed(cell));
            cell.clear();
        } else if (line[i] != '"') {
            cell += line[i];
        } else if (isQuoted && i + 1 < line.size() && line[i + 1] == '"') {
            cell += line[++i];
        } else {
            isQuoted = !isQuoted;
        }
    }
    return cells;
}

}  // namespace

char csvSeparatorOf(std::string_view header) {
    constexpr std::string_view kSeparators = ",\t;";
    return *std::ranges::max_element(kSeparators, {}, [&](char candidate) { return std::ranges::count(header, candidate); });
}

void CsvTable::read(std::string_view line, const OnNumber& onNumber) {
    if (line.starts_with(kByteOrderMark))
        line.remove_prefix(kByteOrderMark.size());
    if (trimmed(line).empty())
        return;
    if (m_columns.empty())
        m_separator = csvSeparatorOf(line);
    std::vector<std::string> cells = cellsOf(line, m_separator);
    if (m_columns.empty() || cells == m_columns) {
        m_columns = std::move(cells);
        return;
    }
    for (std::size_t i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
        if (const auto number = numberFrom(cells[i]))
            onNumber(m_columns[i], number->value);
    }
}

}  // namespace vernier
