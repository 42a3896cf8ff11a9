#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/scales/SeriesSource.h"

#include <algorithm>
#include <limits>

namespace tst_SeriesSource {

using namespace vernier;
using namespace vernier::test;

class TestSeriesSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thinningKeepsTheExtremesOfEachPixel();
    void shortSeriesAndWhatIsNotFiniteAreHandled();
    void theBestCurvesAreAlwaysChosen();
    void aFewDivergedValuesDoNotFlattenTheRest();
};

void TestSeriesSource::thinningKeepsTheExtremesOfEachPixel() {
    std::vector<QPointF> points;
    for (int i = 0; i < 100'000; ++i)
        points.emplace_back(i, i == 54'321 ? 100.0 : i == 70'000 ? -100.0 : i % 7);
    const std::vector<QPointF> thin = thinToPixels(points, 0, 100'000, 500);
    QVERIFY(thin.size() <= 2000);
    QVERIFY(std::is_sorted(thin.begin(), thin.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    QVERIFY(std::find(thin.begin(), thin.end(), QPointF(54'321, 100)) != thin.end());
    QVERIFY(std::find(thin.begin(), thin.end(), QPointF(70'000, -100)) != thin.end());
    QCOMPARE(thin.front(), points.front());
    QCOMPARE(thin.back(), points.back());
}

void TestSeriesSource::shortSeriesAndWhatIsNotFiniteAreHandled() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<QPointF> points{{1, 2}, {2, nan}, {3, 4}};
    QCOMPARE(thinToPixels(points, 0, 4, 100), (std::vector<QPointF>{{1, 2}, {3, 4}}));
    QVERIFY(thinToPixels({}, 0, 1, 100).empty());
}

void TestSeriesSource::theBestCurvesAreAlwaysChosen() {
    const auto definition = makeDefinition();
    History history(definition->objective);
    for (std::int64_t number = 0; number < 500; ++number)
        history.apply(makeTrial(number, TrialState::Complete, (number * 37 % 500) / 500.0, 3));
    history.apply(makeTrial(500, TrialState::Running, 1, 3));
    const std::vector<TrialId> chosen = chooseCurves(history, 50);
    QVERIFY(chosen.size() <= 50);
    QVERIFY(chosen.size() >= 40);
    QVERIFY(std::is_sorted(chosen.begin(), chosen.end()));
    QVERIFY(std::adjacent_find(chosen.begin(), chosen.end()) == chosen.end());
    for (const TrialPtr& trial : history.trials()) {
        if (trial->objective && *trial->objective >= 475 / 500.0)
            QVERIFY(std::binary_search(chosen.begin(), chosen.end(), trial->id));
    }
    QCOMPARE(chooseCurves(history, 1000).size(), std::size_t{500});
}

void TestSeriesSource::aFewDivergedValuesDoNotFlattenTheRest() {
    std::vector<double> losses;
    for (int i = 0; i < 40; ++i)
        losses.push_back(0.1 + 0.01 * i);
    losses.push_back(1e30);
    const ValueRange range = rangeOf(losses, Goal::Minimize);
    QVERIFY(range.lower < 0.1 && range.lower > 0);
    QVERIFY(range.upper > 0.49 && range.upper < 2);
    const ValueRange one = rangeOf({3}, Goal::Maximize);
    QVERIFY(one.lower < 3 && one.upper > 3);
    QCOMPARE(rangeOf({}, Goal::Maximize).upper, 1.0);
}

VERNIER_TEST(TestSeriesSource, Nothing);

}  // namespace tst_SeriesSource

#include "tst_SeriesSource.moc"
