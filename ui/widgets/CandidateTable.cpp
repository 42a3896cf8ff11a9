#include "ui/widgets/CandidateTable.h"

#include "ui/widgets/RowTable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace vernier {

namespace {}  // namespace

CandidateTable::CandidateTable(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("candidates"));
    setAccessibleName(tr("Values that could vary"));
    setModel(&m_candidates);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    showAsRows(*this, fontMetrics().height() + 12);
    QHeaderView* const header = horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {24, 16, 30};
    for (int column = 0; column < CandidateTableModel::Meaning; ++column)
        header->resizeSection(column, character * widths[column]);
}

void CandidateTable::toggle(int row) {
    const QModelIndex index = m_candidates.index(row, CandidateTableModel::Option);
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_candidates.setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void CandidateTable::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid())
        toggle(index.row());
    else
        QTableView::mouseReleaseEvent(event);
}

void CandidateTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && currentIndex().isValid())
        toggle(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

}  // namespace vernier
