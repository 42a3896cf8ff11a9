#pragma once

#include "ui/canvas/PlotView.h"
#include "ui/scales/StudyOverlay.h"

#include <QColor>

class QCPGraph;

namespace vernier {

/// The best-so-far curves, or the distributions of results, of several studies, overlaid.
class StudyOverlayPlot : public PlotView {
    Q_OBJECT

public:
    struct Series {
        QString name;
        std::vector<QPointF> curve;  ///< of overlayCurve()
    };

    explicit StudyOverlayPlot(QWidget* parent = nullptr);

    /// The first one is this window's study and is drawn strongest; `metric` is the name of the objective.
    void show(std::vector<Series> series, OverlayKind kind, Goal goal, const QString& metric);
    /// The colour of the series number `index` in this plot, for a legend.
    static QColor colorOf(int index, const ThemeColors& colors);

protected:
    void applyColors() override;
    std::optional<TrialId> trialAt(const QPointF&) const override { return std::nullopt; }
    QString toolTipOf(TrialId) const override { return {}; }

private:
    void fitRanges(OverlayKind kind, Goal goal);

    std::vector<Series> m_series;
    std::vector<QCPGraph*> m_graphs;
};

}  // namespace vernier
