#include "tests/gui/WindowFixture.h"
#include "tests/support/TestProgram.h"
#include "ui/plots/LearningCurvesPlot.h"
#include "ui/plots/ObjectiveHistoryPlot.h"

#include <QPolygonF>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace tst_FoldPlots {

using namespace vernier;
using namespace vernier::test;

/// What plots draw of trials with folds, as their pictures for people have it.
class TestFoldPlots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachFoldHasACurveAndTheirMeanHasOne();
    void theErrorOfAnObjectiveIsABarAroundIt();

private:
    std::unique_ptr<Theme> m_theme;
};

namespace {

/// The open lines of a picture, without those that are drawn twice.
std::vector<QPolygonF> linesIn(const QByteArray& svg) {
    static const QRegularExpression kLine(QStringLiteral("<polyline[^>]* points=\"([^\"]+)\""));
    std::vector<QPolygonF> lines;
    for (auto found = kLine.globalMatch(QString::fromUtf8(svg)); found.hasNext();) {
        QPolygonF line;
        for (const QString& point : found.next().captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            line << QPointF(point.section(QLatin1Char(','), 0, 0).toDouble(), point.section(QLatin1Char(','), 1).toDouble());
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(line);
    }
    return lines;
}

constexpr int kSteps = 5;

/// Three folds, of which one is far from the others.
TrialPtr trialWithFolds() {
    auto trial = std::make_shared<Trial>(*makeTrial(0, TrialState::Complete, 0.5, 0));
    for (int fold = 0; fold < 3; ++fold) {
        for (int step = 1; step <= kSteps; ++step) {
            const double value = 0.1 * step + 0.05 * fold * fold;
            trial->reports[0].push_back({step, value, 1000 * (fold * kSteps + step), fold});
        }
    }
    trial->objective = 0.5 + 0.25 / 3;
    trial->objectiveError = 0.06;
    return trial;
}

}  // namespace

void TestFoldPlots::initTestCase() {
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setMode(ThemeMode::Light);
}

void TestFoldPlots::eachFoldHasACurveAndTheirMeanHasOne() {
    WindowFixture fixture;
    fixture.show();
    fixture.open({trialWithFolds(), makeTrial(1, TrialState::Complete, 0.4, kSteps)});
    fixture.selection.select(TrialId{0});
    const auto* const plot = fixture.find<LearningCurvesPlot>("curvesPlot");
    std::vector<QPolygonF> curves;
    const auto ofSteps = [](const QPolygonF& line) { return line.size() == kSteps; };
    QTRY_VERIFY(
        (curves = linesIn(plot->picture(PictureFormat::Svg)), std::count_if(curves.begin(), curves.end(), ofSteps) >= 5));
    std::erase_if(curves, [&](const QPolygonF& line) { return !ofSteps(line); });
    QCOMPARE(curves.size(), std::size_t{5});  // three folds, their mean, and the other trial
    const auto isMean = [&](const QPolygonF& mean) {
        std::vector<QPolygonF> folds = curves;
        std::erase(folds, mean);
        for (const QPolygonF& other : curves) {  // without the other trial
            double sum = 0;
            for (const QPolygonF& fold : folds)
                sum += fold == other ? 0 : fold.last().y();
            if (other != mean && std::abs(sum / 3 - mean.last().y()) < 0.1)
                return true;
        }
        return false;
    };
    QCOMPARE(std::count_if(curves.begin(), curves.end(), isMean), 1);
}

void TestFoldPlots::theErrorOfAnObjectiveIsABarAroundIt() {
    const auto drawn = [](double error) {
        WindowFixture fixture;
        fixture.show();
        auto trial = std::make_shared<Trial>(*makeTrial(0, TrialState::Complete, 0.5, kSteps));
        trial->objectiveError = error;
        const auto* const plot = fixture.find<ObjectiveHistoryPlot>("objectivePlot");
        const QByteArray empty = plot->picture(PictureFormat::Svg);
        // The others make the range wider than the error is.
        fixture.open({trial, makeTrial(1, TrialState::Complete, 0.1, kSteps), makeTrial(2, TrialState::Complete, 0.9, kSteps)});
        if (!QTest::qWaitFor([&] { return plot->picture(PictureFormat::Svg) != empty; }))
            return std::vector<QPolygonF>();
        return linesIn(plot->picture(PictureFormat::Svg));
    };
    const std::vector<QPolygonF> without = drawn(0);
    QVERIFY(!without.empty());
    const auto barOf = [&](double error) {
        double length = 0;
        for (const QPolygonF& line : drawn(error)) {
            const bool isVertical = line.size() == 2 && line[0].x() == line[1].x();
            if (isVertical && std::find(without.begin(), without.end(), line) == without.end())
                length = std::max(length, std::abs(line[0].y() - line[1].y()));
        }
        return length;
    };
    QCOMPARE(barOf(0), 0.0);
    const double bar = barOf(0.05);
    QVERIFY2(bar > 5, qPrintable(QString::number(bar)));
    QVERIFY2(std::abs(barOf(0.1) - 2 * bar) < 1, qPrintable(QString::number(bar)));
}

VERNIER_TEST(TestFoldPlots, Windows);

}  // namespace tst_FoldPlots

#include "tst_FoldPlots.moc"
