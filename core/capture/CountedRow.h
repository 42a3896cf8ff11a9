#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A cell of a row whose cells are parted by one sign.
struct RowCell {
    std::string separator;  ///< "|", "│", a tab, "," or ";"
    std::size_t index = 0;
    std::size_t count = 0;  ///< cells of the row
};

/// The cell that begins with the number at the byte `at` of a line, if its table counts its rows: the numbers in another column
/// are whole and grow from row to row. That column has a head which says that it counts; or it is the first one, where neither
/// columns nor rows have names. Such rows are steps of one thing, whatever words they hold. `rows`: indices of the lines to
/// look at. O(their bytes).
std::optional<RowCell> cellOfCountedRow(const std::vector<std::string>& lines, const std::vector<std::size_t>& rows,
                                        std::size_t line, std::size_t at);

/// True if the number at the byte `at` of a line begins this cell of a row.
bool beginsCell(std::string_view line, std::size_t at, const RowCell& cell);

}  // namespace vernier
