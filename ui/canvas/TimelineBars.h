#pragma once

#include "core/study/Trial.h"
#include "ui/canvas/PlainPlottable.h"

#include <QFont>

#include <vector>

namespace vernier {

/// Draws trials as bars in the rows of their slots, in the colours of their states; a bar with enough room shows its number,
/// and its state as a mark too. Bars too short to be told apart are drawn as one. For .cpp files of ui/plots only.
class TimelineBars : public PlainPlottable {
public:
    struct Bar {
        TrialId trial;
        int row = 0;
        double begin = 0;  ///< seconds on the key axis
        double end = 0;
        TrialState state = TrialState::Running;
    };

    using PlainPlottable::PlainPlottable;

    std::vector<Bar>& bars() { return m_bars; }
    const std::vector<Bar>& bars() const { return m_bars; }
    void setSelected(std::vector<TrialId> trials) { m_selected = std::move(trials); }
    void setIncumbent(std::optional<TrialId> trial) { m_incumbent = trial; }
    void setFont(const QFont& font) { m_font = font; }

    /// The bar under a point, or the nearest one of its row within a few pixels; null if there is none.
    const Bar* at(const QPointF& pixel) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    QRectF rectOf(const Bar& bar) const;
    void drawLabel(QCPPainter& painter, const Bar& bar, const QRectF& rect) const;
    void drawOutlines(QCPPainter& painter) const;

    std::vector<Bar> m_bars;
    std::vector<TrialId> m_selected;
    std::optional<TrialId> m_incumbent;
    QFont m_font;
};

}  // namespace vernier
