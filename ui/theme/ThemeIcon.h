#pragma once

#include <QIcon>

class QString;

namespace vernier {

/// Which colour of the palette an icon is drawn in. Disabled icons are always grey, checked ones in the accent.
enum class IconTone { Text, Muted, Accent, OnAccent };

/// The icon resources/icons/NAME.svg, whose strokes and fills are "currentColor", in the colours of the application's palette
/// at the moment it is drawn and sharp at any device pixel ratio.
QIcon themeIcon(const QString& name, IconTone tone = IconTone::Text);

}  // namespace vernier
