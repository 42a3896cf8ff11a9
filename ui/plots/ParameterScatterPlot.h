#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/PlotView.h"

#include <memory>

namespace vernier {

class ReplotThrottle;
class TrialMarks;

/// The objective of every trial against one parameter, on the parameter's own scale. Trials in which it is inactive are not
/// shown.
class ParameterScatterPlot : public PlotView {
    Q_OBJECT

public:
    /// `history` must outlive the plot.
    ParameterScatterPlot(const History& history, std::shared_ptr<const StudyDefinition> definition, std::string parameter,
                         QWidget* parent = nullptr);

    void setSelection(const std::vector<TrialId>& trials);
    /// The history has changed.
    void refresh();

    QSize minimumSizeHint() const override;

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void rebuild();
    void labelParameter();

    const History& m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    std::string m_parameter;
    TrialMarks* m_marks;
    ReplotThrottle* m_throttle;
};

}  // namespace vernier
