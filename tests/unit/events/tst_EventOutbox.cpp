#include "core/events/EventOutbox.h"

#include "core/events/EngineMailbox.h"
#include "tests/support/TestProgram.h"

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
