#include "core/explain/Surrogate.h"

#include "core/models/LeaveOneOut.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_Surrogate {

using namespace vernier;
using namespace vernier::test;

namespace {

// Two numbers and a choice; `idle` does nothing.
SearchSpace space() {
    return SearchSpace::create({continuous("x"), continuous("idle"), categorical("kind", {std::string("a"), std::string("b")}),
                                under(continuous("only_b"), "kind", {std::string("b")})})
        .value();
}

double loss(const Configuration& configuration) {
    const double x = std::get<double>(configuration.at("x"));
    return 10 * (x - 0.3) * (x - 0.3) + (std::get<std::string>(configuration.at("kind")) == "b" ? 2 : 1);
}

template <typename Function>
History historyOf(int trials, Goal goal, Function objective) {
    const Encoding encoding(space());
    History history(Objective{"y", goal, ObjectiveValue::Last});
    Rng rng(3);
    for (int i = 0; i < trials; ++i) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{i};
        const std::vector<double> unit{rng.uniform(), rng.uniform(), rng.uniform(), rng.uniform()};
        trial->configuration = encoding.toNative(unit);
        trial->state = TrialState::Complete;
        trial->objective = objective(trial->configuration);
        history.apply(trial);
    }
    return history;
}

std::shared_ptr<const Surrogate> fitted(int trials = 40) {
    return Surrogate::fit(space(), historyOf(trials, Goal::Minimize, loss)).value();
}

Configuration at(double x, const std::string& kind) {
    Configuration configuration{{"x", x}, {"idle", 0.5}, {"kind", kind}};
    if (kind == "b")
        configuration["only_b"] = 0.5;
    return configuration;
}

}  // namespace

