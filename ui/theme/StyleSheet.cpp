#include "ui/theme/StyleSheet.h"

#include "ui/theme/ThemeColors.h"

#include <QPair>

namespace vernier {

namespace {

// @name stands for a colour token; @tone for the folder of the arrows drawn in its muted colour.
constexpr auto kTemplate = R"(
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolTip { background: @card; color: @text; border: 1px solid @line; padding: 4px 6px; }
QLabel[muted="true"] { color: @muted; }
QLabel[fault="true"] { color: @failed; }
QLabel[heading="true"] { font-weight: 600; }
QLabel[keys="true"] { color: @muted; background: @second; border: 1px solid @line; border-radius: 4px; padding: 1px 6px; }

QPushButton, QToolButton { background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 4px 12px; }
QToolButton { padding: 4px 8px; }
QPushButton:hover, QToolButton:hover { background: @second; border-color: @waiting; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @accentSurface; border-color: @accent; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @waiting; background: @second; border-color: @line; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus { background: @accentHover; border-color: @accentHover; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @line; color: @muted; border-color: @line; }
QToolButton[quiet="true"], QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @muted; padding: 3px 6px; }
QToolButton[quiet="true"]:hover, QPushButton[quiet="true"]:hover { background: @second; color: @text; }
QToolButton[quiet="true"]:focus, QPushButton[quiet="true"]:focus { border-color: @accent; }
QToolButton[title="true"] { color: @text; font-weight: 600; }
QPushButton[entry="true"] { text-align: left; color: @text; padding: 7px 8px; }
QToolButton[popupMode="2"] { padding-right: 18px; }
QToolButton::menu-indicator { image: url(:/icons/@tone/chevron-down.svg); subcontrol-origin: padding;
    subcontrol-position: center right; width: 10px; height: 10px; right: 5px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: @card; color: @text; border: 1px solid @line; border-radius: 6px; padding: 3px 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit[log="true"] { background: @logGround; color: @logText; border-color: @logGround; padding: 4px; }
QPlainTextEdit[embedded="true"] { border-radius: 0; }
QTextBrowser[embedded="true"] { border: none; border-radius: 0; padding: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border-color: @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: @waiting; background: @second; }
QLineEdit[faulty="true"], QAbstractSpinBox[faulty="true"], QComboBox[faulty="true"], QPlainTextEdit[faulty="true"] {
    border-color: @failed; }
QAbstractSpinBox { padding-right: 2px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 16px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@tone/chevron-up.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@tone/chevron-down.svg); width: 9px; height: 9px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/@tone/chevron-down.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; selection-background-color: @accentSurface;
    selection-color: @text; outline: 0; }

QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 13px; height: 13px; border: 1px solid @waiting; background: @card; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@tone/check.svg); }
QRadioButton::indicator:checked { background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 @accent, stop:0.55 @accent, stop:0.6 @card, stop:1 @card); border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }

QAbstractItemView { background: @card; alternate-background-color: @second; border: 1px solid @line; border-radius: 6px;
    gridline-color: @grid; selection-background-color: @accentSurface; selection-color: @text; outline: 0; }
QAbstractItemView[embedded="true"] { border: none; border-radius: 0; background: transparent; }
QHeaderView { background: @second; border: none; }
QHeaderView::section { background: @second; color: @muted; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
QHeaderView::section:hover { color: @text; }
QHeaderView::down-arrow { image: url(:/icons/@tone/chevron-down.svg); width: 9px; height: 9px; }
QHeaderView::up-arrow { image: url(:/icons/@tone/chevron-up.svg); width: 9px; height: 9px; }
QTableCornerButton::section { background: @second; border: none; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @waiting; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0; height: 0; }
QPlainTextEdit[log="true"] QScrollBar::handle { background: #2d343d; }
QAbstractScrollArea::corner { background: transparent; }

QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: @line; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: @accent; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 7px; background: @accent;
    border: 1px solid @card; }
QSlider::handle:horizontal:focus { border-color: @text; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: @line; }

QFrame[divider="true"] { border: none; border-top: 1px solid @line; }
QMenu { background: @card; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::item:selected { background: @accentSurface; }
QMenu::item:disabled { color: @waiting; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }

QSplitter::handle { background: transparent; }
QStatusBar { background: @card; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; }
QProgressBar { border: none; background: @line; border-radius: 3px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
)";

}  // namespace

QString styleSheet(const ThemeColors& colors) {
    // Longer names first: @accentSurface contains @accent.
    const QPair<const char*, QString> tokens[] = {
        {"@accentSurface", colors.accentSurface.name()},
        {"@accentHover", (colors.isDark ? colors.accent.lighter(112) : colors.accent.darker(112)).name()},
        {"@onAccent", colors.onAccent.name()},
        {"@accent", colors.accent.name()},
        {"@logGround", colors.logGround.name()},
        {"@logText", colors.logText.name()},
        {"@card", colors.card.name()},
        {"@second", colors.second.name()},
        {"@line", colors.line.name()},
        {"@grid", colors.grid.name()},
        {"@text", colors.text.name()},
        {"@muted", colors.muted.name()},
        {"@waiting", colors.waiting.name()},
        {"@failed", colors.failed.name()},
        {"@tone", colors.isDark ? QStringLiteral("dark") : QStringLiteral("light")},
    };
    QString sheet = QString::fromLatin1(kTemplate);
    for (const auto& [name, value] : tokens)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

}  // namespace vernier
