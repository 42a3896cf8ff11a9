#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace vernier {

/// Tells the desktop something about a window, through the notification service of the session bus (freedesktop's Desktop
/// Notifications Specification 1.2). A click on the notification brings the window up. If there is no such service, the window
/// asks for attention in the task bar instead. GUI thread only; never waits.
class DesktopNotifier : public QObject {
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject* parent = nullptr);
    ~DesktopNotifier() override;

    /// `text` is plain text. `window` may be gone by the time the notification is clicked.
    void notify(const QString& title, const QString& text, QWidget& window);

Q_SIGNALS:
    /// The service shows a notification.
    void shown();
    /// There is no such service, so the window asks for attention itself.
    void attentionAsked();

private Q_SLOTS:
    void takeAction(uint id, const QString& action);
    void takeClosing(uint id, uint reason);

private:
    struct Note {
        QString title;
        QString text;
        QPointer<QWidget> window;
    };
    enum class Bus { Unknown, Connecting, Connected, Absent };

    void connectToBus();
    void takeBus(bool isConnected);
    void send(const Note& note);
    void alert(const Note& note);

    QString m_busName;  ///< of our connection, inside this program
    Bus m_bus = Bus::Unknown;
    QList<Note> m_waiting;  ///< for the bus
    QHash<uint, QPointer<QWidget>> m_shown;
};

}  // namespace vernier
