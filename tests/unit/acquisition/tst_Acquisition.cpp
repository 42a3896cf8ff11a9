#include "core/acquisition/Acquisition.h"

#include "core/acquisition/AcquisitionMaximizer.h"
#include "tests/support/DerivativeCheck.h"
#include "tests/support/TestProgram.h"

#include <array>
#include <cmath>

namespace tst_Acquisition {

using namespace vernier;
using namespace vernier::test;

namespace {

// A process of a wave over two coordinates, one of outcomes that fail at the right, and the first with a pending point.
struct Fixture {
    GaussianProcess results;
    GaussianProcess pending;
    GaussianProcess outcomes;

    Fixture() {
        Rng rng(1);
        Eigen::MatrixXd points(14, 2);
        for (double& unit : points.reshaped())
            unit = rng.uniform();
        const KernelParameters parameters{Eigen::Vector2d(-0.5, -0.2), 0, Eigen::Vector2d(-0.3, -0.6), -1, -8};
        const Kernel kernel({false, false}, parameters);
        results = GaussianProcess(kernel, points);
        results.setTargets((4 * points.col(0).array()).sin() + points.col(1).array());
        pending = results;
        pending.append(Eigen::Vector2d(0.5, 0.9));
        Eigen::VectorXd targets(15);
        targets << results.targets(), results.at(Eigen::Vector2d(0.5, 0.9)).mean;
        pending.setTargets(targets);
        outcomes = GaussianProcess(kernel, points);
        outcomes.setTargets((points.col(0).array() < 0.7).select(Eigen::VectorXd::Ones(14), -Eigen::VectorXd::Ones(14)));
    }
};

/// Highest, at 0, where the continuous axis is 0.62, the choice is its third level and the child of that level 0.2.
class Peak final : public Acquisition {
public:
    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override {
        Eigen::VectorXd values(points.rows());
        Eigen::VectorXd gradient;
        for (Eigen::Index i = 0; i < points.rows(); ++i)
            values[i] = value(points.row(i), gradient);
        return values;
    }
    double value(const Eigen::VectorXd& x, Eigen::VectorXd& gradient) const override {
        const bool isThird = x[1] > 0.7;
        gradient = Eigen::Vector3d(-2 * (x[0] - 0.62), 0, isThird ? -2 * (x[2] - 0.2) : 0);
        return -std::pow(x[0] - 0.62, 2) - (isThird ? std::pow(x[2] - 0.2, 2) : 1);
    }
};

/// The same everywhere.
class Flat final : public Acquisition {
public:
    Eigen::VectorXd values(const Eigen::MatrixXd& points) const override { return Eigen::VectorXd::Zero(points.rows()); }
    double value(const Eigen::VectorXd& x, Eigen::VectorXd& gradient) const override {
        gradient = Eigen::VectorXd::Zero(x.size());
        return 0;
    }
};

UnitDomain conditionalDomain() {
    UnitAxis choice{true, {1.0 / 6, 0.5, 5.0 / 6}, 0.5, {}, false};
    UnitAxis child{false, {}, 0.5, {{1, {false, false, true}}}, false};
    return UnitDomain({UnitAxis{}, choice, child});
}

}  // namespace

class TestAcquisition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void improvementDerivativesMatchDifferences() {
        const Fixture fixture;
        const Feasibility certain;
        compareDerivatives(LogImprovementAcquisition(fixture.results, certain, 1.2));
        compareDerivatives(LogImprovementAcquisition(fixture.pending, Feasibility(fixture.outcomes, 0, 2.5), 1.2));
    }

    void severalDemandsMultiplyTheirProbabilities() {
        const Fixture fixture;
        Feasibility both(fixture.outcomes, 0.2, 1.5);
        both.add(fixture.results, 0.9);
        compareDerivatives(FeasibilityAcquisition(both));
        compareDerivatives(LogImprovementAcquisition(fixture.results, both, 1.2));
        const Eigen::Vector2d x(0.31, 0.42);
        const auto above = [&x](const GaussianProcess& process, double threshold) {
            const Posterior posterior = process.at(x);
            return 0.5 * std::erfc((threshold - posterior.mean) / std::sqrt(2 * posterior.variance));
        };
        const double expected = std::pow(above(fixture.outcomes, 0.2), 1.5) * above(fixture.results, 0.9);
        QVERIFY(std::abs(std::exp(both.logProbabilities(x.transpose())[0]) - expected) < 1e-12);
    }

