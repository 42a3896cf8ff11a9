#include "tests/gui/SanityStudies.h"
#include "tests/gui/ViewChecks.h"
#include "tests/gui/WholeWindow.h"
#include "ui/views/Card.h"
#include "ui/views/ModeRail.h"
#include "ui/views/PagesCard.h"
#include "ui/views/StartPage.h"

using namespace vernier;
using namespace vernier::test;

/// Every mode over studies of every kind: nothing is empty, nothing is cut off, nothing asks for more room than there is. With
/// VERNIER_PICTURES=FOLDER in the environment the pictures that are judged are also kept, for people to look at.
class TestViewSanity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyModeIsSane_data();
    void everyModeIsSane();
    void startPageIsSane_data();
    void startPageIsSane();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

constexpr double kLeastInk = 0.002;
constexpr int kPatienceMs = 120'000;

void send(WholeWindow& fixture, const SanityStudy& study) {
    StudyStatus status;
    status.runState = study.state;
    status.slots = 2;
    status.trialLimit = study.definition->limits.trials;
    status.complete = static_cast<int>(study.trials.size());
    fixture.open(study.trials, status, study.definition);
    if (!study.trials.empty())
        fixture.selection.select(TrialId{std::min<std::int64_t>(3, std::ssize(study.trials) - 1)});
    StudyEvents log;
    log.log = {LogChunk{fixture.selection.current(), false, true, study.log}, LogChunk{std::nullopt, false, true, study.log}};
    fixture.engine->send(std::move(log));
}

/// The model and its quick answers are there, or it is clear that there will be none. What matters takes long with many
/// parameters, and is drawn when it comes.
void waitForModel(const ExplainControllers& explain) {
    const auto isDone = [&] {
        return explain.model.surrogate()
                   ? explain.forecast.forecast() && explain.maps.map() && !explain.upcoming.suggestions().empty()
                   : !explain.model.isFitting();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
}

void judge(QWidget& view, const QString& name) {
    const QPixmap picture = settledPicture(view);
    keepPicture(picture, name);
    const QStringList clipped = clippedIn(view);
    QVERIFY2(clipped.isEmpty(), qPrintable(name + QStringLiteral(":\n") + clipped.join(QStringLiteral("\n"))));
    for (Card* const card : view.findChildren<Card*>()) {
        if (!card->isVisible())
            continue;
        const double ink = inkOf(card->grab().toImage());
        QVERIFY2(ink > kLeastInk, qPrintable(QStringLiteral("%1: %2 shows nothing (%3)").arg(name, card->objectName()).arg(ink)));
    }
}

}  // namespace

void TestViewSanity::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestViewSanity::everyModeIsSane_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    for (const QString& kind : sanityKinds()) {
        QTest::addRow("%s, small", qPrintable(kind)) << kind << QSize(1280, 800) << false;
        QTest::addRow("%s, large", qPrintable(kind)) << kind << QSize(2560, 1440) << true;
    }
}

void TestViewSanity::everyModeIsSane() {
    QFETCH(QString, kind);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
    WholeWindow fixture;
    fixture.show();
    fixture.window.resize(size);
    send(fixture, sanityStudy(kind));
    auto* const rail = fixture.find<ModeRail>("modeRail");
    auto* const pages = fixture.find<PagesCard>("monitorCard");
    for (const auto& [mode, name] : WholeWindow::modes()) {
        rail->setCurrentIndex(mode);
        if (name == QLatin1String("explain"))
            waitForModel(fixture.explain);
        for (int page = 0; page < (name == QLatin1String("monitor") ? pages->count() : 1); ++page) {
            pages->setCurrentIndex(page);
            judge(fixture.window, QStringLiteral("%1-%2-%3-%4").arg(name, kind).arg(page).arg(size.width()));
            QCOMPARE(fixture.window.size(), size);  // nothing asks for more room than there is
        }
    }
}

void TestViewSanity::startPageIsSane_data() {
    QTest::addColumn<QStringList>("recent");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    const QString deep = QStringLiteral("/srv/") + QStringLiteral("deeper/").repeated(30) + QStringLiteral("digits");
    const QStringList many{QStringLiteral("/studies/digits"), QStringLiteral("/studies/学习率"), deep};
    QTest::newRow("no studies, small") << QStringList() << QSize(900, 720) << false;
    QTest::newRow("some studies, small") << many << QSize(900, 720) << true;
    QTest::newRow("some studies, large") << many << QSize(2560, 1440) << false;
}

void TestViewSanity::startPageIsSane() {
    QFETCH(QStringList, recent);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
    StartPage page(recent);
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    judge(page, QStringLiteral("start-%1-%2").arg(recent.size()).arg(size.width()));
    QCOMPARE(page.size(), size);
}

QTEST_MAIN(TestViewSanity)
#include "tst_ViewSanity.moc"
