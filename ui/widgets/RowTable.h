#pragma once

class QTableView;

namespace vernier {

/// The space left and right of a cell's content, in pixels.
inline constexpr int kCellPadding = 8;

/// Makes a table a plain list: whole rows are selected, one at a time; no grid, no row numbers; rows of this many pixels; Tab
/// leaves it. Anything special to a table is set after this.
void showAsRows(QTableView& table, int rowHeight);

}  // namespace vernier
