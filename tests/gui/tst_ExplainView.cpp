#include "tests/gui/ExplainFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/plots/ImportanceBars.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <cmath>

namespace tst_ExplainView {

using namespace vernier;
using namespace vernier::test;

/// The mode Explain as the user meets it.
class TestExplainView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setMode(ThemeMode::Light);
    }

    void anEmptyStudySaysWhatWillAppearAndWhyNotYet() {
        ExplainFixture fixture;
        fixture.show();
        fixture.send({});
        auto* const absence = fixture.find<QWidget>("profilerCard")->findChild<QLabel*>(QStringLiteral("modelAbsence"));
        QVERIFY(absence->isVisible());
        QVERIFY(absence->text().contains(QStringLiteral("Press Run")));
        const std::vector<TrialPtr> trials = explainedTrials(1);
        auto failed = std::make_shared<Trial>(*trials[0]);
        failed->state = TrialState::Failed;
        failed->objective.reset();
        fixture.send({failed});
        QTRY_VERIFY2(absence->text().contains(QStringLiteral("nothing to learn from")), qPrintable(absence->text()));
        fixture.send(trials);
        QTRY_VERIFY2(absence->text().contains(QStringLiteral("One result so far")), qPrintable(absence->text()));
        QVERIFY(absence->isVisible());
    }

    void aModelShowsASliceForEachParameter() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(24));
        for (const Parameter& parameter : fixture.study.definition()->space.parameters()) {
            auto* const slice = fixture.find<SlicePlot>(("slice-" + parameter.name).c_str());
            QVERIFY2(slice && slice->isVisible(), parameter.name.c_str());
            QVERIFY(slice->scene().points.empty() == !slice->scene().absence.isEmpty());
            QVERIFY(slice->scene().upper > slice->scene().lower);
        }
        QVERIFY(fixture.profile.cut() == fixture.study.history().incumbent()->configuration);
    }

    void draggingTheCrossHairMovesTheCutOfAllOthersAtOnce() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(24));
        auto* const rate = fixture.find<SlicePlot>("slice-learning_rate");
        auto* const hidden = fixture.find<SlicePlot>("slice-hidden");
        const double before = hidden->scene().points.back().band.median;
        QTest::mousePress(rate, Qt::LeftButton, {}, ExplainFixture::placeIn(*rate, 0.5));
        QTest::mouseMove(rate, ExplainFixture::placeIn(*rate, 0.3));
        QTest::mouseMove(rate, ExplainFixture::placeIn(*rate, 0.02));
        QTest::mouseRelease(rate, Qt::LeftButton, {}, ExplainFixture::placeIn(*rate, 0.02));
        QVERIFY(std::abs(fixture.profile.unitCut()[0] - 0.02) < 0.02);
        QCOMPARE(rate->scene().unitCut, fixture.profile.unitCut()[0]);
        // Far from the best learning rate everything is worse, whatever the other parameters.
        QTRY_VERIFY(hidden->scene().points.back().band.median < before - 0.05);
        QTRY_COMPARE(*hidden->scene().predicted, fixture.model.surrogate()->at(fixture.profile.cut()).median);
    }

    void theArrowKeysMoveTheCutOfTheFocusedSlice() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(12));
        auto* const rate = fixture.find<SlicePlot>("slice-learning_rate");
        rate->setFocus();
        QTest::keyClick(rate, Qt::Key_Home);
        QCOMPARE(fixture.profile.unitCut()[0], 0.0);
        QTest::keyClick(rate, Qt::Key_Right);
        QVERIFY(std::abs(fixture.profile.unitCut()[0] - 1.0 / 60) < 1e-4);  // with the digits that matter
        auto* const optimizer = fixture.find<SlicePlot>("slice-optimizer");
        optimizer->setFocus();
        QTest::keyClick(optimizer, Qt::Key_End);
        QCOMPARE(std::get<std::string>(fixture.profile.cut().at("optimizer")), std::string("adam"));
        QTest::keyClick(optimizer, Qt::Key_Left);
        QCOMPARE(std::get<std::string>(fixture.profile.cut().at("optimizer")), std::string("sgd"));
    }

    void aParameterThatDoesNotExistAtTheCutIsGreyWithItsReason() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(12));
        auto* const momentum = fixture.find<SlicePlot>("slice-momentum");
        auto* const optimizer = fixture.find<SlicePlot>("slice-optimizer");
        QTest::mouseClick(optimizer, Qt::LeftButton, {}, ExplainFixture::placeIn(*optimizer, 0.75));
        QVERIFY2(momentum->scene().absence.contains(QStringLiteral("optimizer")), qPrintable(momentum->scene().absence));
        QTest::mouseClick(optimizer, Qt::LeftButton, {}, ExplainFixture::placeIn(*optimizer, 0.25));
        QVERIFY(momentum->scene().absence.isEmpty());
        QTRY_VERIFY(!momentum->scene().points.empty());
    }

    void theCutSnapsToKnownPlaces() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(16));
        const auto snapTo = [&](const char* name) {
            fixture.find<QToolButton>("snapTo")->findChild<QAction*>(QLatin1String(name))->trigger();
        };
        QVERIFY(!fixture.find<QToolButton>("snapTo")->findChild<QAction*>(QStringLiteral("snapToSelected"))->isEnabled());
        fixture.selection.select(TrialId{3});
        snapTo("snapToSelected");
        QVERIFY(fixture.profile.cut() == fixture.study.trial(TrialId{3})->configuration);
        snapTo("snapToBest");
        QVERIFY(fixture.profile.cut() == fixture.study.history().incumbent()->configuration);
        QTRY_VERIFY(fixture.profile.canSnapTo(ProfileController::Place::Expected));
        snapTo("snapToExpected");
        QVERIFY(fixture.profile.cut() == fixture.model.surrogate()->bestPredicted());
    }

    void aClickOnADotSelectsItsTrial() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(16));
        auto* const hidden = fixture.find<SlicePlot>("slice-hidden");
        const SliceScene::Dot strongest = hidden->scene().dots.back();
        const SliceGeometry geometry = hidden->geometryOf();
        const QPointF place(geometry.xOf(strongest.unit), geometry.yOf(hidden->scene(), strongest.value));
        QTest::mouseClick(hidden, Qt::LeftButton, {}, place.toPoint());
        QCOMPARE(fixture.selection.selected(), std::vector<TrialId>{strongest.trial});
    }

    void averagedSlicesReplaceThoseAtTheCut() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(16));
        auto* const decay = fixture.find<SlicePlot>("slice-weight_decay");
        const double atTheCut = decay->scene().points.front().band.median;
        QTest::mouseClick(fixture.find<QAbstractButton>("slicing-averaged"), Qt::LeftButton);
        // The best place is better than the average one.
        QTRY_VERIFY_WITH_TIMEOUT(decay->scene().points.front().band.median < atTheCut - 0.005, 60'000);
    }

    void theVerdictIsPlainAndItsEvidenceIsShown() {
        ExplainFixture fixture;
        fixture.showModelOf(searchedTrials(16));
        QVERIFY(!fixture.find<QLabel>("verdict")->text().isEmpty());
        QVERIFY(!fixture.find<QLabel>("verdictReasons")->text().isEmpty());
        QVERIFY(fixture.find<QLabel>("calibrationNumbers")->text().contains(QStringLiteral("of 16 results")));
        QTest::mouseClick(fixture.find<QAbstractButton>("calibrationKind-happened"), Qt::LeftButton);
        const std::size_t predicted = fixture.model.check()->asItHappened.predictions.size();
        QVERIFY(predicted > 0 && predicted < 16);
        QVERIFY(fixture.find<QLabel>("calibrationNumbers")->text().contains(QStringLiteral("of %1 results").arg(predicted)));
    }

    void importanceIsRankedAndNotBelievedWhileTheModelGuesses() {
        ExplainFixture fixture;
        fixture.showModelOf(explainedTrials(40));
        auto* const bars = fixture.find<ImportanceBars>("importanceBars");
        QCOMPARE(bars->bars().size(), std::size_t{5});
        QCOMPARE(bars->bars().front().name, QStringLiteral("learning_rate"));
        QVERIFY(bars->bars().front().lower <= bars->bars().front().share);
        QVERIFY(!fixture.find<QLabel>("importanceWarning")->isVisible());
        std::vector<TrialPtr> noise = explainedTrials(40);
        Rng rng(5);
        for (TrialPtr& trial : noise) {
            auto changed = std::make_shared<Trial>(*trial);
            changed->objective = rng.normal();
            trial = changed;
        }
        fixture.send(noise);
        auto* const warning = fixture.find<QLabel>("importanceWarning");
        QTRY_VERIFY_WITH_TIMEOUT(warning->text().startsWith(QStringLiteral("Do not rely on this")), 60'000);
        QVERIFY(warning->isVisible());
    }

    void theModelIsFittedOnlyWhileItIsShown() {
        ExplainFixture fixture;
        fixture.send(explainedTrials(8));
        QVERIFY(!fixture.model.isFitting());
        fixture.show();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.isFitting(), 60'000);
        const auto shown = fixture.model.surrogate();
        fixture.view.hide();
        fixture.send(explainedTrials(9));
        QVERIFY(!fixture.model.isFitting());
        fixture.view.show();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate() != shown, 60'000);
        QCOMPARE(fixture.model.surrogate()->resultCount(), 9);
    }

    void manyParametersScroll() {
        ExplainFixture fixture;
        fixture.show();
        EventBatch events;
        auto definition = explainedDefinition();
        std::vector<Parameter> parameters(24);
        for (std::size_t i = 0; i < parameters.size(); ++i)
            parameters[i].name = "p" + std::to_string(i);
        definition->space = *SearchSpace::create(parameters);
        events.definition = definition;
        events.isOpened = true;
        Rng rng(3);
        for (int number = 0; number < 6; ++number) {
            Configuration configuration;
            for (const Parameter& parameter : parameters)
                configuration[parameter.name] = rng.uniform();
            const double first = std::get<double>(configuration["p0"]);
            events.trials.push_back(explainedTrial(number, configuration, first));
        }
        fixture.engine->send(std::move(events));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<SlicePlot>("slice-p23"), 60'000);
        auto* const scroll = fixture.find<QScrollArea>("slices");
        QTRY_VERIFY(scroll->horizontalScrollBar()->maximum() > 0);
        fixture.find<SlicePlot>("slice-p0")->setFocus();
        for (int tab = 0; tab < 23; ++tab)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("slice-p23"));
        QTRY_COMPARE(scroll->horizontalScrollBar()->value(), scroll->horizontalScrollBar()->maximum());
    }

    void everyControlHasANameForThoseWhoCannotSee() {
        ExplainFixture fixture;
        fixture.showModelOf(searchedTrials(8));
        QStringList nameless;
        for (const QWidget* const widget : fixture.view.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<const QScrollArea*>(widget))
                continue;
            const auto* const button = qobject_cast<const QAbstractButton*>(widget);
            if (widget->objectName().isEmpty() || (widget->accessibleName().isEmpty() && (!button || button->text().isEmpty())))
                nameless << QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

VERNIER_TEST(TestExplainView, Windows);

}  // namespace tst_ExplainView

#include "tst_ExplainView.moc"
