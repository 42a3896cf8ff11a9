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

double startSteps(const History& history) {
    CurveTable table(kScore, 0);
    table.update(history);
    return table.startSteps();
}

}  // namespace

class TestCurveTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatATrialCostsToBeginIsLearntFromWhenReportsCame() {
        History history(kScore);
        for (const double stepMs : {100.0, 250.0, 1000.0}) {
            QCOMPARE(startSteps(history), 0.0);  // two trials tell nothing
            addTrial(history, {2, 3, 4}, stepMs, 2000);
        }
        QCOMPARE(startSteps(history), 8.0);
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
