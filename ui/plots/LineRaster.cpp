#include "ui/plots/LineRaster.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vernier {

LineRaster::LineRaster(int width, int height, QRgb background)
    : m_image(std::max(width, 1), std::max(height, 1), QImage::Format_RGB32) {
    m_image.fill(background);
    m_pixels = reinterpret_cast<QRgb*>(m_image.bits());
    m_stride = static_cast<int>(m_image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)));
}

void LineRaster::line(double x0, double y0, double x1, double y1, QRgb color) {
    const int first = std::max(0, static_cast<int>(std::floor(x0)));
    const int last = std::min(m_image.width() - 1, static_cast<int>(std::floor(x1)));
    const double slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    const int bottom = m_image.height() - 1;
    for (int x = first; x <= last; ++x) {
        // The run of rows that the line crosses within this column.
        const double entering = y0 + slope * (std::max<double>(x, x0) - x0);
        const double leaving = y0 + slope * (std::min<double>(x + 1, x1) - x0);
        int upper = static_cast<int>(std::min(entering, leaving));
        int lower = static_cast<int>(std::max(entering, leaving));
        upper = std::max(upper, 0);
        lower = std::min(lower, bottom);
        QRgb* pixel = m_pixels + static_cast<std::ptrdiff_t>(upper) * m_stride + x;
        for (int y = upper; y <= lower; ++y, pixel += m_stride)
            *pixel = color;
    }
}

}  // namespace vernier
