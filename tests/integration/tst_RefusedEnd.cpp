#include "tests/support/EngineDriver.h"
#include "tests/support/RunnerDriver.h"
#include "tests/support/TestProgram.h"

namespace tst_RefusedEnd {

using namespace vernier;
using namespace vernier::test;

namespace {

Result<std::unique_ptr<Strategy>> makeAny(const StudyDefinition& definition, const std::vector<PriorStudy>& priors) {
    return makeStrategy(definition, priors);
}

}  // namespace

/// Trials that are to end and do not hear of it at once.
class TestRefusedEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        StudyDefinition definition = disasterStudy({"print=loss=0.5", "sleep=60000"});
        definition.limits.parallel = 1;
        writeDefinition(m_folder->path(), definition);
        m_driver = std::make_unique<RunnerDriver>(m_folder->path(), makeAny);
        m_driver->runner->run();
        QTRY_COMPARE(m_driver->count(TrialState::Running), 1);
    }
    void cleanup() {
        m_driver->launcher.refusal.reset();
        m_driver->runner->stop();
        QVERIFY(m_driver->waitFor(RunState::Finished));
        m_driver.reset();
    }

    void aSupervisorThatIsOnlyStartingIsAskedAgain() {
        m_driver->launcher.refusal = Error{ErrorCode::NotReady, "not yet", {}, {}};
        m_driver->runner->pause();
        m_driver->runner->cancelTrial(TrialId{0});
        QTest::qWait(150);  // one more refusal
        QCOMPARE(m_driver->count(TrialState::Running), 1);
        m_driver->launcher.refusal.reset();
        QVERIFY(m_driver->waitFor(RunState::Paused));
        QCOMPARE(m_driver->trial(0).state, TrialState::Cancelled);
        QCOMPARE(m_driver->allNotices(), std::string());
    }

    void oneThatCannotBeAskedIsToldOnceAndAskedOn() {
        m_driver->launcher.refusal = Error{ErrorCode::Process, "its supervisor is deaf", {}, {}};
        m_driver->runner->stop();
        m_driver->runner->cancelTrial(TrialId{0});
        QTest::qWait(150);
        QCOMPARE(m_driver->allNotices(), std::string("Trial 0 cannot be ended yet: its supervisor is deaf.\n"));
        QCOMPARE(m_driver->runner->status().runState, RunState::Stopping);
        m_driver->launcher.refusal.reset();
        QVERIFY(m_driver->waitFor(RunState::Finished));
        QCOMPARE(m_driver->trial(0).state, TrialState::Cancelled);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RunnerDriver> m_driver;
};

VERNIER_TEST(TestRefusedEnd, CoreEvents);

}  // namespace tst_RefusedEnd

#include "tst_RefusedEnd.moc"
