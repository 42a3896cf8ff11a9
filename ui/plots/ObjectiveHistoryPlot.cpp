#include "ui/plots/ObjectiveHistoryPlot.h"

#include "core/study/Criteria.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TrialMarks.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/scales/SeriesSource.h"
#include "ui/text/NumberFormat.h"
#include "ui/text/TimeUnit.h"
#include "ui/text/TrialFacts.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace vernier {

namespace {

constexpr double kBestHoverReach = 10;
constexpr std::int64_t kFewestTrials = 10;

/// The next of 10, 15, 20, 30, 40, 60, 80, 100, 150, ... so that the axis grows in few steps.
double niceCeiling(double value) {
    for (double decade = 10;; decade *= 10) {
        for (const double factor : {1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0}) {
            if (factor * decade >= value)
                return factor * decade;
        }
    }
}

double markSize(std::size_t count) {
    return count > 2000 ? 5 : count > 300 ? 7 : 9;
}

}  // namespace

ObjectiveHistoryPlot::ObjectiveHistoryPlot(const History& history, QWidget* parent)
    : PlotView(parent),
      m_history(&history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_marks(new TrialMarks(plot()->xAxis, plot()->yAxis, colors())),
      m_best(plot()->addGraph()),
      m_band(std::make_unique<ForecastBand>(*plot())),
      m_bandName(new QCPItemText(plot())),
      m_throttle(new ReplotThrottle(*this, [this] { rebuild(); })) {
    setAccessibleName(tr("Objective of each trial"));
    m_best->setLineStyle(QCPGraph::lsStepLeft);
    m_best->setSelectable(QCP::stNone);
    m_marks->setLayer(QStringLiteral("axes"));  // above the line
    m_bandName->setText(tr("expected best"));
    m_bandName->setSelectable(false);
    refresh();
}

ObjectiveHistoryPlot::~ObjectiveHistoryPlot() = default;

void ObjectiveHistoryPlot::setHistory(const History& history) {
    m_history = &history;
    refresh();
}

void ObjectiveHistoryPlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    refresh();
}

void ObjectiveHistoryPlot::setTrialLimit(std::optional<std::int64_t> limit) {
    if (std::exchange(m_trialLimit, limit) != limit)
        refresh();
}

void ObjectiveHistoryPlot::setExpectedBest(const std::vector<ForecastPoint>& expected) {
    m_expected = expected;
    refresh();
}

void ObjectiveHistoryPlot::setSelection(const std::vector<TrialId>& trials) {
    m_marks->setRinged(trials);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ObjectiveHistoryPlot::setAbscissa(Abscissa abscissa) {
    m_abscissa = abscissa;
    resetZoom();
    refresh();
}

void ObjectiveHistoryPlot::setLogarithmicWish(bool wish) {
    m_wantsLogarithm = wish;
    resetZoom();
    refresh();
}

void ObjectiveHistoryPlot::refresh() {
    m_throttle->request();
}

void ObjectiveHistoryPlot::applyColors() {
    m_marks->setColors(colors());
    m_best->setPen(QPen(colors().incumbent, 2));
    m_band->setColor(colors().incumbent, colors().isDark, 1);
    m_bandName->setColor(colors().muted);
    m_bandName->setFont(plot()->xAxis->tickLabelFont());
}

std::optional<TrialId> ObjectiveHistoryPlot::trialAt(const QPointF& pixel) const {
    const TrialMarks::Mark* const mark = m_marks->nearest(pixel, kBestHoverReach);
    return mark ? std::optional(mark->trial) : std::nullopt;
}

QString ObjectiveHistoryPlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history->find(trial);
    return found ? trialToolTip(*found, *m_definition) : QString();
}

