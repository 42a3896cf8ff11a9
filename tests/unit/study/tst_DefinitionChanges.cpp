#include "core/study/DefinitionChanges.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <functional>

namespace tst_DefinitionChanges {

using namespace vernier;
using namespace vernier::test;

namespace {

/// What is said where `change` is made to the study of makeDefinition().
std::string told(const std::function<void(StudyDefinition&)>& change) {
    StudyDefinition after = *makeDefinition();
    change(after);
    return listed(changesBetween(*makeDefinition(), after)).text();
}

std::string toldOfParameters(const std::function<void(std::vector<Parameter>&)>& change) {
    return told([&](StudyDefinition& definition) {
        std::vector<Parameter> parameters = definition.space.parameters();
        change(parameters);
        definition.space = SearchSpace::create(std::move(parameters)).value();
    });
}

}  // namespace

class TestDefinitionChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPartIsNamedWhereItChanged() {
        QCOMPARE(told([](StudyDefinition&) {}), std::string());
        QCOMPARE(told([](StudyDefinition& s) { s.name = "other"; }), std::string("name"));
        QCOMPARE(told([](StudyDefinition& s) { s.command.arguments.emplace_back("-v"); }), std::string("command"));
        QCOMPARE(told([](StudyDefinition& s) { s.workingDirectory = ".."; }), std::string("command"));
        QCOMPARE(told([](StudyDefinition& s) { s.environment["A"] = "b"; }), std::string("command"));
        QCOMPARE(told([](StudyDefinition& s) { s.metrics[0].pattern = "acc=(.*)"; }), std::string("metrics"));
        QCOMPARE(told([](StudyDefinition& s) { s.objective.goal = Goal::Minimize; }), std::string("objective"));
        QCOMPARE(told([](StudyDefinition& s) { s.strategy.seed = 5; }), std::string("strategy"));
        QCOMPARE(told([](StudyDefinition& s) { s.warmStart.emplace(); }), std::string("warm start"));
        QCOMPARE(told([](StudyDefinition& s) { s.resource.reset(); }), std::string("resource"));
        QCOMPARE(told([](StudyDefinition& s) { s.stopping.rule = "median"; }), std::string("stopping"));
        QCOMPARE(told([](StudyDefinition& s) { s.limits.parallel = 3; }), std::string("limits"));
        QCOMPARE(told([](StudyDefinition& s) {
                     s.name = "other";
                     s.limits.trials.reset();
                 }),
                 std::string("name, limits"));
    }

    void parametersAreNamedWithWhatChanged() {
        QCOMPARE(toldOfParameters([](auto& p) { p[0].max = 1; }), std::string("range of lr"));
        QCOMPARE(toldOfParameters([](auto& p) { p[0].min = 1e-6; }), std::string("range of lr"));
        QCOMPARE(toldOfParameters([](auto& p) { p[2].values.pop_back(); }), std::string("range of optimizer"));
        QCOMPARE(toldOfParameters([](auto& p) { p[0].scale = Scale::Linear; }), std::string("parameter lr"));
        QCOMPARE(toldOfParameters([](auto& p) { p[1].fixed = std::int64_t{64}; }), std::string("hidden fixed at 64"));
        QCOMPARE(toldOfParameters([](auto& p) { p.push_back(continuous("depth")); }), std::string("new parameter depth"));
        QCOMPARE(toldOfParameters([](auto& p) { p.pop_back(); }), std::string("without parameter optimizer"));
        StudyDefinition fixed = *makeDefinition();
        std::vector<Parameter> parameters = fixed.space.parameters();
        parameters[1].fixed = std::int64_t{64};
        fixed.space = SearchSpace::create(std::move(parameters)).value();
        QCOMPARE(listed(changesBetween(fixed, *makeDefinition())).text(), std::string("hidden no longer fixed"));
    }
};

VERNIER_TEST(TestDefinitionChanges, Nothing);

}  // namespace tst_DefinitionChanges

#include "tst_DefinitionChanges.moc"
