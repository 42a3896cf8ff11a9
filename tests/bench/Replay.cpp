// Processor time that each stopping rule takes to be replayed over N trials of 100 reports, over twice as many, and the ratio
// of the two: 2 is linear, 4 quadratic. Usage: bench_replay [TRIALS], 10,000 without one.
#include "core/stopping/Replay.h"
#include "core/base/Rng.h"
#include "core/stopping/StoppingChoices.h"
#include "tests/support/CurveStudy.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr std::int64_t kSteps = 100;

/// Sixteen at a time, each with its own end and some noise.
History historyOf(std::int64_t trials) {
    Rng rng(1);
    History history(curveStudy("none").objective);
    for (std::int64_t number = 0; number < trials; ++number) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{number};
        trial->state = TrialState::Complete;
        trial->startedWallMs = 1'000'000 + number * kSteps * 1000 / 16;
        trial->endedWallMs = *trial->startedWallMs + kSteps * 1000;
        const double final = rng.uniform();
        trial->reports.resize(1);
        for (std::int64_t step = 1; step <= kSteps; ++step)
            trial->reports[0].push_back({step, curveValue(final, step) + 0.02 * rng.normal(), step * 1000});
        trial->objective = trial->reports[0].back().value;
        history.apply(std::move(trial));
    }
    return history;
}

double secondsOf(const History& history, const std::string& rule) {
    StudyDefinition definition = curveStudy(rule);
    definition.resource.reset();
    const std::clock_t begin = std::clock();  // of the processor: other work on the machine does not count
    const Result<Replay> result = replay(history, definition);
    if (!result || result->stopped == 0)
        std::abort();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
    const std::int64_t trials = argc > 1 ? std::atoll(argv[1]) : 10'000;
    const History once = historyOf(trials);
    const History twice = historyOf(2 * trials);
    for (const StoppingChoice* const choice : stoppingChoices()) {
        if (choice->word == kNoStoppingRule)
            continue;
        const std::string word(choice->word);
        const double first = secondsOf(once, word);
        const double second = secondsOf(twice, word);
        std::printf("%-8s %lld x %lld reports: %.2f s; %lld: %.2f s; ratio %.2f\n", word.c_str(),
                    static_cast<long long>(trials), static_cast<long long>(kSteps), first, static_cast<long long>(2 * trials),
                    second, second / first);
    }
    return 0;
}
