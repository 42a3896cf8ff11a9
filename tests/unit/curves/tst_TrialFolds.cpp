#include "core/curves/TrialFolds.h"

#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_TrialFolds {

using namespace vernier;

namespace {

/// Reports at steps 1, 2, ... of each fold.
std::vector<Report> reportsOf(const std::vector<std::vector<double>>& folds) {
    std::vector<Report> reports;
    for (std::size_t fold = 0; fold < folds.size(); ++fold) {
        for (std::size_t i = 0; i < folds[fold].size(); ++i)
            reports.push_back({static_cast<std::int64_t>(i) + 1, folds[fold][i], 0, static_cast<int>(fold)});
    }
    return reports;
}

Objective objectiveFor(ObjectiveValue value, FoldChoice folds = FoldChoice::Mean, Goal goal = Goal::Maximize) {
    Objective objective{"auc", goal, value};
    objective.folds = folds;
    return objective;
}

const std::vector<Report> kThree = reportsOf({{0.1, 0.7}, {0.2, 0.1}, {0.3, 0.4}});

}  // namespace

class TestTrialFolds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialWithoutFoldsIsWorthItsLastBestOrMeanOfLast() {
        const std::vector<Report> reports = reportsOf({{1, 5, 2, 4}});
        QCOMPARE(objectiveOf(reports, objectiveFor(ObjectiveValue::Last)), std::optional(4.0));
        QCOMPARE(objectiveOf(reports, objectiveFor(ObjectiveValue::Best)), std::optional(5.0));
        Objective mean = objectiveFor(ObjectiveValue::MeanOfLast);
        mean.lastReports = 3;
        QCOMPARE(objectiveOf(reports, mean), std::optional(11.0 / 3));
        mean.lastReports = 9;
        QCOMPARE(objectiveOf(reports, mean), std::optional(3.0));
        QCOMPARE(objectiveOf({}, mean), std::nullopt);
    }

    void foldsAreCombinedAsAskedFor() {
        const auto last = [](FoldChoice folds, Goal goal = Goal::Maximize) {
            return objectiveOf(kThree, objectiveFor(ObjectiveValue::Last, folds, goal)).value();
        };
        QCOMPARE(last(FoldChoice::Mean), (0.7 + 0.1 + 0.4) / 3);
        QCOMPARE(last(FoldChoice::Median), 0.4);
        QCOMPARE(last(FoldChoice::Worst), 0.1);
        QCOMPARE(last(FoldChoice::Worst, Goal::Minimize), 0.7);
        QCOMPARE(last(FoldChoice::Last), 0.4);
        QCOMPARE(objectiveOf(reportsOf({{1}, {2}}), objectiveFor(ObjectiveValue::Last, FoldChoice::Median)),
                 std::optional(1.5));
        const std::vector<Report> lost = reportsOf({{1}, {std::nan("")}});
        QVERIFY(std::isnan(*objectiveOf(lost, objectiveFor(ObjectiveValue::Last, FoldChoice::Worst))));
        QVERIFY(std::isnan(*objectiveOf(lost, objectiveFor(ObjectiveValue::Last))));
    }

    void theBestStepIsThatOfTheCurveOverAllFolds() {
        // The best of each fold is elsewhere; a run of two steps gives (0.5 + 0.7) / 2.
        const std::vector<Report> reports = reportsOf({{0.8, 0.5, 0.4}, {0.1, 0.7, 0.6}});
        const Objective best = objectiveFor(ObjectiveValue::Best);
        QCOMPARE(objectiveOf(reports, best), std::optional(0.6));
        QCOMPARE(bestStepOf(reports, best), std::optional<std::int64_t>(2));
        QCOMPARE(bestStepOf(reports, objectiveFor(ObjectiveValue::Last)), std::nullopt);
        QCOMPARE(bestStepOf(reportsOf({{3, 1, 2}}), objectiveFor(ObjectiveValue::Best, FoldChoice::Mean, Goal::Minimize)),
                 std::optional<std::int64_t>(2));
        // Only steps that all folds have: the third is one fold's alone.
        QCOMPARE(objectiveOf(reportsOf({{0.1, 0.2, 0.9}, {0.1, 0.2}}), best), std::optional(0.2));
    }

    void theFoldInWhichATrialWasCutDoesNotCount() {
        const Objective last = objectiveFor(ObjectiveValue::Last);
        const std::vector<Report> cut = reportsOf({{0.1, 0.8}, {0.1}});
        QCOMPARE(objectiveOf(cut, last, RunLength::Cut), std::optional(0.8));
        QCOMPARE(objectiveOf(cut, last, RunLength::Whole), std::optional(0.45));
        QCOMPARE(objectiveOf(reportsOf({{0.1}}), last, RunLength::Cut), std::optional(0.1));
    }

    void theCurveIsThatOfAllFoldsThatHaveTheStep() {
        const std::vector<Report> curve = curveOf(reportsOf({{1, 2, 3}, {3, 4}}), objectiveFor(ObjectiveValue::Last));
        QCOMPARE(curve, (std::vector<Report>{{1, 2, 0}, {2, 3, 0}, {3, 3, 0}}));
        QCOMPARE(curveOf(reportsOf({{1, 2}}), objectiveFor(ObjectiveValue::Last)), reportsOf({{1, 2}}));
    }

    void aSummaryThatNamesAStepIsNoFold() {
        std::vector<Report> reports = reportsOf({{0.1, 0.2, 0.3}, {0.2}});
        QCOMPARE(foldsOf(reports).size(), std::size_t{1});
        QCOMPARE(objectiveOf(reports, objectiveFor(ObjectiveValue::Last)), std::optional(0.3));
        QCOMPARE(foldsOf(reportsOf({{0.1}, {0.2}})).size(), std::size_t{2});
    }

    void theErrorIsThatOfTheMean() {
        const std::optional<double> error = foldErrorOf(reportsOf({{1}, {2}, {3}}), objectiveFor(ObjectiveValue::Last));
        QVERIFY(error && std::abs(*error - 1 / std::sqrt(3.0)) < 1e-15);
        QVERIFY(!foldErrorOf(reportsOf({{1, 2}}), objectiveFor(ObjectiveValue::Last)));
        QVERIFY(!foldErrorOf(kThree, objectiveFor(ObjectiveValue::Last, FoldChoice::Worst)));
    }

    void reportsArePairedWithTheSameStepOfEarlierFolds() {
        const Objective last = objectiveFor(ObjectiveValue::Last);
        QCOMPARE(pairedReport(kThree, 1, last)->value, 0.7);
        QCOMPARE(pairedReport(kThree, 3, last)->value, 0.4);
        QVERIFY(!pairedReport(reportsOf({{1}, {2, 3}}), 2, last));
    }
};

VERNIER_TEST(TestTrialFolds, Nothing);

}  // namespace tst_TrialFolds

#include "tst_TrialFolds.moc"
