#include "ui/views/SaveTextDialog.h"

#include "ui/controllers/StudyController.h"

#include <QFileDialog>

namespace vernier {

void saveText(QWidget* parent, StudyController& study, const QString& fileName, std::function<QString()> text) {
    auto* const dialog = new QFileDialog(parent, QFileDialog::tr("Save"), study.folder());
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, &study, [&study, text = std::move(text)](const QString& path) {
        study.post(command::SaveText{path.toStdString(), text().toStdString()});
    });
    dialog->open();
}

}  // namespace vernier
