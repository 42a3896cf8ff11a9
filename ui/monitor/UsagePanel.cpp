#include "ui/monitor/UsagePanel.h"

#include "ui/plots/UsagePlot.h"
#include "ui/text/NumberFormat.h"
#include "ui/widgets/FieldMarks.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vernier {

UsagePanel::UsagePanel(QWidget* parent)
    : QWidget(parent),
      m_peak(makeMutedLabel({})),
      m_cpu(new UsagePlot(UsagePlot::Quantity::Cpu)),
      m_memory(new UsagePlot(UsagePlot::Quantity::Memory)),
      m_gpu(new UsagePlot(UsagePlot::Quantity::Gpu)) {
    m_peak->setObjectName(QStringLiteral("usagePeak"));
    m_peak->setWordWrap(true);
    m_cpu->setObjectName(QStringLiteral("cpuPlot"));
    m_memory->setObjectName(QStringLiteral("memoryPlot"));
    m_gpu->setObjectName(QStringLiteral("gpuPlot"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_peak);
    layout->addWidget(m_cpu, 1);
    layout->addWidget(m_memory, 1);
    layout->addWidget(m_gpu, 1);
    showPoints();
}

void UsagePanel::setPoints(const std::vector<UsageSample>& points) {
    m_series = {};
    for (const UsageSample& point : points)
        m_series.add(point);
    showPoints();
}

void UsagePanel::add(const UsageSample& sample) {
    m_series.add(sample);
    showPoints();
}

void UsagePanel::showPoints() {
    const std::vector<UsageSample>& points = m_series.points();
    UsageSample peak;
    for (const UsageSample& point : points) {
        peak.cpuPercent = std::max(peak.cpuPercent, point.cpuPercent);
        peak.memoryBytes = std::max(peak.memoryBytes, point.memoryBytes);
        peak.gpuMemoryBytes = std::max(peak.gpuMemoryBytes, point.gpuMemoryBytes);
        if (point.gpuPercent)
            peak.gpuPercent = std::max(peak.gpuPercent.value_or(0), *point.gpuPercent);
    }
    const auto bytes = [](std::int64_t count) { return formatBytes(static_cast<double>(count)); };
    QString text = tr("At most %1 % of a core and %2.").arg(std::round(peak.cpuPercent)).arg(bytes(peak.memoryBytes));
    if (peak.gpuPercent)
        text += QLatin1Char(' ') + tr("GPU: %1 %, %2.").arg(std::round(*peak.gpuPercent)).arg(bytes(peak.gpuMemoryBytes));
    m_peak->setVisible(!points.empty());
    m_peak->setText(text);
    m_cpu->setPoints(points);
    m_memory->setPoints(points);
    m_gpu->setPoints(points);
    m_gpu->setVisible(peak.gpuPercent.has_value());
}

}  // namespace vernier
