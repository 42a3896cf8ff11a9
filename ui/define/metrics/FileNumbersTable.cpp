#include "ui/define/metrics/FileNumbersTable.h"

#include "ui/widgets/RowTable.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kMostFileRows = 3;
/// Of the width; the file gets what the others leave.
constexpr double kMostOfWidth = 0.42;

}  // namespace

FileNumbersTable::FileNumbersTable(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("fileNumbers"));
    setAccessibleName(tr("What the test run has written to files"));
    setProperty("embedded", true);
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showAsRows(*this, fontMetrics().height() + 6);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setTextElideMode(Qt::ElideMiddle);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    hide();
}

void FileNumbersTable::setFiles(const std::vector<FileNumbers>& files) {
    if (files == m_model.files())
        return;
    m_model.setFiles(files);
    const int rows = std::min(m_model.rowCount(), kMostFileRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 1);
    setVisible(!files.empty());
    fitColumns();
}

void FileNumbersTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void FileNumbersTable::fitColumns() {
    const int width = viewport()->width();
    int used = 0;
    for (const int column : {FileNumbersModel::Name, FileNumbersModel::Values}) {
        const int wanted = std::max(horizontalHeader()->sectionSizeHint(column), sizeHintForColumn(column));
        const int given = std::min(wanted, static_cast<int>(width * kMostOfWidth));
        horizontalHeader()->resizeSection(column, given);
        used += given;
    }
    horizontalHeader()->resizeSection(FileNumbersModel::File, std::max(0, width - used));
}

void FileNumbersTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT chosen(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

}  // namespace vernier
