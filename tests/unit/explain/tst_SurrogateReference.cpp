// Slices, maps and bands against an independent computation of a small frozen study: the textbook formulas in long double with
// Gauss-Jordan elimination, written without looking at ours.
#include "core/explain/Surrogate.h"

#include "core/numerics/SobolSampler.h"
#include "core/strategy/SpaceDomain.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tst_SurrogateReference {

using namespace vernier;
using namespace vernier::test;

namespace {

using Real = long double;
using Vector = std::vector<Real>;

// Covariances reach 1 and the noise is at least 1e-6, so that double precision keeps about 10 of its 16 digits in a solve.
constexpr double kTolerance = 1e-8;

struct FrozenTrial {
    double lr;
    std::int64_t layers;
    bool isSgd;
    double momentum;  // sgd only
    double objective;
};

// A heavy tail on the bad side, as losses have.
const std::vector<FrozenTrial> kTrials{
    {0.001, 2, true, 0.5, 0.81}, {0.0002, 1, false, 0, 1.75}, {0.03, 4, true, 0.9, 0.44},  {0.09, 3, false, 0, 22.0},
    {0.006, 3, true, 0.2, 0.39}, {0.012, 2, false, 0, 0.47},  {0.0005, 4, true, 0.7, 1.2}, {0.05, 1, true, 0.95, 3.1},
    {0.004, 2, false, 0, 0.52},  {0.02, 3, true, 0.45, 0.37}, {0.008, 4, false, 0, 0.41},
};

SearchSpace space() {
    return SearchSpace::create({continuous("lr", 1e-4, 0.1, Scale::Log), integer("layers", 1, 4),
                                categorical("optimizer", {std::string("sgd"), std::string("adam")}),
                                under(continuous("momentum"), "optimizer", {std::string("sgd")})})
        .value();
}

Configuration configurationOf(const FrozenTrial& trial) {
    Configuration configuration{
        {"lr", trial.lr}, {"layers", trial.layers}, {"optimizer", std::string(trial.isSgd ? "sgd" : "adam")}};
    if (trial.isSgd)
        configuration["momentum"] = trial.momentum;
    return configuration;
}

Vector unitOf(const FrozenTrial& trial) {
    return {std::log(Real(trial.lr) / 1e-4L) / std::log(1000.0L), (Real(trial.layers) - 0.5L) / 4, trial.isSgd ? 0.25L : 0.75L,
            trial.isSgd ? Real(trial.momentum) : 0.5L};
}

History historyOf(Goal goal) {
    History history(Objective{"loss", goal, ObjectiveValue::Last});
    for (const FrozenTrial& frozen : kTrials) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{static_cast<std::int64_t>(history.trials().size())};
        trial->configuration = configurationOf(frozen);
        trial->state = TrialState::Complete;
        trial->objective = goal == Goal::Minimize ? frozen.objective : -frozen.objective;
        history.apply(trial);
    }
    return history;
}

Real normalProbability(Real x) {
    return 0.5L * std::erfc(-x / std::sqrt(2.0L));
}

Real normalQuantile(Real p) {
    Real low = -40, high = 40;
    for (int i = 0; i < 200; ++i)
        (normalProbability(0.5L * (low + high)) < p ? low : high) = 0.5L * (low + high);
    return low;
}

/// The half-rank warp of design brief section 2, larger is better.
class ReferenceWarp {
public:
    explicit ReferenceWarp(Vector values) {
        Vector sorted = values;
        std::sort(sorted.begin(), sorted.end());
        m_native = sorted;
        m_native.erase(std::unique(m_native.begin(), m_native.end()), m_native.end());
        const Real median = sorted[sorted.size() / 2];  // of an odd number
        Real squares = 0, good = 0, below = 0;
        for (const Real y : m_native) {
            squares += y >= median ? (y - median) * (y - median) : 0;
            (y >= median ? good : below) += 1;
        }
        for (std::size_t i = 0; i < m_native.size(); ++i) {
            const Real rank = (static_cast<Real>(i) + 0.5L) / (below + 0.5L);
            m_warped.push_back(m_native[i] >= median ? m_native[i]
                                                     : median + std::sqrt(squares / good) * normalQuantile(0.5L * rank));
        }
        Real sum = 0, sumOfSquares = 0;
        for (const Real y : values)
            sum += at(m_native, m_warped, y) / static_cast<Real>(values.size());
        for (const Real y : values)
            sumOfSquares += std::pow(at(m_native, m_warped, y) - sum, 2) / static_cast<Real>(values.size());
        for (Real& y : m_warped)
            y = (y - sum) / std::sqrt(sumOfSquares);
    }

