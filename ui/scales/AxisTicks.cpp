#include "ui/scales/AxisTicks.h"

#include <cmath>

namespace vernier {

std::vector<double> roundTicks(double lower, double upper, int most) {
    const double span = upper - lower;
    if (!(span > 0) || !std::isfinite(span) || most < 2)
        return {};
    for (double power = std::pow(10, std::floor(std::log10(span / most)));; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double step = factor * power;
            // A tick at the very end counts, whatever the rounding.
            const double first = std::ceil(lower / step - 1e-9);
            const double last = std::floor(upper / step + 1e-9);
            if (last - first + 1 > most)
                continue;
            std::vector<double> ticks;
            for (double count = first; count <= last; ++count)
                ticks.push_back(power < 1 ? count * factor / std::round(1 / power) : count * step);
            return ticks;
        }
    }
}

}  // namespace vernier
