#include "tests/support/TestProgram.h"
#include "tests/support/TreatedStudy.h"

#include <QThread>

#include <atomic>

namespace tst_DoctorController {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kDoctorMs = 60'000;

/// A visit that finds this, whatever the study is.
DoctorController::Visit finding(std::vector<Finding> findings) {
    return [findings = std::move(findings)](const StudyDefinition&, const History&, const std::optional<ModelFacts>&) {
        return findings;
    };
}

Finding plainFinding(const char* id, std::optional<Change> change = std::nullopt) {
    return {id, "", "S.", "E.", {"R.", std::move(change)}};
}

double maxOfX(const StudyDefinition& definition) {
    return definition.space.parameters()[0].max;
}

}  // namespace

/// What is found, and what is done about it.
class TestDoctorController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFindingIsMendedAndTakenBack() {
        TreatedStudy treated(patientOnBound());
        const DoctorController& doctor = treated.doctor;
        QTRY_VERIFY_WITH_TIMEOUT(doctor.hasAnswered(), kDoctorMs);
        QCOMPARE(idsOf(doctor.findings()), QStringLiteral("best-on-bound"));
        const Finding finding = doctor.findings().front();
        treated.doctor.mend(finding);
        QCOMPARE(maxOfX(*treated.study.definition()), 1.5);
        QVERIFY(doctor.findings().empty());
        QCOMPARE(doctor.mended().size(), std::size_t{1});
        QVERIFY(doctor.whyNotUndo(doctor.mended().front()).isEmpty());

