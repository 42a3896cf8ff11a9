#include "ui/views/ExportView.h"

#include "ui/views/ExportConfigurationCard.h"
#include "ui/views/ExportRepeatsCard.h"
#include "ui/views/ExportReportCard.h"
#include "ui/views/ExportTrialsCard.h"

#include <QGridLayout>

namespace vernier {

namespace {

constexpr int kGap = 10;

}  // namespace

ExportView::ExportView(StudyController& study, SelectionController& selection, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("exportView"));
    setAccessibleName(tr("Export"));
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(new ExportConfigurationCard(study, selection), 0, 0);
    layout->addWidget(new ExportTrialsCard(study), 1, 0, 2, 1);
    layout->addWidget(new ExportRepeatsCard(study, selection), 0, 1, 2, 1);
    layout->addWidget(new ExportReportCard(study), 2, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(1, 1);
}

}  // namespace vernier
