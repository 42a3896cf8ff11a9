#pragma once

class QTableView;

namespace vernier {

class TrialTableModel;

/// How many pixels wide a column of the trials table is unless the user says otherwise. `model` is the one behind the proxies
/// of `table`.
int usualColumnWidth(const QTableView& table, const TrialTableModel& model, int section);

}  // namespace vernier
