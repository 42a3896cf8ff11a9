#pragma once

#include "ui/widgets/Card.h"

class QPushButton;

namespace vernier {

class ParallelCoordinatesPlot;
class SelectionController;
class StudyController;

/// Parallel coordinates of the study; what is brushed becomes the selection.
class CompareParallelCard : public Card {
    Q_OBJECT

public:
    CompareParallelCard(StudyController& study, SelectionController& selection, QWidget* parent = nullptr);

private:
    void showCount();

    StudyController& m_study;
    ParallelCoordinatesPlot* m_plot;
    QPushButton* m_clear;
};

}  // namespace vernier
