#pragma once

#include "core/study/Trial.h"
#include "ui/plots/QCustomPlot.h"

#include <vector>

namespace vernier {

struct ThemeColors;

/// Draws trials as the marks of their states: fast for ten thousand of them, because each shape is drawn once and then copied.
/// For .cpp files of ui/plots only.
class TrialMarks : public QCPAbstractPlottable {
public:
    struct Mark {
        TrialId trial;
        double x = 0;
        double y = 0;
        TrialState state = TrialState::Waiting;
    };

    TrialMarks(QCPAxis* keyAxis, QCPAxis* valueAxis, const ThemeColors& colors);

    void setColors(const ThemeColors& colors) { m_colors = &colors; }
    /// Side of a mark in pixels.
    void setSize(double size) { m_size = size; }
    std::vector<Mark>& marks() { return m_marks; }
    const std::vector<Mark>& marks() const { return m_marks; }
    /// These are drawn with a ring around them.
    void setRinged(std::vector<TrialId> trials) { m_ringed = std::move(trials); }
    void setIncumbent(std::optional<TrialId> trial) { m_incumbent = trial; }

    /// The mark whose centre is nearest to a point, within `reach` pixels; null if there is none.
    const Mark* nearest(const QPointF& pixel, double reach) const;

    double selectTest(const QPointF& pos, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain domain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain domain, const QCPRange& keyRange) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    QPointF positionOf(const Mark& mark) const;

    const ThemeColors* m_colors;
    double m_size = 9;
    std::vector<Mark> m_marks;
    std::vector<TrialId> m_ringed;
    std::optional<TrialId> m_incumbent;
};

}  // namespace vernier
