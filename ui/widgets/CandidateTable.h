#pragma once

#include "ui/tables/CandidateTableModel.h"

#include <QTableView>

namespace vernier {

/// The values of a command that could become parameters, to be ticked by a click anywhere in the row or by Space.
class CandidateTable : public QTableView {
    Q_OBJECT

public:
    explicit CandidateTable(QWidget* parent = nullptr);

    CandidateTableModel& candidates() { return m_candidates; }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void toggle(int row);

    CandidateTableModel m_candidates;
};

}  // namespace vernier
