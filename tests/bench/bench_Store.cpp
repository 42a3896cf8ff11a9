// How long the database of a study takes: bench_Store (Google Benchmark; --help lists its options).
#include "core/store/StudyStore.h"
#include "tests/support/LargeStudy.h"

#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <malloc.h>

namespace {

using namespace vernier;

constexpr int kTrials = 10'000;
constexpr int kReports = 50;

/// A study of 10,000 trials with 50 reports each, made once.
const std::string& largeFile() {
    static const QTemporaryDir folder;
    static const std::string file = [&] {
        const auto made = test::makeLargeStudy(folder.path().toStdString(), kTrials, kReports);
        return made ? folder.filePath(QStringLiteral("study.db")).toStdString() : std::string();
    }();
    return file;
}

void open(benchmark::State& state) {
    const std::string& file = largeFile();
    for (auto _ : state)
        benchmark::DoNotOptimize(StudyStore::open(file, StoreMode::ReadWrite));
}

void openAndLoad(benchmark::State& state) {
    const std::string& file = largeFile();
    for (auto _ : state) {
        const auto store = StudyStore::open(file, StoreMode::ReadWrite);
        benchmark::DoNotOptimize((*store)->load());
    }
}

/// What the loaded values take on the heap.
void memoryOfLoadedStudy(benchmark::State& state) {
    const auto store = StudyStore::open(largeFile(), StoreMode::ReadOnly);
    for (auto _ : state) {
        const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
        const auto study = (*store)->load();
        const std::size_t after = mallinfo2().uordblks + mallinfo2().hblkhd;
        state.counters["MB"] = static_cast<double>(after - before) / 1e6;
        state.counters["trials"] = static_cast<double>(study->trials.size());
    }
}

/// One transaction with `range` reports, as the engine writes several times a second.
void writeBatch(benchmark::State& state) {
    const QTemporaryDir folder;
    const auto store = StudyStore::open(folder.filePath(QStringLiteral("study.db")).toStdString(), StoreMode::ReadWrite);
    auto trial = std::make_shared<Trial>();
    StoreBatch first;
    first.trials.push_back(trial);
    if (!(*store)->write(first))
        state.SkipWithError("cannot write");
    StoreBatch batch;
    for (std::int64_t i = 0; i < state.range(0); ++i)
        batch.reports.push_back({TrialId{0}, 0, {i, 0.5 + static_cast<double>(i) / 3, 1000}, static_cast<std::size_t>(i)});
    batch.positions.push_back({TrialId{0}, false, 1000, 1, {1}});
    batch.events.push_back({0, 1, "reports", TrialId{0}, "{}"});
    for (auto _ : state)
        benchmark::DoNotOptimize((*store)->write(batch));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(open)->Unit(benchmark::kMillisecond);
BENCHMARK(openAndLoad)->Unit(benchmark::kMillisecond);
BENCHMARK(memoryOfLoadedStudy)->Unit(benchmark::kMillisecond);
BENCHMARK(writeBatch)->Arg(1)->Arg(100)->Arg(1000);

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
