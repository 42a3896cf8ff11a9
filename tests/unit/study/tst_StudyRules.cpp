#include "core/study/StudyFile.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <functional>
#include <limits>

namespace tst_StudyRules {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The paths of the faults that `change` makes in a study without any.
std::string faultsAfter(const std::function<void(StudyDefinition&)>& change) {
    StudyDefinition definition = *makeDefinition();
    change(definition);
    std::string paths;
    for (const Fault& fault : faultsOf(definition))
        paths += (paths.empty() ? "" : " ") + fault.path;
    return paths;
}

/// Those of a stopping rule, and of limits.
std::string inStopping(const std::function<void(StoppingSettings&)>& change) {
    return faultsAfter([&](StudyDefinition& definition) { change(definition.stopping); });
}

std::string inLimits(const std::function<void(Limits&)>& change) {
    return faultsAfter([&](StudyDefinition& definition) { change(definition.limits); });
}

const std::string kNone;

}  // namespace

class TestStudyRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyIsNamedLikeAFolder() {
        const auto named = [](const std::string& name) { return faultsAfter([&](StudyDefinition& s) { s.name = name; }); };
        QCOMPARE(named(std::string(200, 'x')), kNone);
        QCOMPARE(named("a b (2)"), kNone);
        for (const std::string& name : {std::string(), std::string(201, 'x'), std::string("."), std::string(".."),
                                        std::string("a/b"), std::string("a\nb")})
            QCOMPARE(named(name), std::string("name"));
    }

    void aCommandNamesAProgramAndAFolder() {
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.command.arguments.clear(); }), std::string("command"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.command.arguments[0].clear(); }), std::string("command"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.workingDirectory.clear(); }), std::string("working_dir"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.workingDirectory = std::string("a\0b", 3); }),
                 std::string("working_dir"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.command.arguments.emplace_back("{nobody}"); }),
                 std::string("command[4]"));
    }

    void metricsDifferAndOneIsTheObjective() {
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.metrics.clear(); }), std::string("metrics objective.metric"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.metrics.push_back(s.metrics[0]); }), std::string("metrics[1].name"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.metrics[0].pattern.clear(); }), std::string("metrics[0].pattern"));
        const MetricDefinition step{"epoch", MetricSource::Json, "epoch", MetricRole::Step};
        QCOMPARE(faultsAfter([&](StudyDefinition& s) { s.metrics.push_back(step); }), kNone);
        QCOMPARE(faultsAfter([&](StudyDefinition& s) {
                     s.metrics.push_back(step);
                     s.metrics.push_back({"batch", MetricSource::Json, "", MetricRole::Step});
                 }),
                 std::string("metrics[2].key metrics[2].role"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.objective.metric = "loss"; }), std::string("objective.metric"));
        QCOMPARE(faultsAfter([](StudyDefinition& s) { s.metrics[0].role = MetricRole::Step; }),
                 std::string("objective.metric"));
    }

    void aResourceIsARange() {
        const auto resource = [](ResourceRange range) { return faultsAfter([&](StudyDefinition& s) { s.resource = range; }); };
        QCOMPARE(resource({1, 1, 2}), kNone);
        QCOMPARE(resource({0, 5, 3}), std::string("resource.min"));
        QCOMPARE(resource({3, 2, 3}), std::string("resource.max"));
        QCOMPARE(resource({1, 5, 1}), std::string("resource.eta"));
    }

    void settingsOfStoppingHaveTheirBounds() {
        QCOMPARE(inStopping([](StoppingSettings& s) { s = {"median", 0, 1, 2, 1, 0.5, 0, 1}; }), kNone);
        QCOMPARE(inStopping([](StoppingSettings& s) { s.graceSteps = -1; }), std::string("stopping.grace_steps"));
        QCOMPARE(inStopping([](StoppingSettings& s) { s.minPeers = 0; }), std::string("stopping.min_peers"));
        QCOMPARE(inStopping([](StoppingSettings& s) { s.eta = 1; }), std::string("stopping.eta"));
        QCOMPARE(inStopping([](StoppingSettings& s) { s.minSteps = 0; }), std::string("stopping.min_steps"));
        for (const double probability : {0.0, 1.0, std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(inStopping([&](StoppingSettings& s) { s.probability = probability; }),
                     std::string("stopping.probability"));
        QCOMPARE(inStopping([](StoppingSettings& s) { s.protectTop = -1; }), std::string("stopping.protect_top"));
        for (const double share : {0.0, 1.01, std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(inStopping([&](StoppingSettings& s) { s.protectLast = share; }), std::string("stopping.protect_last"));
    }

    void limitsAreAboveNothing() {
        QCOMPARE(inLimits([](Limits& l) {
                     l.parallel = kMaxSlots;
                     l.trials = l.notImproving = l.failures = 1;
                     l.runtimeSeconds = l.trialRuntimeSeconds = l.costPerHour = l.budget = 1e-9;
                     l.target = 0;
                 }),
                 kNone);
        QCOMPARE(inLimits([](Limits& l) { l.parallel = 0; }), std::string("limits.parallel"));
        QCOMPARE(inLimits([](Limits& l) { l.parallel = kMaxSlots + 1; }), std::string("limits.parallel"));
        QCOMPARE(inLimits([](Limits& l) { l.trials = l.notImproving = l.failures = 0; }),
                 std::string("limits.trials limits.not_improving limits.failures"));
        QCOMPARE(inLimits([](Limits& l) { l.runtimeSeconds = l.trialRuntimeSeconds = l.costPerHour = l.budget = 0; }),
                 std::string("limits.runtime_s limits.trial_runtime_s limits.cost_per_hour limits.budget"));
        QCOMPARE(inLimits([](Limits& l) { l.runtimeSeconds = l.target = HUGE_VAL; }),
                 std::string("limits.runtime_s limits.target"));
        QCOMPARE(inLimits([](Limits& l) { l.budget = 5; }), std::string("limits.budget"));
    }
};

VERNIER_TEST(TestStudyRules, Nothing);

}  // namespace tst_StudyRules

#include "tst_StudyRules.moc"
