#include "tests/gui/WholeWindow.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/dialogs/PlanDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tst_PlanWindow {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The window of a study of three parameters and 60 trials, with the page of its plan.
struct PlanDesk : WholeWindow {
    explicit PlanDesk(std::vector<TrialPtr> trials = {}) {
        show();
        engine->acceptsDefinitions = true;
        StudyStatus status = statusOf(trials.empty() ? RunState::Idle : RunState::Running, static_cast<int>(trials.size()), 0);
        open(std::move(trials), status);
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window takes no keys");
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return find<PlanDialog>("planDialog")->isActiveWindow(); }))
            qFatal("there is no plan");
    }
    void type(const char* field, const char* text) {
        auto* const entry = find<QLineEdit>(field);
        entry->selectAll();
        QTest::keyClicks(entry, QLatin1String(text));
    }
    QString text(const char* label) { return find<QLabel>(label)->text(); }
    QPushButton& apply() { return *find<QPushButton>("applyPlan"); }
};

}  // namespace

/// The plan in the window: what money buys, and how it gets into the study.
class TestPlanWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setMode(ThemeMode::Light);
    }

    void moneyIsAnsweredAndApplied() {
        PlanDesk desk;
        desk.type("plan-budget", "500");
        QVERIFY(desk.find<QLabel>("planFault-budget")->isVisible());  // the price of a trial is missing
        QVERIFY(!desk.apply().isEnabled());
        desk.type("plan-trial-cost", "8");
        desk.type("plan-trial-time", "45 min");
        desk.type("plan-slots", "1");
        QVERIFY(!desk.find<QLabel>("planFault-budget")->isVisible());
        QCOMPARE(desk.text("planHeadline"), QStringLiteral("62 trials, one at a time, 1 d 23 h, $496"));
        QVERIFY(desk.text("planReserve").contains(QLatin1String("56 trials: 6 are left")));
        QVERIFY(desk.text("planReasons").contains(QLatin1String("Bayesian search finds with 56 trials")));

        QTest::mouseClick(&desk.apply(), Qt::LeftButton);
        const Limits& limits = desk.study.definition()->limits;
        QCOMPARE(*limits.trials, std::int64_t{56});
        QCOMPARE(*limits.budget, 500.0);
        QVERIFY(!desk.apply().isEnabled());  // the study is as the plan has it
        desk.definition.undoStack().undo();
        desk.definition.flush();
        QCOMPARE(*desk.study.definition()->limits.trials, std::int64_t{60});
        QVERIFY(!desk.study.definition()->limits.budget);
        QVERIFY(desk.apply().isEnabled());
    }

    void theStudyAnswersWhatNobodySays() {
        PlanDesk desk({makeTrial(0, TrialState::Complete, 0.9), makeTrial(1, TrialState::Complete, 0.92)});
        QVERIFY(desk.find<QLineEdit>("plan-trial-time")->placeholderText().contains(QLatin1String("18.3 s")));
        QVERIFY(desk.text("planMeasured").startsWith(QLatin1String("2 trials")));
        QVERIFY(desk.text("planHeadline").startsWith(QLatin1String("60 trials")));
        EventBatch later;
        auto slow = makeTrial(2, TrialState::Complete, 0.93);
        slow->endedWallMs = *slow->startedWallMs + 60'000;
        later.trials = {slow};
        desk.engine->send(std::move(later));
        QVERIFY(desk.text("planMeasured").startsWith(QLatin1String("3 trials")));
        QVERIFY(!desk.find<QLineEdit>("plan-trial-time")->placeholderText().contains(QLatin1String("18.3 s")));
    }

    void whatIsNoNumberIsSaid() {
        PlanDesk desk;
        desk.type("plan-trials", "many");
        QVERIFY(desk.find<QLabel>("planFault-trials")->isVisible());
    }

    void defineHasItsButton() {
        PlanDesk desk;
        desk.find<PlanDialog>("planDialog")->hide();
        desk.window.showMode(QStringLiteral("defineView"));
        QTest::mouseClick(desk.find<QPushButton>("openPlanButton"), Qt::LeftButton);
        QVERIFY(desk.find<PlanDialog>("planDialog")->isVisible());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

VERNIER_TEST(TestPlanWindow, Windows);

}  // namespace tst_PlanWindow

#include "tst_PlanWindow.moc"
