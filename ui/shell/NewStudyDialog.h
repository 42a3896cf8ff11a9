#pragma once

#include "core/exchange/CommandReading.h"
#include "core/exchange/StudyImport.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace vernier {

class CandidateTable;
class CommandEdit;

/// A study about to be made: from a command, with ticks for the values that should vary, or from an import. Makes nothing
/// itself: whoever shows it does, and closes it or says what went wrong.
class NewStudyDialog : public QDialog {
    Q_OBJECT

public:
    /// `studiesFolder` is where studies are kept unless the user says otherwise.
    explicit NewStudyDialog(const QString& studiesFolder, QWidget* parent = nullptr);

    /// How many trials of a study of a command run at the same time.
    void setSlots(int slotCount) { m_slots = slotCount; }
    /// Starts with this command, to be run in `folder`.
    void setCommand(const QString& command, const QString& folder);
    /// Shows what was imported, with what could not be, to be run in `folder`.
    void setImported(const ImportedStudy& imported, const QString& folder);
    /// The study was not made.
    void showProblem(const QString& message);

Q_SIGNALS:
    /// `folder` is the absolute path of the new study. `isOwnCommand`: the user wrote the command here.
    void createRequested(const QString& folder, const vernier::StudyDefinition& definition, bool isOwnCommand);

private:
    QLineEdit* makeField(const char* name, const QString& label, const QString& toolTip);
    QWidget* makeFolderField(QLineEdit* field);
    void readCommandLine();
    void suggestName();
    void refresh();
    void create();
    /// The study as it stands, or what is wrong with it.
    Result<StudyDefinition> definition() const;
    QString folder() const;

    std::optional<ImportedStudy> m_imported;
    int m_slots = 1;
    CommandReading m_reading;
    CommandEdit* m_command;
    QLineEdit* m_runFolder;
    QLineEdit* m_name;
    QLineEdit* m_studies;
    CandidateTable* m_table;
    QLabel* m_found;
    QPlainTextEdit* m_notes;
    QLabel* m_problem;
    QPushButton* m_create;
};

}  // namespace vernier
