#pragma once

#include "ui/scales/ForecastPoint.h"

#include <vector>

class QColor;
class QCPGraph;
class QCustomPlot;

namespace vernier {

/// Draws a forecast in a plot: its mean as a line in a band. The graphs are the plot's.
class ForecastBand {
public:
    explicit ForecastBand(QCustomPlot& plot);

    /// Ascending in x; empty: nothing is drawn.
    void setPoints(const std::vector<ForecastPoint>& points);
    void setColor(const QColor& color, bool isDark, double lineWidth);

private:
    QCPGraph* m_lower;
    QCPGraph* m_upper;
    QCPGraph* m_mean;
};

}  // namespace vernier
