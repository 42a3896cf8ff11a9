#pragma once

class QTableView;

namespace vernier {

class TrialTableModel;

/// The pixels that a column of the table of trials takes unless a person says otherwise. `model` is the one behind the proxies
/// of `table`.
int usualColumnWidth(const QTableView& table, const TrialTableModel& model, int section);

}  // namespace vernier
