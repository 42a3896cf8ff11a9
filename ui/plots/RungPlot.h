#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/PlotView.h"
#include "ui/scales/RungTable.h"

#include <memory>

namespace vernier {

class CurveBundle;
class ReplotThrottle;
class TrialMarks;

/// The rungs of a search that gives good trials more steps, one column each: every trial's value there, joined by lines where
/// it continued, and the value that was required. The last column holds the trials that ran to their end.
class RungPlot : public PlotView {
    Q_OBJECT

public:
    /// `history` must outlive the plot, or be replaced before.
    explicit RungPlot(const History& history, QWidget* parent = nullptr);

    void setHistory(const History& history);
    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    void setSelection(const std::vector<TrialId>& trials);
    void addDecisions(const std::vector<Decision>& decisions);
    /// The rungs and the end.
    int columnCount() const { return static_cast<int>(m_table.rungs().size()) + 1; }
    /// Where the last mark of a trial stands, in pixels of this widget; nothing if it has none.
    std::optional<QPointF> placeOf(TrialId trial) const;
    /// The history has changed.
    void refresh();

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void rebuild();
    void collectMarks();
    void collectLines();
    void showAxes();
    double columnOf(TrialId trial, std::size_t rung) const;

    const History* m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    RungTable m_table;
    std::vector<TrialId> m_selection;
    CurveBundle* m_lines;
    TrialMarks* m_marks;
    ReplotThrottle* m_throttle;
};

}  // namespace vernier
