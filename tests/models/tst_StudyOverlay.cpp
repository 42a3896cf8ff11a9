#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/scales/StudyOverlay.h"

namespace tst_StudyOverlay {

using namespace vernier;
using namespace vernier::test;

class TestStudyOverlay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestSoFarGrowsInTheOrderInWhichTrialsEnd();
    void timeCountsFromTheFirstStart();
    void theDistributionTellsHowManyAreAtLeastAsGood();
    void failedAndExcludedTrialsTakeTimeButAreNoResults();
    void withoutResultsThereIsNoCurve();
};

namespace {

History historyOf(Goal goal, std::initializer_list<std::optional<double>> objectives) {
    Objective objective = makeDefinition()->objective;
    objective.goal = goal;
    History history(objective);
    std::int64_t number = 0;
    for (const std::optional<double>& value : objectives) {
        history.apply(makeTrial(number, value ? TrialState::Complete : TrialState::Failed, value.value_or(0), value ? 5 : 0));
        ++number;
    }
    return history;
}

using Points = std::vector<QPointF>;

}  // namespace

void TestStudyOverlay::theBestSoFarGrowsInTheOrderInWhichTrialsEnd() {
    History history = historyOf(Goal::Maximize, {0.5, 0.7, 0.6, 0.9});
    QCOMPARE(overlayCurve(history, OverlayKind::BestByTrials), (Points{{1, 0.5}, {2, 0.7}, {4, 0.9}}));
    QCOMPARE(overlayCurve(historyOf(Goal::Minimize, {0.5, 0.7, 0.4, 0.6}), OverlayKind::BestByTrials),
             (Points{{1, 0.5}, {3, 0.4}, {4, 0.4}}));
    auto late = std::make_shared<Trial>(*history.trials()[0]);
    late->endedWallMs = *history.trials()[3]->endedWallMs + 1000;
    history.apply(late);
    QCOMPARE(overlayCurve(history, OverlayKind::BestByTrials), (Points{{1, 0.7}, {3, 0.9}, {4, 0.9}}));
}

void TestStudyOverlay::timeCountsFromTheFirstStart() {
    // Trials start 10 s after one another and take 18.3 s.
    QCOMPARE(overlayCurve(historyOf(Goal::Maximize, {0.5, 0.7}), OverlayKind::BestByTime), (Points{{18.3, 0.5}, {28.3, 0.7}}));
}

void TestStudyOverlay::theDistributionTellsHowManyAreAtLeastAsGood() {
    QCOMPARE(overlayCurve(historyOf(Goal::Maximize, {0.5, 0.9, 0.7, 0.6}), OverlayKind::Distribution),
             (Points{{0.5, 1}, {0.6, 0.75}, {0.7, 0.5}, {0.9, 0.25}}));
    QCOMPARE(overlayCurve(historyOf(Goal::Minimize, {0.5, 0.9}), OverlayKind::Distribution), (Points{{0.5, 0.5}, {0.9, 1}}));
}

void TestStudyOverlay::failedAndExcludedTrialsTakeTimeButAreNoResults() {
    History history = historyOf(Goal::Maximize, {0.5, std::nullopt, 0.9});
    auto excluded = std::make_shared<Trial>(*history.trials()[2]);
    excluded->isExcluded = true;
    history.apply(excluded);
    QCOMPARE(overlayCurve(history, OverlayKind::BestByTrials), (Points{{1, 0.5}, {3, 0.5}}));
}

void TestStudyOverlay::withoutResultsThereIsNoCurve() {
    for (const OverlayKind kind : {OverlayKind::BestByTrials, OverlayKind::BestByTime, OverlayKind::Distribution}) {
        QVERIFY(overlayCurve(History(), kind).empty());
        QVERIFY(overlayCurve(historyOf(Goal::Maximize, {std::nullopt}), kind).empty());
    }
}

VERNIER_TEST(TestStudyOverlay, Nothing);

}  // namespace tst_StudyOverlay

#include "tst_StudyOverlay.moc"