        treated.doctor.undoLast();
        QCOMPARE(maxOfX(*treated.study.definition()), 1.0);
        QVERIFY(doctor.mended().empty());
        QCOMPARE(doctor.findings().size(), std::size_t{1});
    }

    void undoOfTheWindowTakesItBackToo() {
        TreatedStudy treated(patientOnBound());
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.hasAnswered(), kDoctorMs);
        QCOMPARE(idsOf(treated.doctor.findings()), QStringLiteral("best-on-bound"));
        treated.doctor.mend(treated.doctor.findings().front());
        StudyDraft named = treated.definition.draft();
        named.rest.name = "other";
        treated.definition.edit(QStringLiteral("Name"), named);
        QVERIFY(!treated.doctor.whyNotUndo(treated.doctor.mended().front()).isEmpty());
        treated.definition.undoStack().undo();
        QVERIFY(treated.doctor.whyNotUndo(treated.doctor.mended().front()).isEmpty());
        treated.definition.undoStack().undo();
        QVERIFY(treated.doctor.mended().empty());
    }

    void repeatsAreQueuedAndTakenBack() {
        TreatedStudy treated(patientOnBound(), finding({plainFinding("too-noisy", remedy::Repeat{{TrialId{3}, TrialId{5}}})}));
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.hasAnswered(), kDoctorMs);
        treated.doctor.mend(treated.doctor.findings().front());
        QCOMPARE(treated.engine.count<command::QueueTrial>(), 2);
        const auto* const queued = treated.engine.last<command::QueueTrial>();
        QCOMPARE(queued->origin, TrialOrigin::Repeat);
        QVERIFY(queued->configuration == treated.study.trial(TrialId{5})->configuration);
        treated.doctor.undoLast();
        QVERIFY(treated.doctor.mended().empty());
        QCOMPARE(treated.doctor.findings().size(), std::size_t{1});
    }

    void aStudyThatHasEndedGoesOnForItsRepeats() {
        Patient patient = patientOnBound();
        patient.definition.limits.trials = std::ssize(patient.trials);
        TreatedStudy treated(patient, finding({plainFinding("too-noisy", remedy::Repeat{{TrialId{3}, TrialId{5}}})}));
        EventBatch ended;
        ended.status.emplace();
        ended.status->runState = RunState::Finished;
        ended.status->complete = static_cast<int>(patient.trials.size());
        treated.engine.send(std::move(ended));
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.hasAnswered(), kDoctorMs);
        treated.doctor.mend(treated.doctor.findings().front());
        QCOMPARE(*treated.study.definition()->limits.trials, std::ssize(patient.trials) + 2);
        QVERIFY(treated.engine.last<command::Run>());
    }

    void whatIsDismissedStaysSoWithTheStudy() {
        TreatedStudy treated(patientOnBound(), finding({plainFinding("a"), plainFinding("b")}));
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.hasAnswered(), kDoctorMs);
        treated.doctor.setDismissed(treated.doctor.findings().front(), true);
        QCOMPARE(treated.doctor.findings().size(), std::size_t{1});
        QCOMPARE(treated.doctor.dismissed().front().id, std::string("a"));

        DoctorController later(treated.study, treated.steering, treated.definition, treated.settings,
                               finding({plainFinding("a"), plainFinding("b")}));
        QTRY_VERIFY_WITH_TIMEOUT(later.hasAnswered(), kDoctorMs);
        QCOMPARE(later.dismissed().size(), std::size_t{1});
        later.setDismissed(later.dismissed().front(), false);
        QCOMPARE(later.findings().size(), std::size_t{2});
        QVERIFY(!treated.settings.value(QStringLiteral("doctor/dismissed")).toMap().contains(treated.study.folder()));
    }

    void itIsAskedInAnotherThreadAndOnceForManyChanges() {
        std::atomic<int> visits = 0;
        std::atomic<bool> isAside = true;
        QThread* const ours = QThread::currentThread();
        TreatedStudy treated(patientOnBound(), [&](const StudyDefinition&, const History&, const std::optional<ModelFacts>&) {
            ++visits;
            isAside = isAside && QThread::currentThread() != ours;
            return std::vector<Finding>();
        });
        for (int change = 0; change < 200; ++change)
            treated.send({treated.study.trial(TrialId{0})});
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.hasAnswered(), kDoctorMs);
        QVERIFY(isAside);
        QVERIFY(visits <= 2);
    }

    void whatCannotBeMendedSaysWhy() {
        TreatedStudy treated(patientOnBound(), finding({plainFinding("a"), plainFinding("b", remedy::Slots{2})}));
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.hasAnswered(), kDoctorMs);
        QVERIFY(!treated.doctor.whyNotMend(treated.doctor.findings()[0]).isEmpty());
        QVERIFY(treated.doctor.whyNotMend(treated.doctor.findings()[1]).isEmpty());
        treated.definition.setEntryFault(QStringLiteral("limits.trials"), QStringLiteral("12 apples"));
        QVERIFY(!treated.doctor.whyNotMend(treated.doctor.findings()[1]).isEmpty());
        treated.definition.setEntryFault(QStringLiteral("limits.trials"), {});
        EventBatch watched;
        watched.status.emplace();
        watched.status->isReadOnly = true;
        treated.engine.send(std::move(watched));
        QVERIFY(!treated.doctor.whyNotMend(treated.doctor.findings()[1]).isEmpty());
        treated.engine.posted.clear();
        treated.doctor.mend(treated.doctor.findings()[1]);
        QVERIFY(treated.engine.posted.empty());
    }

    void whatAModelSaysIsHeard() {
        TreatedStudy treated(patientOnBound(),
                             [](const StudyDefinition&, const History&, const std::optional<ModelFacts>& model) {
                                 return model ? std::vector{plainFinding("model-not-trusted")} : std::vector<Finding>();
                             });
        treated.doctor.setModel(ModelFacts());
        QTRY_COMPARE_WITH_TIMEOUT(treated.doctor.findings().size(), std::size_t{1}, kDoctorMs);
        treated.doctor.setModel(std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(treated.doctor.findings().empty(), kDoctorMs);
    }
};

VERNIER_TEST(TestDoctorController, Windows);

}  // namespace tst_DoctorController

#include "tst_DoctorController.moc"
