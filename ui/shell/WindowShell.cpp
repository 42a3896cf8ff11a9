#include "ui/shell/WindowShell.h"

#include "ui/controllers/ActionRegistry.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/SettingsController.h"
#include "ui/handbook/HandbookWindow.h"
#include "ui/shell/HelpPanel.h"
#include "ui/shell/PaletteSources.h"
#include "ui/shell/ReportCopy.h"
#include "ui/shell/dialogs/SettingsDialog.h"
#include "ui/shell/ShortcutSheet.h"

#include <QAction>
#include <QActionGroup>
#include <QDialog>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidget>

namespace vernier {

namespace {

constexpr int kHelpCharacters = 46;

}  // namespace

WindowShell::WindowShell(QWidget& window, ActionRegistry& registry, SettingsController& settings)
    : QObject(&window), m_window(window), m_registry(registry), m_settings(settings), m_palette(new CommandPalette(window)) {
    QAction* const palette =
        add("openPalette", tr("Command palette"), tr("Find anything by a few letters"), QKeySequence(Qt::CTRL | Qt::Key_K));
    QAction* const sheet = add("openShortcuts", tr("Shortcuts"), tr("All shortcuts of this window"), {});
    sheet->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_Question)});
    QAction* const fullScreen = add("fullScreen", tr("Full screen"),
                                    tr("Use the whole screen for the window, or leave full screen"), QKeySequence(Qt::Key_F11));
    QAction* const help = add("openHelp", tr("Help"), tr("What you see here and what you can do"), QKeySequence::HelpContents);
    QAction* const handbook =
        add("openHandbook", tr("Handbook"), tr("Tutorial, how to, reference and explanations, with search"),
            QKeySequence(Qt::SHIFT | Qt::Key_F1));
    m_openSettings =
        add("openSettings", tr("Settings…"), tr("Settings of the whole program"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    QAction* const details = add("copyDetails", tr("Copy details for a report"),
                                 tr("Versions, system, settings and the end of the log, for whoever looks into a problem"), {});
    m_help = {help, handbook, palette, sheet, details};
    addThemes();
    m_registry.add(tr("View"), {fullScreen});
    m_registry.add(tr("Settings"), QList<QAction*>{m_openSettings} + m_themes);
    m_registry.add(tr("Help"), m_help);
    m_palette->addSource(actionSource(m_registry));
    addTopics();
    addPages();
    connect(handbook, &QAction::triggered, this, [this] { openHandbook({}); });
    connect(help, &QAction::triggered, this, &WindowShell::openHelp);
    connect(details, &QAction::triggered, new ReportCopy(window, settings), &ReportCopy::copy);
    connect(m_openSettings, &QAction::triggered, this, [this] { openSettings({}); });
    connect(palette, &QAction::triggered, this, [this] { m_palette->isVisible() ? m_palette->close() : m_palette->open(); });
    connect(sheet, &QAction::triggered, this, &WindowShell::openSheet);
    connect(fullScreen, &QAction::triggered, this, &WindowShell::toggleFullScreen);
}

void WindowShell::fillMenu(QMenu& menu) {
    QMenu* const themes = menu.addMenu(tr("Appearance"));
    themes->setObjectName(QStringLiteral("appearance"));
    themes->addActions(m_themes);
    menu.addAction(m_openSettings);
    menu.addSeparator();
    menu.addActions(m_help);
}

void WindowShell::addThemes() {
    m_themes = {
        add("themeSystem", tr("Light or dark, like the desktop"), tr("Follow the desktop's choice of light or dark"), {}),
        add("themeLight", tr("Light"), tr("Dark text on a light background"), {}),
        add("themeDark", tr("Dark"), tr("Light text on a dark background"), {})};
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

void WindowShell::addTopics() {
    m_palette->addSource([this](const QString&) {
        std::vector<PaletteEntry> entries;
        const QList<SettingsDialog::Topic> topics = SettingsDialog::topics();
        for (const SettingsDialog::Topic& topic : topics) {
            PaletteEntry entry;
            entry.text = topic.text;
            entry.group = tr("Settings");
            entry.run = [this, field = topic.field] { openSettings(field); };
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

void WindowShell::addPages() {
    m_palette->addSource([this, handbook = Handbook()](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const HandbookPage& page : handbook.pages()) {
            if (page.group.isEmpty())
                continue;  // the index, which the action opens
            PaletteEntry entry;
            entry.text = page.title;
            entry.group = tr("Handbook");
            entry.run = [this, name = page.name] { openHandbook(name); };
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

void WindowShell::openSettings(const QString& field) {
    auto* const dialog = new SettingsDialog(m_settings, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->focusOn(field);
}

/// The second time for the same thing, it is the handbook that is wanted.
void WindowShell::openHelp() {
    const QWidget* const focus = m_window.focusWidget();  // before the panel takes it
    if (!m_helpPanel) {
        m_helpPanel = new HelpPanel;
        m_helpFrame = makeHelpFrame();
    }
    const bool wasThere = !m_helpPanel->showFor(m_window, focus) && m_helpFrame->isVisible();
    if (wasThere) {
        openHandbook({});
        return;
    }
    m_helpFrame->show();
    m_helpFrame->raise();
}

/// Where it was left; the first time, at its index.
void WindowShell::openHandbook(const QString& page) {
    if (!m_handbook)
        m_handbook = new HandbookWindow(&m_window);
    if (!page.isEmpty())
        m_handbook->openPage(page);
    m_handbook->show();
    m_handbook->raise();
    m_handbook->activateWindow();
}

/// Beside the content if the window has docks and room for one, otherwise in a window of its own.
QWidget* WindowShell::makeHelpFrame() {
    const int width = m_window.fontMetrics().averageCharWidth() * kHelpCharacters;
    m_helpPanel->setMinimumWidth(width);
    auto* const docking = qobject_cast<QMainWindow*>(&m_window);
    QWidget* frame = nullptr;
    if (docking && docking->centralWidget()->minimumSizeHint().width() + width < docking->width()) {
        auto* const dock = new QDockWidget(tr("Help"), docking);
        dock->setTitleBarWidget(new QWidget(dock));  // the panel has a title of its own
        dock->setWidget(m_helpPanel);
        docking->addDockWidget(Qt::RightDockWidgetArea, dock);
        frame = dock;
    } else {
        frame = new QDialog(&m_window);
        auto* const layout = new QVBoxLayout(frame);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_helpPanel);
        frame->resize(width * 5 / 4, m_window.height() * 4 / 5);
    }
    frame->setObjectName(QStringLiteral("helpFrame"));
    frame->setWindowTitle(tr("Help"));
    connect(m_helpPanel, &HelpPanel::closeRequested, frame, &QWidget::hide);
    connect(m_helpPanel, &HelpPanel::handbookRequested, this, [this] { openHandbook({}); });
    return frame;
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
