#include "core/events/EngineMailbox.h"

#include "tests/support/TestProgram.h"

namespace tst_EngineMailbox {

using namespace vernier;

namespace {

EventBatch notice(const char* text) {
    EventBatch batch;
    batch.notices.push_back({Notice::Severity::Info, text});
    return batch;
}

}  // namespace

class TestEngineMailbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEngineIsWokenForTheFirstCommandThatWaits() {
        EngineMailbox mailbox;
        QVERIFY(!mailbox.postCommand(command::Run{}));  // it has not begun: it looks by itself
        QCOMPARE(mailbox.takeCommands().size(), std::size_t{1});
        QVERIFY(mailbox.postCommand(command::Pause{}));
        QVERIFY(!mailbox.postCommand(command::SetSlots{3}));
        const std::vector<Command> commands = mailbox.takeCommands();
        QCOMPARE(commands.size(), std::size_t{2});
        QCOMPARE(std::get<command::SetSlots>(std::get<RunnerCommand>(commands[1])).slots, 3);
        QVERIFY(mailbox.takeCommands().empty());
        QVERIFY(mailbox.postCommand(command::Run{}));
    }

    void theReaderIsWokenWhereNoEventsWaited() {
        EngineMailbox mailbox;
        QVERIFY(mailbox.postEvents(notice("one")));
        QVERIFY(!mailbox.postEvents(notice("two")));
        QCOMPARE(mailbox.takeEvents().notices.size(), std::size_t{2});
        QVERIFY(mailbox.takeEvents().isEmpty());
        QVERIFY(mailbox.postEvents(notice("three")));
    }
};

VERNIER_TEST(TestEngineMailbox, Nothing);

}  // namespace tst_EngineMailbox

#include "tst_EngineMailbox.moc"
