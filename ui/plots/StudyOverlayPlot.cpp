#include "ui/plots/StudyOverlayPlot.h"

#include "ui/canvas/QCustomPlot.h"
#include "ui/scales/SeriesSource.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <array>

namespace vernier {

StudyOverlayPlot::StudyOverlayPlot(QWidget* parent) : PlotView(parent) {
    setAccessibleName(tr("Overlay of studies"));
    setEmptyText(
        tr("The best result so far will appear here.\n"
           "Add other studies to overlay them on this one."));
}

void StudyOverlayPlot::show(std::vector<Series> series, OverlayKind kind, Goal goal, const QString& metric) {
    m_series = std::move(series);
    while (m_graphs.size() < m_series.size()) {
        m_graphs.push_back(plot()->addGraph());
        m_graphs.back()->setSelectable(QCP::stNone);
    }
    while (m_graphs.size() > m_series.size()) {
        plot()->removeGraph(m_graphs.back());
        m_graphs.pop_back();
    }
    for (std::size_t index = 0; index < m_series.size(); ++index) {
        QVector<double> x, y;
        for (const QPointF& point : m_series[index].curve) {
            x << point.x();
            y << point.y();
        }
        // A share holds for all values up to its own if more is better, and from its own upwards if less is.
        const bool stepsRight = kind == OverlayKind::Distribution && goal == Goal::Maximize;
        m_graphs[index]->setLineStyle(stepsRight ? QCPGraph::lsStepRight : QCPGraph::lsStepLeft);
        m_graphs[index]->setData(x, y, true);
        m_graphs[index]->setName(m_series[index].name);
    }
    const bool hasCurve = std::any_of(m_series.begin(), m_series.end(), [](const Series& one) { return !one.curve.empty(); });
    setEmptyText(hasCurve ? QString()
                          : tr("The best result so far will appear here.\n"
                               "Add other studies to overlay them on this one."));
    fitRanges(kind, goal);
    if (kind == OverlayKind::Distribution)
        setAxisNames(metric, tr("share of trials"));
    else
        setAxisNames(kind == OverlayKind::BestByTime ? tr("seconds") : tr("trials"), metric);
    applyColors();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

QColor StudyOverlayPlot::colorOf(int index, const ThemeColors& colors) {
    const std::array shades = {colors.complete, colors.stopped, colors.running, colors.failed, colors.waiting, colors.text};
    return shades[static_cast<std::size_t>(index) % shades.size()];
}

void StudyOverlayPlot::applyColors() {
    for (std::size_t index = 0; index < m_graphs.size(); ++index)
        m_graphs[index]->setPen(QPen(colorOf(static_cast<int>(index), colors()), index == 0 ? 2.5 : 1.5));
}

void StudyOverlayPlot::fitRanges(OverlayKind kind, Goal goal) {
    double last = 0;
    std::vector<double> values;
    for (const Series& one : m_series) {
        for (const QPointF& point : one.curve) {
            last = std::max(last, point.x());
            values.push_back(kind == OverlayKind::Distribution ? point.x() : point.y());
        }
    }
    const ValueRange range = rangeOf(std::move(values), goal);
    if (kind == OverlayKind::Distribution)
        setHomeRanges(range.lower, range.upper, -0.02, 1.05);
    else
        setHomeRanges(0, std::max(1.0, last * 1.02), range.lower, range.upper);
}

}  // namespace vernier
