#include "ui/views/UsagePanel.h"

#include "ui/models/NumberFormat.h"
#include "ui/plots/UsagePlot.h"
#include "ui/views/FieldMarks.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vernier {

UsagePanel::UsagePanel(QWidget* parent)
    : QWidget(parent),
      m_peak(makeMutedLabel({})),
      m_cpu(new UsagePlot(UsagePlot::Quantity::Cpu)),
      m_memory(new UsagePlot(UsagePlot::Quantity::Memory)) {
    m_peak->setObjectName(QStringLiteral("usagePeak"));
    m_peak->setWordWrap(true);
    m_cpu->setObjectName(QStringLiteral("cpuPlot"));
    m_memory->setObjectName(QStringLiteral("memoryPlot"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_peak);
    layout->addWidget(m_cpu, 1);
    layout->addWidget(m_memory, 1);
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
    double cpuPercent = 0;
    std::int64_t bytes = 0;
    for (const UsageSample& point : m_series.points()) {
        cpuPercent = std::max(cpuPercent, point.cpuPercent);
        bytes = std::max(bytes, point.memoryBytes);
    }
    m_peak->setVisible(!m_series.points().empty());
    m_peak->setText(
        tr("At most %1 % of a core and %2.").arg(std::round(cpuPercent)).arg(formatBytes(static_cast<double>(bytes))));
    m_cpu->setPoints(m_series.points());
    m_memory->setPoints(m_series.points());
}

}  // namespace vernier
