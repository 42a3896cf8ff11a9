#pragma once

#include "ui/widgets/Card.h"

class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace vernier {

class StudyController;

/// All trials as CSV: its first lines, and a button that saves all of them.
class ExportTrialsCard : public Card {
    Q_OBJECT

public:
    explicit ExportTrialsCard(StudyController& study, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    StudyController& m_study;
    QPlainTextEdit* m_preview;
    QPushButton* m_save;
    QTimer* m_timer;
};

}  // namespace vernier
