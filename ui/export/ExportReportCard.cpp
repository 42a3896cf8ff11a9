#include "ui/export/ExportReportCard.h"

#include "ui/controllers/StudyController.h"
#include "ui/widgets/SaveTextDialog.h"

#include <QLabel>
#include <QPushButton>

namespace vernier {

ExportReportCard::ExportReportCard(StudyController& study, QWidget* parent) : Card(tr("Report"), parent) {
    auto* const save = new QPushButton(tr("Save report…"));
    save->setObjectName(QStringLiteral("saveReport"));
    save->setToolTip(tr("Write the whole study as one HTML page"));
    addControl(save);
    auto* const what =
        new QLabel(tr("One HTML page to share: the best configuration, the search, the learning curves, each parameter against "
                      "the objective, what the model has learnt and all trials. It is self-contained and needs no network."));
    what->setWordWrap(true);
    what->setProperty("muted", true);
    addContent(what, 12, 0);
    connect(save, &QPushButton::clicked, this, [this, &study] {
        const QString name = study.definition() ? QString::fromStdString(study.definition()->name) : tr("study");
        chooseFileToSave(this, study.folder(), name + QStringLiteral("-report.html"), &study,
                         [&study](const QString& path) { study.post(command::SaveReport{path.toStdString()}); });
    });
    const auto update = [save, &study] { save->setEnabled(study.definition() && !study.history().trials().empty()); };
    connect(&study, &StudyController::trialsChanged, save, update);
    connect(&study, &StudyController::definitionChanged, save, update);
    update();
}

}  // namespace vernier
