#include "ui/controllers/ActionRegistry.h"

#include <QAction>
#include <QSet>

#include <algorithm>

namespace vernier {

namespace {

/// Qt's own helpers, such as the cross of a line edit, begin like this.
constexpr auto kQtPrefix = "_q_";

bool isListed(const QAction& action) {
    return action.isVisible() && !action.text().isEmpty() && !action.objectName().isEmpty() &&
           !action.objectName().startsWith(QLatin1String(kQtPrefix));
}

}  // namespace

void ActionRegistry::add(const QString& title, const QList<QAction*>& actions) {
    Source& source = sourceOf(title);
    for (QAction* const action : actions)
        source.actions << action;
}

void ActionRegistry::addFrom(const QString& title, QObject* root, QAction* show) {
    Source& source = sourceOf(title);
    source.root = root;
    source.show = show;
}

std::vector<ActionRegistry::Group> ActionRegistry::groups() const {
    QSet<const QAction*> known;
    for (const Source& source : m_sources) {
        for (const QPointer<QAction>& action : source.actions)
            known << action.data();
    }
    std::vector<Group> groups;
    for (const Source& source : m_sources) {
        Group group{source.title, source.show, {}};
        for (const QPointer<QAction>& action : source.actions) {
            if (action && isListed(*action))
                group.actions << action;
        }
        const QList<QAction*> below = source.root ? source.root->findChildren<QAction*>() : QList<QAction*>();
        for (QAction* const action : below) {
            if (isListed(*action) && !known.contains(action)) {
                known << action;
                group.actions << action;
            }
        }
        if (!group.actions.isEmpty())
            groups.push_back(std::move(group));
    }
    return groups;
}

ActionRegistry::Source& ActionRegistry::sourceOf(const QString& title) {
    const auto found =
        std::find_if(m_sources.begin(), m_sources.end(), [&title](const Source& source) { return source.title == title; });
    if (found != m_sources.end())
        return *found;
    m_sources.push_back({title, {}, {}, {}});
    return m_sources.back();
}

}  // namespace vernier
