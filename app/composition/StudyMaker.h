#pragma once

#include "core/exchange/StudyImport.h"

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace vernier {

class NewStudyDialog;

/// Makes studies of commands, scripts and files of other tools: shows the dialog for them, and reads and writes off the GUI
/// thread.
class StudyMaker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Shows the dialog over `parent`, beginning with a command that may be empty.
    void begin(const QString& command, QWidget* parent);
    /// Takes a file or folder: a study is opened, a search of another tool imported, anything else taken as the script of a
    /// command.
    void take(const QString& path, QWidget* parent);

Q_SIGNALS:
    /// A study was made. `isOwnCommand`: the user wrote its command here.
    void made(const QString& folder, bool isOwnCommand);
    /// What was taken is a study already.
    void studyFound(const QString& folder);

private:
    void showDialog(NewStudyDialog* dialog, QWidget* parent);
    NewStudyDialog* makeDialog(QWidget* parent);
    void import(const QString& path, QWidget* parent);
    void create(const QString& folder, const StudyDefinition& definition, bool isOwnCommand);

    QPointer<NewStudyDialog> m_dialog;
};

}  // namespace vernier
