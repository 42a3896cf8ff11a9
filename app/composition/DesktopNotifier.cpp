#include "app/composition/DesktopNotifier.h"

#include "app/composition/Aside.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace vernier {

namespace {

constexpr auto kService = "org.freedesktop.Notifications";
constexpr auto kPath = "/org/freedesktop/Notifications";
constexpr auto kDefaultAction = "default";
constexpr int kServersTimeout = -1;
constexpr uchar kNormalUrgency = 1;

}  // namespace

DesktopNotifier::DesktopNotifier(QObject* parent)
    : QObject(parent), m_busName(QStringLiteral("notifications-%1").arg(reinterpret_cast<quintptr>(this))) {}

DesktopNotifier::~DesktopNotifier() {
    if (m_bus != Bus::Unknown)  // otherwise Qt D-Bus would start a thread here, only to find that it has nothing to disconnect
        QDBusConnection::disconnectFromBus(m_busName);
}

void DesktopNotifier::notify(const QString& title, const QString& text, QWidget& window) {
    const Note note{title, text, &window};
    switch (m_bus) {
        case Bus::Unknown: connectToBus(); [[fallthrough]];
        case Bus::Connecting: m_waiting << note; break;
        case Bus::Connected: send(note); break;
        case Bus::Absent: alert(note); break;
    }
}

/// A bus may take its time to answer, or hang.
void DesktopNotifier::connectToBus() {
    m_bus = Bus::Connecting;
    runAside<bool>(
        this, [name = m_busName] { return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name).isConnected(); },
        [this](const bool& isConnected) { takeBus(isConnected); });
}

void DesktopNotifier::takeBus(bool isConnected) {
    m_bus = isConnected ? Bus::Connected : Bus::Absent;
    if (isConnected) {
        // Qt D-Bus knows signals by name only. With no service named here, the bus does not have to be asked anything.
        QDBusConnection bus(m_busName);
        bus.connect({}, QLatin1String(kPath), QLatin1String(kService), QStringLiteral("ActionInvoked"), this,
                    SLOT(takeAction(uint, QString)));
        bus.connect({}, QLatin1String(kPath), QLatin1String(kService), QStringLiteral("NotificationClosed"), this,
                    SLOT(takeClosing(uint, uint)));
    }
    for (const Note& note : std::exchange(m_waiting, {}))
        isConnected ? send(note) : alert(note);
}

void DesktopNotifier::send(const Note& note) {
    QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kService),
                                                       QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("vernier")},
                            {QStringLiteral("urgency"), QVariant::fromValue(kNormalUrgency)}};
    const QStringList actions{QLatin1String(kDefaultAction), tr("Show the study")};
    call << QApplication::applicationDisplayName() << 0U << QStringLiteral("vernier") << note.title << note.text.toHtmlEscaped()
         << actions << hints << kServersTimeout;
    auto* const watcher = new QDBusPendingCallWatcher(QDBusConnection(m_busName).asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, note, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            alert(note);
            return;
        }
        m_shown.insert(reply.value(), note.window);
        Q_EMIT shown();
    });
}

void DesktopNotifier::alert(const Note& note) {
    if (note.window)
        QApplication::alert(note.window);
    Q_EMIT attentionAsked();
}

void DesktopNotifier::takeAction(uint id, const QString& action) {
    const QPointer<QWidget> window = m_shown.value(id);
    if (!window || action != QLatin1String(kDefaultAction))
        return;
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

void DesktopNotifier::takeClosing(uint id, uint) {
    m_shown.remove(id);
}

}  // namespace vernier
