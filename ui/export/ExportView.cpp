#include "ui/export/ExportView.h"

#include "ui/export/ExportConfigurationCard.h"
#include "ui/export/ExportRepeatsCard.h"
#include "ui/export/ExportReportCard.h"
#include "ui/export/ExportTrialsCard.h"
#include "ui/widgets/CardSplitter.h"

#include <QGridLayout>

namespace vernier {

ExportView::ExportView(StudyController& study, SelectionController& selection, SteeringController& steering, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("exportView"));
    setAccessibleName(tr("Export"));
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(kCardGap, kCardGap, kCardGap, kCardGap);
    layout->setSpacing(kCardGap);
    layout->addWidget(new ExportConfigurationCard(study, selection, steering), 0, 0);
    layout->addWidget(new ExportTrialsCard(study), 1, 0, 2, 1);
    layout->addWidget(new ExportRepeatsCard(study, selection, steering), 0, 1, 2, 1);
    layout->addWidget(new ExportReportCard(study), 2, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(1, 1);
}

}  // namespace vernier
