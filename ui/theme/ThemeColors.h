#pragma once

#include <QColor>

class QPalette;

namespace vernier {

/// The colour tokens of the window, one set for light and one for dark. Views ask for the set of their own palette and ask
/// again when it changes (QEvent::PaletteChange), so nobody has to be told which theme is on.
struct ThemeColors {
    bool isDark = false;

    QColor ground;  ///< behind the cards
    QColor card;    ///< cards, fields, menus
    QColor second;  ///< table headers, hovered rows
    QColor line;    ///< borders
    QColor grid;    ///< plot grids and row lines
    QColor text;
    QColor muted;   ///< secondary text
    QColor accent;  ///< what is interactive and what is selected
    QColor accentSurface;
    QColor onAccent;  ///< text on the accent

    QColor complete;
    QColor running;
    QColor stopped;
    QColor failed;
    QColor waiting;
    QColor incumbent;  ///< the best trial's alone

    QColor logGround;  ///< dark in both themes
    QColor logText;

    static const ThemeColors& light();
    static const ThemeColors& dark();
    /// The set that belongs to a palette, by the lightness of its window colour.
    static const ThemeColors& of(const QPalette& palette);

    /// The palette that styles and native widgets draw with.
    QPalette palette() const;
};

}  // namespace vernier
