#include "ui/views/ExportView.h"

#include "ui/views/ExportConfigurationCard.h"
#include "ui/views/ExportTrialsCard.h"

#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr int kGap = 10;

}  // namespace

ExportView::ExportView(StudyController& study, SelectionController& selection, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("exportView"));
    setAccessibleName(tr("Export"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(new ExportConfigurationCard(study, selection), 1);
    layout->addWidget(new ExportTrialsCard(study), 1);
}

}  // namespace vernier
