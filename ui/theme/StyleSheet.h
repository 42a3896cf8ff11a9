#pragma once

#include <QString>

namespace vernier {

struct ThemeColors;

/// The style sheet of the application: flat fields and buttons with a 1-px line, quiet headers, thin scroll bars. Dynamic
/// properties choose variants: `primary` (a button in the accent), `quiet` (a button without a frame), `muted` (secondary
/// text), `heading` (semibold text), `keys` (a key cap), `fault` (what is wrong, in red), `embedded` (an item view that fills a
/// card), `log` (on the dark ground of output).
QString styleSheet(const ThemeColors& colors);

}  // namespace vernier
