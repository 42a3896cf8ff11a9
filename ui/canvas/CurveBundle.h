#pragma once

#include "core/study/Trial.h"
#include "ui/canvas/PlainPlottable.h"

#include <QColor>
#include <QPointF>

#include <optional>
#include <vector>

namespace vernier {

/// Draws many polylines at once, 40 % cheaper than with one graph each (platform: custom plottable). For .cpp files of ui/plots
/// only.
class CurveBundle : public PlainPlottable {
public:
    struct Curve {
        TrialId trial;
        std::vector<QPointF> points;  ///< ascending in x, finite
        QColor color;
        double width = 1;
        bool isDashed = false;
        std::optional<TrialState> endMark;  ///< the mark at its last point
    };

    using PlainPlottable::PlainPlottable;

    std::vector<Curve>& curves() { return m_curves; }
    const std::vector<Curve>& curves() const { return m_curves; }

    /// The curve nearest to a point and its distance in pixels, if within `reach`.
    struct Hit {
        TrialId trial;
        double distance = 0;
    };
    std::optional<Hit> nearest(const QPointF& pixel, double reach) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    void toPixels(const Curve& curve, std::vector<QPointF>& pixels) const;

    std::vector<Curve> m_curves;
};

}  // namespace vernier
