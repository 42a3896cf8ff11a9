#pragma once

#include "core/study/Trial.h"
#include "ui/text/ExportText.h"
#include "ui/widgets/Card.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace vernier {

class SegmentedControl;
class SelectionController;
class StudyController;

/// The configuration of the best trial, the best few, the selected or any other trial, as a command line, JSON, YAML or .env:
/// shown as it will be, then copied or saved.
class ExportConfigurationCard : public Card {
    Q_OBJECT

public:
    ExportConfigurationCard(StudyController& study, SelectionController& selection, QWidget* parent = nullptr);

private:
    enum class Choice { Best, Several, Selected, Number };

    QWidget* makeChoices();
    void connectAll();
    Choice choice() const;
    ExportFormat format() const;
    std::vector<TrialPtr> chosenTrials() const;
    QString describe(const std::vector<TrialPtr>& trials) const;
    void fitNumber();
    QString missingText() const;
    void refresh();
    void copy();
    void save();

    StudyController& m_study;
    SelectionController& m_selection;
    SegmentedControl* m_choice;
    QSpinBox* m_number;
    QSpinBox* m_count;
    SegmentedControl* m_format;
    QPlainTextEdit* m_preview;
    QPushButton* m_copy;
    QPushButton* m_save;
};

}  // namespace vernier
