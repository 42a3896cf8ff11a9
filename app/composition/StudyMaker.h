#pragma once

#include "core/exchange/StudyImport.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>

class QWidget;

namespace vernier {

class NewStudyDialog;

/// Makes studies of commands, scripts and files of other tools: shows the dialog for them, and reads and writes off the GUI
/// thread.
class StudyMaker : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where new studies are kept, and how many of their trials run at a time, unless the user says otherwise.
    void setDefaults(const QString& studiesFolder, int slotCount);
    /// Shows the dialog over `parent`, beginning with a command that may be empty.
    void begin(const QString& command, QWidget* parent);
    /// Takes a file or folder: a study is opened, a search of another tool imported, a script taken for a command, another
    /// text read for its output; the rest is refused in words.
    void take(const QString& path, QWidget* parent);

Q_SIGNALS:
    /// A study was made. `isOwnCommand`: the user wrote its command here.
    void made(const QString& folder, bool isOwnCommand);
    /// What was taken is a study already.
    void studyFound(const QString& folder);
    /// What was taken is the output of a training: its last megabytes. `parent` is what was given to take(), or null.
    void logRead(const QString& name, const QString& text, QWidget* parent);

private:
    NewStudyDialog* makeDialog(QWidget* parent);
    void refuse(const QString& problem, QWidget* parent);
    void beginWith(const std::optional<ImportedStudy>& imported, const QString& path, QWidget* parent);
    void create(const QString& folder, const StudyDefinition& definition, bool isOwnCommand);

    QString m_folder;
    int m_slots = 1;
    QPointer<NewStudyDialog> m_dialog;
};

}  // namespace vernier
