#include "ui/views/WindowShell.h"

#include "ui/controllers/ActionRegistry.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/SettingsController.h"
#include "ui/views/PaletteSources.h"
#include "ui/views/ShortcutSheet.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace vernier {

WindowShell::WindowShell(QWidget& window, ActionRegistry& registry, SettingsController& settings)
    : QObject(&window), m_window(window), m_registry(registry), m_settings(settings), m_palette(new CommandPalette(window)) {
    QAction* const palette =
        add("openPalette", tr("Command palette"), tr("Find anything by a few letters"), QKeySequence(Qt::CTRL | Qt::Key_K));
    QAction* const sheet = add("openShortcuts", tr("Shortcuts"), tr("All shortcuts of this window"), {});
    sheet->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_Question)});
    QAction* const fullScreen =
        add("fullScreen", tr("Full screen"), tr("The window over the whole screen, and back"), QKeySequence(Qt::Key_F11));
    m_help = {palette, sheet};
    addThemes();
    m_registry.add(tr("View"), {fullScreen});
    m_registry.add(tr("Settings"), m_themes);
    m_registry.add(tr("Help"), m_help);
    m_palette->addSource(actionSource(m_registry));
    connect(palette, &QAction::triggered, this, [this] { m_palette->isVisible() ? m_palette->close() : m_palette->open(); });
    connect(sheet, &QAction::triggered, this, &WindowShell::openSheet);
    connect(fullScreen, &QAction::triggered, this, &WindowShell::toggleFullScreen);
}

void WindowShell::fillMenu(QMenu& menu) {
    QMenu* const themes = menu.addMenu(tr("Appearance"));
    themes->setObjectName(QStringLiteral("appearance"));
    themes->addActions(m_themes);
    menu.addSeparator();
    menu.addActions(m_help);
}

void WindowShell::addThemes() {
    m_themes = {add("themeSystem", tr("Light or dark as the desktop"), tr("Follow the desktop's choice of light or dark"), {}),
                add("themeLight", tr("Light"), tr("Dark text on a light ground"), {}),
                add("themeDark", tr("Dark"), tr("Light text on a dark ground"), {})};
    auto* const group = new QActionGroup(this);
    for (int index = 0; index < m_themes.size(); ++index) {
        QAction* const action = m_themes[index];
        group->addAction(action);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, index] { m_settings.setTheme(static_cast<ThemeMode>(index)); });
    }
    const auto check = [this] { m_themes[static_cast<int>(m_settings.theme())]->setChecked(true); };
    connect(&m_settings, &SettingsController::changed, this, check);
    check();
}

QAction* WindowShell::add(const char* name, const QString& text, const QString& hint, const QKeySequence& shortcut) {
    QAction* const action = makeAction(this, name, text, hint, shortcut);
    m_window.addAction(action);
    return action;
}

void WindowShell::openSheet() {
    auto* const sheet = new ShortcutSheet(m_registry, &m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void WindowShell::toggleFullScreen() {
    m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen);
}

}  // namespace vernier
