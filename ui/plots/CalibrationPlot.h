#pragma once

#include "core/explain/Calibration.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/PlotView.h"

#include <memory>
#include <vector>

namespace vernier {

class IntervalBars;
class TrialMarks;

/// What the model said about trials it did not know, against their results. A good model's dots lie near the diagonal and its
/// bars cross it.
class CalibrationPlot : public PlotView {
    Q_OBJECT

public:
    /// `history` must outlive the plot.
    explicit CalibrationPlot(const History& history, QWidget* parent = nullptr);
    ~CalibrationPlot() override;

    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// `emptyText` is shown if there are none.
    void setPredictions(std::vector<HeldOutPrediction> predictions, const QString& emptyText);
    void setSelection(const std::vector<TrialId>& trials);

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void updateRanges();

    const History& m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    std::vector<HeldOutPrediction> m_predictions;
    IntervalBars* m_bars;
    TrialMarks* m_marks;
};

}  // namespace vernier
