#pragma once

#include "ui/plots/ParallelFrame.h"

#include <QImage>
#include <QPixmap>

#include <vector>

class QPainter;

namespace vernier {

class LineRaster;
struct ThemeColors;

/// Draws the parts of parallel coordinates.
class ParallelPainter {
public:
    ParallelPainter(const ParallelAxes& axes, const ParallelFrame& frame, const ThemeColors& colors)
        : m_axes(axes), m_frame(frame), m_colors(colors) {}

    /// The card's background and, while there is a brush, all lines in one faint colour, as a picture of `size` in the widget's
    /// pixels. O(lines x width).
    QImage faintLines(const QSize& size, double pixelRatio) const;
    /// These lines over a picture of faint ones: the better the result, the stronger the colour. O(lines x width).
    QPixmap linesOver(const QImage& ground, const std::vector<int>& lines, double pixelRatio) const;
    /// One line, stronger than the others.
    void line(QPainter& painter, int line, const QColor& color, double width) const;
    /// Axes, names, labels and brushes; the axis `current`, unless it is -1, is marked as the one the keyboard acts on.
    void axes(QPainter& painter, int current) const;

private:
    void draw(LineRaster& raster, int line, double pixelRatio, QRgb color) const;
    void axis(QPainter& painter, int index, bool isCurrent) const;
    void ticks(QPainter& painter, int index) const;

    const ParallelAxes& m_axes;
    const ParallelFrame& m_frame;
    const ThemeColors& m_colors;
};

}  // namespace vernier
