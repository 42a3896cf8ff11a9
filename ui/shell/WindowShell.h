#pragma once

#include <QList>
#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QWidget;

namespace vernier {

class ActionRegistry;
class CommandPalette;
class HandbookWindow;
class HelpPanel;
class SettingsController;

/// What each window of the workbench has around its content: the command palette, the sheet of shortcuts, help, the handbook,
/// settings, full screen.
class WindowShell : public QObject {
    Q_OBJECT

public:
    /// Becomes a child of `window`. The others must outlive it; `registry` holds all actions of the window.
    WindowShell(QWidget& window, ActionRegistry& registry, SettingsController& settings);

    ActionRegistry& registry() { return m_registry; }
    CommandPalette& palette() { return *m_palette; }
    void fillMenu(QMenu& menu);

private:
    QAction* add(const char* name, const QString& text, const QString& hint, const QKeySequence& shortcut);
    void addThemes();
    void addTopics();
    void addPages();
    void openSettings(const QString& field);
    void openHelp();
    void openHandbook(const QString& page);
    QWidget* makeHelpFrame();
    void openSheet();
    void toggleFullScreen();

    QWidget& m_window;
    ActionRegistry& m_registry;
    SettingsController& m_settings;
    CommandPalette* m_palette;
    QList<QAction*> m_themes;
    QList<QAction*> m_help;
    QAction* m_openSettings;
    HandbookWindow* m_handbook = nullptr;
    HelpPanel* m_helpPanel = nullptr;
    QWidget* m_helpFrame = nullptr;
};

}  // namespace vernier
