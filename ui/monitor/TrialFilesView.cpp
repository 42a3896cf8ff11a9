#include "ui/monitor/TrialFilesView.h"

#include "ui/text/CoreText.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FieldMarks.h"
#include "ui/widgets/RowTable.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace vernier {

TrialFilesView::TrialFilesView(QWidget* parent) : QWidget(parent), m_table(new QTableWidget(0, 2)), m_note(makeMutedLabel({})) {
    m_table->setObjectName(QStringLiteral("trialFiles"));
    m_table->setAccessibleName(tr("Files of the trial"));
    m_table->setFont(tabularFont(font()));
    m_table->setHorizontalHeaderLabels({tr("File"), tr("Size")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    showAsRows(*m_table, fontMetrics().height() + 8);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_note->setObjectName(QStringLiteral("trialFilesNote"));
    m_note->setWordWrap(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    connect(m_table, &QTableWidget::cellActivated, this, &TrialFilesView::open);
    clear();
}

void TrialFilesView::show(const TrialFolderListing& listing) {
    m_listing = listing;
    m_table->setRowCount(static_cast<int>(listing.files.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TrialFile& file = listing.files[static_cast<std::size_t>(row)];
        auto* const name = new QTableWidgetItem(outsideText(file.name));
        name->setToolTip(
            tr("Changed %1")
                .arg(QDateTime::fromMSecsSinceEpoch(file.modifiedWallMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))));
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new QTableWidgetItem(formatBytes(static_cast<double>(file.bytes))));
    }
    m_note->setVisible(listing.files.empty() || listing.isCut);
    m_note->setText(listing.isCut ? tr("The first %n files are shown.", nullptr, static_cast<int>(listing.files.size()))
                                  : tr("The trial's folder holds no files yet."));
}

void TrialFilesView::clear() {
    show({});
}

void TrialFilesView::open(int row) const {
    const QString folder = QString::fromStdString(m_listing.path) + QLatin1Char('/');
    const QString name = QString::fromStdString(m_listing.files[static_cast<std::size_t>(row)].name);
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder + name));
}

}  // namespace vernier
