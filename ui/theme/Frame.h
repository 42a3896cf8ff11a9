#pragma once

class QColor;
class QPainter;
class QRect;

namespace vernier {

/// Fills `rect` with `ground` inside a 1-px line with round corners; both stay within it. Leaves the painter with that pen and
/// brush, antialiasing off.
void paintFrame(QPainter& painter, const QRect& rect, int radius, const QColor& ground, const QColor& line);

}  // namespace vernier
