#include "ui/compare/CompareView.h"

#include "core/base/Rng.h"
#include "tests/gui/WindowFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/ComparisonController.h"
#include "ui/plots/ParallelCoordinatesPlot.h"
#include "ui/plots/ParameterScatterPlot.h"
#include "ui/plots/StudyOverlayPlot.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

namespace tst_CompareView {

using namespace vernier;
using namespace vernier::test;

/// The mode Compare as the user meets it.
class TestCompareView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draggingAlongAnAxisSelectsTheTrialsWithinTheBrush();
    void aBrushIsMovedAndTakenAway();
    void draggingANameMovesItsAxis();
    void theMenuTurnsAnAxisRoundAndChangesItsScale();
    void theKeyboardDoesWhatTheMouseDoes();
    void aClickOnALineSelectsItsTrial();
    void eachSearchedParameterHasAPlot();
    void aClickInAScatterPlotSelects();
    void anotherStudyIsLaidOverThisOne();
    void aStudyOfAnotherObjectiveIsRefusedWithItsReason();
    void theSameStudyIsNotAddedTwice();
    void twoSelectedTrialsAreSetSideBySide();
    void aPlotIsSavedAsAPicture();
    void emptyAndOddStudiesAreSane_data();
    void emptyAndOddStudiesAreSane();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

struct Desk : WindowFixture {
    ComparisonController comparison{study};
    CompareView* view = new CompareView(study, comparison, selection);

    explicit Desk(std::vector<TrialPtr> trials = someTrials()) {
        window.addMode(QStringLiteral("compare"), QStringLiteral("compare"), QStringLiteral("Compare"), view);
        show();
        open(std::move(trials));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QTest::mouseClick(window.findChild<QAbstractButton*>(QStringLiteral("mode-compare")), Qt::LeftButton);
        if (!QTest::qWaitFor([this] { return view->isVisible(); }))
            qFatal("Compare does not appear");
    }

    static std::vector<TrialPtr> someTrials() {
        return {makeTrial(0, TrialState::Complete, 0.91), makeTrial(1, TrialState::Stopped, 0.71, 11),
                makeTrial(2, TrialState::Complete, 0.97), makeTrial(3, TrialState::Failed, 0, 0),
                makeTrial(4, TrialState::Complete, 0.94)};
    }

