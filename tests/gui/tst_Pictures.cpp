#include "tests/gui/ExplainAnswers.h"
#include "tests/gui/ViewChecks.h"
#include "tests/gui/WorkbenchFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/shell/ModeRail.h"

#include <QAbstractButton>
#include <QFontInfo>
#include <QTableView>

#include <cstdlib>
#include <memory>
#include <utility>

namespace tst_Pictures {

using namespace vernier;
using namespace vernier::test;

/// The pictures of the README show the window of today. packaging/pictures runs this test with VERNIER_DRAW=1 in the environment:
/// then it draws them anew instead of comparing.
class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aChangedViewIsNoticed();
    void picturesShowTheWindowOfToday_data();
    void picturesShowTheWindowOfToday();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kTile = 16;             // pixels: what is compared is the mean brightness of such a square
constexpr int kVisible = 10;          // of 255
constexpr double kMostChanged = .01;  // share of the tiles

/// What letters look like depends on it: pictures made elsewhere are not compared.
QString madeWith() {
    return QStringLiteral("Qt %1, %2").arg(QLatin1String(qVersion()), QFontInfo(QApplication::font()).family());
}

/// The share of tiles whose brightness differs; 1 for pictures of different sizes.
double changeBetween(const QImage& one, const QImage& other) {
    if (one.size() != other.size())
        return 1;
    const auto tilesOf = [](const QImage& picture) {
        return picture.scaled(picture.size() / kTile, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage before = tilesOf(one);
    const QImage after = tilesOf(other);
    int changed = 0;
    for (int y = 0; y < before.height(); ++y) {
        for (int x = 0; x < before.width(); ++x)
            changed += std::abs(qGray(before.pixel(x, y)) - qGray(after.pixel(x, y))) > kVisible;
    }
    return static_cast<double>(changed) / (before.width() * before.height());
}

bool isDrawing() {
    return qEnvironmentVariableIsSet("VERNIER_DRAW");
}

QString pathOf(const QString& name) {
    return sourcePath("resources/pictures/") + name + QStringLiteral(".png");
}

bool hasAnswered(const ExplainControllers& explain) {
    return explain.model.check() && explain.model.importance() && hasQuickAnswers(explain);
}

/// That of the first row.
void selectFirstTrial(WorkbenchFixture& bench) {
    QTest::mouseClick(bench.find<QAbstractButton>("mode-monitor"), Qt::LeftButton);
    auto& table = *bench.find<QTableView>("trialsTable");
    QTRY_VERIFY(table.model()->rowCount() > 0);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 0)).center());
}

}  // namespace

void TestPictures::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestPictures::aChangedViewIsNoticed() {
    WorkbenchFixture bench;
    bench.show();
    const QImage before = settledPicture(bench.window()).toImage();
    QCOMPARE(changeBetween(before, before), 0.0);
    bench.find<ModeRail>("modeRail")->hide();
    QVERIFY(changeBetween(before, settledPicture(bench.window()).toImage()) > kMostChanged);
}

void TestPictures::picturesShowTheWindowOfToday_data() {
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<QByteArray>("study");
    QTest::addColumn<bool>("isDark");
    const std::pair<QByteArray, QByteArray> views[]{
        {"define", "digits-mlp"}, {"monitor", "digits-mlp"}, {"explain", "sklearn-svm-digits"}};
    for (const auto& [mode, study] : views) {
        QTest::newRow(mode) << "mode-" + mode << study << false;
        QTest::newRow(mode + "-dark") << "mode-" + mode << study << true;
    }
}

void TestPictures::picturesShowTheWindowOfToday() {
    QFETCH(QByteArray, mode);
    QFETCH(QByteArray, study);
    QFETCH(bool, isDark);
    m_theme->setMode(isDark ? ThemeMode::Dark : ThemeMode::Light);
    WorkbenchFixture bench({}, "tests/data/pictured/" + study);
    bench.show();
    selectFirstTrial(bench);
    QTest::mouseClick(bench.find<QAbstractButton>(mode), Qt::LeftButton);
    if (mode == "mode-explain")
        QTRY_VERIFY_WITH_TIMEOUT(hasAnswered(bench.open().explain()), kPatienceMs);
    QImage picture = settledPicture(bench.window()).toImage();
    const QString path = pathOf(QLatin1String(QTest::currentDataTag()));
    if (isDrawing()) {
        picture.setText(QStringLiteral("Source"), madeWith());
        QVERIFY(picture.save(path));
        return;
    }
    const QImage kept(path);
    QVERIFY2(!kept.isNull(), qPrintable(path));
    if (kept.text(QStringLiteral("Source")) != madeWith())
        QSKIP("the pictures were made with another Qt or font");
    const double change = changeBetween(kept, picture);
    QVERIFY2(change <= kMostChanged, qPrintable(QStringLiteral("%1 % of it has changed: run packaging/pictures").arg(100 * change)));
}

VERNIER_TEST(TestPictures, Windows);

}  // namespace tst_Pictures

#include "tst_Pictures.moc"
