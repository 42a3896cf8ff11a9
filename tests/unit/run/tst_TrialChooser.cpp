#include "core/run/TrialChooser.h"

#include "tests/support/ScratchRecord.h"
#include "tests/support/TestProgram.h"

namespace tst_TrialChooser {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A clock that a test sets.
class SetClock final : public Clock {
public:
    std::int64_t wallMs() const override { return nowMs; }
    std::int64_t steadyMs() const override { return nowMs; }

    std::int64_t nowMs = 1'000'000;
};

/// A study with a trial that waits, which the machine cannot start.
struct Short {
    Short() {
        study.add(makeTrial(0, TrialState::Waiting, 0, 0));
        study.told();
    }
    /// The notices of another start in vain.
    std::vector<Notice> fail() {
        Trial ended = *makeTrial(0, TrialState::Failed, 0, 0);
        ended.failure = FailureCause::Shortage;
        ended.end->kind = EndKind::CouldNotStart;
        ended.end->detail = "no processes left";
        ended.end->isShortage = true;
        chooser.delay(ended);
        return study.told().notices;
    }

    ScratchRecord study;
    StudyFolder folder{study.folder()};
    SetClock clock;
    StartGate gate;
    TrialChooser chooser{study.record(), folder, clock, study.outbox(), gate};
};

}  // namespace

class TestTrialChooser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoeverLooksIsToldOnceWhyNothingBegins() {
        Short machine;
        const std::vector<Notice> told = machine.fail();
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told[0].severity, Notice::Severity::Warning);
        const QString text = QString::fromStdString(told[0].text.text());
        QVERIFY2(text.contains(QStringLiteral("no processes left")), qPrintable(text));
        QVERIFY2(text.endsWith(QStringLiteral("It is tried again in a moment.")), qPrintable(text));
        QVERIFY(machine.fail().empty());
        machine.chooser.release();
        QCOMPARE(machine.fail().size(), std::size_t{1});  // somebody has looked, and it is still so
    }

    void itIsTriedAgainEverLater() {
        Short machine;
        for (const std::int64_t holdMs : {1000, 2000, 4000}) {
            machine.fail();
            machine.clock.nowMs += holdMs - 1;
            QVERIFY(!machine.chooser.next());
            machine.clock.nowMs += 1;
            QCOMPARE(machine.chooser.next().value().id, TrialId{0});
        }
    }

    void inTheEndSomebodyHasToMakeRoom() {
        Short machine;
        for (int start = 0; start < 8; ++start) {
            machine.fail();
            QVERIFY(!machine.chooser.refusal());
        }
        machine.fail();
        const std::string why = machine.chooser.refusal().value().text();
        QVERIFY2(why.find("Make room for it and resume.") != std::string::npos, why.c_str());
        machine.clock.nowMs += 3'600'000;
        QVERIFY(!machine.chooser.next());
        machine.chooser.release();
        QCOMPARE(machine.chooser.next().value().id, TrialId{0});
    }
};

VERNIER_TEST(TestTrialChooser, CoreEvents);

}  // namespace tst_TrialChooser

#include "tst_TrialChooser.moc"
