#pragma once

#include "core/stopping/Decision.h"
#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/PlotView.h"
#include "ui/plots/CurveGroups.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

class QCPItemStraightLine;
class QCPItemText;

class QLabel;

namespace vernier {

class CurveBundle;
class ReplotThrottle;

/// The objective over the steps, a curve for each trial. Finished curves are static on a layer of their own; running, best and
/// selected ones are drawn above them and replotted alone, so that sixty updates a second stay cheap. Of more than a
/// thousand finished trials the better ones and a sample of the rest are drawn. Where the steps of a trial begin again, its
/// curve is the mean of the folds; those drawn above the others have their folds too.
class LearningCurvesPlot : public PlotView {
    Q_OBJECT

public:
    enum class Shown { All, Best, Running, Selected };

    /// `history` must outlive the plot, or be replaced before.
    explicit LearningCurvesPlot(const History& history, QWidget* parent = nullptr);

    void setHistory(const History& history);
    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// `best`: how many are shown with Shown::Best.
    void setShown(Shown shown, std::size_t best = 20);
    /// Colours the finished trials by this categorical parameter; empty: by their states.
    void setGrouping(const std::string& parameter);
    /// How much curves are smoothed (see smoothed()).
    void setSmoothing(double weight);
    void setSelection(const std::vector<TrialId>& trials);
    /// These trials of the history are new or have changed.
    void refresh(const std::vector<TrialId>& trials);
    /// The thresholds of the decisions become points of the dashed line.
    void addDecisions(const std::vector<Decision>& decisions);
    /// A line at this step, until another trial is selected.
    void markStep(TrialId trial, qint64 step);
    /// The step that is marked.
    std::optional<qint64> markedStep() const;

Q_SIGNALS:
    /// How many of the finished trials' curves are drawn.
    void drawnChanged(std::size_t drawn, std::size_t finished);

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void rebuild();
    void rebuildLive();
    void rebuildFinished();
    bool setsRange(TrialId trial) const;
    bool updateRanges();
    void appendThresholds();
    void appendLive(const Trial& trial, bool isSelected);
    void appendFolds(const Trial& trial, const QColor& color);
    std::vector<QPointF> pointsOf(const Trial& trial) const;
    void showLegend();

    const History* m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    Shown m_shown = Shown::All;
    std::size_t m_bestCount = 20;
    std::string m_grouping;
    CurveGroups m_groups;
    double m_smoothing = 0;
    QLabel* m_legend;
    std::vector<TrialId> m_selection;
    std::set<TrialId> m_running;
    std::map<std::int64_t, double> m_thresholds;
    std::string m_rule;
    QCPItemText* m_thresholdName;
    QCPItemStraightLine* m_stepLine;
    std::optional<TrialId> m_steppedTrial;
    CurveBundle* m_finished;
    CurveBundle* m_live;
    ReplotThrottle* m_allThrottle;
    ReplotThrottle* m_liveThrottle;
};

}  // namespace vernier
