#include "core/space/ParameterRange.h"
#include "tests/gui/ExplainFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/plots/MapPlot.h"
#include "ui/plots/PairMatrix.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/QueueTrialDialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <cmath>

namespace tst_ExplainActions {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Opens the menu of a choice and picks the entry with that text, as a user would.
void choose(const QToolButton& button, const QString& text) {
    for (QAction* const action : button.menu()->actions()) {
        if (action->text() == text)
            action->trigger();
    }
    QCOMPARE(button.text(), text);
}

}  // namespace

/// What the user does with the model: choose maps, queue points, change ranges, answer suggestions, go back in time.
class TestExplainActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setMode(ThemeMode::Light);
    }

    void aMapIsChosenByNameByQuantityAndFromAllPairs() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(24));
        auto* const map = fixture.find<MapPlot>("mapPlot");
        QVERIFY(map->scene().map);
        QVERIFY(map->scene().parameterX.name == "learning_rate" || map->scene().parameterY.name == "learning_rate");
        choose(*fixture.find<QToolButton>("mapX"), QStringLiteral("weight_decay"));
        choose(*fixture.find<QToolButton>("mapY"), QStringLiteral("learning_rate"));
        QCOMPARE(map->scene().parameterX.name, std::string("weight_decay"));
        QCOMPARE(map->scene().parameterY.name, std::string("learning_rate"));
        choose(*fixture.find<QToolButton>("mapQuantity"), QStringLiteral("uncertainty"));
        QCOMPARE(map->scene().quantity, MapQuantity::Uncertainty);
        QTRY_VERIFY_WITH_TIMEOUT(map->scene().map, 60'000);
        QTest::mouseClick(fixture.find<QToolButton>("mapPairs"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.explain.maps.thumbnails().empty(), 60'000);
        auto* const matrix = fixture.find<PairMatrix>("pairMatrix");
        QVERIFY(matrix->isVisible() && !map->isVisible());
        QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellRect(1, 3).center().toPoint());
        QVERIFY(map->isVisible());
        QCOMPARE(fixture.explain.maps.dimensionX(), fixture.explain.maps.thumbnailDimensions()[1]);
        QCOMPARE(fixture.explain.maps.dimensionY(), fixture.explain.maps.thumbnailDimensions()[3]);
    }

    void theMapsLightestPlaceIsWhereTheObjectiveIsBest() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(40));
        choose(*fixture.find<QToolButton>("mapX"), QStringLiteral("learning_rate"));
        choose(*fixture.find<QToolButton>("mapY"), QStringLiteral("hidden"));
        auto* const map = fixture.find<MapPlot>("mapPlot");
        QTRY_VERIFY_WITH_TIMEOUT(map->scene().map, 60'000);
        Eigen::Index row = 0, column = 0;
        map->scene().map->median.maxCoeff(&row, &column);
        const double rate = map->scene().map->unitX[static_cast<std::size_t>(column)];
        QVERIFY2(std::abs(rate - *unitOf(map->scene().parameterX, std::pow(10, -1.9))) < 0.1,
                 qPrintable(QString::number(rate)));
        QVERIFY(map->scene().map->unitY[static_cast<std::size_t>(row)] > 0.8);
    }

    void aPointOfTheMapMovesTheCutOfTheSlices() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(12));
        auto* const map = fixture.find<MapPlot>("mapPlot");
        const QPoint place = map->geometryOf().pixelOf({0.31, 0.92}).toPoint();
        QTest::mouseClick(map, Qt::LeftButton, {}, place);
        const auto x = static_cast<std::size_t>(fixture.explain.maps.dimensionX());
        QVERIFY(std::abs(fixture.profile.unitCut()[x] - 0.31) < 0.26);  // a choice snaps to its cell
        QCOMPARE(map->scene().cut.x(), fixture.profile.unitCut()[x]);
        map->setFocus();
        const double before = map->scene().cut.x();
        QTest::keyClick(map, Qt::Key_Left);
        QVERIFY(map->scene().cut.x() <= before);
    }

    void aControlClickQueuesThePoint() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(16));
        auto* const rate = fixture.find<SlicePlot>("slice-learning_rate");
        QTest::mouseClick(rate, Qt::LeftButton, Qt::ControlModifier, ExplainFixture::placeIn(*rate, 0.4));
        const auto* const queued = fixture.engine->last<command::QueueTrial>();
        QVERIFY(queued && queued->configuration == fixture.profile.cut() && queued->origin == TrialOrigin::User);
        QVERIFY(std::abs(*unitOf(rate->scene().parameter, queued->configuration.at("learning_rate")) - 0.4) < 0.02);
        QVERIFY(fixture.find<QLabel>("sliceLegend")->text().startsWith(QStringLiteral("Queued")));
        auto* const map = fixture.find<MapPlot>("mapPlot");
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(fixture.engine->count<command::QueueTrial>(), 2);
    }

    void aBandDraggedOnAnAxisNarrowsTheRangeAndUndoTakesItBack() {
        ExplainFixture fixture;
        fixture.engine->acceptsDefinitions = true;
        fixture.showModelOf(explainedTrials(16));
        auto* const rate = fixture.find<SlicePlot>("slice-learning_rate");
        const auto onAxis = [&](double unit) {
            const SliceGeometry geometry = rate->geometryOf();
            return QPointF(geometry.xOf(unit), geometry.axis.center().y()).toPoint();
        };
        QTest::mousePress(rate, Qt::LeftButton, {}, onAxis(0.3));
        QTest::mouseMove(rate, onAxis(0.5));
        QTest::mouseMove(rate, onAxis(0.8));
        QVERIFY(rate->scene().marked);
        QTest::mouseRelease(rate, Qt::LeftButton, {}, onAxis(0.8));
        auto* const menu = fixture.find<QMenu>("sliceMenu");
        QVERIFY(menu && menu->isVisible());
        QVERIFY(!menu->findChild<QAction*>(QStringLiteral("range-exclude"))->isEnabled());
        // By keyboard: from Qt 6.5 on, a menu ignores clicks if the pointer has hardly moved since it opened.
        menu->setActiveAction(menu->findChild<QAction*>(QStringLiteral("range-narrow")));
        QTest::keyClick(menu, Qt::Key_Return);
        const auto* const replaced = fixture.engine->last<command::ReplaceDefinition>();
        QVERIFY(replaced);
        const Parameter& narrowed = replaced->definition.space.parameters()[0];
        QVERIFY(narrowed.min > 5e-4 && narrowed.min < 2e-3 && narrowed.max > 0.04 && narrowed.max < 0.09);
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.model.surrogate() && fixture.model.surrogate()->encoding().space() == fixture.study.definition()->space,
            60'000);
        QTest::mouseClick(fixture.find<QToolButton>("undoRangeButton"), Qt::LeftButton);
        QVERIFY(fixture.study.definition()->space == explainedDefinition()->space);
    }

    void theKeyboardMarksAndHoldsAParameter() {
        ExplainFixture fixture;
        fixture.engine->acceptsDefinitions = true;
        fixture.showModelOf(explainedTrials(16));
        auto* const hidden = fixture.find<SlicePlot>("slice-hidden");
        hidden->setFocus();
        QTest::keyClick(hidden, Qt::Key_Home);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(hidden, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(hidden->scene().marked && std::abs(hidden->scene().marked->second - 0.1) < 0.01);
        QTest::keyClick(hidden, Qt::Key_Return);
        auto* const menu = fixture.find<QMenu>("sliceMenu");
        QVERIFY(menu && menu->isVisible());
        menu->findChild<QAction*>(QStringLiteral("range-fix"))->trigger();
        menu->close();
        const auto* const replaced = fixture.engine->last<command::ReplaceDefinition>();
        QVERIFY(replaced && replaced->definition.space.parameters()[1].fixed == Value(std::int64_t{16}));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate() && !fixture.find<SlicePlot>("slice-hidden")->isVisible(), 60'000);
    }

    void theNextTrialIsQueuedEditedAndSkipped() {
        ExplainFixture fixture;
        fixture.showModelOf(searchedTrials(12));
        const Configuration next = fixture.explain.upcoming.suggestions().front().suggestion.configuration;
        QVERIFY(fixture.find<QLabel>("nextPrediction")->text().contains(QStringLiteral("chance to beat")));
        QVERIFY(fixture.find<QLabel>("nextReason")->text().contains(QStringLiteral("nearest trial")));
        QVERIFY(fixture.find<QLabel>("nextOutcomes")->text().contains(QStringLiteral("band")));
        QTest::mouseClick(fixture.find<QPushButton>("nextShow"), Qt::LeftButton);
        QVERIFY(fixture.profile.cut() == next);
        QTest::mouseClick(fixture.find<QPushButton>("nextQueue"), Qt::LeftButton);
        QVERIFY(fixture.engine->last<command::QueueTrial>() &&
                fixture.engine->last<command::QueueTrial>()->configuration == next);
        QTest::mouseClick(fixture.find<QPushButton>("nextEdit"), Qt::LeftButton);
        auto* const dialog = fixture.find<QueueTrialDialog>("queueTrial");
        auto* const rate = dialog->findChild<QLineEdit*>(QStringLiteral("value-learning_rate"));
        rate->selectAll();
        QTest::keyClicks(rate, QStringLiteral("7"));
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("queueTrialButton"))->isEnabled());
        rate->selectAll();
        QTest::keyClicks(rate, QStringLiteral("0.02"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("queueTrialButton")), Qt::LeftButton);
        QCOMPARE(std::get<double>(fixture.engine->last<command::QueueTrial>()->configuration.at("learning_rate")), 0.02);
        QTest::mouseClick(fixture.find<QPushButton>("nextSkip"), Qt::LeftButton);
        QVERIFY(fixture.engine->last<command::SkipSuggestion>() &&
                fixture.engine->last<command::SkipSuggestion>()->configuration == next);
    }

    void theForecastSaysWhetherItIsWorthGoingOn() {
        ExplainFixture fixture;
        fixture.showModelOf(searchedTrials(14));
        QVERIFY(!fixture.find<QLabel>("forecastAdvice")->text().isEmpty());
        const QString chances = fixture.find<QLabel>("forecastChances")->text();
        QVERIFY2(chances.contains(QStringLiteral("next 1:")) && chances.contains(QStringLiteral("next 20:")),
                 qPrintable(chances));
        QVERIFY2(chances.contains(QLatin1Char('$')), qPrintable(chances));
        auto* const gain = fixture.find<QLineEdit>("forecastGain");
        gain->setFocus();
        QTest::keyClicks(gain, QStringLiteral("0.5"));
        // Nothing on earth improves an accuracy of 0.97 by 0.5.
        QTRY_VERIFY_WITH_TIMEOUT(
            fixture.find<QLabel>("forecastChances")->text().contains(QStringLiteral("next 20: <b>0 %</b>")), 60'000);
        choose(*fixture.find<QToolButton>("forecastAbscissa"), QStringLiteral("by money"));
    }

    void theSliderShowsTheModelAsItWasAndPlaysItsGrowth() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(8));
        auto* const slider = fixture.find<QSlider>("timeSlider");
        QCOMPARE(slider->maximum(), 8);
        slider->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(slider, Qt::Key_Left);
        QCOMPARE(fixture.find<QLabel>("timePosition")->text(), QStringLiteral("after 5 of 8"));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate() && fixture.model.surrogate()->resultCount() == 5, 60'000);
        QTRY_COMPARE(fixture.find<SlicePlot>("slice-hidden")->scene().dots.size(), std::size_t{5});
        QTest::mouseClick(fixture.find<QToolButton>("timePlay"), Qt::LeftButton);
        QVERIFY(fixture.explain.time.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.explain.time.isPresent() && !fixture.explain.time.isPlaying(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate() && fixture.model.surrogate()->resultCount() == 8, 60'000);
        QCOMPARE(fixture.find<QLabel>("timePosition")->text(), QStringLiteral("now"));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

VERNIER_TEST(TestExplainActions, Windows);

}  // namespace tst_ExplainActions

#include "tst_ExplainActions.moc"
