#pragma once

#include <Qt>

class QSplitter;

namespace vernier {

/// Between cards, in pixels.
inline constexpr int kCardGap = 10;

/// A splitter between cards: its handle is the gap between them, and no card can be dragged away. `name` is its object name.
QSplitter* makeCardSplitter(const char* name, Qt::Orientation orientation);

}  // namespace vernier
