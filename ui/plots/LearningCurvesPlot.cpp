#include "ui/plots/LearningCurvesPlot.h"

#include "core/curves/TrialFolds.h"
#include "core/stopping/StoppingChoices.h"
#include "ui/canvas/CurveBundle.h"
#include "ui/canvas/PlotView.h"
#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/canvas/TrialToolTip.h"
#include "ui/scales/SeriesSource.h"
#include "ui/text/CoreText.h"
#include "ui/text/TrialFacts.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/Theme.h"
#include "ui/theme/ThemeColors.h"

#include <QLabel>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr std::size_t kMostCurves = 1000;
constexpr std::size_t kMostMarkedEnds = 200;
constexpr std::size_t kMostFoldCurves = 50;

QColor faint(QColor color, std::size_t count) {
    color.setAlphaF(count > 300 ? 0.2F : count > 60 ? 0.3F : 0.45F);
    return color;
}

/// The best `limit` finished trials of those in `ids`.
void keepBest(std::vector<TrialId>& ids, const History& history, std::size_t limit) {
    if (ids.size() <= limit)
        return;
    const auto isBetter = [&history](TrialId left, TrialId right) {
        const std::optional<double> a = history.find(left)->objective;
        const std::optional<double> b = history.find(right)->objective;
        return a && (!b || history.objective().isBetter(*a, *b));
    };
    std::partial_sort(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(limit), ids.end(), isBetter);
    ids.resize(limit);
}

}  // namespace

LearningCurvesPlot::LearningCurvesPlot(const History& history, QWidget* parent)
    : PlotView(parent),
      m_history(&history),
      m_definition(std::make_shared<StudyDefinition>()),
      m_legend(new QLabel(this)),
      m_thresholdName(new QCPItemText(plot())),
      m_stepLine(new QCPItemStraightLine(plot())),
      m_finished(new CurveBundle(plot()->xAxis, plot()->yAxis, colors())),
      m_live(new CurveBundle(plot()->xAxis, plot()->yAxis, colors())),
      m_allThrottle(new ReplotThrottle(*this, [this] { rebuild(); })),
      m_liveThrottle(new ReplotThrottle(*this, [this] { rebuildLive(); })) {
    setAccessibleName(tr("Learning curves of the trials"));
    setCounting(true);
    const auto addLayer = [this](const QString& name, const QString& below, CurveBundle* curves) {
        plot()->addLayer(name, plot()->layer(below), QCustomPlot::limAbove);
        plot()->layer(name)->setMode(QCPLayer::lmBuffered);
        curves->setLayer(name);
    };
    m_legend->setObjectName(QStringLiteral("curvesLegend"));
    m_legend->setWordWrap(true);
    m_legend->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_legend->hide();
    addLayer(QStringLiteral("finished"), QStringLiteral("main"), m_finished);
    addLayer(QStringLiteral("live"), QStringLiteral("finished"), m_live);
    m_thresholdName->setLayer(QStringLiteral("live"));
    m_thresholdName->setPadding(QMargins(4, 2, 4, 2));
    m_stepLine->setLayer(QStringLiteral("live"));
    m_stepLine->setVisible(false);
    applyColors();
}

void LearningCurvesPlot::setHistory(const History& history) {
    m_history = &history;
    m_running.clear();
    for (const TrialPtr& trial : history.trials()) {
        if (!isFinished(trial->state))
            m_running.insert(trial->id);
    }
    m_allThrottle->request();
}

void LearningCurvesPlot::setDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    setGrouping(m_grouping);
}

void LearningCurvesPlot::setGrouping(const std::string& parameter) {
    m_grouping = parameter;
    m_groups.setParameter(m_definition->space.find(parameter));
    m_allThrottle->request();
}

void LearningCurvesPlot::setSmoothing(double weight) {
    m_smoothing = weight;
    m_allThrottle->request();
}

void LearningCurvesPlot::setShown(Shown shown, std::size_t best) {
    m_shown = shown;
    m_bestCount = best;
    resetZoom();
    m_allThrottle->request();
}

void LearningCurvesPlot::setSelection(const std::vector<TrialId>& trials) {
    m_selection = trials;
    if (m_steppedTrial && (trials.empty() || trials.back() != *m_steppedTrial)) {
        m_steppedTrial.reset();
        m_stepLine->setVisible(false);
    }
    if (m_shown == Shown::Selected)
        m_allThrottle->request();
    else
        m_liveThrottle->request();
}

void LearningCurvesPlot::refresh(const std::vector<TrialId>& trials) {
    bool changesFinished = m_shown == Shown::Selected;
    for (const TrialId id : trials) {
        const Trial* const trial = m_history->find(id);
        if (!trial)
            continue;
        if (!isFinished(trial->state))
            m_running.insert(id);
        else
            changesFinished = true;
        if (isFinished(trial->state))
            m_running.erase(id);
    }
    (changesFinished ? m_allThrottle : m_liveThrottle)->request();
}

