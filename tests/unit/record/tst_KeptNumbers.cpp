#include "core/record/KeptNumbers.h"

#include "tests/support/TestProgram.h"

namespace tst_KeptNumbers {

using namespace vernier;

namespace {

StudyDefinition withSlots(int parallel) {
    StudyDefinition definition;
    definition.limits.parallel = parallel;
    return definition;
}

}  // namespace

/// What is kept beside the trials means the same to who runs a study and who watches it.
class TestKeptNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slotsThatAPersonSetHoldUntilTheDefinitionChanges() {
        QCOMPARE(slotsOf({}, withSlots(2)), 2);
        QCOMPARE(slotsOf({{"slots", "5"}}, withSlots(2)), 5);  // an earlier program did not say instead of what
        QCOMPARE(slotsOf({{"slots", "5"}, {"slots_instead_of", "2"}}, withSlots(2)), 5);
        QCOMPARE(slotsOf({{"slots", "5"}, {"slots_instead_of", "2"}}, withSlots(3)), 3);
    }

    void whatMakesNoSenseDoesNoHarm() {
        QCOMPARE(slotsOf({{"slots", "-4"}}, withSlots(2)), 2);
        QCOMPARE(slotsOf({{"slots", "many"}}, withSlots(2)), 2);
        QCOMPARE(slotsOf({{"slots", "99999999999999999999"}}, withSlots(2)), kMaxSlots);
        QCOMPARE(runtimeMsOf({{"runtime_ms", "-5"}}), std::int64_t{0});
        QVERIFY(runtimeMsOf({{"runtime_ms", "9223372036854775807"}}) < std::int64_t{1} << 53);
        QCOMPARE(runtimeMsOf({}), std::int64_t{0});
    }

    void theTimeThatWasKeptIsReadAgain() {
        StoreBatch batch;
        keepRuntime(12.3456, batch);
        QCOMPARE(runtimeMsOf(batch.meta), std::int64_t{12346});
    }
};

VERNIER_TEST(TestKeptNumbers, Nothing);

}  // namespace tst_KeptNumbers

#include "tst_KeptNumbers.moc"
