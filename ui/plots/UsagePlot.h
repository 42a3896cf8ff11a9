#pragma once

#include "core/events/TrialUsage.h"
#include "ui/canvas/PlotView.h"

#include <vector>

class QCPGraph;

namespace vernier {

class ReplotThrottle;

/// What one trial's processes use over time: CPU in percent of a core, resident memory, or GPU in percent.
class UsagePlot : public PlotView {
    Q_OBJECT

public:
    enum class Quantity { Cpu, Memory, Gpu };

    explicit UsagePlot(Quantity quantity, QWidget* parent = nullptr);

    /// The points of the shown trial, ascending in time.
    void setPoints(std::vector<UsageSample> points);

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF&) const override { return std::nullopt; }
    QString toolTipOf(TrialId) const override { return {}; }

private:
    void rebuild();
    double valueOf(const UsageSample& point) const;

    Quantity m_quantity;
    std::vector<UsageSample> m_points;
    QCPGraph* m_graph;
    ReplotThrottle* m_throttle;
};

}  // namespace vernier
