#pragma once

#include "core/study/Trial.h"
#include "ui/text/ExportText.h"
#include "ui/widgets/Card.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace vernier {

class ControlStrip;
class SegmentedControl;
class SelectionController;
class SteeringController;
class StudyController;

/// Configurations, that of the best, the best few, the selected or any trial, in any of exportFormats(): seen as it will be,
/// copied or saved, with how it compares with what the person runs today.
class ExportConfigurationCard : public Card {
    Q_OBJECT

public:
    ExportConfigurationCard(StudyController& study, SelectionController& selection, SteeringController& steering,
                            QWidget* parent = nullptr);

private:
    enum class Choice { Best, Several, Selected, Number };

    QWidget* makeChoices();
    void connectAll();
    Choice choice() const;
    const ExportFormat& format() const;
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
    ControlStrip* m_control;
    QPlainTextEdit* m_preview;
    QPushButton* m_copy;
    QPushButton* m_save;
};

}  // namespace vernier
