#pragma once

#include <QStringList>
#include <QWidget>

namespace vernier {

class Card;
class ChoiceButton;
class LearningCurvesPlot;
struct StudyDefinition;

/// The card of the learning curves: which are shown, what their colours mean, how smooth they are.
class CurvesCard : public QWidget {
    Q_OBJECT

public:
    /// Takes ownership of the plot.
    explicit CurvesCard(LearningCurvesPlot* plot, QWidget* parent = nullptr);

    /// Curves can be grouped by its categorical parameters.
    void setDefinition(const StudyDefinition& definition);

private:
    ChoiceButton* makeShown();
    ChoiceButton* makeSmoothing();

    LearningCurvesPlot* m_plot;
    Card* m_card;
    ChoiceButton* m_grouping;
    QStringList m_groups;  ///< the parameters behind the choices after the first
};

}  // namespace vernier
