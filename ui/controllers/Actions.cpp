#include "ui/controllers/Actions.h"

#include <QAction>
#include <QVariant>

namespace vernier {

namespace {

constexpr auto kReasonProperty = "whyNot";

}  // namespace

QAction* makeAction(QObject* parent, const char* name, const QString& text, const QString& hint, const QKeySequence& shortcut) {
    auto* const action = new QAction(text, parent);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? hint : QStringLiteral("%1 (%2)").arg(hint, keys));
    return action;
}

void allow(QAction& action, bool isPossible, const QString& reason) {
    action.setProperty(kReasonProperty, reason);
    action.setEnabled(isPossible);
}

QString whyNot(const QAction& action) {
    return action.isEnabled() ? QString() : action.property(kReasonProperty).toString();
}

}  // namespace vernier
