#include "ui/monitor/CurvesCard.h"

#include "core/study/StudyDefinition.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/ChoiceButton.h"

#include <QVBoxLayout>

namespace vernier {

namespace {

constexpr std::size_t kTopCounts[] = {5, 20, 100};
constexpr double kSmoothings[] = {0, 0.6, 0.9};

}  // namespace

CurvesCard::CurvesCard(LearningCurvesPlot* plot, QWidget* parent)
    : QWidget(parent),
      m_plot(plot),
      m_card(new Card(tr("Learning curves"))),
      m_grouping(new ChoiceButton(tr("What the colours of the curves mean"))) {
    m_grouping->setObjectName(QStringLiteral("curvesGrouping"));
    m_card->addControl(m_grouping);
    m_card->addControl(makeSmoothing());
    m_card->addControl(makeShown());
    m_card->addContent(m_plot);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_grouping->addChoice(tr("by state"));
    connect(m_grouping, &ChoiceButton::chosen, m_plot,
            [this](int index) { m_plot->setGrouping(index == 0 ? std::string() : m_groups[index - 1].toStdString()); });
    connect(m_plot, &LearningCurvesPlot::drawnChanged, m_card, [this](std::size_t drawn, std::size_t finished) {
        m_card->setDescription(drawn < finished ? tr("%1 of %2").arg(drawn).arg(finished) : QString());
    });
}

void CurvesCard::setDefinition(const StudyDefinition& definition) {
    QStringList groups;
    for (const Parameter& parameter : definition.space.parameters()) {
        if (parameter.kind == ParameterKind::Categorical && !parameter.fixed)
            groups << QString::fromStdString(parameter.name);
    }
    if (groups == m_groups)
        return;
    m_groups = groups;
    m_grouping->clear();
    m_grouping->addChoice(tr("by state"));
    for (const QString& group : groups)
        m_grouping->addChoice(tr("by %1").arg(group));
    m_plot->setGrouping({});
}

ChoiceButton* CurvesCard::makeShown() {
    auto* const shown = new ChoiceButton(tr("Which curves to show"));
    shown->setObjectName(QStringLiteral("curvesShown"));
    shown->addChoice(tr("all"));
    for (const std::size_t count : kTopCounts)
        shown->addChoice(tr("best %1").arg(count));
    shown->addChoice(tr("running"));
    connect(shown, &ChoiceButton::chosen, m_plot, [this](int index) {
        const int tops = static_cast<int>(std::size(kTopCounts));
        if (index > 0 && index <= tops)
            m_plot->setShown(LearningCurvesPlot::Shown::Best, kTopCounts[index - 1]);
        else
            m_plot->setShown(index == 0 ? LearningCurvesPlot::Shown::All : LearningCurvesPlot::Shown::Running);
    });
    return shown;
}

ChoiceButton* CurvesCard::makeSmoothing() {
    auto* const smoothing = new ChoiceButton(tr("How much to smooth the curves"));
    smoothing->setObjectName(QStringLiteral("curvesSmoothing"));
    for (const double weight : kSmoothings)
        smoothing->addChoice(tr("smooth %1").arg(weight));
    connect(smoothing, &ChoiceButton::chosen, m_plot, [this](int index) { m_plot->setSmoothing(kSmoothings[index]); });
    return smoothing;
}

}  // namespace vernier
