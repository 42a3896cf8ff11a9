#include "app/composition/DesktopNotifier.h"
#include "tests/support/ScriptedStudy.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/controllers/StudyEndWatch.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>

namespace tst_DesktopNotifier {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr auto kService = "org.freedesktop.Notifications";
constexpr auto kPath = "/org/freedesktop/Notifications";
constexpr int kPatienceMs = 30000;

/// A desktop notification service that keeps what it was told.
class FakeService : public QDBusVirtualObject {
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        if (message.member() != QLatin1String("Notify"))
            return false;
        told << message.arguments();
        return connection.send(message.createReply(QVariant::fromValue(static_cast<uint>(told.size()))));
    }

    QList<QVariantList> told;
};

/// A session bus for this program alone, which must not have met another one before.
class PrivateBus {
public:
    bool start() {
        const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            return false;
        m_process.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_process.waitForReadyRead(kPatienceMs))
            return false;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_process.readLine().trimmed());
        return true;
    }
    ~PrivateBus() {
        m_process.kill();
        m_process.waitForFinished(kPatienceMs);
    }

private:
    QProcess m_process;
};

}  // namespace

/// The desktop is told when a study ends, and nobody waits for it.
class TestDesktopNotifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theServiceIsToldAndAClickShowsTheWindow();
    void withoutABusTheWindowAsksForAttention();
    void aStudyThatEndsByItselfIsNews();
    void whatTheUserStopsIsNone();
};

void TestDesktopNotifier::theServiceIsToldAndAClickShowsTheWindow() {
    PrivateBus bus;
    if (!bus.start())
        QSKIP("There is no dbus-daemon here");
    FakeService service;
    QDBusConnection connection = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake"));
    QVERIFY(connection.registerVirtualObject(QLatin1String(kPath), &service));
    QVERIFY(connection.registerService(QLatin1String(kService)));
    QWidget window;
    window.showMinimized();
    DesktopNotifier notifier;
    QSignalSpy shown(&notifier, &DesktopNotifier::shown);
    notifier.notify(QStringLiteral("digits has ended"), QStringLiteral("a < b"), window);
    QTRY_COMPARE_WITH_TIMEOUT(service.told.size(), 1, kPatienceMs);
    QCOMPARE(service.told[0][3].toString(), QStringLiteral("digits has ended"));
    QCOMPARE(service.told[0][4].toString(), QStringLiteral("a &lt; b"));
    QVERIFY(service.told[0][5].toStringList().contains(QLatin1String("default")));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, kPatienceMs);
    QDBusMessage click =
        QDBusMessage::createSignal(QLatin1String(kPath), QLatin1String(kService), QStringLiteral("ActionInvoked"));
    click << 1U << QStringLiteral("default");
    QVERIFY(connection.send(click));
    QTRY_VERIFY_WITH_TIMEOUT(!window.isMinimized(), kPatienceMs);

    QDBusConnection::disconnectFromBus(QStringLiteral("fake"));
}

/// libdbus reads the address of the bus once in a program: by now nobody answers there, or nobody ever did.
void TestDesktopNotifier::withoutABusTheWindowAsksForAttention() {
    QWidget window;
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    DesktopNotifier notifier;
    QSignalSpy asked(&notifier, &DesktopNotifier::attentionAsked);
    notifier.notify(QStringLiteral("digits has ended"), QStringLiteral("60 of 60"), window);
    QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, kPatienceMs);
    notifier.notify(QStringLiteral("once more"), {}, window);  // it is known by now
    QCOMPARE(asked.count(), 2);
}

namespace {

/// A study in front of a scripted engine.
struct WatchedStudy : ScriptedStudy {
    StudyEndWatch watch{study};
    QSignalSpy ended{&watch, &StudyEndWatch::ended};

    void send(RunState state, const char* reason = "") {
        EventBatch events;
        events.isOpened = true;
        events.definition = makeDefinition();
        events.trials = {makeTrial(0, TrialState::Complete, 0.9)};
        events.status.emplace();
        events.status->runState = state;
        events.status->reason = reason;
        events.status->complete = 1;
        engine->send(std::move(events));
    }
};

}  // namespace

void TestDesktopNotifier::aStudyThatEndsByItselfIsNews() {
    WatchedStudy watched;
    watched.send(RunState::Finished, "60 of 60 trials are done.");  // it had ended before it was opened
    QCOMPARE(watched.ended.count(), 0);
    watched.send(RunState::Running);
    watched.send(RunState::Finished, "5 trials failed in a row. Look at the log of the last one.");
    QCOMPARE(watched.ended.count(), 1);
    QCOMPARE(watched.ended[0][0].toString(), QStringLiteral("digits has ended"));
    QCOMPARE(
        watched.ended[0][1].toString(),
        QStringLiteral("5 trials failed in a row. Look at the log of the last one. 1 complete. The best is trial 0 with 0.9."));
}

void TestDesktopNotifier::whatTheUserStopsIsNone() {
    WatchedStudy watched;
    watched.send(RunState::Running);
    watched.send(RunState::Stopping);
    watched.send(RunState::Finished, "Stopped.");
    watched.send(RunState::Running);
    watched.send(RunState::Pausing);
    watched.send(RunState::Paused);
    QCOMPARE(watched.ended.count(), 0);
}

VERNIER_TEST(TestDesktopNotifier, Windows);

}  // namespace tst_DesktopNotifier

#include "tst_DesktopNotifier.moc"
