#pragma once

#include "core/imports/StudyImport.h"

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

    /// Where new studies are kept and how many of their trials run at a time, unless the user says otherwise.
    void setDefaults(const QString& studiesFolder, int slotCount);
    /// Shows the dialog over `parent`, starting with a command, which may be empty.
    void begin(const QString& command, QWidget* parent);
    /// Takes a file or folder: a study is opened, another tool's search imported, a script used as the command, any other text
    /// read as output; the rest is refused with a message.
    void take(const QString& path, QWidget* parent);

Q_SIGNALS:
    /// A study was made. `isOwnCommand`: the user wrote its command here.
    void made(const QString& folder, bool isOwnCommand);
    /// What was given is already a study.
    void studyFound(const QString& folder);
    /// What was given is the output of a training run: its last megabytes. `parent` is what was given to take(), or null.
    void logRead(const QString& name, const QString& text, QWidget* parent);

private:
    NewStudyDialog* makeDialog(QWidget* parent);
    void askForColumns(const ForeignTable& table, const QString& path, QWidget* parent);
    void refuse(const QString& problem, QWidget* parent);
    void beginWith(const std::optional<ImportedStudy>& imported, const QString& path, QWidget* parent);
    void create(const QString& folder, const StudyDefinition& definition, bool isOwnCommand);

    QString m_folder;
    int m_slots = 1;
    std::vector<Trial> m_trials;  ///< of the search that the dialog shows
    QPointer<NewStudyDialog> m_dialog;
};

}  // namespace vernier
