#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace vernier {

class DefinitionController;
class SegmentedControl;
class TryOnceController;

/// What the steps of an output leave open: what a trial is worth whose steps begin again, and what a step is worth that has
/// several values. Each is asked as soon as the output shows it, or the draft says something else than usual. Also offers a
/// terminal to a command that keeps back its output.
class StepQuestions : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the widget.
    StepQuestions(DefinitionController& definition, TryOnceController& tryOnce, QWidget* parent = nullptr);

private:
    struct Row {
        QWidget* widget;
        QLabel* text;
        SegmentedControl* choice;
    };
    Row addRow(const char* name, const QString& accessibleName);
    void addFolds();
    void addRepeats();
    void addBuffering();
    void refresh();

    DefinitionController& m_definition;
    TryOnceController& m_tryOnce;
    QVBoxLayout* m_layout;
    Row m_folds;
    Row m_repeats;
    QWidget* m_buffering;
};

}  // namespace vernier
