// CPU time of the default strategy and of queries to its model, on one core.
#include "core/explain/Surrogate.h"
#include "core/models/MarginalLikelihood.h"
#include "core/models/OutputWarp.h"
#include "core/strategy/BayesianStrategy.h"
#include "tests/support/Parameters.h"

#include <benchmark/benchmark.h>

#include <cmath>

using namespace vernier;
using namespace vernier::test;

namespace {

/// A valley with a little waviness, 0 at its lowest.
double loss(const Configuration& configuration) {
    double sum = 0;
    for (const auto& [name, value] : configuration) {
        const double x = std::get<double>(value) - 0.3;
        sum += x * x + 0.02 * (1 - std::cos(20 * x));
    }
    return sum;
}

/// Random trials, as many as asked for, all complete.
History historyOf(const SearchSpace& space, int trials) {
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    Rng rng(1);
    for (int i = 0; i < trials; ++i) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{i};
        for (const Parameter& parameter : space.parameters())
            trial->configuration[parameter.name] = rng.uniform();
        trial->state = TrialState::Complete;
        trial->objective = loss(trial->configuration);
        history.apply(trial);
    }
    return history;
}

/// One suggestion after one more result, fit included: the mean over the 20 results up to n.
void suggest(benchmark::State& state) {
    const SearchSpace space = unitSpace(static_cast<int>(state.range(1)));
    const int n = static_cast<int>(state.range(0));
    const int first = std::max(2, n - 20);
    for (auto _ : state) {
        state.PauseTiming();
        BayesianStrategy strategy(space, 1);
        History history = historyOf(space, first);
        Rng warmUp(1, 0);
        strategy.suggest(history, warmUp);
        state.ResumeTiming();
        for (int i = first; i < n; ++i) {
            Rng rng(1, static_cast<std::uint64_t>(i));
            auto trial = std::make_shared<Trial>();
            trial->id = TrialId{i};
            trial->configuration = std::get<Suggestion>(strategy.suggest(history, rng)).configuration;
            trial->state = TrialState::Complete;
            trial->objective = loss(trial->configuration);
            history.apply(trial);
        }
    }
    state.counters["ms_per_suggestion"] = benchmark::Counter(1e-3 * (n - first) * static_cast<double>(state.iterations()),
                                                             benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// Hyperparameters from the prior's centre: the cost of the first fit after a restart.
void fit(benchmark::State& state) {
    const auto n = static_cast<Eigen::Index>(state.range(0));
    const auto d = static_cast<int>(state.range(1));
    std::srand(1);
    const Eigen::MatrixXd points = 0.5 * (Eigen::MatrixXd::Random(n, d).array() + 1);
    const Eigen::VectorXd values = -(points.array() - 0.3).square().rowwise().sum();
    const Eigen::VectorXd targets = OutputWarp(OutputWarpKind::HalfRank, values).warp(values);
    const KernelPrior prior = KernelPrior::forDimensions(d);
    const std::vector<bool> nominal(static_cast<std::size_t>(d), false);
    for (auto _ : state)
        benchmark::DoNotOptimize(fitHyperparameters(points, nominal, targets, {}, prior, prior.centre(d)));
}

/// All slices at one cut, 60 places each: one drag of the cross-hair.
void slices(benchmark::State& state) {
    const SearchSpace space = unitSpace(static_cast<int>(state.range(1)));
    const auto surrogate = Surrogate::fit(space, historyOf(space, static_cast<int>(state.range(0)))).value();
    for (auto _ : state) {
        benchmark::DoNotOptimize(surrogate->slices(surrogate->bestBelieved(), 60));
    }
}

/// A query to the model of `state.range(0)` trials in `state.range(1)` dimensions.
template <typename Question>
void ask(benchmark::State& state, Question question) {
    const SearchSpace space = unitSpace(static_cast<int>(state.range(1)));
    const auto surrogate = Surrogate::fit(space, historyOf(space, static_cast<int>(state.range(0)))).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(question(*surrogate));
}

void fitAnew(benchmark::State& state) {
    const SearchSpace space = unitSpace(static_cast<int>(state.range(1)));
    const History history = historyOf(space, static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(Surrogate::fit(space, history));
}

void map(benchmark::State& state) {
    const SearchSpace space = unitSpace(static_cast<int>(state.range(1)));
    const auto surrogate = Surrogate::fit(space, historyOf(space, static_cast<int>(state.range(0)))).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(surrogate->map(0, 1, surrogate->bestBelieved(), 50));
}

}  // namespace

BENCHMARK(suggest)->ArgsProduct({{10, 50, 100, 200, 300, 1000}, {5, 10, 20}})->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(fit)->ArgsProduct({{10, 100, 300}, {5, 20}})->Unit(benchmark::kMillisecond);
BENCHMARK(slices)->ArgsProduct({{100, 300}, {10}})->Unit(benchmark::kMillisecond);
BENCHMARK(fitAnew)->ArgsProduct({{100, 300}, {10}})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, averagedSlice, [](const Surrogate& model) { return model.averagedSlice(0, 60); })
    ->Args({300, 10})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, averagedMap, [](const Surrogate& model) { return model.averagedMap(0, 1, 50); })
    ->Args({300, 10})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, verdict, [](const Surrogate& model) { return model.verdict(); })
    ->Args({300, 10})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, importance, [](const Surrogate& model) { return model.importance(); })
    ->Args({300, 10})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, outlook, [](const Surrogate& model) { return model.outlook(50); })
    ->Args({300, 10})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask, bestPredicted, [](const Surrogate& model) { return model.bestPredicted(); })
    ->Args({300, 10})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(map)->ArgsProduct({{100, 300}, {10}})->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
