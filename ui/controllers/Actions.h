#pragma once

#include <QKeySequence>

class QAction;
class QObject;
class QString;

namespace vernier {

/// How many steps an undo stack keeps.
inline constexpr int kUndoLimit = 200;

/// An action with everything that menus, tool tips, the palette and the sheet of shortcuts show of it. `hint` says in one
/// sentence what it does; the tool tip adds the keys.
QAction* makeAction(QObject* parent, const char* name, const QString& text, const QString& hint,
                    const QKeySequence& shortcut = {});
/// Makes an action possible or not; `reason` says why not wherever it is still listed.
void allow(QAction& action, bool isPossible, const QString& reason);
/// The reason given to allow(); empty while the action is possible or if none was given.
QString whyNot(const QAction& action);

}  // namespace vernier
