#include "ui/theme/ColorScale.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

struct Lab {
    double lightness = 0;
    double a = 0;
    double b = 0;
};

// The course of the hues; each sits where its lightness puts it.
constexpr int kHues[] = {0x0B1F44, 0x17427A, 0x1F6A94, 0x2E919B, 0x57B595, 0x9CD38B, 0xDDE98F, 0xFDF6BE};

double toLinear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double fromLinear(double channel) {
    return channel <= 0.0031308 ? 12.92 * channel : 1.055 * std::pow(channel, 1 / 2.4) - 0.055;
}

double labCurve(double t) {
    constexpr double delta = 6.0 / 29;
    return t > delta * delta * delta ? std::cbrt(t) : t / (3 * delta * delta) + 4.0 / 29;
}

double labCurveInverse(double t) {
    constexpr double delta = 6.0 / 29;
    return t > delta ? t * t * t : 3 * delta * delta * (t - 4.0 / 29);
}

// CIE 1976 L*a*b* with the white point D65 of sRGB (IEC 61966-2-1).
Lab toLab(int rgb) {
    const double r = toLinear((rgb >> 16 & 255) / 255.0);
    const double g = toLinear((rgb >> 8 & 255) / 255.0);
    const double b = toLinear((rgb & 255) / 255.0);
    const double x = labCurve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = labCurve(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = labCurve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QRgb toRgb(const Lab& lab) {
    const double y = (lab.lightness + 16) / 116;
    const double X = 0.9505 * labCurveInverse(y + lab.a / 500);
    const double Y = labCurveInverse(y);
    const double Z = 1.089 * labCurveInverse(y - lab.b / 200);
    const auto channel = [](double linear) {
        return static_cast<int>(std::lround(255 * std::clamp(fromLinear(std::max(linear, 0.0)), 0.0, 1.0)));
    };
    return qRgb(channel(3.2406 * X - 1.5372 * Y - 0.4986 * Z), channel(-0.9689 * X + 1.8758 * Y + 0.0415 * Z),
                channel(0.0557 * X - 0.2040 * Y + 1.0570 * Z));
}

}  // namespace

const ColorScale& ColorScale::instance() {
    static const ColorScale scale;
    return scale;
}

ColorScale::ColorScale() {
    std::array<Lab, std::size(kHues)> hues;
    std::transform(std::begin(kHues), std::end(kHues), hues.begin(), toLab);
    const double darkest = hues.front().lightness;
    const double lightest = hues.back().lightness;
    std::size_t segment = 1;
    for (int i = 0; i < kSteps; ++i) {
        const double lightness = darkest + (lightest - darkest) * i / (kSteps - 1);
        while (segment + 1 < hues.size() && hues[segment].lightness < lightness)
            ++segment;
        const Lab& from = hues[segment - 1];
        const Lab& to = hues[segment];
        const double share = (lightness - from.lightness) / (to.lightness - from.lightness);
        m_colors[static_cast<std::size_t>(i)] =
            toRgb({lightness, from.a + share * (to.a - from.a), from.b + share * (to.b - from.b)});
    }
}

QRgb ColorScale::at(double share) const {
    if (std::isnan(share))
        return qRgba(0, 0, 0, 0);
    return m_colors[static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * (kSteps - 1)))];
}

}  // namespace vernier
