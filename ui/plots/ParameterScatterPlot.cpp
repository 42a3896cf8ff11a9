#include "ui/plots/ParameterScatterPlot.h"

#include "core/space/ParameterRange.h"
#include "core/space/ParameterTicks.h"
#include "ui/canvas/PlotView.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TrialMarks.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/scales/SeriesSource.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/TrialFacts.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

namespace vernier {

namespace {

constexpr double kScatterMargin = 0.04;

}  // namespace

ParameterScatterPlot::ParameterScatterPlot(const History& history, std::shared_ptr<const StudyDefinition> definition,
                                           std::string parameter, QWidget* parent)
    : PlotView(parent),
      m_history(history),
      m_definition(std::move(definition)),
      m_parameter(std::move(parameter)),
      m_marks(new TrialMarks(plot()->xAxis, plot()->yAxis, colors())),
      m_throttle(new ReplotThrottle(*this, [this] { rebuild(); })) {
    setAccessibleName(
        tr("%1 against %2").arg(QString::fromStdString(m_definition->objective.metric), QString::fromStdString(m_parameter)));
    m_marks->setLayer(QStringLiteral("axes"));
    setAxisNames(QString(), QString());
    labelParameter();
    refresh();
}

void ParameterScatterPlot::setSelection(const std::vector<TrialId>& trials) {
    m_marks->setRinged(trials);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ParameterScatterPlot::refresh() {
    m_throttle->request();
}

QSize ParameterScatterPlot::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 9};
}

void ParameterScatterPlot::applyColors() {
    m_marks->setColors(colors());
    QCPAxis* const axis = plot()->xAxis;
    axis->setNumberFormat(QStringLiteral("g"));  // labels as they are
    axis->setLabelFont(semiboldFont(smallFont(font())));
    axis->setLabelColor(colors().text);
    axis->setLabelPadding(2);
}

std::optional<TrialId> ParameterScatterPlot::trialAt(const QPointF& pixel) const {
    const TrialMarks::Mark* const mark = m_marks->nearest(pixel, kHoverReach);
    return mark ? std::optional(mark->trial) : std::nullopt;
}

QString ParameterScatterPlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history.find(trial);
    return found ? trialToolTip(*found, *m_definition) : QString();
}

void ParameterScatterPlot::labelParameter() {
    const Parameter& parameter = *m_definition->space.find(m_parameter);
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const Value& value : tickValues(parameter)) {
        if (const std::optional<double> unit = unitOf(parameter, value))
            ticker->addTick(*unit, formatValue(value));
    }
    plot()->xAxis->setTicker(ticker);
    plot()->xAxis->setLabel(QString::fromStdString(m_parameter));
}

void ParameterScatterPlot::rebuild() {
    const Parameter& parameter = *m_definition->space.find(m_parameter);
    auto& marks = m_marks->marks();
    marks.clear();
    std::vector<double> values;
    for (const TrialPtr& trial : m_history.trials()) {
        const auto value = trial->configuration.find(m_parameter);
        if (!isFinished(trial->state) || !trial->objective || value == trial->configuration.end())
            continue;
        if (const std::optional<double> unit = unitOf(parameter, value->second)) {
            values.push_back(*trial->objective);
            marks.push_back(
                {trial->id, *unit, *trial->objective, trial->state, objectiveError(*trial, *m_definition).value_or(0)});
        }
    }
    const Trial* const incumbent = m_history.incumbent();
    m_marks->setIncumbent(incumbent ? std::optional(incumbent->id) : std::nullopt);
    m_marks->setSize(marks.size() > 1000 ? 5 : 7);
    const ValueRange range = rangeOf(std::move(values), m_definition->objective.goal);
    setHomeRanges(-kScatterMargin, 1 + kScatterMargin, range.lower, range.upper);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace vernier
