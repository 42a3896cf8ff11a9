#pragma once

#include "core/events/TrialUsage.h"

#include <QWidget>

class QLabel;

namespace vernier {

class UsagePlot;

/// What the processes of one trial use: CPU, memory and, if it uses one, GPU over its time, and the highest of each.
class UsagePanel : public QWidget {
    Q_OBJECT

public:
    explicit UsagePanel(QWidget* parent = nullptr);

    void setPoints(const std::vector<UsageSample>& points);
    /// One more point of a running trial.
    void add(const UsageSample& sample);

private:
    void showPoints();

    UsageSeries m_series;
    QLabel* m_peak;
    UsagePlot* m_cpu;
    UsagePlot* m_memory;
    UsagePlot* m_gpu;
};

}  // namespace vernier
