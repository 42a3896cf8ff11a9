#pragma once

#include "core/intake/CommandReading.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace vernier {

class CandidateTable;
class DefinitionController;
class TryOnceController;

/// The values in the command of the draft that could vary, and, once its --help has been asked for, what that says about them.
/// The ticked ones become parameters, in one edit.
class FindParametersDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    FindParametersDialog(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

private:
    void read();
    void takeHelp(const QString& text);
    void refresh();
    void adoptChosen();

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    CommandReading m_reading;
    CandidateTable* m_table;
    QLabel* m_state;
    QPushButton* m_ask;
    QPushButton* m_adopt;
};

}  // namespace vernier
