#pragma once

#include "ui/plots/ParallelFrame.h"

#include <QPixmap>

#include <vector>

class QPainter;

namespace vernier {

struct ThemeColors;

/// Draws the parts of parallel coordinates.
class ParallelPainter {
public:
    ParallelPainter(const ParallelAxes& axes, const ParallelFrame& frame, const ThemeColors& colors)
        : m_axes(axes), m_frame(frame), m_colors(colors) {}

    /// These lines on the card's ground, as a picture of `size` in the widget's pixels: the better the result, the stronger the
    /// colour. `behind` are drawn first, all in one faint colour. O(lines x width).
    QPixmap lines(const std::vector<int>& lines, const std::vector<int>& behind, const QSize& size, double pixelRatio) const;
    /// One line, stronger than the others.
    void line(QPainter& painter, int line, const QColor& color, double width) const;
    /// Axes, names, labels and brushes; the axis `current`, unless it is -1, is marked as the one that the keyboard acts on.
    void axes(QPainter& painter, int current) const;

private:
    void axis(QPainter& painter, int index, bool isCurrent) const;
    void ticks(QPainter& painter, int index) const;

    const ParallelAxes& m_axes;
    const ParallelFrame& m_frame;
    const ThemeColors& m_colors;
};

}  // namespace vernier
