#include "ui/plots/RungPlot.h"

#include "ui/canvas/CurveBundle.h"
#include "ui/canvas/PlotView.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TrialMarks.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/scales/SeriesSource.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kRungMarkSize = 8;
constexpr double kSpread = 0.36;        ///< how wide the marks of a rung stand, in columns
constexpr double kThresholdHalf = 0.3;  ///< half the width of a threshold, in columns

}  // namespace

RungPlot::RungPlot(const History& history, QWidget* parent)
    : PlotView(parent),
      m_history(&history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_lines(new CurveBundle(plot()->xAxis, plot()->yAxis, colors())),
      m_marks(new TrialMarks(plot()->xAxis, plot()->yAxis, colors())),
      m_throttle(new ReplotThrottle(*this, [this] { rebuild(); })) {
    setAccessibleName(tr("Rungs of the search"));
    m_marks->setSize(kRungMarkSize);
    plot()->xAxis->grid()->setVisible(false);
    refresh();
}

void RungPlot::setHistory(const History& history) {
    m_history = &history;
    resetZoom();
    refresh();
}

void RungPlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    refresh();
}

void RungPlot::setSelection(const std::vector<TrialId>& trials) {
    m_selection = trials;
    refresh();
}

void RungPlot::addDecisions(const std::vector<Decision>& decisions) {
    m_table.add(decisions);
    refresh();
}

std::optional<QPointF> RungPlot::placeOf(TrialId trial) const {
    const auto& marks = m_marks->marks();
    const auto found = std::find_if(marks.rbegin(), marks.rend(), [trial](const auto& mark) { return mark.trial == trial; });
    if (found == marks.rend())
        return std::nullopt;
    const QPointF inPlot(plot()->xAxis->coordToPixel(found->x), plot()->yAxis->coordToPixel(found->y));
    return plot()->mapTo(this, inPlot);
}

void RungPlot::refresh() {
    m_throttle->request();
}

void RungPlot::applyColors() {
    m_lines->setColors(colors());
    m_marks->setColors(colors());
    refresh();
}

std::optional<TrialId> RungPlot::trialAt(const QPointF& pixel) const {
    const TrialMarks::Mark* const mark = m_marks->nearest(pixel, kHoverReach);
    return mark ? std::optional(mark->trial) : std::nullopt;
}

QString RungPlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history->find(trial);
    return found ? trialToolTip(*found, *m_definition) : QString();
}

void RungPlot::rebuild() {
    collectMarks();
    collectLines();
    setEmptyText(m_table.isEmpty()
                     ? tr("With ASHA or hyperband, this shows each trial's value at each rung and which trials continued.")
                     : QString());
    showAxes();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

/// Marks are ordered by rung; a trial's marks at later rungs come after its earlier ones.
void RungPlot::collectMarks() {
    auto& marks = m_marks->marks();
    marks.clear();
    std::size_t rung = 0;
    const auto add = [&](const Trial& trial, double value) {
        marks.push_back({trial.id, columnOf(trial.id, rung), value, trial.state});
    };
    for (const auto& [step, held] : m_table.rungs()) {
        for (const auto& [id, value] : held.values) {
            if (const Trial* const trial = m_history->find(id))
                add(*trial, value);
        }
        ++rung;
    }
    for (const TrialPtr& trial : m_history->trials()) {
        if (!m_table.isEmpty() && trial->state == TrialState::Complete && trial->objective)
            add(*trial, *trial->objective);
    }
    m_marks->setRinged(m_selection);
    const Trial* const best = m_history->incumbent();
    m_marks->setIncumbent(best ? std::optional(best->id) : std::nullopt);
}

void RungPlot::collectLines() {
    auto& curves = m_lines->curves();
    curves.clear();
    std::map<TrialId, std::vector<QPointF>> paths;
    for (const TrialMarks::Mark& mark : m_marks->marks())
        paths[mark.trial].emplace_back(mark.x, mark.y);
    for (auto& [id, points] : paths) {
        if (points.size() < 2)
            continue;
        const bool isSelected = std::find(m_selection.begin(), m_selection.end(), id) != m_selection.end();
        QColor color = isSelected ? colors().accent : stateColor(m_history->find(id)->state, colors());
        color.setAlphaF(isSelected ? 1.0F : 0.45F);
        curves.push_back({id, std::move(points), color, isSelected ? 2.0 : 1.0, false, std::nullopt});
    }
    double column = 0;
    for (const auto& [step, held] : m_table.rungs()) {
        if (held.threshold)
            curves.push_back({TrialId{-1},
                              {{column - kThresholdHalf, *held.threshold}, {column + kThresholdHalf, *held.threshold}},
                              colors().text,
                              1.5,
                              true,
                              std::nullopt});
        ++column;
    }
}

void RungPlot::showAxes() {
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    double column = 0;
    for (const auto& [step, held] : m_table.rungs())
        names->addTick(column++, tr("step %1 · %2").arg(step).arg(held.values.size()));
    names->addTick(column, tr("to the end"));
    plot()->xAxis->setTicker(names);
    std::vector<double> values;
    for (const TrialMarks::Mark& mark : m_marks->marks())
        values.push_back(mark.y);
    const ValueRange range = rangeOf(std::move(values), m_definition->objective.goal);
    setHomeRanges(-0.5, column + 0.5, range.lower, range.upper);
    setAxisNames({}, QString::fromStdString(m_definition->objective.metric));
}

/// Each trial has its own position within a column, the same in all columns, so that equal values do not hide each other.
double RungPlot::columnOf(TrialId trial, std::size_t rung) const {
    constexpr double kGoldenRatio = 0.6180339887498949;
    double whole = 0;
    return static_cast<double>(rung) + kSpread * (std::modf(static_cast<double>(trial.number) * kGoldenRatio, &whole) - 0.5);
}

}  // namespace vernier
