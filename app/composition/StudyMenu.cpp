#include "app/composition/StudyMenu.h"

#include "ui/controllers/ActionRegistry.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/RecentStudies.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/WindowShell.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QWidget>

namespace vernier {

StudyMenu::StudyMenu(QWidget& window, QMenu* menu, WindowShell& shell, const RecentStudies& recent)
    : QObject(&window), m_window(window), m_recent(recent) {
    QAction* const create = add("newStudy", tr("New study…"), tr("A study of the command you run today"), QKeySequence::New);
    QAction* const import =
        add("importStudy", tr("New study from a file…"), tr("A script, or a search defined for another tool"));
    QAction* const open =
        add("openStudy", tr("Open a study folder"), tr("A study is a folder with a study.json"), QKeySequence::Open);
    QAction* const sample = add("newFromSample", tr("New study from the sample"),
                                tr("Your own copy of a small neural network that learns to read handwritten digits"));
    QAction* const close = add("closeStudy", tr("Close"), tr("Close this window"), QKeySequence(Qt::CTRL | Qt::Key_W));
    QAction* const quit = add("quit", tr("Quit"), tr("Close all windows"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(create, &QAction::triggered, this, &StudyMenu::newRequested);
    connect(import, &QAction::triggered, this, &StudyMenu::importRequested);
    connect(open, &QAction::triggered, this, &StudyMenu::openRequested);
    connect(sample, &QAction::triggered, this, &StudyMenu::sampleRequested);
    connect(close, &QAction::triggered, &m_window, &QWidget::close);
    connect(quit, &QAction::triggered, this, &QApplication::closeAllWindows);
    const QList<QAction*> actions{create, import, open, sample, close, quit};
    shell.registry().add(tr("Study"), actions);
    addRecent(shell.palette());
    if (menu)
        fillMenu(*menu, shell, actions);
}

QAction* StudyMenu::add(const char* name, const QString& text, const QString& hint, const QKeySequence& shortcut) {
    QAction* const action = makeAction(this, name, text, hint, shortcut);
    m_window.addAction(action);
    return action;
}

void StudyMenu::fillMenu(QMenu& menu, WindowShell& shell, const QList<QAction*>& actions) {
    menu.addActions(actions.mid(0, actions.size() - 2));
    QMenu* const recent = menu.addMenu(tr("Recent studies"));
    recent->setObjectName(QStringLiteral("recentStudies"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    menu.addSeparator();
    shell.fillMenu(menu);
    menu.addSeparator();
    menu.addActions(actions.mid(actions.size() - 2));
}

void StudyMenu::addRecent(CommandPalette& palette) {
    palette.addSource([this](const QString&) {
        std::vector<PaletteEntry> entries;
        const QStringList folders = m_recent.folders();
        for (const QString& folder : folders) {
            PaletteEntry entry;
            entry.text = QDir(folder).dirName();
            entry.group = tr("Recent study");
            entry.run = [this, folder] { Q_EMIT studyRequested(folder); };
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

void StudyMenu::fillRecent(QMenu& menu) {
    menu.clear();
    const QStringList folders = m_recent.folders();
    for (const QString& folder : folders)
        connect(menu.addAction(folder), &QAction::triggered, this, [this, folder] { Q_EMIT studyRequested(folder); });
}

}  // namespace vernier
