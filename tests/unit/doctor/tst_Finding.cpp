#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_Finding {

using namespace vernier;
using namespace vernier::test;

/// Remedies as changes of the definition.
class TestFinding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeChangesWhatItNames() {
        const StudyDefinition before = Patient().definition;
        const auto after = [&](Change change) { return applied(change, before).value(); };
        QCOMPARE(after(remedy::Range{"x", 0, 2}).space.find("x")->max, 2.0);
        QCOMPARE(after(remedy::Range{"x", 0, 2}).space.find("y")->max, 1.0);
        QCOMPARE(after(remedy::Fix{"y", 0.5}).space.find("y")->fixed, std::optional(Value(0.5)));
        QCOMPARE(after(remedy::Slots{3}).limits.parallel, 3);
        QCOMPARE(after(remedy::Trials{7}).limits.trials, std::optional<std::int64_t>(7));
        QCOMPARE(after(remedy::TrialTime{9}).limits.trialRuntimeSeconds, std::optional(9.0));
        QCOMPARE(after(remedy::Direction{Goal::Minimize}).objective.goal, Goal::Minimize);
        QCOMPARE(after(remedy::Counts{ObjectiveValue::Best}).objective.value, ObjectiveValue::Best);
        QVERIFY(after(remedy::Repeat{{TrialId{1}}}) == before);
    }
    void scalesAndChoicesAreChecked() {
        Patient patient;
        patient.setParameters(
            {continuous("x", 0.001, 1), categorical("kind", {std::string("a"), std::string("b")}), continuous("z")});
        QCOMPARE(applied(remedy::Stretch{"x", Scale::Log}, patient.definition).value().space.find("x")->scale, Scale::Log);
        QVERIFY(!applied(remedy::Stretch{"z", Scale::Log}, patient.definition));  // it begins at 0
        QCOMPARE(applied(remedy::DropChoice{"kind", std::string("a")}, patient.definition).value().space.find("kind")->values,
                 std::vector<Value>{std::string("b")});
    }
    void graceIsTheSettingOfTheRule() {
        Patient patient;
        patient.definition.stopping.rule = "median";
        QCOMPARE(applied(remedy::Grace{8}, patient.definition).value().stopping.graceSteps, std::optional<std::int64_t>(8));
        patient.definition.stopping.rule = "asha";
        QCOMPARE(applied(remedy::Grace{8}, patient.definition).value().stopping.minSteps, std::optional<std::int64_t>(8));
    }
    void aParameterThatIsGoneIsAnError() {
        QCOMPARE(applied(remedy::Range{"gone", 0, 1}, Patient().definition).error().code, ErrorCode::InvalidInput);
    }
};

VERNIER_TEST(TestFinding, CoreEvents);

}  // namespace tst_Finding

#include "tst_Finding.moc"
