#pragma once

#include "core/study/Trial.h"
#include "ui/canvas/PlainPlottable.h"

#include <vector>

namespace vernier {

/// Draws trials as the marks of their states: fast for ten thousand of them, because each shape is drawn once and then copied.
/// For .cpp files of ui/plots only.
class TrialMarks : public PlainPlottable {
public:
    struct Mark {
        TrialId trial;
        double x = 0;
        double y = 0;
        TrialState state = TrialState::Waiting;
        double error = 0;  ///< of y, to either side: drawn as a bar
    };

    using PlainPlottable::PlainPlottable;

    /// Side of a mark in pixels.
    void setSize(double size) { m_size = size; }
    std::vector<Mark>& marks() { return m_marks; }
    const std::vector<Mark>& marks() const { return m_marks; }
    /// These are drawn with a ring around them; if there are so many that rings would hide the marks, the others fade instead.
    void setRinged(std::vector<TrialId> trials);
    void setIncumbent(std::optional<TrialId> trial) { m_incumbent = trial; }

    /// The mark whose centre is nearest to a point, within `reach` pixels; null if there is none.
    const Mark* nearest(const QPointF& pixel, double reach) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    bool fadesOthers() const;
    bool isRinged(const Mark& mark) const;
    bool isFaded(const Mark& mark) const;
    QPointF positionOf(const Mark& mark) const;
    void drawErrors(QCPPainter* painter) const;

    double m_size = 9;
    std::vector<Mark> m_marks;
    std::vector<TrialId> m_ringed;  ///< ascending
    std::optional<TrialId> m_incumbent;
};

}  // namespace vernier
