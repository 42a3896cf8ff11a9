#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/widgets/Card.h"

#include <memory>
#include <utility>
#include <vector>

namespace vernier {

class ChoiceButton;
class ParetoPlot;

/// The card with a study's objectives against each other, two at a time. Hidden while there is one.
class FrontCard : public Card {
    Q_OBJECT

public:
    /// `history` must outlive the card.
    explicit FrontCard(const History& history, QWidget* parent = nullptr);

    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    ParetoPlot& plot() { return *m_plot; }

private:
    void offerPairs(const StudyDefinition& definition);

    ParetoPlot* m_plot;
    ChoiceButton* m_pair;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs;
    std::vector<Objective> m_objectives;
};

}  // namespace vernier
