#include "core/curves/CurveTable.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_CurveTable {

using namespace vernier;

namespace {

const Objective kScore{"score", Goal::Maximize, ObjectiveValue::Last};

/// A further trial that reports at `steps`, each `stepMs` after the last, and began `startMs` before step 0.
void addTrial(History& history, std::initializer_list<std::int64_t> steps, double stepMs, double startMs) {
    auto trial = std::make_shared<Trial>();
    trial->id = TrialId{std::ssize(history.trials())};
    trial->reports.resize(1);
    for (const std::int64_t step : steps)
        trial->reports[0].push_back({step, 0.5, std::llround(startMs + stepMs * static_cast<double>(step))});
    history.apply(std::move(trial));
}

Curve curveOf(std::initializer_list<std::pair<std::int64_t, double>> reports, const Objective& objective = kScore) {
    Curve curve;
    for (const auto& [step, value] : reports)
        curve.add({step, value, 0}, objective);
    return curve;
}

double startSteps(const History& history) {
    CurveTable table(kScore, 0);
    table.update(history);
    return table.startSteps();
}

}  // namespace

class TestCurveTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofSeveralReportsForAStepTheLastCounts() {
        const Curve curve = curveOf({{1, 0.2}, {2, 0.9}, {3, 0.4}, {2, 0.6}});
        QCOMPARE(curve.points().size(), std::size_t{3});
        QCOMPARE(curve.at(2)->value, 0.6);
        QCOMPARE(curve.at(3)->mean, 0.4);
        QVERIFY(!curve.isNews());
    }

    void reportsAreInTheOrderOfTheirSteps() {
        const Curve curve = curveOf({{4, 0.4}, {2, 0.2}, {6, 0.6}});
        QCOMPARE(curve.lastStep(), std::int64_t{6});
        QVERIFY(curve.isNews());
        QVERIFY(!curve.at(1));
        QCOMPARE(curve.at(2)->value, 0.2);
        QCOMPARE(curve.at(5)->value, 0.4);
        QCOMPARE(curve.at(6)->value, 0.6);
        QVERIFY(!curve.at(7));
        QCOMPARE(curve.reaching(1)->step, std::int64_t{2});
        QCOMPARE(curve.reaching(4)->step, std::int64_t{4});
        QCOMPARE(curve.reaching(5)->step, std::int64_t{6});
        QVERIFY(!curve.reaching(7));
    }

    void theBestSoFarCountsWhereTheObjectiveIsTheBest() {
        const Curve curve =
            curveOf({{1, 0.5}, {2, 0.8}, {3, 0.3}, {4, std::nan("")}}, {"loss", Goal::Minimize, ObjectiveValue::Best});
        QCOMPARE(curve.at(2)->value, -0.5);
        QCOMPARE(curve.at(4)->value, -0.3);
        QCOMPARE(curve.at(4)->mean, -(0.5 + 0.8 + 0.3) / 3);  // of the finite ones
    }

    void withoutAFiniteReportACurveIsWorst() {
        const Curve curve = curveOf({{1, std::nan("")}, {2, HUGE_VAL}});
        QCOMPARE(curve.at(2)->value, -HUGE_VAL);
        QCOMPARE(curve.at(2)->mean, -HUGE_VAL);
    }

    void theLongestRunIsThatOfACompletedPeer() {
        History history(kScore);
        const auto add = [&](TrialState state, std::int64_t steps, bool isExcluded) {
            addTrial(history, {1, steps}, 0, 0);
            auto trial = std::make_shared<Trial>(*history.trials().back());
            trial->state = state;
            trial->isExcluded = isExcluded;
            history.apply(std::move(trial));
        };
        CurveTable table(kScore, 0);
        add(TrialState::Running, 30, false);
        add(TrialState::Complete, 20, true);
        table.update(history);
        QVERIFY(!table.longestRun());
        add(TrialState::Complete, 12, false);
        add(TrialState::Complete, 11, false);
        table.update(history);
        QCOMPARE(table.longestRun(), std::optional<std::int64_t>(12));
        table.update(History(kScore));
        QVERIFY(table.entries().empty());
    }

    void whatATrialCostsToBeginIsLearntFromWhenReportsCame() {
        History history(kScore);
        for (const double stepMs : {100.0, 250.0, 1000.0}) {
            QCOMPARE(startSteps(history), 0.0);  // two trials tell nothing
            addTrial(history, {2, 3, 4}, stepMs, 2000);
        }
        QCOMPARE(startSteps(history), 8.0);
    }

    void foldsAreComparedWithTheSameFolds() {
        History history(kScore);
        const auto add = [&](const std::vector<Report>& reports) {
            auto trial = std::make_shared<Trial>();
            trial->id = TrialId{std::ssize(history.trials())};
            trial->state = TrialState::Complete;
            trial->reports = {reports};
            history.apply(std::move(trial));
        };
        add({{1, 0.1, 0, 0}, {2, 0.2, 0, 0}, {1, 0.5, 0, 1}, {2, 0.6, 0, 1}});
        add({{1, 0.3, 0, 0}, {2, 0.4, 0, 0}});
        CurveTable first(kScore, 0);
        first.update(history);
        QCOMPARE(first.entries()[0].curve.points().size(), std::size_t{2});
        QCOMPARE(first.entries()[0].curve.at(2)->value, 0.2);
        QCOMPARE(first.mostFolds(), 2);
        CurveTable second(kScore, 0, 1);
        second.update(history);
        QCOMPARE(second.entries()[0].curve.at(1)->value, 0.3);
        QCOMPARE(second.entries()[0].curve.at(2)->value, 0.4);
        QVERIFY(!second.entries()[1].isPeer());
    }

    void trialsWithoutTimesCostNothingToBegin() {
        History history(kScore);
        for (int count = 0; count < 5; ++count)
            addTrial(history, {1, 2}, 0, 0);
        QCOMPARE(startSteps(history), 0.0);
    }

    void aTrialThatBeganAnewIsTimedAnew() {
        History history(kScore);
        for (int count = 0; count < 3; ++count)
            addTrial(history, {1, 2, 3}, 100, 500);
        CurveTable table(kScore, 0);
        table.update(history);
        QCOMPARE(table.startSteps(), 5.0);
        for (std::int64_t number = 0; number < 3; ++number) {
            auto trial = std::make_shared<Trial>(*history.trials()[static_cast<std::size_t>(number)]);
            trial->reports = {{{1, 0.5, 900}, {2, 0.5, 1000}}};
            history.apply(std::move(trial));
        }
        table.update(history);
        QCOMPARE(table.startSteps(), 8.0);
    }
};

VERNIER_TEST(TestCurveTable, CoreEvents);

}  // namespace tst_CurveTable

#include "tst_CurveTable.moc"