void ObjectiveHistoryPlot::rebuild() {
    placeTrials();
    std::vector<double> values = collectMarks();
    setEmptyText(m_marks->marks().empty() ? tr("Each trial will appear here with its result.\nPress Run to start.")
                                          : QString());
    drawBest();
    const bool fitsLogarithm = std::all_of(values.begin(), values.end(), [](double value) { return value > 0; });
    setLogarithmic(m_wantsLogarithm && fitsLogarithm);
    updateRanges(std::move(values));
    drawExpected();
    setAxisNames(m_xName, QString::fromStdString(m_definition->objective.metric));
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void ObjectiveHistoryPlot::placeTrials() {
    setCounting(m_abscissa == Abscissa::Number);
    m_x.assign(m_history->trials().size(), 0);
    if (m_abscissa == Abscissa::Time) {
        placeByTime();
    } else if (m_abscissa == Abscissa::Cost) {
        placeByCost();
    } else {
        std::iota(m_x.begin(), m_x.end(), 0);
        m_xName = tr("trial");
    }
}

void ObjectiveHistoryPlot::placeByTime() {
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    std::int64_t last = 0;
    for (const TrialPtr& trial : m_history->trials()) {
        if (!trial->startedWallMs)
            continue;
        first = std::min(first, *trial->startedWallMs);
        last = std::max(last, trial->endedWallMs.value_or(*trial->startedWallMs));
    }
    const TimeUnit unit = timeUnitFor(static_cast<double>(std::max<std::int64_t>(0, last - first)) / 1000);
    for (const TrialPtr& trial : m_history->trials()) {
        const std::int64_t wallMs = trial->endedWallMs.value_or(trial->startedWallMs.value_or(first));
        m_x[static_cast<std::size_t>(trial->id.number)] = static_cast<double>(wallMs - first) / 1000 / unit.seconds;
    }
    m_xName = unit.name;
}

/// A trial stands at the sum of all that had been spent when it ended; running ones stand at the total. Without a price, time
/// in slots is what is spent.
void ObjectiveHistoryPlot::placeByCost() {
    std::vector<const Trial*> ended;
    for (const TrialPtr& trial : m_history->trials()) {
        if (trial->startedWallMs && trial->endedWallMs)
            ended.push_back(trial.get());
    }
    std::stable_sort(ended.begin(), ended.end(),
                     [](const Trial* a, const Trial* b) { return *a->endedWallMs < *b->endedWallMs; });
    double seconds = 0;
    for (const Trial* const trial : ended)
        m_x[static_cast<std::size_t>(trial->id.number)] = seconds += runtimeSeconds(*trial, 0);
    const std::optional<double> costPerHour = m_definition->limits.costPerHour;
    const TimeUnit unit = timeUnitFor(seconds);
    m_xName = costPerHour ? tr("cost, $") : tr("%1 in slots").arg(unit.name);
    const double factor = costPerHour ? *costPerHour / 3600 : 1 / unit.seconds;
    for (const TrialPtr& trial : m_history->trials()) {
        double& x = m_x[static_cast<std::size_t>(trial->id.number)];
        x = factor * (trial->endedWallMs ? x : seconds);
    }
}

std::vector<double> ObjectiveHistoryPlot::collectMarks() {
    auto& marks = m_marks->marks();
    marks.clear();
    std::vector<double> values;
    // Trials without a value sit at the bad edge, where the plot clamps them.
    const double worst = m_definition->objective.goal == Goal::Maximize ? std::numeric_limits<double>::lowest()
                                                                        : std::numeric_limits<double>::max();
    for (const TrialPtr& trial : m_history->trials()) {
        const std::optional<double> value = objectiveSoFar(*trial, *m_definition);
        if (value)
            values.push_back(*value);
        else if (!isFinished(trial->state))
            continue;
        const double error = value ? objectiveError(*trial, *m_definition).value_or(0) : 0;
        if (error > 0)
            values.insert(values.end(), {*value - error, *value + error});
        marks.push_back({trial->id, abscissaOf(*trial), value.value_or(worst), trial->state, error});
    }
    const Trial* const incumbent = m_history->incumbent();
    m_marks->setIncumbent(incumbent ? std::optional(incumbent->id) : std::nullopt);
    m_marks->setSize(markSize(marks.size()));
    return values;
}

void ObjectiveHistoryPlot::drawBest() {
    std::vector<std::pair<double, double>> results;
    double last = 0;
    for (const TrialPtr& trial : m_history->trials()) {
        last = std::max(last, abscissaOf(*trial));
        if (canBeBest(*trial, m_history->criteria()))
            results.emplace_back(abscissaOf(*trial), *trial->objective);
    }
    std::sort(results.begin(), results.end());
    QVector<double> x, y;
    for (const auto& [position, value] : results) {
        if (!y.isEmpty() && !m_definition->objective.isBetter(value, y.last()))
            continue;
        x << position;
        y << value;
    }
    if (!y.isEmpty()) {
        x << last;
        y << y.last();
    }
    m_best->setData(x, y, true);
}

/// Up to where there is something to see, with room for the next trials.
double ObjectiveHistoryPlot::lastPlace() const {
    double last = m_abscissa == Abscissa::Cost ? 0 : 1;
    for (const TrialMarks::Mark& mark : m_marks->marks())
        last = std::max(last, mark.x);
    if (m_abscissa == Abscissa::Number) {
        last = niceCeiling(std::max<double>(kFewestTrials, last + 1));
        if (m_trialLimit)
            last = std::min(last * 2, static_cast<double>(std::max<std::int64_t>(*m_trialLimit, 1)));
    }
    return last == 0 ? 1 : last;
}

void ObjectiveHistoryPlot::updateRanges(std::vector<double> values) {
    const double last = lastPlace();
    double smallest = std::numeric_limits<double>::max();
    for (const double value : values)
        smallest = std::min(smallest, value);
    if (m_abscissa == Abscissa::Number && !m_expected.empty())
        values.push_back(m_expected.back().mean);
    ValueRange range = rangeOf(std::move(values), m_definition->objective.goal);
    if (isLogarithmic())
        range.lower = std::max(range.lower, smallest * 0.8);
    const double margin = last * 0.015;
    setHomeRanges(-margin, last + margin, range.lower, range.upper);
}

/// The name of the band is at its end, on the side away from the trials.
void ObjectiveHistoryPlot::drawExpected() {
    const bool isShown = m_abscissa == Abscissa::Number && !m_expected.empty();
    m_band->setPoints(isShown ? m_expected : std::vector<ForecastPoint>());
    m_bandName->setVisible(isShown);
    if (!isShown)
        return;
    const double right = std::min(m_expected.back().x, lastPlace());
    const auto end =
        std::find_if(m_expected.begin(), m_expected.end(), [right](const ForecastPoint& point) { return point.x >= right; });
    const bool isMaximized = m_definition->objective.goal == Goal::Maximize;
    m_bandName->setPositionAlignment((isMaximized ? Qt::AlignTop : Qt::AlignBottom) | Qt::AlignRight);
    m_bandName->position->setCoords(end->x, isMaximized ? end->lower : end->upper);
}

}  // namespace vernier
