#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace vernier {

class CommandPalette;
class RecentStudies;
class WindowShell;

/// The actions that create, open and close studies, in one window: in its menu if it has one, in its registry, and as
/// shortcuts. Signals say what they ask for.
class StudyMenu : public QObject {
    Q_OBJECT

public:
    /// Becomes a child of `window`, whose shell is `shell`; `menu` may be null. All must outlive it.
    StudyMenu(QWidget& window, QMenu* menu, WindowShell& shell, const RecentStudies& recent);

Q_SIGNALS:
    void newRequested();
    void importRequested();
    void openRequested();
    void sampleRequested();
    void studyRequested(const QString& folder);

private:
    QAction* add(const char* name, const QString& text, const QString& hint, const QKeySequence& shortcut = {});
    void fillMenu(QMenu& menu, WindowShell& shell, const QList<QAction*>& actions);
    void addRecent(CommandPalette& palette);
    void fillRecent(QMenu& menu);

    QWidget& m_window;
    const RecentStudies& m_recent;
};

}  // namespace vernier
