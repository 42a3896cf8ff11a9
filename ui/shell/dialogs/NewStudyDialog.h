#pragma once

#include "core/imports/StudyImport.h"
#include "core/intake/CommandReading.h"

#include <QDialog>

#include <optional>

class QComboBox;
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
    QWidget* makeObjectiveField();
    void suggestGoal();
    void readCommandLine();
    void showSaid();
    void suggestName();
    void refresh();
    void create();
    /// The study as it stands, or what is wrong with it.
    Result<StudyDefinition> definition() const;
    QString folder() const;
    /// Where the command runs: the folder that the lines change to, if they do.
    QString workingFolder() const;

    std::optional<ImportedStudy> m_imported;
    int m_slots = 1;
    FieldKnowledge m_knowledge;  ///< with what the user has added
    Message m_knowledgeFault;    ///< why that could not be read; empty if it could
    CommandReading m_reading;
    std::optional<Error> m_unread;  ///< why the command could not be read
    CommandEdit* m_command;
    QLineEdit* m_runFolder;
    QLineEdit* m_name;
    QLineEdit* m_studies;
    QLineEdit* m_metric;
    QComboBox* m_goal;  ///< its data are Goals; the first entry has none: still to be chosen
    CandidateTable* m_table;
    QLabel* m_found;
    QLabel* m_said;  ///< how the command was read
    QPlainTextEdit* m_notes;
    QLabel* m_problem;
    QPushButton* m_create;
};

}  // namespace vernier
