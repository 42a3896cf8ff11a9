#include "core/folder/DefinitionCheck.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

namespace tst_DefinitionCheck {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The paths of the faults of a study that varies parameters of these names.
std::vector<std::string> faultyPaths(const std::vector<std::string>& names) {
    StudyDefinition definition = *makeDefinition();
    definition.command.arguments = {"train", "{params_file}"};
    std::vector<Parameter> parameters;
    for (const std::string& name : names)
        parameters.push_back(continuous(name, 0, 1));
    definition.space = *SearchSpace::create(parameters);
    std::vector<std::string> paths;
    for (const Fault& fault : faultsToRun(definition))
        paths.push_back(fault.path);
    return paths;
}

using Paths = std::vector<std::string>;

}  // namespace

class TestDefinitionCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parametersMustNotShareAVariable() {
        QCOMPARE(faultyPaths({"lr", "momentum", "lr2"}), Paths());
        QCOMPARE(faultyPaths({"weight.decay", "x", "weight-decay"}), Paths{"parameters[2].name"});
        QCOMPARE(faultyPaths({"depth", "Depth", "DEPTH"}), (Paths{"parameters[1].name", "parameters[2].name"}));
    }

    void theFaultNamesBothAndTheVariable() {
        StudyDefinition definition = *makeDefinition();
        definition.space = *SearchSpace::create({continuous("a_b", 0, 1), continuous("a.b", 0, 1)});
        definition.command.arguments = {"train", "{params_file}"};
        const std::string text = faultsToRun(definition).at(0).message.text();
        for (const char* const part : {"\"a.b\"", "\"a_b\"", "VERNIER_PARAM_A_B"})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    }

    /// Otherwise the study would run for hours and read nothing.
    void aPatternThatCannotBeReadKeepsItFromRunning() {
        StudyDefinition definition = *makeDefinition();
        definition.metrics.push_back({"loss", MetricSource::Regex, "loss=(\\S+", MetricRole::Measure});
        const std::vector<Fault> faults = faultsToRun(definition);
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].path, std::string("metrics[1].pattern"));
        QVERIFY(!faults[0].message.empty());
        definition.metrics.back().pattern = "loss=(\\S+)";
        QVERIFY(faultsToRun(definition).empty());
    }
};

VERNIER_TEST(TestDefinitionCheck, Nothing);

}  // namespace tst_DefinitionCheck

#include "tst_DefinitionCheck.moc"
