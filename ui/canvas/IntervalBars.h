#pragma once

#include "ui/canvas/PlainPlottable.h"

#include <vector>

namespace vernier {

/// Horizontal intervals and the diagonal that they should cross. For .cpp files of ui/plots only.
class IntervalBars : public PlainPlottable {
public:
    struct Bar {
        double from = 0;
        double to = 0;
        double y = 0;
    };

    using PlainPlottable::PlainPlottable;

    void setBars(std::vector<Bar> bars) { m_bars = std::move(bars); }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Bar> m_bars;
};

}  // namespace vernier
