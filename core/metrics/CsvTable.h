#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What parts the cells of a table: comma, tab or semicolon, whichever its first line has most of.
char csvSeparatorOf(std::string_view header);

/// Reads the numbers of a table line by line: the first line names the columns and tells what parts them. Cells may be quoted.
/// A line that repeats the names begins the table anew. One thread.
class CsvTable {
public:
    using OnNumber = std::function<void(const std::string& column, double value)>;

    /// Calls `onNumber` for each cell of the line that is a number and has a name, from left to right.
    void read(std::string_view line, const OnNumber& onNumber);
    /// What the columns are called, once the first line was read.
    const std::vector<std::string>& columns() const { return m_columns; }

private:
    std::vector<std::string> m_columns;
    char m_separator = ',';
};

}  // namespace vernier
