#include "ui/plots/CalibrationPlot.h"

#include "ui/canvas/IntervalBars.h"
#include "ui/canvas/PlotView.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/TrialMarks.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/scales/SeriesSource.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr double kRoomAroundIntervals = 0.06;

}  // namespace

CalibrationPlot::CalibrationPlot(const History& history, QWidget* parent)
    : PlotView(parent),
      m_history(history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_bars(new IntervalBars(plot()->xAxis, plot()->yAxis, colors())),
      m_marks(new TrialMarks(plot()->xAxis, plot()->yAxis, colors())) {
    setAccessibleName(tr("Predicted against actual results"));
    m_marks->setSize(7);
    setAxisNames(tr("predicted"), tr("actual"));
}

CalibrationPlot::~CalibrationPlot() = default;

void CalibrationPlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
}

void CalibrationPlot::setPredictions(std::vector<HeldOutPrediction> predictions, const QString& emptyText) {
    m_predictions = std::move(predictions);
    setEmptyText(m_predictions.empty() ? emptyText : QString());
    std::vector<IntervalBars::Bar> bars;
    m_marks->marks().clear();
    for (const HeldOutPrediction& prediction : m_predictions) {
        const Trial* const trial = m_history.find(prediction.trial);
        bars.push_back({prediction.lower90, prediction.upper90, prediction.observed});
        m_marks->marks().push_back(
            {prediction.trial, prediction.predicted, prediction.observed, trial ? trial->state : TrialState::Complete});
    }
    m_bars->setBars(std::move(bars));
    const Trial* const best = m_history.incumbent();
    m_marks->setIncumbent(best ? std::optional(best->id) : std::nullopt);
    updateRanges();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void CalibrationPlot::setSelection(const std::vector<TrialId>& trials) {
    m_marks->setRinged(trials);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void CalibrationPlot::updateRanges() {
    std::vector<double> observed;
    std::vector<double> predicted;
    for (const HeldOutPrediction& prediction : m_predictions) {
        observed.push_back(prediction.observed);
        predicted.push_back(prediction.predicted);
    }
    const Goal goal = m_history.objective().goal;
    const ValueRange actual = rangeOf(std::move(observed), goal);
    const ValueRange expected = rangeOf(std::move(predicted), goal);
    const double lower = std::min(actual.lower, expected.lower);
    const double upper = std::max(actual.upper, expected.upper);
    const double room = kRoomAroundIntervals * (upper - lower);
    setHomeRanges(lower - room, upper + room, lower - room, upper + room);
}

void CalibrationPlot::applyColors() {
    m_bars->setColors(colors());
    m_marks->setColors(colors());
}

std::optional<TrialId> CalibrationPlot::trialAt(const QPointF& pixel) const {
    const TrialMarks::Mark* const mark = m_marks->nearest(pixel, kHoverReach);
    return mark ? std::optional(mark->trial) : std::nullopt;
}

QString CalibrationPlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history.find(trial);
    const auto prediction = std::find_if(m_predictions.begin(), m_predictions.end(),
                                         [trial](const HeldOutPrediction& each) { return each.trial == trial; });
    if (!found || prediction == m_predictions.end())
        return {};
    return trialToolTip(*found, *m_definition) +
           tr("predicted %1, between %2 and %3 with 90 %")
               .arg(formatNumber(prediction->predicted), formatNumber(prediction->lower90), formatNumber(prediction->upper90));
}

}  // namespace vernier
