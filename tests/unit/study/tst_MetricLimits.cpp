#include "core/study/DefinitionChanges.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestProgram.h"

namespace tst_MetricLimits {

using namespace vernier;

namespace {

/// A study with two metrics beside the loss, and further keys at its end.
std::string study(const std::string& more) {
    return R"json({"vernier": 1, "name": "s", "command": ["run", "{x}"],
 "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1}],
 "metrics": [{"name": "loss", "source": "json"}, {"name": "latency_ms", "source": "json"},
             {"name": "memory", "source": "builtin", "measure": "peak_memory"},
             {"name": "epoch", "source": "json", "role": "step"}],
 "objective": {"metric": "loss", "goal": "minimize"})json" +
           more + "}";
}

std::string limited(const std::string& constraints) {
    return study(", \"constraints\": " + constraints);
}

/// With these in place of its objective, and further keys behind them.
std::string several(const std::string& objectives) {
    std::string text = study("");
    const std::string single = R"("objective": {"metric": "loss", "goal": "minimize"})";
    return text.replace(text.find(single), single.size(), "\"objectives\": " + objectives);
}

std::string faultsIn(const std::string& text) {
    const Result<ParsedStudy> parsed = parseStudy(text);
    std::string faults;
    if (!parsed) {
        for (const Fault& fault : parsed.error().faults)
            faults += fault.path + ": " + fault.message.text() + "\n";
    }
    return faults;
}

}  // namespace

class TestMetricLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsAreReadAndWritten() {
        const Result<ParsedStudy> parsed = parseStudy(
            limited(R"([{"metric": "latency_ms", "max": 50, "tolerance": 2.5}, {"metric": "memory", "min": 1, "max": 8e9}])"));
        QVERIFY(parsed);
        const std::vector<Constraint> expected{{"latency_ms", {}, 50, 2.5}, {"memory", 1, 8e9, 0}};
        QVERIFY(parsed->definition.constraints == expected);
        const std::string written = writeStudy(parsed->definition);
        QVERIFY(parseStudy(written)->definition == parsed->definition);
        QVERIFY(written.find("\"tolerance\": 2.5") != std::string::npos);
    }

    void aStudyWithoutLimitsHasNoSuchKey() {
        const Result<ParsedStudy> parsed = parseStudy(study(""));
        QVERIFY(parsed);
        QVERIFY(writeStudy(parsed->definition).find("constraints") == std::string::npos);
    }

    void everyFaultIsNamedWithItsPlace() {
        QCOMPARE(faultsIn(limited(R"([{"metric": "latency", "max": 1}, {"metric": "latency_ms"}, {"metric": "epoch", "max": 1},
                                      {"metric": "memory", "min": 3, "max": 2, "tolerance": -1},
                                      {"metric": "memory", "max": 2}])")),
                 std::string("constraints[0].metric: \"latency\" is not a metric with a value; it must be one of those under "
                             "metrics: loss, latency_ms, memory\n"
                             "constraints[1]: has no limit; give max, min or both\n"
                             "constraints[2].metric: \"epoch\" is not a metric with a value; it must be one of those under "
                             "metrics: loss, latency_ms, memory\n"
                             "constraints[3].max: 2 is less than min (3): no value keeps both\n"
                             "constraints[3].tolerance: -1 is below 0; 0 tolerates nothing\n"
                             "constraints[4].metric: \"memory\" has a limit already; give min and max in one entry\n"));
        QCOMPARE(faultsIn(limited(R"([{"metric": "loss", "max": 1, "below": 2}])")),
                 std::string("constraints[0].below: is not a known key; known keys here are max, metric, min, tolerance\n"));
    }

    void aStrategyThatComparesUnfinishedTrialsTakesNoLimits() {
        const std::string hyperband = R"(, "strategy": {"kind": "hyperband"}, "resource": {"min": 1, "max": 9},
                                          "constraints": [{"metric": "latency_ms", "max": 1}])";
        QCOMPARE(faultsIn(study(hyperband)), std::string("constraints: works only with these strategies: random, sobol, grid, "
                                                         "bayesian; not with hyperband\n"));
    }

    void severalObjectivesAreReadAndWritten() {
        const Result<ParsedStudy> parsed = parseStudy(several(
            R"([{"metric": "loss", "goal": "minimize"}, {"metric": "latency_ms", "goal": "minimize", "value": "best", "bounds": [0, null]},
                {"metric": "memory", "goal": "maximize", "value": {"mean_of_last": 3}}])"));
        QVERIFY(parsed);
        const StudyDefinition& study = parsed->definition;
        QCOMPARE(study.objectives().size(), std::size_t{3});
        QCOMPARE(study.objective.metric, std::string("loss"));
        QCOMPARE(study.furtherObjectives[0].value, ObjectiveValue::Best);
        QCOMPARE(study.furtherObjectives[0].bounds.low, std::optional(0.0));
        QCOMPARE(study.furtherObjectives[1].goal, Goal::Maximize);
        QCOMPARE(study.furtherObjectives[1].lastReports, std::int64_t{3});
        const std::string written = writeStudy(study);
        QVERIFY(written.find("\"objective\"") == std::string::npos);
        QVERIFY(parseStudy(written)->definition == study);
        QCOMPARE(study.objectiveOfSeries(1), &study.furtherObjectives[0]);
        QCOMPARE(study.objectiveOfSeries(0), &study.objective);
    }

    void aListOfOneIsTheObjective() {
        const Result<ParsedStudy> parsed = parseStudy(several(R"([{"metric": "loss", "goal": "minimize"}])"));
        QVERIFY(parsed);
        QVERIFY(parsed->definition == parseStudy(study(""))->definition);
    }

    void everyFaultOfObjectivesIsNamed() {
        QCOMPARE(faultsIn(several(R"([{"metric": "loss", "goal": "minimize"}, {"metric": "latency", "goal": "minimize"},
                                      {"metric": "loss", "goal": "maximize", "bounds": [1, 0]}])")),
                 std::string("objectives[1].metric: \"latency\" is not a metric with a value; choose one of loss, latency_ms, "
                             "memory\n"
                             "objectives[2].bounds: must be the least value and then the greatest\n"
                             "objectives[2].metric: \"loss\" is an objective already\n"));
        QCOMPARE(faultsIn(several("[]")), std::string("objective: is missing: objectives is empty; list 1 to 4\n"));
        QCOMPARE(faultsIn(study(R"(, "objectives": [{"metric": "memory", "goal": "minimize"}])")),
                 std::string("objectives: are given beside objective; give one of the two\n"));
        QCOMPARE(faultsIn(several(R"([{"metric": "loss", "goal": "minimize"}, {"goal": "best"}])")),
                 std::string("objectives[1].metric: is missing\n"
                             "objectives[1].goal: \"best\" is unknown; it must be one of minimize, maximize\n"));
    }

    void whatNeedsOneObjectiveIsRefused() {
        const std::string two = R"([{"metric": "loss", "goal": "minimize"}, {"metric": "memory", "goal": "minimize"}])";
        const std::string wrong = faultsIn(several(two + R"(, "stopping": {"rule": "median"}, "limits": {"target": 0.1})"));
        QVERIFY2(wrong.find("stopping: needs one objective; this study has 2.") != std::string::npos, wrong.c_str());
        QVERIFY2(wrong.find("limits.target: needs one objective; this study has 2.") != std::string::npos, wrong.c_str());
        for (const char* const kind : {"bayesian", "random", "sobol"})
            QCOMPARE(faultsIn(several(two + ", \"strategy\": {\"kind\": \"" + kind + "\"}")), std::string());
    }

    void aChangeOfLimitsIsNamed() {
        const StudyDefinition before = parseStudy(study(""))->definition;
        const StudyDefinition after = parseStudy(limited(R"([{"metric": "latency_ms", "max": 1}])"))->definition;
        QCOMPARE(changesBetween(before, after).size(), std::size_t{1});
        QCOMPARE(changesBetween(before, after).front().text(), std::string("limits of metrics"));
    }
};
VERNIER_TEST(TestMetricLimits, Nothing);

}  // namespace tst_MetricLimits
#include "tst_MetricLimits.moc"