    Real warp(Real y) const { return at(m_native, m_warped, y); }
    Real unwarp(Real y) const { return at(m_warped, m_native, y); }

private:
    static Real at(const Vector& from, const Vector& to, Real x) {
        std::size_t i = 1;
        while (i + 1 < from.size() && x > from[i])
            ++i;
        return to[i - 1] + (x - from[i - 1]) * (to[i] - to[i - 1]) / (from[i] - from[i - 1]);
    }

    Vector m_native, m_warped;
};

Vector solved(std::vector<Vector> a, Vector b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            const Real factor = i == k ? 0 : a[i][k] / a[k][k];
            for (std::size_t j = k; j < n && factor != 0; ++j)
                a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = 0; k < n; ++k)
        b[k] /= a[k][k];
    return b;
}

/// The process with given hyperparameters, by the formulas of Kernel.h and Rasmussen, Williams 2006, eq. 2.25 and 2.26.
class Reference {
public:
    explicit Reference(KernelParameters parameters) : m_parameters(std::move(parameters)), m_warp(values()) {
        for (const FrozenTrial& trial : kTrials)
            m_points.push_back(unitOf(trial));
        m_covariance.assign(m_points.size(), Vector(m_points.size()));
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            for (std::size_t j = 0; j < m_points.size(); ++j)
                m_covariance[i][j] = kernel(m_points[i], m_points[j]) + (i == j ? noise() : 0);
        }
        for (const Real y : values())
            m_targets.push_back(m_warp.warp(y));
        m_weights = solved(m_covariance, m_targets);
        m_best = *std::max_element(m_targets.begin(), m_targets.end());
        if (noise() > 0.01L * kernel(m_points[0], m_points[0])) {
            m_best = -1e9L;
            for (const Vector& point : m_points)
                m_best = std::max(m_best, posterior(point).first);
        }
    }

    std::pair<Real, Real> posterior(const Vector& point) const { return averagePosterior({point}); }

    /// Of the average of the objective over some points.
    std::pair<Real, Real> averagePosterior(const std::vector<Vector>& points) const {
        const auto share = 1 / static_cast<Real>(points.size());
        Vector column(m_points.size(), 0);
        Real mean = 0, variance = 0;
        for (const Vector& point : points) {
            for (std::size_t i = 0; i < m_points.size(); ++i)
                column[i] += share * kernel(m_points[i], point);
            for (const Vector& other : points)
                variance += share * share * kernel(point, other);
        }
        const Vector half = solved(m_covariance, column);
        for (std::size_t i = 0; i < column.size(); ++i) {
            mean += column[i] * m_weights[i];
            variance -= column[i] * half[i];
        }
        return {mean, variance};
    }

    /// The quantile in units of the loss, which is minimised.
    Real quantile(const Vector& point, Real share) const { return averageQuantile({point}, share); }
    Real averageQuantile(const std::vector<Vector>& points, Real share) const {
        const auto [mean, variance] = averagePosterior(points);
        return -m_warp.unwarp(mean + std::sqrt(variance) * normalQuantile(1 - share));
    }

    Real betterProbability(const Vector& point, Real gain) const {
        const auto [mean, variance] = posterior(point);
        const Real threshold = m_warp.warp(m_warp.unwarp(m_best) + gain);
        return normalProbability((mean - threshold) / std::sqrt(variance));
    }

    Real expectedImprovement(const Vector& point) const {
        const auto [mean, variance] = posterior(point);
        const Real deviation = std::sqrt(variance);
        const Real u = (mean - m_best) / deviation;
        const Real density = std::exp(-0.5L * u * u) / std::sqrt(2 * std::acos(-1.0L));
        const Real slope = m_warp.unwarp(m_best + 10) - m_warp.unwarp(m_best + 9);
        return slope * deviation * (density + u * normalProbability(u));
    }

    Real priorVariance() const { return kernel(m_points[0], m_points[0]); }

