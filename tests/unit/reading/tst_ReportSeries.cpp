#include "core/reading/ReportSeries.h"

#include "core/curves/TrialFolds.h"
#include "tests/support/ReferenceStore.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>

namespace tst_ReportSeries {

using namespace vernier;

namespace {

Observation at(std::int64_t step, double value, int fold = 0) {
    return {0, step, value, fold, true};
}

std::vector<Report> kept(const std::vector<Observation>& observations, RepeatChoice repeated = RepeatChoice::Last) {
    std::vector<Report> reports;
    Objective objective{"loss", Goal::Minimize, ObjectiveValue::Last};
    objective.repeated = repeated;
    ReportSeries series(reports, objective);
    for (const Observation& observation : observations)
        series.add(observation, 5);
    return reports;
}

StudyDefinition definition() {
    StudyDefinition study;
    study.metrics = {{"loss", MetricSource::Regex, ""}};
    study.objective = {"loss", Goal::Minimize, ObjectiveValue::Best};
    return study;
}

}  // namespace

class TestReportSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepHasOneReport() {
        const std::vector<Observation> bar{at(0, 4), at(0, 3), at(1, 2), at(1, 1), at(0, 9)};
        QCOMPARE(kept(bar), (std::vector<Report>{{0, 9, 5, 0, 3}, {1, 1, 5, 0, 2}}));
        QCOMPARE(kept(bar, RepeatChoice::First), (std::vector<Report>{{0, 4, 5, 0, 3}, {1, 2, 5, 0, 2}}));
        QCOMPARE(kept(bar, RepeatChoice::Mean), (std::vector<Report>{{0, 16.0 / 3, 5, 0, 3}, {1, 1.5, 5, 0, 2}}));
        QCOMPARE(kept(bar, RepeatChoice::Worst), (std::vector<Report>{{0, 9, 5, 0, 3}, {1, 2, 5, 0, 2}}));
        QVERIFY(std::isnan(kept({at(1, 1), at(1, std::nan("")), at(1, 2)}, RepeatChoice::Worst)[0].value));
    }

    void stepsOfOtherFoldsAreOthers() {
        QCOMPARE(kept({at(1, 1), at(2, 2), at(1, 3, 1), at(1, 4, 1), at(2, 5)}),
                 (std::vector<Report>{{1, 1, 5, 0}, {2, 5, 5, 0, 2}, {1, 4, 5, 1, 2}}));
    }

    void countedAndFractionalStepsAreNeverTheSame() { QCOMPARE(kept({{0, 1, 0.5}, {0, 1, 0.25}}).size(), std::size_t{2}); }

    /// Whatever is read in one go, the store has in the end what the trial has.
    void theStoreIsToldOfEveryChange() {
        test::ReferenceStore store;
        StoreBatch first;
        auto row = std::make_shared<Trial>();
        row->reports.resize(1);
        first.trials.push_back(row);
        store.write(first);
        Trial trial = *row;
        std::int64_t step = 0;
        for (int turn = 0; turn < 40; ++turn) {
            std::vector<Observation> observations;
            for (int i = 0; i < 7'000; ++i) {
                step += i % 3 == 0 ? 1 : 0;
                observations.push_back(at(i % 1000 == 7 ? step / 2 : step, 1.0 / static_cast<double>(turn * 7000 + i + 1)));
            }
            StoreBatch batch;
            keepReports(
                trial, observations, definition(), [](std::size_t) { return std::int64_t{3}; }, batch);
            store.write(batch);
        }
        QVERIFY(trial.reports[0].size() <= kMaxReportsPerMetric);
        QCOMPARE(test::difference(store.load().trials.at(0), trial), QString());
    }

    void theBestOfManyIsKept() {
        Trial trial;
        trial.reports.resize(1);
        StoreBatch batch;
        for (std::int64_t first = 1; first <= 500'000; first += 10'000) {
            std::vector<Observation> observations;
            for (std::int64_t step = first; step < first + 10'000; ++step)
                observations.push_back({0, step, step == 130'001 ? 0.001 : 1 + 1.0 / static_cast<double>(step)});
            keepReports(
                trial, observations, definition(), [](std::size_t) { return std::int64_t{3}; }, batch);
            QVERIFY(trial.reports[0].size() <= kMaxReportsPerMetric);
        }
        QCOMPARE(bestStepOf(trial.reports[0], definition().objective), std::optional<std::int64_t>(130'001));
        QCOMPARE(trial.reports[0].front().step, std::int64_t{1});
        const std::vector<Report>& reports = trial.reports[0];
        QCOMPARE(reports.back().step, std::int64_t{500'000});
        QCOMPARE(reports[reports.size() - kKeptWhole].step, std::int64_t{500'000 - kKeptWhole + 1});
        QVERIFY(std::ranges::is_sorted(reports, {}, &Report::step));
        std::int64_t widest = 0;
        for (std::size_t place = 1; place < reports.size(); ++place)
            widest = std::max(widest, reports[place].step - reports[place - 1].step);
        QVERIFY2(widest <= 100, qPrintable(QString::number(widest)));  // no part of the curve is lost
    }

    void theLastOnesAreKeptWhole() {
        Trial trial;
        trial.reports.resize(1);
        StoreBatch batch;
        std::vector<Observation> observations;
        const auto last = static_cast<std::int64_t>(kMaxReportsPerMetric);
        for (std::int64_t step = 1; step <= last + 1; ++step)  // there is no room for the last of these
            observations.push_back({0, step, step == 2 ? 0.5 : 1.0});
        keepReports(
            trial, observations, definition(), [](std::size_t) { return std::int64_t{3}; }, batch);
        const std::vector<Report>& reports = trial.reports[0];
        QVERIFY(reports.size() < kMaxReportsPerMetric / 2);
        QCOMPARE(reports[1].step, std::int64_t{2});  // the best
        const std::size_t whole = reports.size() - 1 - kKeptWhole;
        QCOMPARE(reports[whole].step, last - static_cast<std::int64_t>(kKeptWhole) + 1);
        QVERIFY(reports[whole - 1].step < reports[whole].step - 1);
    }

    void measuresOfATrialAreReportedAtItsEnd() {
        StudyDefinition study = definition();
        study.metrics.push_back({"memory", MetricSource::Builtin, "peak_memory"});
        study.metrics.push_back({"seconds", MetricSource::Builtin, "runtime"});
        Trial trial;
        trial.reports = {{{7, 0.5, 0}}, {}, {}};
        QVERIFY(measuresOf(trial, study).empty());
        trial.startedWallMs = 1000;
        trial.endedWallMs = 3500;
        trial.end = ProcessEnd{};
        trial.end->peakMemoryBytes = 4096;
        QCOMPARE(measuresOf(trial, study), (std::vector<Observation>{{1, 7, 4096, 0, true}, {2, 7, 2.5, 0, true}}));
        study.metrics.push_back({"gpu", MetricSource::Builtin, "peak_gpu_memory"});
        QCOMPARE(measuresOf(trial, study).size(), std::size_t{2});  // nobody could tell
        trial.end->peakGpuBytes = 8192;
        QCOMPARE(measuresOf(trial, study).back(), (Observation{3, 7, 8192, 0, true}));
    }
};

VERNIER_TEST(TestReportSeries, Nothing);

}  // namespace tst_ReportSeries

#include "tst_ReportSeries.moc"
