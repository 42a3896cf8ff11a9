#pragma once

#include "core/study/Trial.h"

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace vernier {

struct ThemeColors;

/// The colour of a trial state.
QColor stateColor(TrialState state, const ThemeColors& colors);

/// Draws the mark of a state, its shape and its colour, centred in `rect`: complete circle, running triangle, stopped diamond,
/// failed cross, waiting hollow circle, paused two bars, cancelled hollow square.
void paintStateMark(QPainter& painter, const QRectF& rect, TrialState state, const ThemeColors& colors);

/// Draws the incumbent's ringed dot.
void paintIncumbentMark(QPainter& painter, const QRectF& rect, const ThemeColors& colors);

/// The mark as an icon, sharp at any size, in the colours of the application's palette when it is drawn.
QIcon stateIcon(TrialState state);

}  // namespace vernier
