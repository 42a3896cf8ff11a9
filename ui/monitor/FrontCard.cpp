#include "ui/monitor/FrontCard.h"

#include "ui/plots/front/ParetoPlot.h"
#include "ui/widgets/ChoiceButton.h"

namespace vernier {

FrontCard::FrontCard(const History& history, QWidget* parent)
    : Card(tr("Trade-off"), parent),
      m_plot(new ParetoPlot(history)),
      m_pair(new ChoiceButton(tr("Which objectives are shown"))) {
    setObjectName(QStringLiteral("frontCard"));
    m_plot->setObjectName(QStringLiteral("frontPlot"));
    m_pair->setObjectName(QStringLiteral("frontObjectives"));
    connect(m_pair, &ChoiceButton::chosen, this, [this](int index) {
        const auto& [x, y] = m_pairs[static_cast<std::size_t>(index)];
        m_plot->setObjectives(x, y);
    });
    addControl(m_pair);
    addContent(m_plot);
    hide();
}

void FrontCard::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    if (definition->objectives() != m_objectives)
        offerPairs(*definition);
    m_plot->setDefinition(definition);
    setVisible(!definition->furtherObjectives.empty());
}

void FrontCard::offerPairs(const StudyDefinition& definition) {
    m_objectives = definition.objectives();
    m_pairs.clear();
    m_pair->clear();
    for (std::size_t y = 1; y < m_objectives.size(); ++y) {
        for (std::size_t x = 0; x < y; ++x) {
            m_pairs.emplace_back(x, y);
            m_pair->addChoice(
                tr("%1 against %2")
                    .arg(QString::fromStdString(m_objectives[y].metric), QString::fromStdString(m_objectives[x].metric)));
        }
    }
    m_pair->setVisible(m_pairs.size() > 1);
    if (!m_pairs.empty())
        m_plot->setObjectives(m_pairs.front().first, m_pairs.front().second);
}

}  // namespace vernier
