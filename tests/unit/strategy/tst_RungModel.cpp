#include "core/strategy/RungModel.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>

namespace tst_RungModel {

using namespace vernier;

namespace {

const std::vector<std::int64_t> kRungs{1, 3};

struct Trials {
    RungLevels levels;
    std::vector<Eigen::VectorXd> points;
};

/// Trials that have come to their ends, which rise evenly with the first coordinate from -1 to 1: the better half by 0.5 on the
/// last stretch, the others by 2.
Trials evenTrials() {
    Trials trials;
    Rng rng(3);
    for (int i = 0; i < 12; ++i) {
        const double x = (i + 0.5) / 12;
        const double end = 2 * x - 1;
        trials.points.emplace_back(Eigen::Vector2d(x, rng.uniform()));
        trials.levels.ofTrial.push_back({end - (end > 0 ? 0.5 : 2), end});
        trials.levels.finalOfTrial.emplace_back(end);
    }
    trials.levels.best = -5;  // none was reported that could hide what is believed
    return trials;
}

RungModel modelOf(const Trials& trials) {
    return {kRungs, {false, false}, trials.levels, trials.points, 0};
}

}  // namespace

class TestRungModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theIncumbentIsTheBestThatIsBelievedOrReported() {
        Trials trials = evenTrials();
        const RungModel believing = modelOf(trials);
        double best = -1e9;
        for (const Eigen::VectorXd& point : trials.points)
            best = std::max(best, believing.process().at(point).mean);
        QVERIFY(best > 0.5);
        QVERIFY2(std::abs(believing.incumbent() - best) < 1e-6, qPrintable(QString::number(believing.incumbent())));
        trials.levels.best = 3;
        QVERIFY(modelOf(trials).incumbent() > best + 1);
    }

    void aPendingPointLowersTheVarianceAroundIt() {
        const Trials trials = evenTrials();
        RungModel model = modelOf(trials);
        const Eigen::Vector2d point(0.99, 0.5);
        const Posterior before = model.process().at(point);
        model.addPending(point);
        const Posterior after = model.process().at(point);
        QVERIFY(std::abs(after.mean - before.mean) < 1e-3);
        QVERIFY(after.variance < 0.9 * before.variance);
        QCOMPARE(model.process().targets().size(), Eigen::Index{13});
    }

    /// A new trial is meant to join these.
    void aNewTrialIsBelievedToRiseAsTheBetterHalfDid() {
        const Prospect prospect = modelOf(evenTrials()).prospectAt(Eigen::Vector2d(0.9, 0.5));
        QCOMPARE(prospect.levels.size(), std::size_t{2});
        const double rise = prospect.levels[1].mean - prospect.levels[0].mean;
        const RungModel model = modelOf(evenTrials());
        const double unit = model.native(1) - model.native(0);  // the better half is on a straight line
        QVERIFY2(rise * unit > 0.3 && rise * unit < 1.2, qPrintable(QString::number(rise * unit)));
    }
};

VERNIER_TEST(TestRungModel, Nothing);

}  // namespace tst_RungModel

#include "tst_RungModel.moc"
