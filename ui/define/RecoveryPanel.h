#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace vernier {

class DefinitionController;
class ElidedLabel;

/// What happens to trials that break off, and when failures halt the study: one line that says it, and its fields on demand or
/// while something is wrong with one.
class RecoveryPanel : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryPanel(DefinitionController& definition, QWidget* parent = nullptr);

private:
    QWidget* makeHead();
    QWidget* makeExitCodes();
    void unfold(bool isOpen);
    void editExitCodes(const QString& text);
    void refresh();
    void refreshFaults();

    DefinitionController& m_definition;
    QToolButton* m_fold;
    ElidedLabel* m_summary;
    QWidget* m_fields;
    QLineEdit* m_exitCodes;
    QLabel* m_exitCodesFault;
};

}  // namespace vernier
