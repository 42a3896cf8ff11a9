#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/PlotView.h"

#include <memory>

namespace vernier {

class ReplotThrottle;
class TimelineBars;

/// When each trial ran in which slot, a bar for each in the colour of its state; running ones grow to the present.
class TimelinePlot : public PlotView {
    Q_OBJECT

public:
    /// `history` must outlive the plot, or be replaced before.
    explicit TimelinePlot(const History& history, QWidget* parent = nullptr);

    void setHistory(const History& history);
    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// How many slots the study has now; there may have been more.
    void setSlots(int slotCount);
    void setSelection(const std::vector<TrialId>& trials);
    /// How far the bars of running trials reach.
    void setNow(std::int64_t wallMs);
    /// The history has changed.
    void refresh();

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void rebuild();
    void collectBars();
    void updateAxes();

    const History* m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    int m_slots = 1;
    std::int64_t m_nowWallMs = 0;
    std::int64_t m_firstWallMs = 0;
    TimelineBars* m_bars;
    ReplotThrottle* m_throttle;
};

}  // namespace vernier
