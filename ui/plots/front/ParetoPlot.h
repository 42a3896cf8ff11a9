#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/PlotView.h"

#include <cstddef>
#include <memory>
#include <vector>

class QCPGraph;
class QCPItemStraightLine;

namespace vernier {

class ReplotThrottle;
class TrialMarks;

/// One objective against another: the trials with both, the front from which to choose, what it dominates as an area, and the
/// limits of the two metrics as lines. Of more than two objectives, the front is that of the two shown.
class ParetoPlot : public PlotView {
    Q_OBJECT

public:
    /// `history` must outlive the plot, or be replaced before.
    explicit ParetoPlot(const History& history, QWidget* parent = nullptr);

    void setHistory(const History& history);
    /// One with several objectives; the first two are shown.
    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// Which objectives are shown: indices in StudyDefinition::objectives().
    void setObjectives(std::size_t x, std::size_t y);
    void setSelection(const std::vector<TrialId>& trials);
    /// The history has changed.
    void refresh();

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void rebuild();
    void collectMarks();
    /// `front`: the trials that no other beats in the two objectives, best x first.
    void setRanges(const std::vector<TrialPtr>& front);
    void drawFront(const std::vector<TrialPtr>& front);
    void drawLimits();
    void addLimit(double at, bool isVertical);

    const History* m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    std::size_t m_x = 0;
    std::size_t m_y = 1;
    TrialMarks* m_marks;
    QCPGraph* m_far;  ///< the other edge of the dominated area
    QCPGraph* m_front;
    std::vector<QCPItemStraightLine*> m_limits;
    ReplotThrottle* m_throttle;
};

}  // namespace vernier
