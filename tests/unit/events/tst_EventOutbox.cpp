#include "core/events/EventOutbox.h"

#include "core/events/EngineMailbox.h"
#include "tests/support/TestProgram.h"

#include <QLoggingCategory>
#include <QSignalSpy>

namespace tst_EventOutbox {

using namespace vernier;

class TestEventOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReaderIsWokenOnceForWhatWaits() {
        EngineMailbox mailbox;
        EventOutbox outbox(mailbox);
        QSignalSpy posted(&outbox, &EventOutbox::posted);
        outbox.tell(Notice::Severity::Info, "one");
        outbox.flush();
        outbox.tell(Notice::Severity::Warning, "two");
        outbox.flush();
        QCOMPARE(posted.count(), 1);
        QCOMPARE(mailbox.takeEvents().notices.size(), std::size_t{2});
        outbox.tell(Notice::Severity::Info, "three");
        outbox.flush();
        QCOMPARE(posted.count(), 2);
    }

    void nothingIsNotPassedOn() {
        EngineMailbox mailbox;
        EventOutbox outbox(mailbox);
        QSignalSpy posted(&outbox, &EventOutbox::posted);
        outbox.flush();
        QCOMPARE(posted.count(), 0);
        // What is added at the last moment goes along.
        connect(&outbox, &EventOutbox::aboutToFlush, this, [&] { outbox.next().status.emplace(); });
        outbox.flush();
        QCOMPARE(posted.count(), 1);
        QVERIFY(mailbox.takeEvents().status);
    }

    void theLogQuotesNeitherCommandNorEnvironment() {
        static QString logged;
        QLoggingCategory::setFilterRules(QStringLiteral("vernier.desk=true"));
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& text) { logged += text + QLatin1Char('\n'); });
        EngineMailbox mailbox;
        EventOutbox outbox(mailbox);
        outbox.tell(Error{ErrorCode::InvalidInput,
                          "The study cannot run yet.",
                          {},
                          {{"command[2]", "hunter1"}, {"environment.KEY", "hunter2"}, {"limits.trials", "is 0"}}});
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        outbox.flush();
        const std::string told = mailbox.takeEvents().notices.at(0).text.text();
        QVERIFY(told.find("hunter1") != std::string::npos && told.find("hunter2") != std::string::npos);
        QVERIFY2(!logged.contains(QLatin1String("hunter")), qPrintable(logged));
        QVERIFY2(logged.contains(QLatin1String("limits.trials: is 0")), qPrintable(logged));
    }

    void whatIsCollectedGoesByItself() {
        EngineMailbox mailbox;
        EventOutbox outbox(mailbox);
        QSignalSpy posted(&outbox, &EventOutbox::posted);
        outbox.tell(Error{ErrorCode::Storage, "It is full.", "/study/study.db", {}});
        QVERIFY(mailbox.takeEvents().isEmpty());
        QTRY_COMPARE(posted.count(), 1);
        const std::vector<Notice> notices = mailbox.takeEvents().notices;
        QCOMPARE(notices.at(0).severity, Notice::Severity::Error);
        QCOMPARE(notices.at(0).text, std::string("/study/study.db: It is full."));
    }
};

VERNIER_TEST(TestEventOutbox, CoreEvents);

}  // namespace tst_EventOutbox

#include "tst_EventOutbox.moc"
