#include "tests/gui/ViewChecks.h"
#include "tests/gui/WholeWindow.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/dialogs/TryFirstDialog.h"

#include <QLabel>
#include <QPushButton>

namespace tst_RunReadiness {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The window of a new study whose command the user has agreed to run, and what an engine would send.
struct FreshDesk : WholeWindow {
    explicit FreshDesk(std::shared_ptr<const StudyDefinition> defined = makeDefinition()) {
        show();
        engine->acceptsDefinitions = true;
        open({}, statusOf(RunState::Idle, 0, 0), std::move(defined));
        study.confirm();
        engine->posted.clear();
    }
    void click(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    void print(const char* text) {
        EventBatch events;
        events.log = {LogChunk{std::nullopt, false, false, text}};
        engine->send(std::move(events));
    }
    void endTry(int code) {
        EventBatch events;
        events.tryOnceEnd.emplace();
        events.tryOnceEnd->end.kind = EndKind::Exited;
        events.tryOnceEnd->end.code = code;
        events.tryOnceEnd->seconds = 0.1;
        engine->send(std::move(events));
    }
    QString progress() { return find<QLabel>("progressText")->text(); }
    QString advice() {
        auto* const bar = find<QWidget>("readinessBar");
        return bar->isVisible() ? find<QLabel>("readiness")->text() : QString();
    }
    TryFirstDialog* question() {
        auto* const dialog = find<TryFirstDialog>("tryFirstDialog");
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
};

}  // namespace

/// A new study is ready only after its command has proved itself, or because a person says so.
class TestRunReadiness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setMode(ThemeMode::Light);
    }

    void runAsksForATryAndThenRuns() {
        FreshDesk desk;
        QCOMPARE(desk.progress(), QStringLiteral("Not tried yet"));
        QCOMPARE(desk.find<QLabel>("runState")->text(), QStringLiteral("Not tried yet"));
        desk.click("runButton");
        QVERIFY(desk.question() && desk.engine->posted.empty());
        QTest::keyClick(desk.question(), Qt::Key_Return);
        QVERIFY(desk.engine->last<command::TryOnce>());
        QCOMPARE(desk.progress(), QStringLiteral("Being tried"));
        desk.print("val_acc=0.91\n");
        desk.endTry(0);
        QVERIFY(desk.engine->last<command::Run>());
    }

    void aTryThatPassedMakesItReady() {
        FreshDesk desk;
        desk.tryOnce.start();
        desk.print("val_acc=0.91\n");
        desk.endTry(0);
        QVERIFY(!desk.engine->last<command::Run>());  // nobody asked for it
        QCOMPARE(desk.progress(), QStringLiteral("Ready: 60 trials, 2 at a time"));
        QVERIFY(desk.advice().isEmpty());
        desk.click("runButton");
        QVERIFY(!desk.question());
        QVERIFY(desk.engine->last<command::Run>());
    }

    void aTryThatFailedSaysWhyAndDoesNotRun() {
        FreshDesk desk;
        desk.click("runButton");
        QTest::keyClick(desk.question(), Qt::Key_Return);
        desk.print("python3: can't open file 'trian.py'\n");
        desk.endTry(2);
        QVERIFY(!desk.engine->last<command::Run>());
        QCOMPARE(desk.progress(), QStringLiteral("The try failed"));
        QCOMPARE(desk.advice(),
                 QStringLiteral("The command does not work yet: it exited with code 2 after 0.1 s. Its last line: "
                                "python3: can't open file 'trian.py'"));
        keepPicture(settledPicture(desk.window), QStringLiteral("try that failed"));
        desk.window.showMode(QStringLiteral("exportView"));
        desk.click("showFirstButton");
        QCOMPARE(desk.window.mode(), QStringLiteral("defineView"));
        desk.click("runAnywayButton");
        QVERIFY(desk.engine->last<command::Run>());
        QVERIFY(desk.advice().isEmpty());
    }

    void aMetricThatIsNotThereIsSaid() {
        FreshDesk desk;
        desk.tryOnce.start();
        desk.print("accuracy: 0.91\n");
        desk.endTry(0);
        QCOMPARE(desk.progress(), QStringLiteral("No result found"));
        QVERIFY(desk.advice().contains(QLatin1String("val_acc was not found")));
        StudyDraft mended = desk.definition.draft();
        mended.rest.metrics[0].pattern = "accuracy: (\\S+)";
        desk.definition.edit(QStringLiteral("Pattern"), mended);
        QCOMPARE(desk.progress(), QStringLiteral("Ready: 60 trials, 2 at a time"));
        QVERIFY(desk.advice().isEmpty());
    }

    void anotherCommandIsTriedAnew() {
        FreshDesk desk;
        desk.tryOnce.start();
        desk.print("val_acc=0.91\n");
        desk.endTry(0);
        StudyDraft other = desk.definition.draft();
        other.rest.command.arguments[0] = "train2";
        desk.definition.edit(QStringLiteral("Command"), other);
        QCOMPARE(desk.progress(), QStringLiteral("Not tried yet"));
        desk.definition.undoStack().undo();
        QCOMPARE(desk.progress(), QStringLiteral("Ready: 60 trials, 2 at a time"));
    }

    void aParameterThatIsNotUsedIsSaid() {
        auto definition = makeDefinition();
        definition->command.arguments = {"train", "--lr={lr}", "--hidden={hidden}"};
        FreshDesk desk(definition);
        QVERIFY(desk.advice().contains(QLatin1String("\"optimizer\" is not used")));
        QVERIFY(desk.find<QPushButton>("showFirstButton")->isVisible());
    }

    void aStudyThatHasRunIsNotAsked() {
        FreshDesk desk;
        StudyStatus status = statusOf(RunState::Paused, 1, 0);
        desk.sendStatus(status);
        desk.click("runButton");
        QVERIFY(!desk.question());
        QVERIFY(desk.engine->last<command::Run>());
    }

    /// A try that the user makes later does not run the study, because they once asked for that.
    void whoCancelsIsNotRunLater() {
        FreshDesk desk;
        desk.click("runButton");
        QTest::keyClick(desk.question(), Qt::Key_Escape);
        desk.tryOnce.start();
        desk.print("val_acc=0.91\n");
        desk.endTry(0);
        QVERIFY(!desk.engine->last<command::Run>());
    }

private:
    std::unique_ptr<Theme> m_theme;
};

VERNIER_TEST(TestRunReadiness, Windows);

}  // namespace tst_RunReadiness

#include "tst_RunReadiness.moc"
