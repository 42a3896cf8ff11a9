#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"
#include "ui/canvas/ForecastBand.h"
#include "ui/canvas/PlotView.h"

#include <memory>

class QCPGraph;
class QCPItemText;

namespace vernier {

class ReplotThrottle;
class TrialMarks;

/// The objective of every trial, by its state's mark, and the best so far as a step line in the incumbent's purple.
class ObjectiveHistoryPlot : public PlotView {
    Q_OBJECT

public:
    enum class Abscissa { Number, Time, Cost };

    /// `history` must outlive the plot, or be replaced before.
    explicit ObjectiveHistoryPlot(const History& history, QWidget* parent = nullptr);
    ~ObjectiveHistoryPlot() override;

    void setHistory(const History& history);
    void setDefinition(std::shared_ptr<const StudyDefinition> definition);
    /// How many trials the study will have, if that is known.
    void setTrialLimit(std::optional<std::int64_t> limit);
    /// The best still to come, by trial number; drawn while trials are placed by number.
    void setExpectedBest(const std::vector<ForecastPoint>& expected);
    void setSelection(const std::vector<TrialId>& trials);
    void setAbscissa(Abscissa abscissa);
    /// A logarithmic scale; drawn as linear while there are values it cannot show.
    void setLogarithmicWish(bool wish);
    /// The history has changed.
    void refresh();

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF& pixel) const override;
    QString toolTipOf(TrialId trial) const override;

private:
    void rebuild();
    double abscissaOf(const Trial& trial) const { return m_x[static_cast<std::size_t>(trial.id.number)]; }
    void placeTrials();
    void placeByTime();
    void placeByCost();
    std::vector<double> collectMarks();
    void drawBest();
    void drawExpected();
    double lastPlace() const;
    void updateRanges(std::vector<double> values);

    const History* m_history;
    std::shared_ptr<const StudyDefinition> m_definition;
    std::optional<std::int64_t> m_trialLimit;
    Abscissa m_abscissa = Abscissa::Number;
    bool m_wantsLogarithm = false;
    std::vector<double> m_x;  ///< the abscissa of each trial, by number
    QString m_xName;
    TrialMarks* m_marks;
    QCPGraph* m_best;
    std::unique_ptr<ForecastBand> m_band;
    QCPItemText* m_bandName;
    std::vector<ForecastPoint> m_expected;  ///< by trial number
    ReplotThrottle* m_throttle;
};

}  // namespace vernier
