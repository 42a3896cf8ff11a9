#include "ui/plots/UsagePlot.h"

#include "ui/canvas/QCustomPlot.h"
#include "ui/canvas/ReplotThrottle.h"
#include "ui/text/TimeUnit.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr double kLeastPercent = 100;
constexpr double kRoom = 1.15;  // above the highest point

/// The unit of a memory axis and how many bytes it is.
std::pair<QString, double> memoryUnit(double bytes) {
    if (bytes >= 1e9)
        return {UsagePlot::tr("memory, GB"), 1e9};
    return bytes >= 1e6 ? std::pair(UsagePlot::tr("memory, MB"), 1e6) : std::pair(UsagePlot::tr("memory, KB"), 1e3);
}

}  // namespace

UsagePlot::UsagePlot(Quantity quantity, QWidget* parent)
    : PlotView(parent),
      m_quantity(quantity),
      m_graph(plot()->addGraph()),
      m_throttle(new ReplotThrottle(*this, [this] { rebuild(); })) {
    setAccessibleName(quantity == Quantity::Cpu      ? tr("CPU use of the trial")
                      : quantity == Quantity::Memory ? tr("Memory of the trial")
                                                     : tr("GPU use of the trial"));
    m_graph->setSelectable(QCP::stNone);
    m_throttle->request();
}

void UsagePlot::setPoints(std::vector<UsageSample> points) {
    m_points = std::move(points);
    m_throttle->request();
}

void UsagePlot::applyColors() {
    QColor fill = colors().accent;
    fill.setAlpha(40);
    m_graph->setPen(QPen(colors().accent, 1));
    m_graph->setBrush(fill);
}

double UsagePlot::valueOf(const UsageSample& point) const {
    switch (m_quantity) {
        case Quantity::Cpu: return point.cpuPercent;
        case Quantity::Memory: return static_cast<double>(point.memoryBytes);
        case Quantity::Gpu: return point.gpuPercent.value_or(0);
    }
    return 0;
}

void UsagePlot::rebuild() {
    const bool isMemory = m_quantity == Quantity::Memory;
    setEmptyText(m_points.size() > 1 ? QString()
                 : isMemory          ? tr("Memory use appears here while a trial runs, with a point every two seconds.")
                                     : tr("CPU use appears here while a trial runs, with a point every two seconds."));
    double highest = isMemory ? 1 : kLeastPercent;
    for (const UsageSample& point : m_points)
        highest = std::max(highest, valueOf(point));
    const auto [memoryName, bytesPerUnit] = memoryUnit(highest);
    const double unit = isMemory ? bytesPerUnit : 1;
    const TimeUnit time = timeUnitFor(m_points.empty() ? 0 : static_cast<double>(m_points.back().elapsedMs) / 1000);
    QVector<double> x, y;
    for (const UsageSample& point : m_points) {
        x << static_cast<double>(point.elapsedMs) / 1000 / time.seconds;
        y << valueOf(point) / unit;
    }
    m_graph->setData(x, y, true);
    setHomeRanges(0, x.isEmpty() ? 1 : std::max(x.last(), 1e-3) * 1.02, 0, highest * kRoom / unit);
    setAxisNames(time.name, isMemory ? memoryName : m_quantity == Quantity::Cpu ? tr("CPU, % of a core") : tr("GPU, %"));
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace vernier
