#include "ui/plots/UsagePlot.h"

#include "ui/models/TimeUnit.h"
#include "ui/plots/QCustomPlot.h"
#include "ui/plots/ReplotThrottle.h"
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
    const bool isCpu = quantity == Quantity::Cpu;
    setAccessibleName(isCpu ? tr("CPU use of the trial") : tr("Memory of the trial"));
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

void UsagePlot::rebuild() {
    const bool isCpu = m_quantity == Quantity::Cpu;
    setEmptyText(m_points.size() > 1 ? QString()
                 : isCpu             ? tr("CPU use is drawn here while a trial runs, a point every two seconds.")
                                     : tr("Memory is drawn here while a trial runs, a point every two seconds."));
    double highest = isCpu ? kLeastPercent : 1;
    for (const UsageSample& point : m_points)
        highest = std::max(highest, isCpu ? point.cpuPercent : static_cast<double>(point.memoryBytes));
    const auto [memoryName, bytesPerUnit] = memoryUnit(highest);
    const TimeUnit time = timeUnitFor(m_points.empty() ? 0 : static_cast<double>(m_points.back().elapsedMs) / 1000);
    QVector<double> x, y;
    for (const UsageSample& point : m_points) {
        x << static_cast<double>(point.elapsedMs) / 1000 / time.seconds;
        y << (isCpu ? point.cpuPercent : static_cast<double>(point.memoryBytes) / bytesPerUnit);
    }
    m_graph->setData(x, y, true);
    setHomeRanges(0, x.isEmpty() ? 1 : std::max(x.last(), 1e-3) * 1.02, 0, highest * kRoom / (isCpu ? 1 : bytesPerUnit));
    setAxisNames(time.name, isCpu ? tr("CPU, % of a core") : memoryName);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

}  // namespace vernier