class TestSurrogate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSizeOfTheObjectiveDoesNotMatter() {
        const auto plain = fitted();
        for (const double size : {1e-300, 1e-200, 1e200, 1e300}) {
            const auto scaled = Surrogate::fit(space(), historyOf(40, Goal::Minimize,
                                                                  [size](const Configuration& c) { return size * loss(c); }))
                                    .value();
            for (const double x : {0.1, 0.3, 0.8}) {
                const Band expected = plain->at(at(x, "a"));
                const Band band = scaled->at(at(x, "a"));
                QVERIFY2(std::abs(band.median / size - expected.median) < 1e-3, qPrintable(QString::number(band.median)));
                QVERIFY2(std::abs(band.upper95 / size - expected.upper95) < 1e-3, qPrintable(QString::number(band.upper95)));
            }
            QVERIFY(std::abs(scaled->leastGain() / size - plain->leastGain()) < 1e-3);
            QVERIFY(std::isfinite(scaled->beliefAt(at(0.5, "b"), scaled->leastGain()).betterProbability));
        }
    }

    void predictsInObjectiveUnits() {
        const auto surrogate = fitted();
        for (const double x : {0.1, 0.3, 0.6}) {
            const Band band = surrogate->at(at(x, "a"));
            QVERIFY2(std::abs(band.median - loss(at(x, "a"))) < 0.15, qPrintable(QString::number(band.median)));
            QVERIFY(band.lower95 <= band.lower50 && band.lower50 <= band.median);
            QVERIFY(band.median <= band.upper50 && band.upper50 <= band.upper95);
        }
    }

    void calibrationFitsVariancesToErrorsAndKeepsMeans() {
        Rng rng(5);
        Eigen::MatrixXd points(30, 2);
        Eigen::VectorXd values(30);
        for (Eigen::Index i = 0; i < 30; ++i) {
            points.row(i) << rng.uniform(), rng.uniform();
            values[i] = std::sin(7 * points(i, 0)) + std::cos(5 * points(i, 1)) + 0.1 * rng.normal();
        }
        SurrogateModel model({false, false}, OutputWarpKind::Clipped);
        model.update(points, values);
        const auto errorsAt = [&] { return LeaveOneOut::of(model.process()).varianceScale(model.process().targets(), 0); };
        const Eigen::Vector2d where(0.4, 0.7);
        const double before = errorsAt();
        const Posterior fittedPosterior = model.process().at(where);
        model.calibrate();
        QVERIFY2(std::abs(std::log(errorsAt())) < 0.3 * std::abs(std::log(before)), qPrintable(QString::number(errorsAt())));
        QVERIFY(std::abs(model.process().at(where).mean - fittedPosterior.mean) < 0.01);
    }

    void aboutHalfOfTheHeldOutResultsLieInsideTheirMiddleHalf() {
        Rng rng(11);
        const History history = historyOf(
            60, Goal::Minimize, [&](const Configuration& configuration) { return loss(configuration) + 0.3 * rng.normal(); });
        const Calibration calibration = Surrogate::fit(space(), history).value()->leaveOneOut();
        QCOMPARE(calibration.predictions.size(), std::size_t{60});
        // Of 60 draws, within three standard errors of the share.
        QVERIFY2(std::abs(calibration.coverage50 - 0.5) < 0.2, qPrintable(QString::number(calibration.coverage50)));
        QVERIFY2(calibration.coverage90() > 0.78, qPrintable(QString::number(calibration.coverage90())));
    }

    void maximisingMirrorsTheBands() {
        const auto down = fitted(20);
        const auto up =
            Surrogate::fit(space(), historyOf(20, Goal::Maximize, [](const Configuration& c) { return -loss(c); })).value();
        const Band below = down->at(at(0.4, "b"));
        const Band above = up->at(at(0.4, "b"));
        QCOMPARE(above.median, -below.median);
        QCOMPARE(above.lower95, -below.upper95);
        QCOMPARE(above.upper50, -below.lower50);
    }

    void noBandLeavesTheBoundsOfTheObjective() {
        const auto highest = [](const Bounds& bounds) {
            Objective objective{"y", Goal::Maximize};
            objective.bounds = bounds;
            History history(objective);
            const History measured =
                historyOf(6, Goal::Maximize, [](const Configuration& configuration) { return 1 - 0.02 * loss(configuration); });
            for (const TrialPtr& trial : measured.trials())
                history.apply(trial);
            const auto model = Surrogate::fit(space(), history).value();
            double top = 0;
            for (double x = 0; x <= 1; x += 0.05)
                top = std::max({top, model->at(at(x, "a")).upper95, model->at(at(x, "b")).upper95});
            return top;
        };
        const double free = highest({});
        QCOMPARE(highest({0.0, free - 0.01}), free - 0.01);
        QCOMPARE(highest({0.0, free + 0.01}), free);
    }

    void aSliceGoesThroughItsCut() {
        const auto surrogate = fitted();
        const Configuration cut = at(0.25, "a");
        const std::vector<SlicePoint> slice = surrogate->slice(0, cut, 5);
        QCOMPARE(slice.size(), std::size_t{5});
        QCOMPARE(slice[1].unit, 0.25);
        QCOMPARE(std::get<double>(slice[1].value), 0.25);
        // Sums in another order: the variance at a trial's side loses digits, and its logarithm shows them.
        const Belief belief = surrogate->beliefAt(cut);
        QVERIFY(std::abs(slice[1].band.median - belief.band.median) < 1e-9);
        QVERIFY(std::abs(slice[1].logImprovement - belief.logImprovement) < 1e-5);
    }

    void aSliceOfAChoiceHasItsValuesAndOfAnInactiveParameterNothing() {
        const auto surrogate = fitted();
        const std::vector<SlicePoint> slice = surrogate->slice(2, at(0.3, "a"), 50);
        QCOMPARE(slice.size(), std::size_t{2});
        QCOMPARE(std::get<std::string>(slice[1].value), std::string("b"));
        QVERIFY(slice[0].band.median < slice[1].band.median - 0.5);
        QVERIFY(surrogate->slice(3, at(0.3, "a"), 50).empty());
        QCOMPARE(surrogate->whyInactive(3, at(0.3, "a")), std::string("only if kind is b"));
        QVERIFY(surrogate->whyInactive(3, at(0.3, "b")).empty());
        QCOMPARE(surrogate->slice(3, at(0.3, "b"), 50).size(), std::size_t{50});
    }

    void allSlicesAtOnceAreTheSlices() {
        const auto surrogate = fitted();
        const std::vector<std::vector<SlicePoint>> slices = surrogate->slices(at(0.4, "b"), 7, 0.1);
        QCOMPARE(slices.size(), std::size_t{4});
        for (int k = 0; k < 4; ++k) {
            const std::vector<SlicePoint> slice = surrogate->slice(k, at(0.4, "b"), 7, 0.1);
            QCOMPARE(slices[static_cast<std::size_t>(k)].size(), slice.size());
            for (std::size_t i = 0; i < slice.size(); ++i) {
                const SlicePoint& point = slices[static_cast<std::size_t>(k)][i];
                QVERIFY(point.value == slice[i].value);
                QCOMPARE(point.band.median, slice[i].band.median);
                QCOMPARE(point.betterProbability, slice[i].betterProbability);
            }
        }
    }

    void theBestPredictedIsNoWorseThanAnyTrial() {
        const auto surrogate = fitted();
        const Configuration best = surrogate->bestPredicted();
        QVERIFY(surrogate->at(best).median <= surrogate->at(surrogate->bestBelieved()).median);
        QVERIFY(std::abs(std::get<double>(best.at("x")) - 0.3) < 0.05);
        QCOMPARE(std::get<std::string>(best.at("kind")), std::string("a"));
    }

    void betterByMoreIsLessLikely() {
        const auto surrogate = fitted(10);
        double last = 1;
        for (const double gain : {0.0, 0.05, 0.2, 1.0}) {
            const Belief belief = surrogate->beliefAt(at(0.32, "a"), gain);
            QVERIFY(belief.betterProbability < last);
            QVERIFY(belief.expectedImprovement > 0);
            last = belief.betterProbability;
        }
        QVERIFY(surrogate->leastGain() > 0);
    }

    void theAveragedSliceOfAnIdleParameterIsFlat() {
        const auto surrogate = fitted();
        const auto idle = surrogate->averagedSlice(1, 9).value();
        const auto busy = surrogate->averagedSlice(0, 9).value();
        const auto range = [](const std::vector<SlicePoint>& slice) {
            const auto [low, high] = std::ranges::minmax(slice, {}, [](const SlicePoint& p) { return p.band.median; });
            return high.band.median - low.band.median;
        };
        QVERIFY2(range(idle) < 0.1 * range(busy), qPrintable(QStringLiteral("%1 %2").arg(range(idle)).arg(range(busy))));
    }

    void aMapAgreesWithTheSliceThroughIt() {
        const auto surrogate = fitted();
        const Configuration cut = at(0.3, "b");
        const SurrogateMap map = surrogate->map(0, 1, cut, 5).value();
        const std::vector<SlicePoint> slice = surrogate->slice(0, cut, 5);
        for (Eigen::Index x = 0; x < 5; ++x) {
            QVERIFY(std::abs(map.median(2, x) - slice[static_cast<std::size_t>(x)].band.median) < 1e-9);
            QVERIFY(std::abs(map.ignorance(2, x) - slice[static_cast<std::size_t>(x)].ignorance) < 1e-9);
        }
        QCOMPARE(surrogate->averagedMap(0, 2, 4).value().median.rows(), Eigen::Index{2});
    }

    void aSmoothObjectiveIsTrustedAndNoiseIsNot() {
        const auto surrogate = fitted();
        const Calibration smooth = surrogate->leaveOneOut();
        QCOMPARE(smooth.predictions.size(), std::size_t{40});
        QVERIFY(smooth.explainedShare > 0.8);
        QVERIFY(smooth.rankCorrelation > 0.8);
        QCOMPARE(surrogate->verdict().level, ModelVerdict::Trust);
        Rng rng(9);
        const History noise = historyOf(40, Goal::Minimize, [&](const Configuration&) { return rng.normal(); });
        QCOMPARE(Surrogate::fit(space(), noise).value()->verdict().level, ModelVerdict::Guessing);
    }

    void importanceNamesTheParameterThatMatters() {
        const Importance importance = fitted(60)->importance().value();
        QVERIFY(importance.total[0].share > importance.total[1].share + 0.3);
        QVERIFY(importance.total[0].lower > importance.total[1].upper);
        QVERIFY(importance.first[0].share <= importance.total[0].share);
        QVERIFY(importance.amongGood[0].share > importance.amongGood[1].share);
        double sum = 0;
        for (const ShareInterval& good : importance.amongGood) {
            QVERIFY(good.lower <= good.share && good.share <= good.upper);
            sum += good.share;
        }
        QVERIFY(std::abs(sum - 1) < 1e-12);
        QVERIFY(fitted(8)->importance().value().amongGood.empty());
    }

    void resultsAtTheEndsOfARangeCountAsInsideIt() {
        const History anywhere = historyOf(12, Goal::Minimize, loss);
        for (const double end : {0.0, 1.0}) {
            History atTheEnd(Objective{"y", Goal::Minimize, ObjectiveValue::Last});
            for (const TrialPtr& known : anywhere.trials()) {
                auto trial = std::make_shared<Trial>(*known);
                trial->configuration["idle"] = end;
                atTheEnd.apply(trial);
            }
            QVERIFY(!Surrogate::fit(space(), atTheEnd).value()->importance().value().amongGood.empty());
        }
    }

    void improvementGetsLikelierWithMoreTrialsAndUnlikelierNearTheOptimum() {
        const auto few = fitted(6);
        const std::vector<OutlookStep> outlook = few->outlook(10, few->leastGain()).value();
        QCOMPARE(outlook.size(), std::size_t{10});
        const double one = outlook.front().betterProbability;
        const double ten = outlook.back().betterProbability;
        QVERIFY(one > 0 && one <= 1 && ten >= one);
        History exhausted = historyOf(60, Goal::Minimize, loss);
        auto best = std::make_shared<Trial>(*exhausted.trials().back());
        best->id = TrialId{60};
        best->configuration = at(0.3, "a");
        best->objective = loss(best->configuration);
        exhausted.apply(best);
        const auto knowing = Surrogate::fit(space(), exhausted).value();
        const double late = knowing->outlook(1, knowing->leastGain()).value().front().betterProbability;
        QVERIFY2(late < one, qPrintable(QStringLiteral("%1 %2 %3").arg(one).arg(ten).arg(late)));
    }

    void longQuestionsCanBeCancelled() {
        const auto surrogate = fitted(10);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(surrogate->importance(stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(surrogate->averagedSlice(0, 5, 0, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(surrogate->map(0, 1, at(0.3, "a"), 5, 0, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(surrogate->outlook(3, 0, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(Surrogate::fit(space(), historyOf(5, Goal::Minimize, loss), stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }

    void tooFewResultsAreNoModel() {
        QCOMPARE(Surrogate::fit(space(), historyOf(1, Goal::Minimize, loss)).error().code, ErrorCode::NotFound);
    }
};

VERNIER_TEST(TestSurrogate, Nothing);

}  // namespace tst_Surrogate

#include "tst_Surrogate.moc"
