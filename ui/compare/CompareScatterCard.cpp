#include "ui/compare/CompareScatterCard.h"

#include "ui/controllers/SelectionController.h"
#include "ui/controllers/StudyController.h"
#include "ui/plots/ParameterScatterPlot.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>

namespace vernier {

namespace {

constexpr int kPlotCharacters = 30;
constexpr int kPlotLines = 10;

}  // namespace

CompareScatterCard::CompareScatterCard(StudyController& study, SelectionController& selection, QWidget* parent)
    : Card(tr("Parameters"), parent), m_study(study), m_selection(selection), m_scroll(new QScrollArea) {
    m_scroll->setObjectName(QStringLiteral("scatterPlots"));
    m_scroll->setAccessibleName(tr("The objective against each parameter"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    addContent(m_scroll, 2);
    connect(&study, &StudyController::definitionChanged, this, &CompareScatterCard::takeDefinition);
    connect(&study, &StudyController::trialsChanged, this, [this] {
        for (ParameterScatterPlot* const plot : m_plots)
            plot->refresh();
    });
    connect(&selection, &SelectionController::selectionChanged, this, [this] {
        for (ParameterScatterPlot* const plot : m_plots)
            plot->setSelection(m_selection.selected());
    });
    takeDefinition();
}

void CompareScatterCard::takeDefinition() {
    const auto& definition = m_study.definition();
    if (!definition)
        return;
    setDescription(tr("%1 against each of them").arg(QString::fromStdString(definition->objective.metric)));
    auto* const content = new QWidget;
    m_plots.clear();
    for (const Parameter& parameter : definition->space.parameters()) {
        if (parameter.fixed)
            continue;
        auto* const plot = new ParameterScatterPlot(m_study.history(), definition, parameter.name, content);
        plot->setObjectName(QStringLiteral("scatter-") + QString::fromStdString(parameter.name));
        connect(plot, &PlotView::trialClicked, &m_selection,
                [this](TrialId trial, bool adds) { adds ? m_selection.toggle(trial) : m_selection.select(trial); });
        m_plots.push_back(plot);
    }
    new QGridLayout(content);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);  // the card is the ground
    arrange();
}

/// As many columns as fit.
void CompareScatterCard::arrange() {
    if (m_plots.empty())
        return;
    auto* const grid = static_cast<QGridLayout*>(m_scroll->widget()->layout());
    const int width = fontMetrics().averageCharWidth() * kPlotCharacters;
    const int count = static_cast<int>(m_plots.size());
    const int columns = std::clamp(m_scroll->viewport()->width() / width, 1, count);
    if (grid->count() == count && grid->itemAtPosition(0, columns - 1) && !grid->itemAtPosition(0, columns))
        return;
    grid->setContentsMargins(4, 4, 4, 4);
    grid->setSpacing(4);
    for (int index = 0; index < count; ++index) {
        ParameterScatterPlot* const plot = m_plots[static_cast<std::size_t>(index)];
        plot->setMinimumHeight(fontMetrics().height() * kPlotLines);
        grid->addWidget(plot, index / columns, index % columns);
    }
}

void CompareScatterCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    arrange();
}

}  // namespace vernier