void LearningCurvesPlot::addDecisions(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
        if (!decision.threshold || !std::isfinite(*decision.threshold))
            continue;
        m_thresholds[decision.step] = *decision.threshold;
        m_rule = decision.rule;
    }
    m_liveThrottle->request();
}

void LearningCurvesPlot::markStep(TrialId trial, qint64 step) {
    m_steppedTrial = trial;
    const auto place = static_cast<double>(step);
    m_stepLine->point1->setCoords(place, 0);
    m_stepLine->point2->setCoords(place, 1);
    m_stepLine->setVisible(true);
    m_liveThrottle->request();
}

std::optional<qint64> LearningCurvesPlot::markedStep() const {
    return m_steppedTrial ? std::optional(static_cast<qint64>(m_stepLine->point1->key())) : std::nullopt;
}

void LearningCurvesPlot::applyColors() {
    m_finished->setColors(colors());
    m_live->setColors(colors());
    m_thresholdName->setColor(colors().muted);
    QColor behind = colors().card;  // curves end where it stands
    behind.setAlphaF(0.8F);
    m_thresholdName->setBrush(behind);
    m_thresholdName->setFont(smallFont(font()));
    m_stepLine->setPen(QPen(colors().accent, 1, Qt::DotLine));
    m_allThrottle->request();
}

std::optional<TrialId> LearningCurvesPlot::trialAt(const QPointF& pixel) const {
    const auto live = m_live->nearest(pixel, kHoverReach);
    const auto finished = m_finished->nearest(pixel, kHoverReach);
    const auto& hit = live && (!finished || live->distance <= finished->distance + 1) ? live : finished;
    return hit && hit->trial.number >= 0 ? std::optional(hit->trial) : std::nullopt;
}

QString LearningCurvesPlot::toolTipOf(TrialId trial) const {
    const Trial* const found = m_history->find(trial);
    return found ? trialToolTip(*found, *m_definition) : QString();
}

