#include "core/exchange/report/SvgChart.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <limits>

namespace tst_SvgChart {

using namespace vernier;

class TestSvgChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChartIsWellFormedWhateverItIsGiven();
    void pointsLieWhereTheAxesSay();
    void aStepKeepsItsValueUntilTheNextPoint();
    void whatIsNotFiniteIsLeftOut();
    void anAxisWithoutExtentIsWidened();
    void ticksAreRoundNumbers();
};

namespace {

QString textOf(const SvgChart& chart) {
    return QString::fromStdString(chart.text());
}

QStringList pointsOf(const SvgChart& chart) {
    static const QRegularExpression points(QStringLiteral("points=\"([^\"]*)\""));
    return points.match(textOf(chart)).captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isWellFormed(const SvgChart& chart) {
    QXmlStreamReader reader(textOf(chart));
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

}  // namespace

void TestSvgChart::aChartIsWellFormedWhateverItIsGiven() {
    SvgChart chart(400, 200, {0, 1, "<x> & \"y\"", {}}, {0, 1, "\x01'", {}}, "</svg><script>alert(1)</script>");
    chart.line({}, "best");
    chart.dot({0.5, 0.5}, "dot\" onload=\"", "a < b & c");
    chart.band({0, 1}, {0, 0}, {1, 1}, "band");
    chart.bar(0.5, 0.5, 0.1, "bar");
    chart.cell(0, 0, 1, 1, "#fff\"/>");
    chart.verticalLine(0.5, "cut");
    QVERIFY2(isWellFormed(chart), chart.text().c_str());
    QVERIFY(!textOf(chart).contains(QStringLiteral("<script>")));
}

void TestSvgChart::pointsLieWhereTheAxesSay() {
    SvgChart chart(462, 252, {0, 10, "x", {}}, {0, 1, "y", {}}, "t");  // 400 x 200 pixels inside the margins
    chart.line({{0, 0}, {5, 0.5}, {10, 1}, {20, 2}}, "best");
    QCOMPARE(pointsOf(chart), (QStringList{QStringLiteral("52.0,218.0"), QStringLiteral("252.0,118.0"),
                                           QStringLiteral("452.0,18.0"), QStringLiteral("452.0,18.0")}));
}

void TestSvgChart::aStepKeepsItsValueUntilTheNextPoint() {
    SvgChart chart(462, 252, {0, 10, "x", {}}, {0, 1, "y", {}}, "t");
    chart.steps({{0, 0}, {10, 1}}, "best");
    QCOMPARE(pointsOf(chart),
             (QStringList{QStringLiteral("52.0,218.0"), QStringLiteral("452.0,218.0"), QStringLiteral("452.0,18.0")}));
}

void TestSvgChart::whatIsNotFiniteIsLeftOut() {
    SvgChart chart(462, 252, {0, 10, "x", {}}, {0, 1, "y", {}}, "t");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    chart.line({{0, nan}, {1, std::numeric_limits<double>::infinity()}, {5, 0.5}}, "best");
    chart.dot({1, nan}, "dot", "nothing");
    QCOMPARE(pointsOf(chart), QStringList{QStringLiteral("252.0,118.0")});
    QVERIFY(!textOf(chart).contains(QStringLiteral("nan")));
    QVERIFY(!textOf(chart).contains(QStringLiteral("<circle")));
}

void TestSvgChart::anAxisWithoutExtentIsWidened() {
    SvgChart chart(462, 252, {0, 0, "x", {}}, {5, 5, "y", {}}, "t");
    chart.line({{0, 5}}, "best");
    QCOMPARE(pointsOf(chart), QStringList{QStringLiteral("252.0,118.0")});
}

void TestSvgChart::ticksAreRoundNumbers() {
    const SvgChart chart(462, 252, {0, 60, "x", {}}, {0.61, 0.98, "y", {}}, "t");
    for (const char* const tick : {">0<", ">20<", ">40<", ">60<", ">0.7<", ">0.8<", ">0.9<"})
        QVERIFY2(textOf(chart).contains(QLatin1String(tick)), tick);
}

VERNIER_TEST(TestSvgChart, Nothing);

}  // namespace tst_SvgChart

#include "tst_SvgChart.moc"
