#include "tests/gui/WholeWindow.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/dialogs/StopDialog.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>

namespace tst_Standstill {

using namespace vernier;
using namespace vernier::test;

/// How a study is stopped, and what the window says and offers once it stands still.
class TestStandstill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSecondClickMeetsNoOtherButton();
    void workOfAMinuteIsNotThrownAwayUnasked();
    void whatStandsStillSaysWhyAndOffersWhatIsNext();
    void itsButtonsLeadWhereTheySay();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestStandstill::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMode(ThemeMode::Light);
}

void TestStandstill::aSecondClickMeetsNoOtherButton() {
    WindowFixture fixture;
    fixture.show();
    fixture.open(someTrials(), statusOf(RunState::Paused, 2, 1));
    const auto placeOf = [&](const char* name) { return fixture.find<QPushButton>(name)->geometry(); };
    const QRect run = placeOf("runButton");
    const QRect stop = placeOf("stopButton");
    for (const RunState state : {RunState::Running, RunState::Stopping, RunState::Paused, RunState::Finished}) {
        fixture.sendStatus(statusOf(state, 2, 1));
        QCoreApplication::processEvents();
        QVERIFY2(!placeOf("runButton").intersects(stop) && !placeOf("stopButton").intersects(run), "buttons changed places");
    }
}

void TestStandstill::workOfAMinuteIsNotThrownAwayUnasked() {
    WindowFixture fixture;
    fixture.show();
    Trial fresh = *makeTrial(4, TrialState::Running, 0.9, 20);
    fresh.startedWallMs = QDateTime::currentMSecsSinceEpoch() - 5'000;
    std::vector<TrialPtr> trials = someTrials();
    trials[4] = std::make_shared<const Trial>(fresh);
    fixture.open(trials, statusOf(RunState::Running, 2, 1));
    QTest::mouseClick(fixture.find<QPushButton>("stopButton"), Qt::LeftButton);
    QVERIFY(fixture.engine->last<command::Stop>());
    fixture.engine->posted.clear();

    EventBatch later;
    fresh.startedWallMs = QDateTime::currentMSecsSinceEpoch() - 300'000;
    later.trials = {std::make_shared<const Trial>(fresh)};
    fixture.engine->send(std::move(later));
    QTest::mouseClick(fixture.find<QPushButton>("stopButton"), Qt::LeftButton);
    auto* const dialog = fixture.find<StopDialog>("stopDialog");
    QVERIFY(dialog && dialog->isVisible() && fixture.engine->posted.empty());
    QVERIFY(dialog->findChild<QLabel*>()->text().contains(QLatin1String("5 min")));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(fixture.engine->last<command::Pause>());
    QVERIFY(!fixture.engine->last<command::Stop>());
}

void TestStandstill::whatStandsStillSaysWhyAndOffersWhatIsNext() {
    WindowFixture fixture;
    fixture.show();
    auto definition = std::make_shared<StudyDefinition>(*makeDefinition());
    definition->limits.trials = 4;
    StudyStatus status = statusOf(RunState::Finished, 2, 0);
    status.stopped = status.failed = 1;
    status.reason = message("limit.trials", "%1 of %2 trials are done.", 4, 4);
    std::vector<TrialPtr> trials = someTrials();
    trials.pop_back();
    fixture.open(trials, status, definition);
    fixture.study.confirm();
    QVERIFY(fixture.find<QWidget>("standstillBar")->isVisible());
    QCOMPARE(fixture.find<QLabel>("standstill")->text(), QStringLiteral("4 of 4 trials are done."));
    QVERIFY(!fixture.find<QPushButton>("changeLimitsButton")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("rerunCancelledButton")->isVisible());

    std::vector<Command>& posted = fixture.engine->posted;
    QTest::mouseClick(fixture.find<QPushButton>("runMoreButton"), Qt::LeftButton);
    QCOMPARE(posted.size(), std::size_t{2});
    QCOMPARE(commandAs<command::ReplaceDefinition>(posted[0])->definition.limits.trials, std::optional<std::int64_t>(24));
    QVERIFY(commandAs<command::Run>(posted[1]));
    posted.clear();

    QTest::mouseClick(fixture.find<QPushButton>("repeatBestButton"), Qt::LeftButton);
    QCOMPARE(posted.size(), std::size_t{4});
    QCOMPARE(commandAs<command::QueueTrial>(posted[0])->origin, TrialOrigin::Repeat);
    QCOMPARE(commandAs<command::ReplaceDefinition>(posted[2])->definition.limits.trials, std::optional<std::int64_t>(6));
    QVERIFY(commandAs<command::Run>(posted[3]));

    fixture.sendStatus(statusOf(RunState::Running, 2, 1));
    QVERIFY(!fixture.find<QWidget>("standstillBar")->isVisible());
}

void TestStandstill::itsButtonsLeadWhereTheySay() {
    WholeWindow fixture;
    fixture.show();
    std::vector<TrialPtr> trials = someTrials();
    trials.pop_back();
    StudyStatus status = statusOf(RunState::Finished, 2, 0);
    status.reason = message("limit.budget", "The budget of %1 is spent.", "$10");
    fixture.open(trials, status);
    QTest::mouseClick(fixture.find<QPushButton>("changeLimitsButton"), Qt::LeftButton);
    QCOMPARE(fixture.window.mode(), QStringLiteral("defineView"));
    QTest::mouseClick(fixture.find<QPushButton>("exportBestButton"), Qt::LeftButton);
    QCOMPARE(fixture.window.mode(), QStringLiteral("exportView"));
}

VERNIER_TEST(TestStandstill, Windows);

}  // namespace tst_Standstill

#include "tst_Standstill.moc"
