#include "ui/canvas/MapImage.h"

#include "ui/theme/ColorScale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vernier {

namespace {

/// The two places a coordinate lies between, and how far it is from the first to the second.
struct Between {
    Eigen::Index first = 0;
    Eigen::Index second = 0;
    double share = 0;
};

Between between(const std::vector<double>& places, double unit, bool isSmooth) {
    const auto above = std::lower_bound(places.begin(), places.end(), unit);
    const auto second = std::min<std::ptrdiff_t>(above - places.begin(), std::ssize(places) - 1);
    const auto first = std::max<std::ptrdiff_t>(second - 1, 0);
    const double width = places[static_cast<std::size_t>(second)] - places[static_cast<std::size_t>(first)];
    double share = width > 0 ? std::clamp((unit - places[static_cast<std::size_t>(first)]) / width, 0.0, 1.0) : 0;
    if (!isSmooth)
        share = std::round(share);
    return {first, second, share};
}

std::vector<Between> betweens(const std::vector<double>& places, int pixels, bool isSmooth, bool isReversed) {
    std::vector<Between> all(static_cast<std::size_t>(pixels));
    for (int pixel = 0; pixel < pixels; ++pixel) {
        const double unit = (pixel + 0.5) / pixels;
        all[static_cast<std::size_t>(pixel)] = between(places, isReversed ? 1 - unit : unit, isSmooth);
    }
    return all;
}

}  // namespace

MapRange mapRange(const Eigen::MatrixXd& values) {
    double lower = std::numeric_limits<double>::infinity();
    double upper = -lower;
    for (const double value : values.reshaped()) {
        if (!std::isfinite(value))
            continue;
        lower = std::min(lower, value);
        upper = std::max(upper, value);
    }
    if (lower > upper)
        return {};
    if (upper - lower <= 1e-12 * std::max(std::abs(lower), std::abs(upper)))
        return {lower - 0.5, lower + 0.5};
    return {lower, upper};
}

QImage mapImage(const Eigen::MatrixXd& values, const MapAxes& axes, const MapRange& range, bool isLightLow, QSize size) {
    QImage image(size, QImage::Format_ARGB32);
    const std::vector<Between> columns = betweens(axes.unitX, size.width(), axes.isSmoothX, false);
    const std::vector<Between> rows = betweens(axes.unitY, size.height(), axes.isSmoothY, true);
    const ColorScale& colors = ColorScale::instance();
    for (int y = 0; y < size.height(); ++y) {
        const Between& row = rows[static_cast<std::size_t>(y)];
        auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const Between& column = columns[static_cast<std::size_t>(x)];
            const auto along = [&](Eigen::Index r) {
                // If one end has no value, the other does not count: 0 * NaN is NaN.
                if (column.share == 0 || column.share == 1)
                    return values(r, column.share == 0 ? column.first : column.second);
                return (1 - column.share) * values(r, column.first) + column.share * values(r, column.second);
            };
            double value = 0;
            if (row.share == 0 || row.share == 1)
                value = along(row.share == 0 ? row.first : row.second);
            else
                value = (1 - row.share) * along(row.first) + row.share * along(row.second);
            const double share = range.shareOf(value);
            line[x] = colors.at(isLightLow ? 1 - share : share);
        }
    }
    return image;
}

}  // namespace vernier
