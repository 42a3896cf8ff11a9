#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A table of cells; all rows have as many as the first, which names the columns.
struct ForeignTable {
    std::vector<std::vector<std::string>> rows;
    std::vector<int> lines;  ///< on which each row begins, from 1
    char separator = ',';
    bool hasDecimalComma = false;  ///< separated by ';', with numbers such as 0,5
};

/// Reads CSV (RFC 4180), with commas, semicolons or tabs between cells, whichever the first line has most of. InvalidInput for
/// an open quote, a NUL byte, a row with another number of cells than the first, or more than 2,000,000 cells. Pure; O(text).
Result<ForeignTable> readCsvText(std::string_view text);

/// The number in a cell as a program writes it: 0,5 becomes 0.5 where the table has decimal commas; other cells stay. Pure.
std::string plainCell(const ForeignTable& table, const std::string& cell);

}  // namespace vernier
