#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <vector>

class QAction;

namespace vernier {

/// The actions of one window in named groups: what its palette and its sheet of shortcuts list, so that neither can disagree
/// with the menus. GUI thread only.
class ActionRegistry : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    struct Group {
        QString title;
        QPointer<QAction> show;  ///< brings what the actions work on into view; may be null
        QList<QAction*> actions;
    };

    /// Adds actions to the group of this title, which is made at its first use. They may die before the registry.
    void add(const QString& title, const QList<QAction*>& actions);
    /// Makes a group of the named actions at or below `root` that are in no other group, and keeps it up to date as they come
    /// and go.
    void addFrom(const QString& title, QObject* root, QAction* show);
    /// The actions that exist now, each once, without hidden ones. Groups are in the order in which they were made.
    std::vector<Group> groups() const;

private:
    struct Source {
        QString title;
        QPointer<QAction> show;
        QPointer<QObject> root;
        QList<QPointer<QAction>> actions;
    };

    Source& sourceOf(const QString& title);

    std::vector<Source> m_sources;
};

}  // namespace vernier
