#pragma once

#include "ui/widgets/Card.h"

class QLabel;

namespace vernier {

class CalibrationPlot;
class SegmentedControl;
class SelectionController;
class StudyController;
class SurrogateController;
class VerdictMark;

/// How far to trust the model: a plain verdict with its reasons, and what the model said about results it did not know.
class TrustCard : public Card {
    Q_OBJECT

public:
    /// All must outlive the card.
    TrustCard(StudyController& study, SelectionController& selection, SurrogateController& model, QWidget* parent = nullptr);

private:
    QWidget* makeContent();
    void showCalibration();
    void showVerdict();

    StudyController& m_study;
    SelectionController& m_selection;
    SurrogateController& m_model;
    SegmentedControl* m_kind;
    VerdictMark* m_mark;
    QLabel* m_verdict;
    QLabel* m_reasons;
    QLabel* m_numbers;
    CalibrationPlot* m_plot;
};

}  // namespace vernier
