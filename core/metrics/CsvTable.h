#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// Reads the numbers of a table line by line: the first line names the columns; commas, tabs or semicolons part them, whichever
/// the first line has most of. Cells may be quoted. A line that repeats the names begins the table anew. One thread.
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
