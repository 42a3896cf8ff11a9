#include "ui/canvas/CurveBundle.h"

#include "ui/scales/SeriesSource.h"
#include "ui/theme/StateMark.h"
#include "ui/theme/ThemeColors.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kDotSize = 3;
constexpr double kMarkSize = 8;

double distanceToSegment(const QPointF& point, const QPointF& from, const QPointF& to) {
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
    const QPointF offset = point - (from + share * along);
    return std::sqrt(QPointF::dotProduct(offset, offset));
}

}  // namespace

std::optional<CurveBundle::Hit> CurveBundle::nearest(const QPointF& pixel, double reach) const {
    std::optional<Hit> hit;
    std::vector<QPointF> pixels;
    for (const Curve& curve : m_curves) {
        toPixels(curve, pixels);
        for (std::size_t index = 0; index < pixels.size(); ++index) {
            const double distance = distanceToSegment(pixel, pixels[index > 0 ? index - 1 : 0], pixels[index]);
            if (distance <= (hit ? hit->distance : reach))
                hit = Hit{curve.trial, distance};
        }
    }
    return hit;
}

void CurveBundle::draw(QCPPainter* painter) {
    std::vector<QPointF> pixels;
    for (const Curve& curve : m_curves) {
        toPixels(curve, pixels);
        if (pixels.empty())
            continue;
        // Antialiasing costs most where there are most lines: only the few wide ones get it.
        painter->setRenderHint(QPainter::Antialiasing, curve.width > 1);
        painter->setPen(
            QPen(curve.color, curve.width, curve.isDashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        painter->drawPolyline(pixels.data(), static_cast<int>(pixels.size()));
        if (pixels.size() == 1 && !curve.endMark) {  // a trial with a single report is a dot
            painter->setPen(QPen(curve.color, curve.width + kDotSize, Qt::SolidLine, Qt::RoundCap));
            painter->drawPoint(pixels.front());
        }
        if (curve.endMark) {
            const QRectF box(pixels.back() - QPointF(kMarkSize / 2, kMarkSize / 2), QSizeF(kMarkSize, kMarkSize));
            paintStateMark(*painter, box, *curve.endMark, colors());
        }
    }
}

void CurveBundle::toPixels(const Curve& curve, std::vector<QPointF>& pixels) const {
    const QCPRange keys = mKeyAxis->range();
    pixels = thinToPixels(curve.points, keys.lower, keys.upper, mKeyAxis->axisRect()->width());
    // Far outside the plot is as good as just outside it, and there the rasteriser's fixed-point numbers would overflow.
    const double limit = 1e6;
    for (QPointF& point : pixels)
        point = {std::clamp(mKeyAxis->coordToPixel(point.x()), -limit, limit),
                 std::clamp(mValueAxis->coordToPixel(point.y()), -limit, limit)};
}

}  // namespace vernier
