#pragma once

#include <QColor>
#include <QRgb>

#include <array>

namespace vernier {

/// The colours of maps: from dark blue through teal to light yellow, lightness rising evenly so that equal steps of a value
/// look equally large, even to those who see no colours. The same in light and dark.
class ColorScale {
public:
    static constexpr int kSteps = 256;

    static const ColorScale& instance();

    /// The colour of a share in [0, 1], clamped; NaN is transparent.
    QRgb at(double share) const;

private:
    ColorScale();

    std::array<QRgb, kSteps> m_colors{};
};

}  // namespace vernier
