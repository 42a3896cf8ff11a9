#pragma once

#include "core/space/Parameter.h"

#include <vector>

namespace vernier {

/// What a range bar shows: a domain somewhat wider than the range, stretched by the parameter's scale onto [0, 1], in which the
/// ends of the range are dragged from one round number to the next. A plain value; all functions are pure.
class RangeScale {
public:
    RangeScale() = default;
    /// The domain around the range of a numeric parameter. Invalid ranges get the nearest domain that can be drawn.
    explicit RangeScale(const Parameter& parameter);

    double least() const { return m_least; }
    double greatest() const { return m_greatest; }
    /// Position in the domain, clamped to [0, 1].
    double toUnit(double value) const;
    /// The round number, or the step of the parameter, nearest to a position.
    double valueAt(double unit) const;
    /// The next round number above (`steps` > 0) or below, within what the scale allows but also beyond the domain.
    double moved(double value, int steps) const;
    /// Left end, middle and right end of the domain, for labels.
    std::vector<double> ticks() const;

    /// Where the bar gets its small ticks: each value of integers and steps if they are few, powers of two or ten on a log
    /// scale, 0.9, 0.99, 0.999 on a reverse-log one; none where there would be too many.
    std::vector<double> marks() const;

    /// True if a bar that shows this domain can keep showing it for that range: same scale and kind, and the range neither
    /// touches an end that could be farther out nor has become a sliver.
    bool suits(const Parameter& parameter) const;

private:
    double stretch(double value) const;
    double unstretch(double stretched) const;
    /// Rounds to two significant digits of the distance that about a pixel means there, to whole numbers, or to steps.
    double rounded(double value) const;
    double clampedToScale(double value) const;

    Scale m_scale = Scale::Linear;
    bool m_isInteger = false;
    double m_step = 0;    ///< 0 without one
    double m_origin = 0;  ///< where steps count from
    double m_least = 0;
    double m_greatest = 1;
};

}  // namespace vernier
