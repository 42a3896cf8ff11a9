#pragma once

class QTableView;

namespace vernier {

/// Left and right of what a cell holds, in pixels.
inline constexpr int kCellPadding = 8;

/// Makes a table a list of things: whole rows are chosen, one at a time; no grid, no row numbers; rows of this many pixels; Tab
/// leaves it. What is special to a table is set after this.
void showAsRows(QTableView& table, int rowHeight);

}  // namespace vernier