    void explorationTakesItsThresholdFromTheResultsThatCount() {
        const Fixture fixture;
        const Feasibility certain;
        const Eigen::MatrixXd somewhere = Eigen::RowVector2d(0.6, 0.3);
        const double all = ExplorationAcquisition(fixture.results, fixture.results, certain).values(somewhere)[0];
        const double also = ExplorationAcquisition(fixture.results, fixture.results, certain, std::vector<bool>(14, false))
                                .values(somewhere)[0];
        QCOMPARE(also, all);  // none counts
        std::vector<bool> counts(14, false);
        Eigen::Index worst = 0;
        fixture.results.targets().minCoeff(&worst);
        counts[static_cast<std::size_t>(worst)] = true;
        QVERIFY(ExplorationAcquisition(fixture.results, fixture.results, certain, counts).values(somewhere)[0] > all);
    }

    void explorationDerivativesMatchDifferences() {
        const Fixture fixture;
        const Feasibility feasibility(fixture.outcomes, 0, 2.5);
        compareDerivatives(ExplorationAcquisition(fixture.results, fixture.pending, feasibility));
    }

    void failuresLowerTheProbability() {
        const Fixture fixture;
        const Feasibility feasibility(fixture.outcomes, 0);
        Eigen::MatrixXd points(2, 2);
        points << 0.2, 0.5, 0.95, 0.5;
        const Eigen::VectorXd logs = feasibility.logProbabilities(points);
        QVERIFY(std::exp(logs[0]) > 0.8 && std::exp(logs[1]) < 0.4);
    }

    void snappingKeepsDiscreteAxesOnTheirCellsAndAbsentOnesAtRest() {
        const UnitDomain domain = conditionalDomain();
        Eigen::VectorXd point = Eigen::Vector3d(1.7, 0.4, 0.9);
        domain.snap(point);
        QCOMPARE(point, Eigen::VectorXd(Eigen::Vector3d(1, 0.5, 0.5)));
        QCOMPARE(domain.activeAt(point), (std::vector<bool>{true, true, false}));
        point = Eigen::Vector3d(0.1, 0.99, 0.9);
        domain.snap(point);
        QCOMPARE(point, Eigen::VectorXd(Eigen::Vector3d(0.1, 5.0 / 6, 0.9)));
    }

    void theMaximizerFindsThePeakOfAMixedConditionalDomain() {
        const UnitDomain domain = conditionalDomain();
        Rng rng(3);
        const AcquisitionMaximizer maximizer(domain, Eigen::VectorXd::Constant(3, 0.5), {20, 5, 3, 3, 20});
        const std::vector<ScoredPoint> found = maximizer.maximize(Peak(), Eigen::MatrixXd(0, 3), rng);
        QVERIFY(!found.empty());
        QVERIFY2(found.front().value > -1e-6, qPrintable(QString::number(found.front().value)));
        QVERIFY(std::ranges::is_sorted(found, std::greater(), &ScoredPoint::value));
    }

    void candidatesAreSpreadOnAGridOrLieBesideAnAnchor() {
        const UnitDomain domain{std::vector<UnitAxis>(20)};
        Eigen::MatrixXd anchors(2, 20);
        anchors << Eigen::RowVectorXd::Constant(20, 0.3), Eigen::RowVectorXd::Constant(20, 0.7);
        Rng rng(3);
        const int spread = 8, beside = 5;
        const AcquisitionMaximizer maximizer(domain, Eigen::VectorXd::Constant(20, 0.5), {spread, beside, 100, 0, 20});
        const auto unchanged = [](const ScoredPoint& found, double anchor) { return (found.point.array() == anchor).count(); };
        std::array<int, 3> counts{};
        for (const ScoredPoint& found : maximizer.maximize(Flat(), anchors, rng)) {
            const bool isOnGrid = ((found.point * 64).array().round() == found.point.array() * 64).all();
            ++counts[unchanged(found, 0.3) > 0 ? 1 : unchanged(found, 0.7) > 0 ? 2 : 0];
            QCOMPARE(isOnGrid, unchanged(found, 0.3) + unchanged(found, 0.7) == 0);
        }
        QCOMPARE(counts, (std::array{spread, beside, beside}));
    }

    void whereThePeakIsUnwantedTheMaximizerTakesTheBestPlaceThatIsNot() {
        const UnitDomain domain = conditionalDomain();
        Rng rng(3);
        const AcquisitionMaximizer maximizer(domain, Eigen::VectorXd::Constant(3, 0.5), {50, 5, 3, 3, 20});
        const Eigen::MatrixXd none(0, 3);
        const Eigen::VectorXd peak = maximizer.maximize(Peak(), none, rng).front().point;
        const auto isElsewhere = [&](const Eigen::VectorXd& point) { return (point - peak).cwiseAbs().maxCoeff() > 0.1; };
        const std::optional<Eigen::VectorXd> found = maximizer.bestWanted(Peak(), none, rng, isElsewhere);
        QVERIFY(found && isElsewhere(*found));
        QVERIFY(!maximizer.bestWanted(Peak(), none, rng, [](const Eigen::VectorXd&) { return false; }));
    }
};

VERNIER_TEST(TestAcquisition, Nothing);

}  // namespace tst_Acquisition

#include "tst_Acquisition.moc"
