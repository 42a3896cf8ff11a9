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

    void severalObjectivesAreRefusedWithTheWayOut() {
        const std::string text = study(R"(, "objectives": [{"metric": "loss", "goal": "minimize"}])");
        QVERIFY(faultsIn(text).starts_with("objectives: several objectives work only in vernier-cli serve"));
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