private:
    static Vector values() {
        Vector values;
        for (const FrozenTrial& trial : kTrials)
            values.push_back(-Real(trial.objective));
        return values;
    }

    Real noise() const { return std::exp(Real(m_parameters.logNoise)) + 1e-6L; }

    static Real matern(Real r) { return (1 + r + r * r / 3) * std::exp(-r); }

    Real kernel(const Vector& a, const Vector& b) const {
        Real squared = 0, additive = 0;
        for (std::size_t k = 0; k < a.size(); ++k) {
            const Real difference = k == 2 ? (a[k] == b[k] ? 0 : 1) : a[k] - b[k];
            const auto index = static_cast<Eigen::Index>(k);
            squared += std::pow(difference / std::exp(Real(m_parameters.logLength[index])), 2);
            additive += matern(std::sqrt(5.0L) * std::abs(difference) / std::exp(Real(m_parameters.logAdditiveLength[index])));
        }
        return std::exp(Real(m_parameters.logVariance)) * matern(std::sqrt(5 * squared)) +
               std::exp(Real(m_parameters.logAdditiveVariance)) / 4 * additive;
    }

    KernelParameters m_parameters;
    ReferenceWarp m_warp;
    std::vector<Vector> m_points;
    std::vector<Vector> m_covariance;
    Vector m_targets, m_weights;
    Real m_best;
};

/// The hyperparameters that the surrogate fits, which are not part of the comparison.
KernelParameters fittedParameters() {
    const Encoding encoding(space());
    Eigen::MatrixXd points(std::ssize(kTrials), 4);
    Eigen::VectorXd values(std::ssize(kTrials));
    for (std::size_t i = 0; i < kTrials.size(); ++i) {
        points.row(static_cast<Eigen::Index>(i)) = toUnitPoint(encoding, configurationOf(kTrials[i])).transpose();
        values[static_cast<Eigen::Index>(i)] = -kTrials[i].objective;
    }
    SurrogateModel model({false, false, true, false}, OutputWarpKind::HalfRank);
    model.update(points, values);
    model.calibrate();
    return model.process().kernel().parameters();
}

bool isNear(double actual, Real expected) {
    const double scale = std::max(1.0, static_cast<double>(std::abs(expected)));
    if (std::abs(actual - static_cast<double>(expected)) < kTolerance * scale)
        return true;
    qWarning("%.15g instead of %.15Lg", actual, expected);
    return false;
}

bool agrees(const Belief& belief, const Reference& reference, const Vector& point, Real gain) {
    return isNear(belief.band.median, reference.quantile(point, 0.5L)) &&
           isNear(belief.band.lower50, reference.quantile(point, 0.25L)) &&
           isNear(belief.band.upper50, reference.quantile(point, 0.75L)) &&
           isNear(belief.band.lower95, reference.quantile(point, 0.025L)) &&
           isNear(belief.band.upper95, reference.quantile(point, 0.975L)) &&
           isNear(belief.ignorance, std::sqrt(reference.posterior(point).second / reference.priorVariance())) &&
           isNear(belief.expectedImprovement, reference.expectedImprovement(point)) &&
           isNear(belief.betterProbability, reference.betterProbability(point, gain));
}

/// The 128 Sobol points that an average is taken on, at one place of dimension `k`; for momentum (3) those with sgd only.
std::vector<Vector> backgrounds(std::size_t k, double unit) {
    SobolSampler sobol(4, 1);
    std::vector<Vector> points;
    for (int i = 0; i < 128; ++i) {
        const Eigen::VectorXd drawn = sobol.next();
        Vector point(drawn.begin(), drawn.end());
        point[k] = unit;
        point[1] = (std::floor(std::min(point[1] * 4, 3.0L)) + 0.5L) / 4;
        const bool isSgd = point[2] < 0.5L;
        point[2] = isSgd ? 0.25L : 0.75L;
        point[3] = isSgd ? point[3] : 0.5L;
        if (isSgd || k != 3)
            points.push_back(point);
    }
    return points;
}

}  // namespace

class TestSurrogateReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_surrogate = Surrogate::fit(space(), historyOf(Goal::Minimize)).value();
        m_reference = std::make_unique<Reference>(fittedParameters());
    }

    void slicesAreThoseOfTheFormulas() {
        const FrozenTrial cut{0.007, 2, true, 0.6, 0};
        const double gain = 0.02;
        const std::vector<std::vector<SlicePoint>> slices = m_surrogate->slices(configurationOf(cut), 9, gain);
        QCOMPARE(slices[0].size(), std::size_t{9});
        QCOMPARE(slices[1].size(), std::size_t{4});
        QCOMPARE(slices[2].size(), std::size_t{2});
        QCOMPARE(slices[3].size(), std::size_t{9});
        for (std::size_t k = 0; k < slices.size(); ++k) {
            for (const SlicePoint& point : slices[k]) {
                Vector unit = unitOf(cut);
                unit[k] = point.unit;
                if (k == 2 && std::get<std::string>(point.value) == "adam")
                    unit[3] = 0.5L;  // momentum does not apply there
                QVERIFY(agrees(point, *m_reference, unit, gain));
            }
        }
    }

    void mapsAreThoseOfTheFormulas() {
        const FrozenTrial cut{0.007, 2, true, 0.6, 0};
        const double gain = 0.05;
        const SurrogateMap map = m_surrogate->map(0, 2, configurationOf(cut), 6, gain).value();
        QCOMPARE(map.median.rows(), Eigen::Index{2});
        QCOMPARE(map.median.cols(), Eigen::Index{6});
        for (Eigen::Index y = 0; y < 2; ++y) {
            for (Eigen::Index x = 0; x < 6; ++x) {
                Vector unit = unitOf(cut);
                unit[0] = map.unitX[static_cast<std::size_t>(x)];
                unit[2] = map.unitY[static_cast<std::size_t>(y)];
                unit[3] = y == 1 ? 0.5L : unit[3];
                QVERIFY(isNear(map.median(y, x), m_reference->quantile(unit, 0.5L)));
                const Real width = m_reference->quantile(unit, 0.975L) - m_reference->quantile(unit, 0.025L);
                QVERIFY(isNear(map.uncertainty(y, x), width / 2));
                QVERIFY(isNear(map.expectedImprovement(y, x), m_reference->expectedImprovement(unit)));
                QVERIFY(isNear(map.betterProbability(y, x), m_reference->betterProbability(unit, gain)));
            }
        }
        // Momentum applies with sgd only.
        const SurrogateMap conditional = m_surrogate->map(2, 3, configurationOf(cut), 3).value();
        QVERIFY(conditional.isActive.col(0).all());
        QVERIFY(!conditional.isActive.col(1).any());
    }

    void averagesAreThoseOfTheirPoints() {
        for (const int k : {0, 1, 3}) {
            const std::vector<SlicePoint> slice = m_surrogate->averagedSlice(k, 4).value();
            for (const SlicePoint& place : slice) {
                const std::vector<Vector> points = backgrounds(static_cast<std::size_t>(k), place.unit);
                QVERIFY(isNear(place.band.median, m_reference->averageQuantile(points, 0.5L)));
                QVERIFY(isNear(place.band.upper95, m_reference->averageQuantile(points, 0.975L)));
            }
        }
    }

    void quantilesAreOrderedInTheObjectivesUnits() {
        for (const Goal goal : {Goal::Minimize, Goal::Maximize}) {
            const auto surrogate = Surrogate::fit(space(), historyOf(goal)).value();
            for (const std::vector<SlicePoint>& slice : surrogate->slices(surrogate->bestBelieved(), 40)) {
                for (const SlicePoint& point : slice) {
                    const Band& band = point.band;
                    QVERIFY(band.lower95 <= band.lower50 && band.lower50 <= band.median);
                    QVERIFY(band.median <= band.upper50 && band.upper50 <= band.upper95);
                }
            }
        }
        const auto up = Surrogate::fit(space(), historyOf(Goal::Maximize)).value();
        const Band mirrored = up->at(configurationOf(kTrials[3]));
        const Band band = m_surrogate->at(configurationOf(kTrials[3]));
        QCOMPARE(mirrored.lower95, -band.upper95);
        QCOMPARE(mirrored.upper50, -band.lower50);
    }

private:
    std::shared_ptr<const Surrogate> m_surrogate;
    std::unique_ptr<Reference> m_reference;
};

VERNIER_TEST(TestSurrogateReference, Nothing);

}  // namespace tst_SurrogateReference

#include "tst_SurrogateReference.moc"
