#include "ui/plots/front/ParetoPlot.h"

#include "core/ranking/TrialRanking.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TrialMarks.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/scales/SeriesSource.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>

namespace vernier {

namespace {

// The dominated area has no end; this many times what is shown is out of sight, however far one zooms out.
constexpr double kEndlessSpans = 1000;
constexpr double kDominatedOpacity = 0.08;

void widen(ValueRange& range, double value) {
    const double margin = 0.04 * (range.upper - range.lower);
    range.lower = std::min(range.lower, value - margin);
    range.upper = std::max(range.upper, value + margin);
}

}  // namespace

ParetoPlot::ParetoPlot(const History& history, QWidget* parent)
    : PlotView(parent),
      m_history(&history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_marks(new TrialMarks(plot()->xAxis, plot()->yAxis, colors())),
      m_far(plot()->addGraph()),
      m_front(plot()->addGraph()),
      m_throttle(new ReplotThrottle(*this, [this] { rebuild(); })) {
    setAccessibleName(tr("Two objectives against each other"));
    m_marks->setLayer(QStringLiteral("axes"));  // above the front
    m_far->setPen(Qt::NoPen);
    m_front->setChannelFillGraph(m_far);
    for (QCPGraph* const graph : {m_far, m_front})
        graph->setSelectable(QCP::stNone);
    refresh();
}

void ParetoPlot::setHistory(const History& history) {
    m_history = &history;
    refresh();
}

void ParetoPlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    const std::size_t last = m_definition->furtherObjectives.size();
    if (m_x > last || m_y > last) {
        m_x = 0;
        m_y = 1;
    }
    refresh();
}

void ParetoPlot::setObjectives(std::size_t x, std::size_t y) {
    m_x = x;
    m_y = y;
    resetZoom();
    refresh();
}

void ParetoPlot::setSelection(const std::vector<TrialId>& trials) {
    m_marks->setRinged(trials);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ParetoPlot::refresh() {
    m_throttle->request();
}

void ParetoPlot::applyColors() {
    m_marks->setColors(colors());
    m_front->setPen(QPen(colors().incumbent, 2));
    QColor dominated = colors().incumbent;
    dominated.setAlphaF(static_cast<float>(kDominatedOpacity));
    m_front->setBrush(dominated);
    for (QCPItemStraightLine* const line : m_limits)
        line->setPen(QPen(colors().failed, 1, Qt::DashLine));
}

std::optional<TrialId> ParetoPlot::trialAt(const QPointF& pixel) const {
    const TrialMarks::Mark* const mark = m_marks->nearest(pixel, kHoverReach);
    return mark ? std::optional(mark->trial) : std::nullopt;
}

QString ParetoPlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history->find(trial);
    return found ? trialToolTip(*found, *m_definition) : QString();
}

void ParetoPlot::rebuild() {
    if (m_definition->furtherObjectives.empty())
        return;
    const std::vector<Objective> objectives = m_definition->objectives();
    collectMarks();
    setEmptyText(m_marks->marks().empty()
                     ? tr("Each trial will appear here with %1 and %2.\nPress Run to start.")
                           .arg(QString::fromStdString(objectives[m_x].metric), QString::fromStdString(objectives[m_y].metric))
                     : QString());
    const std::vector<TrialPtr> front = frontOf(*m_history, {m_x, m_y});
    setRanges(front);
    drawFront(front);
    drawLimits();
    setAxisNames(QString::fromStdString(objectives[m_x].metric), QString::fromStdString(objectives[m_y].metric));
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ParetoPlot::collectMarks() {
    auto& marks = m_marks->marks();
    marks.clear();
    for (const TrialPtr& trial : m_history->trials()) {
        const std::optional<double> x = objectiveAt(*trial, m_x);
        const std::optional<double> y = objectiveAt(*trial, m_y);
        if (isFinished(trial->state) && x && y)
            marks.push_back({trial->id, *x, *y, trial->state, 0});
    }
    const Trial* const incumbent = m_history->incumbent();
    m_marks->setIncumbent(incumbent ? std::optional(incumbent->id) : std::nullopt);
    m_marks->setSize(marks.size() > 1000 ? 5 : 8);
}

void ParetoPlot::setRanges(const std::vector<TrialPtr>& front) {
    const std::vector<Objective> objectives = m_definition->objectives();
    std::vector<double> x, y;
    for (const TrialMarks::Mark& mark : m_marks->marks()) {
        x.push_back(mark.x);
        y.push_back(mark.y);
    }
    ValueRange across = rangeOf(std::move(x), objectives[m_x].goal);
    ValueRange up = rangeOf(std::move(y), objectives[m_y].goal);
    // The ends of a front are bad in one objective, and are to be seen all the same.
    for (const TrialPtr& trial : front) {
        widen(across, *objectiveAt(*trial, m_x));
        widen(up, *objectiveAt(*trial, m_y));
    }
    setHomeRanges(across.lower, across.upper, up.lower, up.upper);
}

/// Between two of its trials the front keeps the value of the one that is worse in x, on whichever side that is.
void ParetoPlot::drawFront(const std::vector<TrialPtr>& front) {
    const std::vector<Objective> objectives = m_definition->objectives();
    const bool isLeftBetter = objectives[m_x].goal == Goal::Minimize;
    QVector<double> x, y;
    for (const TrialPtr& trial : front) {  // the best x first
        x << *objectiveAt(*trial, m_x);
        y << *objectiveAt(*trial, m_y);
    }
    m_front->setVisible(!x.isEmpty());
    m_far->setVisible(!x.isEmpty());
    if (x.isEmpty())
        return;
    const QCPRange across = plot()->xAxis->range();
    const QCPRange up = plot()->yAxis->range();
    const double farX =
        isLeftBetter ? across.upper + kEndlessSpans * across.size() : across.lower - kEndlessSpans * across.size();
    const double farY =
        objectives[m_y].goal == Goal::Minimize ? up.upper + kEndlessSpans * up.size() : up.lower - kEndlessSpans * up.size();
    const double bestX = x.first();
    x << farX;
    y << y.last();
    m_front->setLineStyle(isLeftBetter ? QCPGraph::lsStepLeft : QCPGraph::lsStepRight);
    m_front->setData(x, y);
    m_far->setData(QVector<double>{bestX, farX}, QVector<double>{farY, farY});
}

void ParetoPlot::drawLimits() {
    for (QCPItemStraightLine* const line : m_limits)
        plot()->removeItem(line);
    m_limits.clear();
    const std::vector<Objective> objectives = m_definition->objectives();
    for (const Constraint& constraint : m_definition->constraints) {
        for (const bool isVertical : {true, false}) {
            if (objectives[isVertical ? m_x : m_y].metric != constraint.metric)
                continue;
            for (const std::optional<double>& side : {constraint.min, constraint.max}) {
                if (side)
                    addLimit(*side, isVertical);
            }
        }
    }
}

void ParetoPlot::addLimit(double at, bool isVertical) {
    auto* const line = new QCPItemStraightLine(plot());
    line->point1->setCoords(isVertical ? at : 0, isVertical ? 0 : at);
    line->point2->setCoords(isVertical ? at : 1, isVertical ? 1 : at);
    line->setSelectable(false);
    line->setPen(QPen(colors().failed, 1, Qt::DashLine));
    m_limits.push_back(line);
}

}  // namespace vernier
