#include "app/composition/Language.h"
#include "tests/gui/DialogWalk.h"
#include "tests/gui/ModeWalk.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/StartPage.h"

#include <QAbstractButton>

namespace tst_GermanViews {

using namespace vernier;
using namespace vernier::test;

/// The window in German, whose words are longer: every mode fits 1280 x 800. A program of its own, because a language is chosen
/// only once.
class TestGermanViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(installLanguage(*qApp, QStringLiteral("de")), QStringLiteral("de"));
        new Theme(*qApp, qApp);
    }

    void theWindowComesUpInGerman() {
        WholeWindow fixture;
        fixture.show();
        fixture.open({});
        QCOMPARE(fixture.find<QAbstractButton>("runButton")->text(), QStringLiteral("Starten"));
        QCOMPARE(fixture.find<QLabel>("runState")->text(), QStringLiteral("Noch nicht probiert"));
        QCOMPARE(fixture.find<QLabel>("counts")->text(), QStringLiteral("Es ist noch nichts gelaufen."));
    }

    void numbersAgreeWithTheirNouns() {
        WholeWindow fixture;
        fixture.show();
        fixture.open({makeTrial(0, TrialState::Complete, 0.9)});
        StudyStatus status;
        status.complete = 1;
        status.running = 2;
        fixture.sendStatus(status);
        QCOMPARE(fixture.find<QLabel>("counts")->text(), QStringLiteral("2 laufen · 1 fertig"));
    }

    void everyModeIsSane_data() {
        QTest::addColumn<QString>("kind");
        for (const char* const kind : {"a running search", "no trials", "all failed"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void everyModeIsSane() {
        QFETCH(QString, kind);
        judgeModes(kind, {1280, 800});
    }

    void theBadgeOfTheDoctorFits() {
        const Patient patient = patientOnBound();
        WholeWindow fixture;
        fixture.show();
        fixture.window.resize(1280, 800);
        StudyStatus status = statusOf(RunState::Paused, static_cast<int>(patient.trials.size()), 0);
        status.cost = 184;
        status.budget = 500;
        fixture.open(trialsOf(patient), status, std::make_shared<const StudyDefinition>(patient.definition));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QWidget>("doctorBadge")->isVisible(), kPatienceMs);
        judge(fixture.window, QStringLiteral("doctor-badge"));
        QCOMPARE(fixture.window.size(), QSize(1280, 800));
    }

    void everyDialogIsSane() { judgeDialogs(QStringLiteral("german")); }

    void startPageIsSane() {
        StartPage page({QStringLiteral("/studies/digits")});
        page.resize(900, 720);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        judge(page, QStringLiteral("start"));
        QCOMPARE(page.size(), QSize(900, 720));
    }
};

VERNIER_TEST(TestGermanViews, Windows);

}  // namespace tst_GermanViews

#include "tst_GermanViews.moc"
