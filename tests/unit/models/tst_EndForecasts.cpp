#include "core/models/EndForecasts.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_EndForecasts {

using namespace vernier;

namespace {

const std::vector<double> kRungs{1, 2, 4, 8};

/// Ten curves that have come to their ends, from 0 to `best`, and one without levels among them.
struct Curves {
    explicit Curves(double worst = 0) {
        for (int i = 0; i < 10; ++i) {
            const double end = i == 0 ? worst : 0.1 * i;
            levels.push_back({end - 0.4, end - 0.2, end - 0.1, end});
            ends.emplace_back(end);
        }
        levels.insert(levels.begin() + 4, std::vector<double>());
        ends.insert(ends.begin() + 4, std::nullopt);
    }
    void add(std::vector<double> known) {
        levels.push_back(std::move(known));
        ends.emplace_back(std::nullopt);
    }
    EndForecasts forecasts() const { return {kRungs, levels, ends}; }

    std::vector<std::vector<double>> levels;
    std::vector<std::optional<double>> ends;
};

}  // namespace

class TestEndForecasts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownEndsStayAndLeaveNothingOpen() {
        const EndForecasts forecasts = Curves().forecasts();
        QCOMPARE(forecasts.curves(), (std::vector<std::size_t>{0, 1, 2, 3, 5, 6, 7, 8, 9, 10}));
        for (Eigen::Index r = 0; r < forecasts.ends().size(); ++r) {
            QCOMPARE(forecasts.ends()[r], forecasts.warp(0.1 * static_cast<double>(r)));
            QCOMPARE(forecasts.unwarp(forecasts.ends()[r]), 0.1 * static_cast<double>(r));
            QCOMPARE(forecasts.variances()[r], 0.0);
        }
    }

    void anEndIsPredictedFromWhatCurvesLikeItCameTo() {
        Curves curves;
        curves.add({0.3, 0.5});
        const EndForecasts forecasts = curves.forecasts();
        const double predicted = forecasts.unwarp(forecasts.ends()[10]);
        QVERIFY2(std::abs(predicted - 0.7) < 0.05, qPrintable(QString::number(predicted)));
        QVERIFY(forecasts.variances()[10] > 0);
        const std::vector<LevelForecast> levels = forecasts.levelsOf(10);
        QCOMPARE(levels.size(), kRungs.size());
        QCOMPARE(levels[1].variance, 0.0);
        QVERIFY(levels[2].variance > 0 && levels[3].variance > levels[2].variance);
        QCOMPARE(levels[3].mean, forecasts.ends()[10]);
        QCOMPARE(forecasts.straightLevelsOf(10).back().mean, levels[3].mean);  // of the better half
    }

    void laterRungsTellMore() {
        const EndForecasts forecasts = Curves().forecasts();
        QVERIFY(std::ranges::is_sorted(forecasts.evidenceVariances(), std::greater()));
    }

    void aDivergedCurveDoesNotSetTheScale() {
        const EndForecasts one = Curves(0).forecasts(), other = Curves(-1000).forecasts();
        const double between = one.warp(0.9) - one.warp(0.5), afterwards = other.warp(0.9) - other.warp(0.5);
        QVERIFY(std::abs(between - afterwards) < 1e-9);
    }

    void aBadCurveIsAsFarFromTheBestAsItsOwnDeviations() {
        Curves curves;
        curves.add({-5.4, -5.2});
        curves.add({0.3, 0.5});
        const EndForecasts forecasts = curves.forecasts();
        const auto deviationsFrom = [&](double best, std::size_t r) {
            const LevelForecast end = forecasts.straightLevelsOf(r).back();
            return (forecasts.warp(best) - end.mean) / std::sqrt(end.variance);
        };
        // The one is to rise by 0.2 to be the best, the other by 5.9.
        QVERIFY(deviationsFrom(0.9, 10) > 10 * deviationsFrom(0.9, 11));
    }

    void theLineGoesThroughTheMiddleAndTheBest() {
        const std::vector<double> ends{0.9, 0.1, 0.5, -3, 0.7};
        const OutputWarp warp(OutputWarpKind::HalfRank, Eigen::Map<const Eigen::VectorXd>(ends.data(), std::ssize(ends)));
        const StraightWarp line(warp, ends);
        QCOMPARE(line.warp(0.5), warp.warp(0.5));
        QCOMPARE(line.warp(0.9), warp.warp(0.9));
        QCOMPARE(line.warpVariance(4), std::pow(line.warp(2) - line.warp(0), 2));
    }

    void equalEndsLeaveDifferencesAsTheyAre() {
        const std::vector<double> ends(5, 0.5);
        const OutputWarp warp(OutputWarpKind::HalfRank, Eigen::Map<const Eigen::VectorXd>(ends.data(), std::ssize(ends)));
        const StraightWarp line(warp, ends);
        QCOMPARE(line.warp(0.75) - line.warp(0.5), 0.25);
        QCOMPARE(line.warpVariance(4), 4.0);
    }

    void equalEndsAreAllInTheMiddle() {
        const std::vector<std::vector<double>> levels(5, std::vector<double>(4, 0.5));
        const EndForecasts forecasts(kRungs, levels, std::vector<std::optional<double>>(5, 0.5));
        QCOMPARE(forecasts.ends(), Eigen::VectorXd::Zero(5));
    }
};

VERNIER_TEST(TestEndForecasts, CoreEvents);

}  // namespace tst_EndForecasts

#include "tst_EndForecasts.moc"
