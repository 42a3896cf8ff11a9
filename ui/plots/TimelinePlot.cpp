#include "ui/plots/TimelinePlot.h"

#include "core/curves/TrialTimes.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TimelineBars.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/text/NumberFormat.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

constexpr int kMostRowNames = 8;
constexpr int kClockTickCount = 6;
/// From a second to half a day.
constexpr double kTimeSteps[] = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200};

/// An axis in seconds whose labels carry their units: 0, 2 min, 4 min.
class TimeTicker : public QCPAxisTicker {
public:
    TimeTicker() { setTickCount(kClockTickCount); }

protected:
    double getTickStep(const QCPRange& range) override {
        const double wanted = range.size() / tickCount();
        for (const double step : kTimeSteps) {
            if (step >= wanted)
                return step;
        }
        return std::ceil(wanted / 86400) * 86400;
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return tick == 0 ? QStringLiteral("0") : formatDuration(tick);
    }
};

}  // namespace

TimelinePlot::TimelinePlot(const History& history, QWidget* parent)
    : PlotView(parent),
      m_history(&history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_bars(new TimelineBars(plot()->xAxis, plot()->yAxis, colors())),
      m_throttle(new ReplotThrottle(*this, [this] { rebuild(); })) {
    setAccessibleName(tr("Timeline of the slots"));
    plot()->yAxis->setRangeReversed(true);
    plot()->yAxis->grid()->setVisible(false);
    plot()->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker));
    setAxisNames({}, {});
    refresh();
}

void TimelinePlot::setHistory(const History& history) {
    m_history = &history;
    resetZoom();
    refresh();
}

void TimelinePlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    refresh();
}

void TimelinePlot::setSlots(int slotCount) {
    if (std::exchange(m_slots, slotCount) != slotCount)
        refresh();
}

void TimelinePlot::setSelection(const std::vector<TrialId>& trials) {
    m_bars->setSelected(trials);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::setNow(std::int64_t wallMs) {
    m_nowWallMs = wallMs;
    refresh();
}

void TimelinePlot::refresh() {
    m_throttle->request();
}

void TimelinePlot::applyColors() {
    m_bars->setColors(colors());
    m_bars->setFont(smallFont(tabularFont(font())));
}

std::optional<TrialId> TimelinePlot::trialAt(const QPointF& pixel) const {
    const TimelineBars::Bar* const bar = m_bars->at(pixel);
    return bar ? std::optional(bar->trial) : std::nullopt;
}

QString TimelinePlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history->find(trial);
    return found ? trialToolTip(*found, *m_definition) : QString();
}

void TimelinePlot::rebuild() {
    collectBars();
    setEmptyText(m_bars->bars().empty() ? tr("This shows when each trial runs, and in which slot.") : QString());
    updateAxes();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void TimelinePlot::collectBars() {
    auto& bars = m_bars->bars();
    bars.clear();
    m_firstWallMs = std::numeric_limits<std::int64_t>::max();
    for (const TrialPtr& trial : m_history->trials()) {
        for (const TrialLeg& leg : legsOf(*trial, m_nowWallMs)) {
            m_firstWallMs = std::min(m_firstWallMs, leg.beginWallMs);
            bars.push_back(
                {trial->id, leg.slot, static_cast<double>(leg.beginWallMs), static_cast<double>(leg.endWallMs), leg.state});
        }
    }
    for (TimelineBars::Bar& bar : bars) {
        bar.begin = (bar.begin - static_cast<double>(m_firstWallMs)) / 1000;
        bar.end = (bar.end - static_cast<double>(m_firstWallMs)) / 1000;
    }
    std::stable_sort(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    const Trial* const best = m_history->incumbent();
    m_bars->setIncumbent(best ? std::optional(best->id) : std::nullopt);
}

void TimelinePlot::updateAxes() {
    int rows = m_slots;
    double last = 0;
    for (const TimelineBars::Bar& bar : m_bars->bars()) {
        rows = std::max(rows, bar.row + 1);
        last = std::max(last, bar.end);
    }
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    for (int row = 0; row < rows; row += 1 + (rows - 1) / kMostRowNames)
        names->addTick(row, tr("slot %1").arg(row));
    plot()->yAxis->setTicker(names);
    // The range grows in steps, so that the bars do not creep to the left all the time.
    const double step = std::pow(2.0, std::ceil(std::log2(std::max(last, 1.0)))) / 16;
    const double span = std::ceil(last * 1.01 / step) * step;
    setHomeRanges(-span * 0.005, std::max(span, 1.0), -0.5, rows - 0.5);
}

}  // namespace vernier
