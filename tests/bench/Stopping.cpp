// CPU time of one decision of each stopping rule, on one core, after one more report in a study of so many trials.
#include "core/methods/Methods.h"
#include "tests/support/CurveStudy.h"

#include <benchmark/benchmark.h>

using namespace vernier;
using namespace vernier::test;

namespace {

StudyDefinition studyOf(const std::string& kind, const std::string& strategy) {
    StudyDefinition study = curveStudy(kind);
    study.strategy.kind = strategy;
    study.stopping.minSteps = 2;
    study.stopping.graceSteps = 1;
    study.stopping.protectLast = 1;
    return study;
}

/// Half of the trials have run to their end, half were stopped at step 10.
CurveHistory historyOf(const StudyDefinition& study, int trials) {
    CurveHistory history(study);
    for (int i = 0; i < trials; ++i) {
        const double final = 0.5 + 0.4 * static_cast<double>(i * 7919 % 1000) / 1000;
        if (i % 2 == 0)
            history.complete(final);
        else
            history.end(history.run(final, 10), TrialState::Stopped);
    }
    return history;
}

/// The mean over the steps of one more trial.
void decide(benchmark::State& state, const std::string& kind, const std::string& strategy = "random") {
    const StudyDefinition study = studyOf(kind, strategy);
    CurveHistory history = historyOf(study, static_cast<int>(state.range(0)));
    const std::unique_ptr<StoppingRule> rule = makeStoppingRule(study).value();
    TrialId id = history.start();
    rule->decide(history.history(), id);
    std::int64_t step = 0;
    for (auto _ : state) {
        state.PauseTiming();
        if (step == 20) {
            history.end(id);
            id = history.start();
            step = 0;
        }
        ++step;
        history.report(id, step, curveValue(0.95, step));
        state.ResumeTiming();
        benchmark::DoNotOptimize(rule->decide(history.history(), id));
    }
}

}  // namespace

BENCHMARK_CAPTURE(decide, median, "median")->Arg(100)->Arg(10000)->Unit(benchmark::kMicrosecond)->Iterations(400);
BENCHMARK_CAPTURE(decide, asha, "asha")->Arg(100)->Arg(10000)->Unit(benchmark::kMicrosecond)->Iterations(400);
BENCHMARK_CAPTURE(decide, curve, "curve")->Arg(100)->Arg(10000)->Unit(benchmark::kMicrosecond)->Iterations(400);
BENCHMARK_CAPTURE(decide, hyperband, "none", "hyperband")->Arg(100)->Arg(10000)->Unit(benchmark::kMicrosecond)->Iterations(400);

BENCHMARK_MAIN();
