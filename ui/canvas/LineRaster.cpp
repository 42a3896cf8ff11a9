#include "ui/canvas/LineRaster.h"

#include <algorithm>
#include <cstdint>

namespace vernier {

namespace {

constexpr int kShift = 16;
constexpr double kOne = 1 << kShift;

}  // namespace

LineRaster::LineRaster(int width, int height, QRgb background)
    : m_image(std::max(width, 1), std::max(height, 1), QImage::Format_RGB32) {
    m_image.fill(background);
    takePixels();
}

LineRaster::LineRaster(const QImage& ground) : m_image(ground) {
    takePixels();
}

void LineRaster::takePixels() {
    m_pixels = reinterpret_cast<QRgb*>(m_image.bits());  // detaches
    m_stride = m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb));
}

void LineRaster::line(double x0, double y0, double x1, double y1, QRgb color) {
    const int first = std::max(0, static_cast<int>(x0));
    const int last = std::min(m_image.width() - 1, static_cast<int>(x1));
    const double bottom = m_image.height() - 1;
    y0 = std::clamp(y0, 0.0, bottom);
    y1 = std::clamp(y1, 0.0, bottom);
    // Rows as fixed-point numbers: this loop is the whole cost of brushing.
    const double slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    auto entering = static_cast<std::int64_t>(y0 * kOne);
    const auto end = static_cast<std::int64_t>(y1 * kOne);
    const auto step = static_cast<std::int64_t>(slope * kOne);
    for (int x = first; x <= last; ++x) {
        // The run of rows that the line crosses in this column.
        const std::int64_t leaving = x < last ? entering + step : end;
        const std::int64_t upper = std::min(entering, leaving) >> kShift;
        const std::int64_t lower = std::max(entering, leaving) >> kShift;
        QRgb* pixel = m_pixels + upper * m_stride + x;
        for (std::int64_t y = upper; y <= lower; ++y, pixel += m_stride)
            *pixel = color;
        entering = leaving;
    }
}

}  // namespace vernier
