#include "ui/widgets/SaveTextDialog.h"

#include "ui/controllers/StudyController.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace vernier {

void chooseFileToSave(QWidget* parent, const QString& folder, const QString& fileName, const QObject* context,
                      std::function<void(const QString& path)> save, const QString& filter) {
    auto* const dialog = new QFileDialog(parent, QCoreApplication::translate("SaveTextDialog", "Save"), folder, filter);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(save));
    dialog->open();
}

void saveText(QWidget* parent, StudyController& study, const QString& fileName, std::function<QString()> text) {
    chooseFileToSave(parent, study.folder(), fileName, &study, [&study, text = std::move(text)](const QString& path) {
        study.post(command::SaveText{path.toStdString(), text().toStdString()});
    });
}

}  // namespace vernier