    ParallelCoordinatesPlot& parallel() { return *find<ParallelCoordinatesPlot>("parallelPlot"); }
    /// Waits until the plot has taken in the trials.
    bool hasLines(std::size_t count) {
        return QTest::qWaitFor([this, count] { return parallel().axes().trials().size() == count; });
    }
    void drag(const QPointF& from, const QPointF& to) {
        QTest::mousePress(&parallel(), Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(&parallel(), ((from + to) / 2).toPoint());
        QTest::mouseMove(&parallel(), to.toPoint());
        QTest::mouseRelease(&parallel(), Qt::LeftButton, {}, to.toPoint());
    }
    std::vector<std::int64_t> selected() const {
        std::vector<std::int64_t> numbers;
        for (const TrialId id : selection.selected())
            numbers.push_back(id.number);
        return numbers;
    }
    QStringList axisNames() {
        QStringList names;
        for (const ParallelAxes::Axis& axis : parallel().axes().axes())
            names << QString::fromStdString(axis.range.name);
        return names;
    }
    void answer(const std::string& place, Result<StudySnapshot> snapshot) {
        EventBatch events;
        events.studies.push_back({place, std::move(snapshot)});
        engine->send(std::move(events));
    }
};

StudySnapshot otherStudy(Goal goal = Goal::Maximize) {
    auto definition = makeDefinition();
    definition->name = "wider";
    definition->objective.goal = goal;
    StudySnapshot snapshot{definition, History(definition->objective)};
    snapshot.history.apply(makeTrial(0, TrialState::Complete, 0.88));
    snapshot.history.apply(makeTrial(1, TrialState::Complete, 0.98));
    return snapshot;
}

std::vector<TrialPtr> manyTrials() {
    Rng rng(1, 1);
    std::vector<TrialPtr> trials;
    for (std::int64_t number = 0; number < 400; ++number) {
        const double rate = rng.uniform();
        auto trial = makeTrial(number, number % 9 == 0 ? TrialState::Stopped : TrialState::Complete,
                               0.98 - (rate - 0.6) * (rate - 0.6) - 0.2 * rng.uniform() * rng.uniform());
        trial->configuration["lr"] = 1e-5 * std::pow(3e4, rate);
        trial->configuration["hidden"] = static_cast<std::int64_t>(8 + rng.below(505));
        trials.push_back(std::move(trial));
    }
    return trials;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

void TestCompareView::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMode(ThemeMode::Light);
}

void TestCompareView::draggingAlongAnAxisSelectsTheTrialsWithinTheBrush() {
    Desk desk;
    QVERIFY(desk.hasLines(4));
    desk.drag(desk.parallel().positionOf(3, 0.8), desk.parallel().positionOf(3, 1.0));
    QCOMPARE(desk.selected(), (Numbers{4, 2}));
    QCOMPARE(desk.find<QPushButton>("clearBrushes")->isEnabled(), true);
    QTest::mouseClick(desk.find<QPushButton>("clearBrushes"), Qt::LeftButton);
    QVERIFY(desk.selected().empty());
    QVERIFY(!desk.parallel().axes().isBrushed());
}

void TestCompareView::aBrushIsMovedAndTakenAway() {
    Desk desk;
    QVERIFY(desk.hasLines(4));
    desk.drag(desk.parallel().positionOf(3, 0.9), desk.parallel().positionOf(3, 1.0));
    QCOMPARE(desk.selected(), Numbers{2});
    // By its middle down to the worst result.
    desk.drag(desk.parallel().positionOf(3, 0.95), desk.parallel().positionOf(3, 0.03));
    QCOMPARE(desk.selected(), Numbers{1});
    // By its upper end over all of them.
    desk.drag(desk.parallel().positionOf(3, desk.parallel().axes().axes()[3].brush->upper), desk.parallel().positionOf(3, 1.0));
    QCOMPARE(desk.selected(), (Numbers{1, 0, 4, 2}));
    desk.drag(desk.parallel().positionOf(0, 0.2), desk.parallel().positionOf(0, 0.2));  // a click on another axis
    QVERIFY(desk.parallel().axes().axes()[3].brush);
    QVERIFY(!desk.parallel().axes().axes()[0].brush);
}

void TestCompareView::draggingANameMovesItsAxis() {
    Desk desk;
    QVERIFY(desk.hasLines(4));
    const QPointF up(0, -12);
    desk.drag(desk.parallel().positionOf(3, 1) + up, desk.parallel().positionOf(1, 1) + up);
    QCOMPARE(desk.axisNames().join(QLatin1Char(' ')), QStringLiteral("lr val_acc hidden optimizer"));
}

void TestCompareView::theMenuTurnsAnAxisRoundAndChangesItsScale() {
    Desk desk;
    QVERIFY(desk.hasLines(4));
    const QPoint place = desk.parallel().positionOf(0, 0.5).toPoint();
    const double before = desk.parallel().positionOf(0, 0.9).y();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, place, desk.parallel().mapToGlobal(place));
    QApplication::sendEvent(&desk.parallel(), &asked);
    auto* const menu = desk.find<QMenu>("axisMenu");
    QVERIFY(menu);
    menu->actions()[0]->trigger();
    QVERIFY(desk.parallel().positionOf(0, 0.9).y() > before);
    menu->actions()[1]->trigger();
    QCOMPARE(desk.parallel().axes().axes()[0].range.scale, Scale::Linear);
}

void TestCompareView::theKeyboardDoesWhatTheMouseDoes() {
    Desk desk;
    QVERIFY(desk.hasLines(4));
    desk.parallel().setFocus();
    for (int axis = 0; axis < 3; ++axis)
        QTest::keyClick(&desk.parallel(), Qt::Key_Right);
    for (int step = 0; step < 18; ++step)
        QTest::keyClick(&desk.parallel(), Qt::Key_Up);
    QCOMPARE(desk.selected(), Numbers{2});
    QTest::keyClick(&desk.parallel(), Qt::Key_Delete);
    QVERIFY(desk.selected().empty());
    QTest::keyClick(&desk.parallel(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(desk.axisNames().join(QLatin1Char(' ')), QStringLiteral("lr hidden val_acc optimizer"));
    QTest::keyClick(&desk.parallel(), Qt::Key_I);
    QVERIFY(desk.parallel().axes().axes()[2].isInverted);
}

void TestCompareView::aClickOnALineSelectsItsTrial() {
    Desk desk;
    QVERIFY(desk.hasLines(4));
    const ParallelAxes& axes = desk.parallel().axes();
    // The last line is that of the best trial: half way between the first two axes.
    const QPointF from = desk.parallel().positionOf(0, axes.axes()[0].places.back());
    const QPointF to = desk.parallel().positionOf(1, axes.axes()[1].places.back());
    QTest::mouseClick(&desk.parallel(), Qt::LeftButton, {}, ((from + to) / 2).toPoint());
    QCOMPARE(desk.selected(), Numbers{2});
}

void TestCompareView::eachSearchedParameterHasAPlot() {
    Desk desk;
    for (const char* const name : {"scatter-lr", "scatter-hidden", "scatter-optimizer"})
        QTRY_VERIFY(desk.find<ParameterScatterPlot>(name)->isVisible());
}

void TestCompareView::aClickInAScatterPlotSelects() {
    Desk desk;
    auto* const plot = desk.find<ParameterScatterPlot>("scatter-optimizer");
    auto* const canvas = plot->findChild<QWidget*>(QStringLiteral("canvas"));
    QVERIFY(canvas);
    // Somewhere in the plot is the mark of a trial: feel for it as a user would, row by row.
    const auto feel = [&] {
        for (int y = 4; y < canvas->height() && desk.selection.selected().empty(); y += 6) {
            for (int x = 4; x < canvas->width() && desk.selection.selected().empty(); x += 6)
                QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(x, y));
        }
        return !desk.selection.selected().empty();
    };
    QTRY_VERIFY(feel());
}

void TestCompareView::anotherStudyIsLaidOverThisOne() {
    Desk desk;
    desk.comparison.add(QStringLiteral("/studies/wider"));
    const auto* const asked = desk.engine->last<command::CompareStudy>();
    QVERIFY(asked);
    QCOMPARE(asked->folder, std::string("/studies/wider"));
    desk.answer("/studies/wider", otherStudy());
    auto* const list = desk.find<QListWidget>("comparedStudies");
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().contains(QStringLiteral("wider")));
    QVERIFY(list->item(1)->text().contains(QStringLiteral("0.98")));
    list->setCurrentRow(0);
    QVERIFY(!desk.find<QPushButton>("removeStudy")->isEnabled());
    list->setCurrentRow(1);
    QTest::mouseClick(desk.find<QPushButton>("removeStudy"), Qt::LeftButton);
    QCOMPARE(list->count(), 1);
}

void TestCompareView::aStudyOfAnotherObjectiveIsRefusedWithItsReason() {
    Desk desk;
    auto* const refusal = desk.find<QLabel>("comparisonRefusal");
    QVERIFY(!refusal->isVisible());
    desk.comparison.add(QStringLiteral("/studies/wider"));
    desk.answer("/studies/wider", otherStudy(Goal::Minimize));
    QVERIFY(refusal->isVisible());
    QCOMPARE(refusal->text(), QStringLiteral("wider cannot be compared: it has the opposite goal."));
    desk.answer("/studies/none", failure(ErrorCode::NotFound, "it has no study.db, so it was never run; it must have trials"));
    QVERIFY(refusal->text().startsWith(QStringLiteral("none cannot be compared: it has no study.db")));
    QCOMPARE(desk.find<QListWidget>("comparedStudies")->count(), 1);
    desk.answer("/studies/good", otherStudy());
    QVERIFY(!refusal->isVisible());
}

void TestCompareView::theSameStudyIsNotAddedTwice() {
    Desk desk;
    desk.comparison.add(QStringLiteral("/studies/wider"));
    desk.answer("/studies/wider", otherStudy());
    const int asked = desk.engine->count<command::CompareStudy>();
    desk.comparison.add(QStringLiteral("/studies/wider/"));
    desk.comparison.add(desk.folder.path());
    QCOMPARE(desk.engine->count<command::CompareStudy>(), asked);
    QCOMPARE(desk.find<QLabel>("comparisonRefusal")->text(), QStringLiteral("This study is always shown."));
}

void TestCompareView::twoSelectedTrialsAreSetSideBySide() {
    Desk desk;
    QVERIFY(desk.find<QLabel>("compareTrialsHint")->isVisible());
    desk.selection.selectAll({TrialId{0}, TrialId{2}});
    QVERIFY(!desk.find<QLabel>("compareTrialsHint")->isVisible());
    const QString outcome = desk.find<QLabel>("compareTrialsOutcome")->text();
    QVERIFY2(outcome.contains(QStringLiteral("Trial 0: 0.91")) && outcome.contains(QStringLiteral("Trial 2: 0.97")),
             qPrintable(outcome));
}

void TestCompareView::aPlotIsSavedAsAPicture() {
    Desk desk;
    auto* const plot = desk.find<StudyOverlayPlot>("overlayPlot");
    for (const auto& [path, beginning] :
         {std::pair("/tmp/plot.png", "\x89PNG"), std::pair("/tmp/plot.pdf", "%PDF"), std::pair("/tmp/plot.svg", "<?xml")}) {
        QContextMenuEvent asked(QContextMenuEvent::Mouse, plot->rect().center(), plot->mapToGlobal(plot->rect().center()));
        QApplication::sendEvent(plot, &asked);
        auto* const save = desk.find<QAction>("savePicture");
        QVERIFY(save);
        save->trigger();
        auto* const dialog = desk.find<QFileDialog>("saveDialog");
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(QLatin1String(path));
        const auto* const saved = desk.engine->last<command::SaveText>();
        QVERIFY(saved);
        QCOMPARE(saved->path, std::string(path));
        QVERIFY(saved->text.starts_with(beginning));
        delete dialog;
        delete desk.find<QMenu>("plotMenu");
    }
}

void TestCompareView::emptyAndOddStudiesAreSane_data() {
    QTest::addColumn<std::vector<TrialPtr>>("trials");
    QTest::newRow("no trial") << std::vector<TrialPtr>{};
    QTest::newRow("one trial") << std::vector<TrialPtr>{makeTrial(0, TrialState::Complete, 0.9)};
    QTest::newRow("all failed") << std::vector<TrialPtr>{makeTrial(0, TrialState::Failed, 0, 0),
                                                         makeTrial(1, TrialState::Failed, 0, 0)};
    QTest::newRow("many trials") << manyTrials();
    QTest::newRow("equal results") << std::vector<TrialPtr>{makeTrial(0, TrialState::Complete, 0.9),
                                                            makeTrial(1, TrialState::Complete, 0.9)};
}

void TestCompareView::emptyAndOddStudiesAreSane() {
    QFETCH(const std::vector<TrialPtr>, trials);
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_theme->setMode(mode);
        Desk desk(trials);
        const auto hasResult = [](const TrialPtr& trial) { return trial->objective.has_value(); };
        QVERIFY(desk.hasLines(static_cast<std::size_t>(std::count_if(trials.begin(), trials.end(), hasResult))));
        QTest::keyClick(&desk.parallel(), Qt::Key_Up);
        QTest::keyClick(&desk.parallel(), Qt::Key_I);
        QTest::mouseClick(&desk.parallel(), Qt::LeftButton, {}, QPoint(100, 100));
        if (const QByteArray folder = qgetenv("VERNIER_SCREENSHOTS"); !folder.isEmpty()) {
            desk.window.resize(1280, 800);
            QTest::qWait(300);  // for all plots to be as they stay
            desk.window.grab().save(
                QString::fromLocal8Bit(folder) +
                QStringLiteral("/compare-%1-%2.png").arg(QLatin1String(QTest::currentDataTag())).arg(mode == ThemeMode::Dark));
        }
        QVERIFY(desk.window.grab().toImage().width() > 1000);
    }
}

VERNIER_TEST(TestCompareView, Windows);

}  // namespace tst_CompareView

#include "tst_CompareView.moc"