void LearningCurvesPlot::rebuild() {
    rebuildFinished();
    rebuildLive();
    const bool isEmpty = m_finished->curves().empty() && m_live->curves().empty();
    setEmptyText(!isEmpty                     ? QString()
                 : m_shown == Shown::Selected ? tr("Nothing reported.")
                                              : tr("Each trial's values will appear here, step by step, while it runs."));
    updateRanges();
    setAxisNames(tr("step"), QString::fromStdString(m_definition->objective.metric));
    showLegend();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void LearningCurvesPlot::rebuildFinished() {
    auto& curves = m_finished->curves();
    curves.clear();
    if (m_shown == Shown::Running || m_shown == Shown::Selected)
        return;
    std::vector<TrialId> chosen = chooseCurves(*m_history, kMostCurves);
    if (m_shown == Shown::Best)
        keepBest(chosen, *m_history, m_bestCount);
    for (const TrialId id : chosen) {
        const Trial& trial = *m_history->find(id);
        CurveBundle::Curve curve{id, pointsOf(trial), faint(m_groups.colorOf(trial, colors()), chosen.size()),
                                 1,  false,           std::nullopt};
        if (trial.state != TrialState::Complete && chosen.size() <= kMostMarkedEnds)
            curve.endMark = trial.state;
        if (!curve.points.empty())
            curves.push_back(std::move(curve));
    }
    const auto& trials = m_history->trials();
    const auto hasCurve = [this](const TrialPtr& trial) {
        const auto* const reports = isFinished(trial->state) ? objectiveReports(*trial, *m_definition) : nullptr;
        return reports && !reports->empty();
    };
    Q_EMIT drawnChanged(curves.size(), static_cast<std::size_t>(std::count_if(trials.begin(), trials.end(), hasCurve)));
}

std::vector<QPointF> LearningCurvesPlot::pointsOf(const Trial& trial) const {
    return smoothed(curveOf(trial, *m_definition), m_smoothing);
}

/// In the corner that curves leave free: below where the objective grows, above where it falls.
void LearningCurvesPlot::showLegend() {
    m_legend->setText(m_groups.legend(colors()));
    m_legend->setVisible(!m_legend->text().isEmpty() && plot()->isVisible());
    m_legend->setMaximumWidth(width() * 2 / 3);
    m_legend->resize(m_legend->sizeHint().boundedTo(QSize(width() * 2 / 3, height() / 2)));
    const QRect inside = plot()->axisRect()->rect().translated(plot()->pos());
    const int margin = fontMetrics().height() / 2;
    const bool isBelow = m_definition->objective.goal == Goal::Maximize;
    m_legend->move(inside.right() - m_legend->width() - margin,
                   isBelow ? inside.bottom() - m_legend->height() - 3 * margin : inside.top() + margin);
}

void LearningCurvesPlot::rebuildLive() {
    auto& curves = m_live->curves();
    curves.clear();
    appendThresholds();
    // Those of the selection are drawn last, above the others, and once.
    const auto isSelected = [this](TrialId id) {
        return std::find(m_selection.begin(), m_selection.end(), id) != m_selection.end();
    };
    if (m_shown != Shown::Selected) {
        for (const TrialId id : m_running) {
            if (!isSelected(id))
                appendLive(*m_history->find(id), false);
        }
    }
    if (const Trial* const best = m_history->incumbent(); best && !isSelected(best->id))
        appendLive(*best, false);
    for (const TrialId id : m_selection) {
        if (const Trial* const trial = m_history->find(id))
            appendLive(*trial, true);
    }
    const bool becomesVisible = !curves.empty() && !plot()->isVisible();
    if (becomesVisible)
        setEmptyText({});
    if (updateRanges() || becomesVisible)
        plot()->replot(QCustomPlot::rpQueuedReplot);
    else
        plot()->layer(QStringLiteral("live"))->replot();
}

void LearningCurvesPlot::appendThresholds() {
    const bool isShown = !m_thresholds.empty() && m_shown != Shown::Selected;
    m_thresholdName->setVisible(isShown);
    if (!isShown)
        return;
    CurveBundle::Curve threshold{TrialId{-1}, {}, colors().text, 1.5, true, std::nullopt};
    for (const auto& [step, value] : m_thresholds)
        threshold.points.emplace_back(static_cast<double>(step), value);
    m_thresholdName->setText(tr("stopping threshold (%1)").arg(coreText(ruleName(m_rule))));
    m_thresholdName->position->setCoords(threshold.points.back());
    // Towards the middle, where there is room for it; if it begins where the curves pass, on their outer side.
    const bool endsEarly = threshold.points.back().x() < plot()->xAxis->range().center();
    const bool isAbove = endsEarly && m_history->objective().goal == Goal::Minimize;
    m_thresholdName->setPositionAlignment((endsEarly ? Qt::AlignLeft : Qt::AlignRight) |
                                          (isAbove ? Qt::AlignBottom : Qt::AlignTop));
    m_live->curves().push_back(std::move(threshold));
}

void LearningCurvesPlot::appendLive(const Trial& trial, bool isSelected) {
    const Trial* const best = m_history->incumbent();
    const bool isBest = best && best->id == trial.id;
    CurveBundle::Curve curve{trial.id, pointsOf(trial), stateColor(trial.state, colors()), 2, false, std::nullopt};
    if (isBest)
        curve.color = colors().incumbent;
    else if (isSelected && m_shown != Shown::Selected)
        curve.color = colors().accent;
    if (trial.state != TrialState::Complete)
        curve.endMark = trial.state;
    appendFolds(trial, curve.color);
    if (!curve.points.empty())
        m_live->curves().push_back(std::move(curve));
}

/// Below their mean, thin.
void LearningCurvesPlot::appendFolds(const Trial& trial, const QColor& color) {
    const std::vector<Report>* const reports = objectiveReports(trial, *m_definition);
    if (!reports || reports->empty() || reports->back().fold == reports->front().fold)
        return;
    const std::vector<std::vector<Report>> folds = foldsOf(*reports);
    if (folds.size() < 2 || folds.size() > kMostFoldCurves)
        return;
    for (const std::vector<Report>& fold : folds) {
        std::vector<QPointF> points;
        for (const Report& report : fold) {
            if (std::isfinite(report.value))
                points.emplace_back(static_cast<double>(report.step), report.value);
        }
        if (!points.empty())
            m_live->curves().push_back(
                {trial.id, smoothed(std::move(points), m_smoothing), faint(color, 0), 1, false, std::nullopt});
    }
}

/// Selecting a trial must not move the axes: what is drawn a second time, above the others, does not count.
bool LearningCurvesPlot::setsRange(TrialId trial) const {
    const Trial* const best = m_history->incumbent();
    return m_shown == Shown::Selected || m_running.contains(trial) || (best && best->id == trial);
}

bool LearningCurvesPlot::updateRanges() {
    std::vector<double> values;
    double lastStep = 1;
    double firstStep = 1;
    for (const CurveBundle* const bundle : {m_finished, m_live}) {
        for (const CurveBundle::Curve& curve : bundle->curves()) {
            if (bundle == m_live && !setsRange(curve.trial))
                continue;
            for (const QPointF& point : curve.points) {
                values.push_back(point.y());
                lastStep = std::max(lastStep, point.x());
                firstStep = std::min(firstStep, point.x());
            }
        }
    }
    if (m_definition->resource)
        lastStep = std::max(lastStep, static_cast<double>(m_definition->resource->max));
    const double span = std::max(1.0, lastStep - firstStep);
    const ValueRange range = rangeOf(std::move(values), m_definition->objective.goal);
    return setHomeRanges(firstStep - span * 0.01, lastStep + span * 0.02, range.lower, range.upper);
}

}  // namespace vernier
