#pragma once

#include "ui/widgets/Card.h"

class QLabel;

namespace vernier {

class ParameterComparisonView;
class SelectionController;
class StudyController;

/// What two selected trials differ in.
class CompareTrialsCard : public Card {
    Q_OBJECT

public:
    CompareTrialsCard(StudyController& study, SelectionController& selection, QWidget* parent = nullptr);

private:
    void refresh();

    StudyController& m_study;
    SelectionController& m_selection;
    QLabel* m_hint;
    QLabel* m_outcome;
    ParameterComparisonView* m_parameters;
    QWidget* m_scroll;
};

}  // namespace vernier
