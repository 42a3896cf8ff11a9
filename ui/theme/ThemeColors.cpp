#include "ui/theme/ThemeColors.h"

#include <QGuiApplication>
#include <QPalette>

namespace vernier {

namespace {

ThemeColors lightColors() {
    ThemeColors colors;
    colors.ground = QColor(0xF3F5F8);
    colors.card = QColor(0xFFFFFF);
    colors.second = QColor(0xF8F9FB);
    colors.line = QColor(0xDCE1E8);
    colors.grid = QColor(0xE9EDF2);
    colors.text = QColor(0x1A222C);
    colors.muted = QColor(0x64707E);
    colors.accent = QColor(0x0B6BCB);
    colors.accentSurface = QColor(0xE4F0FC);
    colors.onAccent = QColor(0xFFFFFF);
    colors.complete = QColor(0x0072B2);
    colors.running = QColor(0x009E73);
    colors.stopped = QColor(0xE69F00);
    colors.failed = QColor(0xD1495B);
    colors.waiting = QColor(0x9AA4B0);
    colors.incumbent = QColor(0x7A3E9D);
    colors.logGround = QColor(0x0F1720);
    colors.logText = QColor(0xDCE3EA);
    return colors;
}

ThemeColors darkColors() {
    ThemeColors colors;
    colors.isDark = true;
    colors.ground = QColor(0x13171C);
    colors.card = QColor(0x1B2026);
    colors.second = QColor(0x20262D);
    colors.line = QColor(0x2D343D);
    colors.grid = QColor(0x262C34);
    colors.text = QColor(0xE5EAF0);
    colors.muted = QColor(0x93A0AE);
    colors.accent = QColor(0x5AA9F5);
    colors.accentSurface = QColor(0x1D3349);
    colors.onAccent = QColor(0x0C1520);
    colors.complete = QColor(0x56B4E9);
    colors.running = QColor(0x2CC295);
    colors.stopped = QColor(0xF0B030);
    colors.failed = QColor(0xF0707F);
    colors.waiting = QColor(0x7C8794);
    colors.incumbent = QColor(0xC79BE8);
    colors.logGround = QColor(0x0C0F13);
    colors.logText = QColor(0xDCE3EA);
    return colors;
}

}  // namespace

const ThemeColors& ThemeColors::light() {
    static const ThemeColors colors = lightColors();
    return colors;
}

const ThemeColors& ThemeColors::dark() {
    static const ThemeColors colors = darkColors();
    return colors;
}

const ThemeColors& ThemeColors::of(const QPalette& palette) {
    QColor window = palette.color(QPalette::Window);
    if (window.alpha() == 0)  // a style sheet made this widget transparent
        window = QGuiApplication::palette().color(QPalette::Window);
    return window.lightness() < 128 ? dark() : light();
}

QPalette ThemeColors::palette() const {
    QPalette palette;
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, card);
    palette.setColor(QPalette::AlternateBase, second);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, card);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, failed);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, card);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, card.lighter(110));
    palette.setColor(QPalette::Midlight, second);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line.darker(115));
    palette.setColor(QPalette::Shadow, ground.darker(140));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, waiting);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, muted);
    return palette;
}

}  // namespace vernier
