#pragma once

#include "ui/widgets/Card.h"

#include <string>
#include <vector>

class QScrollArea;

namespace vernier {

class ParameterScatterPlot;
class SelectionController;
class StudyController;

/// One plot for each searched parameter: the objective against it.
class CompareScatterCard : public Card {
    Q_OBJECT

public:
    CompareScatterCard(StudyController& study, SelectionController& selection, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeDefinition();
    void arrange();

    StudyController& m_study;
    SelectionController& m_selection;
    QScrollArea* m_scroll;
    std::vector<ParameterScatterPlot*> m_plots;
};

}  // namespace vernier
