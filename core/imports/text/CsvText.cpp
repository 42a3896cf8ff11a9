#include "core/imports/text/CsvText.h"

#include "core/metrics/CsvTable.h"

#include <algorithm>
#include <optional>

namespace vernier {

namespace {

constexpr std::size_t kMaxCells = 2'000'000;  ///< 46,000 trials of 40 columns

class CsvSplitter {
public:
    CsvSplitter(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    /// The next record; nothing at the end, or within quotes that are not closed.
    std::optional<std::vector<std::string>> next() {
        if (m_at >= m_text.size())
            return std::nullopt;
        std::vector<std::string> cells(1);
        m_isOpen = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            m_line += c == '\n' ? 1 : 0;
            if (m_isOpen && c == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                cells.back() += m_text[m_at++];
            else if (c == '"' && (m_isOpen || cells.back().empty()))
                m_isOpen = !m_isOpen;
            else if (!m_isOpen && c == m_separator)
                cells.emplace_back();
            else if (!m_isOpen && c == '\n')
                break;
            else if (m_isOpen || c != '\r')
                cells.back() += c;
        }
        ++m_at;
        return m_isOpen ? std::nullopt : std::optional(std::move(cells));
    }

    bool isOpen() const { return m_isOpen; }
    int line() const { return m_line; }

private:
    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_isOpen = false;
};

bool isCommaNumber(std::string_view cell) {
    const std::size_t comma = cell.find(',');
    const std::string_view digits = cell.substr(cell.starts_with('-') ? 1 : 0);
    return comma != std::string_view::npos && cell.find(',', comma + 1) == std::string_view::npos &&
           digits.find_first_not_of("0123456789,eE+-") == std::string_view::npos && digits.front() >= '0' &&
           digits.front() <= '9' && comma + 1 < cell.size();
}

}  // namespace

Result<ForeignTable> readCsvText(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    if (text.find('\0') != std::string_view::npos)
        return failure(ErrorCode::InvalidInput, message("table.nul", "The CSV table has a NUL byte, which no text has."));
    ForeignTable table;
    table.separator = csvSeparatorOf(text.substr(0, text.find('\n')));
    CsvSplitter splitter(text, table.separator);
    std::size_t cells = 0;
    for (int line = 1;; line = splitter.line()) {
        std::optional<std::vector<std::string>> row = splitter.next();
        if (!row)
            break;
        if (row->size() == 1 && row->front().empty())
            continue;
        if (!table.rows.empty() && row->size() != table.rows.front().size())
            return failure(ErrorCode::InvalidInput,
                           message("table.cells", "Line %1 of the CSV table has %2 cells; the first has %3.", line, row->size(),
                                   table.rows.front().size()));
        cells += row->size();
        if (cells > kMaxCells)
            return failure(ErrorCode::InvalidInput,
                           message("table.too-many", "The CSV table has more than 2,000,000 cells: import a part of it."));
        if (table.separator == ';' && !table.rows.empty())
            table.hasDecimalComma |= std::ranges::any_of(*row, isCommaNumber);
        table.rows.push_back(std::move(*row));
        table.lines.push_back(line);
    }
    if (splitter.isOpen())
        return failure(ErrorCode::InvalidInput, message("table.open", "A quote in the CSV table is not closed."));
    return table;
}

std::string plainCell(const ForeignTable& table, const std::string& cell) {
    if (!table.hasDecimalComma || !isCommaNumber(cell))
        return cell;
    std::string plain = cell;
    std::ranges::replace(plain, ',', '.');
    return plain;
}

}  // namespace vernier
