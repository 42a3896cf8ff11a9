#include "tests/gui/WholeWindow.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/DoctorBadge.h"
#include "ui/shell/dialogs/DoctorDialog.h"

#include <QLabel>
#include <QPushButton>

namespace tst_DoctorWindow {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kAnswerMs = 60'000;

/// The window of a patient, opened, with an engine that takes definitions.
struct DoctorDesk : WholeWindow {
    explicit DoctorDesk(const Patient& patient) {
        show();
        engine->acceptsDefinitions = true;
        StudyStatus status = statusOf(RunState::Paused, static_cast<int>(patient.trials.size()), 0);
        open(trialsOf(patient), status, std::make_shared<const StudyDefinition>(patient.definition));
    }
    /// The page, opened by its keys.
    DoctorDialog& page() {
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window takes no keys");
        QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
        auto* const dialog = find<DoctorDialog>("doctorDialog");
        if (!dialog || !QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }))
            qFatal("there is no doctor");
        return *dialog;
    }
};

QStringList textsOf(const QWidget& page, const char* name) {
    QStringList texts;
    for (const QLabel* const label : page.findChildren<QLabel*>(QLatin1String(name))) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts;
}

QPushButton* buttonOf(const QWidget& page, const char* name) {
    for (QPushButton* const button : page.findChildren<QPushButton*>(QLatin1String(name))) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

}  // namespace

/// The doctor in the window, as people use it.
class TestDoctorWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setMode(ThemeMode::Light);
    }

    void aHealthyStudyHasNoBadge() {
        Patient patient;
        patient.search(12, [](double x, double y) { return -(x - 0.4) * (x - 0.4) - (y - 0.6) * (y - 0.6); });
        DoctorDesk desk(patient);
        QTRY_VERIFY_WITH_TIMEOUT(desk.doctor.hasAnswered(), kAnswerMs);
        QVERIFY(desk.doctor.findings().empty());
        QVERIFY(!desk.find<DoctorBadge>("doctorBadge")->isVisible());
        QCOMPARE(desk.page().findChild<QLabel*>(QStringLiteral("doctorHeading"))->text(), QStringLiteral("Nothing to mend."));
    }

    void theBadgeCountsAndOpensThePage() {
        DoctorDesk desk(patientOnBound());
        auto* const badge = desk.find<DoctorBadge>("doctorBadge");
        QTRY_VERIFY_WITH_TIMEOUT(badge->isVisible(), kAnswerMs);
        QCOMPARE(badge->text(), QStringLiteral("1"));
        QVERIFY(badge->accessibleName().contains(QLatin1String("serious")));
        QVERIFY(badge->toolTip().contains(QLatin1String("The best values of x sit on the end of its range")));
        QTest::mouseClick(badge, Qt::LeftButton);
        auto* const page = desk.find<DoctorDialog>("doctorDialog");
        QVERIFY(page && page->isVisible());
        QCOMPARE(textsOf(*page, "remedy"), QStringList(QStringLiteral("Search x from 0 to 1.5.")));
        QCOMPARE(textsOf(*page, "evidence").size(), 1);
    }

    void theKeysMendAndTakeBack() {
        DoctorDesk desk(patientOnBound());
        QTRY_COMPARE_WITH_TIMEOUT(idsOf(desk.doctor.findings()), QStringLiteral("best-on-bound"), kAnswerMs);
        DoctorDialog& page = desk.page();
        for (int tab = 0; tab < 4 && page.focusWidget() != buttonOf(page, "mend"); ++tab)
            QTest::keyClick(&page, Qt::Key_Tab);
        QCOMPARE(page.focusWidget(), buttonOf(page, "mend"));
        QTest::keyClick(page.focusWidget(), Qt::Key_Space);
        QCOMPARE(desk.study.definition()->space.parameters()[0].max, 1.5);
        QVERIFY(!desk.find<DoctorBadge>("doctorBadge")->isVisible());
        QCOMPARE(page.focusWidget(), buttonOf(page, "undo"));  // the keys go on where they were
        QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.study.definition()->space.parameters()[0].max, 1.0);
        QVERIFY(buttonOf(page, "mend") && !buttonOf(page, "undo"));
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!page.isVisible());
    }

    void whatIsDismissedCanBeListedAgain() {
        DoctorDesk desk(patientOnBound());
        QTRY_COMPARE_WITH_TIMEOUT(idsOf(desk.doctor.findings()), QStringLiteral("best-on-bound"), kAnswerMs);
        DoctorDialog& page = desk.page();
        QTest::mouseClick(buttonOf(page, "dismiss"), Qt::LeftButton);
        QVERIFY(!desk.find<DoctorBadge>("doctorBadge")->isVisible());
        QVERIFY(buttonOf(page, "list") && !buttonOf(page, "mend"));
        QTest::mouseClick(buttonOf(page, "list"), Qt::LeftButton);
        QVERIFY(buttonOf(page, "mend"));
        QVERIFY(desk.find<DoctorBadge>("doctorBadge")->isVisible());
    }

    void whatIsForPeopleToMendIsShown() {
        Patient patient;
        patient.search(10, [](double, double) { return 0.5; });
        for (int trial = 0; trial < 9; ++trial)
            patient.fail(0.1 * trial, 0.5);
        DoctorDesk desk(patient);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.doctor.findings().empty(), kAnswerMs);
        DoctorDialog& page = desk.page();
        QPushButton* const mend = buttonOf(page, "mend");
        QCOMPARE(mend->text(), QStringLiteral("Show trial 18"));
        QTest::mouseClick(mend, Qt::LeftButton);
        QCOMPARE(desk.window.mode(), QStringLiteral("monitorView"));
        QCOMPARE(desk.selection.current(), std::optional(TrialId{18}));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

VERNIER_TEST(TestDoctorWindow, Windows);

}  // namespace tst_DoctorWindow

#include "tst_DoctorWindow.moc"
