#include "core/desk/EngineThread.h"

#include "tests/support/EngineDriver.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QTemporaryDir>

namespace tst_EngineThread {

using namespace vernier;
using namespace vernier::test;

class TestEngineThread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyIsOpenedAndCommandsAreAnswered() {
        const QTemporaryDir folder;
        writeDefinition(folder.path(), *makeDefinition());
        EngineDriver engine(folder.path());
        QVERIFY(engine.waitUntilOpened());
        QVERIFY(engine.definition && *engine.definition == *makeDefinition());
        QVERIFY(engine.faults.empty());
        QCOMPARE(engine.status.slots, makeDefinition()->limits.parallel);
        engine.post(command::SetSlots{3});
        QVERIFY(engine.waitFor([&] { return engine.status.slots == 3; }));
    }

    void whatIsPostedBeforeItIsOpenIsAnsweredToo() {
        const QTemporaryDir folder;
        writeDefinition(folder.path(), *makeDefinition());
        EngineDriver engine(folder.path());
        engine.post(command::SetSlots{5});
        QVERIFY(engine.waitFor([&] { return engine.status.slots == 5; }));
    }

    void aFolderWithoutAStudyIsAnError() {
        const QTemporaryDir folder;
        EngineDriver engine(folder.path());
        QVERIFY(engine.waitFor([&] { return !engine.notices.empty(); }));
        QCOMPARE(engine.notices[0].severity, Notice::Severity::Error);
        QVERIFY(!engine.definition);
        QVERIFY(!engine.status.isReadOnly);
    }
};

VERNIER_TEST(TestEngineThread, CoreEvents);

}  // namespace tst_EngineThread

#include "tst_EngineThread.moc"
