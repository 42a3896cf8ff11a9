#pragma once

#include "ui/canvas/QCustomPlot.h"

namespace vernier {

struct ThemeColors;

/// What our own plottables share: the window handles selection and the plot sets the ranges, so the library hears of neither.
/// For .cpp files of ui/plots only.
class PlainPlottable : public QCPAbstractPlottable {
public:
    PlainPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis, const ThemeColors& colors)
        : QCPAbstractPlottable(keyAxis, valueAxis), m_colors(&colors) {}

    void setColors(const ThemeColors& colors) { m_colors = &colors; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain) const override {
        foundRange = false;
        return {};
    }
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const override {
        foundRange = false;
        return {};
    }

protected:
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}
    const ThemeColors& colors() const { return *m_colors; }

private:
    const ThemeColors* m_colors;
};

}  // namespace vernier
