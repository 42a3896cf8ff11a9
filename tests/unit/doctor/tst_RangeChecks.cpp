#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_RangeChecks {

using namespace vernier;
using namespace vernier::test;

/// What checks find in ranges, and where they keep quiet.
class TestRangeChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBestOnTheEndOfItsRangeIsFound() {
        Patient patient;
        patient.search(40, [](double x, double y) { return x - (y - 0.5) * (y - 0.5); });
        for (int trial = 0; trial < 6; ++trial)
            patient.add(1.0 - 0.001 * trial, 0.5, 1.0);
        const Finding finding = patient.find("best-on-bound").value();
        QCOMPARE(finding.subject, std::string("x"));
        const auto range = patient.changeOf<remedy::Range>("best-on-bound");
        QCOMPARE(range.min, 0.0);
        QCOMPARE(range.max, 1.5);
    }
    void aBestWithinItsRangeIsNone() {
        Patient patient;
        patient.search(60, [](double x, double y) { return -(x - 0.4) * (x - 0.4) - (y - 0.6) * (y - 0.6); });
        QVERIFY(!patient.has("best-on-bound"));
    }
    void aBestOnTheEndByChanceIsNone() {
        Patient patient;
        patient.search(60, [](double x, double y) { return -(x - 0.4) * (x - 0.4) - (y - 0.6) * (y - 0.6); });
        patient.add(1.0, 0.6, 1.0);  // one that is lucky
        QVERIFY(!patient.has("best-on-bound"));
    }
    void noProposalLeavesTheDomain() {
        Patient patient;
        patient.setParameters({continuous("dropout", 0, 0.8), continuous("y")});
        Rng rng(1);
        for (int trial = 0; trial < 50; ++trial) {
            const double dropout = trial < 40 ? 0.8 * rng.uniform() : 0.8;
            patient.add({{"dropout", dropout}, {"y", rng.uniform()}}, dropout);
        }
        QCOMPARE(patient.changeOf<remedy::Range>("best-on-bound").max, 1.0);
        patient.setParameters({continuous("dropout", 0, 1), continuous("y")});
        for (const auto& trial : patient.trials)
            trial->configuration["dropout"] = std::get<double>(trial->configuration["dropout"]) / 0.8;
        QVERIFY(!patient.has("best-on-bound"));  // there is nothing beyond 1
    }
    void scalesAreWidenedAsTheyAre() {
        Patient patient;
        patient.setParameters({continuous("lr", 1e-4, 1e-2, Scale::Log), integer("width", 4, 64)});
        Rng rng(3);
        for (int trial = 0; trial < 60; ++trial) {
            const double unit = trial < 50 ? rng.uniform() : 0.0;
            patient.add(
                {{"lr", 1e-4 * std::pow(100, unit)}, {"width", std::int64_t{4} + static_cast<std::int64_t>(rng.below(61))}},
                1 - unit);
        }
        QCOMPARE(patient.changeOf<remedy::Range>("best-on-bound").min, 1e-5);
    }

    void aRangeBeyondTheDomainIsFound() {
        Patient patient;
        patient.setParameters({continuous("dropout", 0, 1.5), continuous("y")});
        QCOMPARE(patient.changeOf<remedy::Range>("range-beyond-domain").max, 1.0);
    }
    void aRangeWithinTheDomainIsNone() {
        Patient patient;
        patient.setParameters({continuous("dropout", 0, 0.9), continuous("unheard_of", -5, 500)});
        QVERIFY(!patient.has("range-beyond-domain"));
    }

    void decadesOnALinearScaleAreFound() {
        Patient patient;
        patient.setParameters({continuous("x", 1e-5, 1), continuous("y")});
        QCOMPARE(patient.changeOf<remedy::Stretch>("linear-across-decades"), (remedy::Stretch{"x", Scale::Log}));
    }
    void countsAreOnlyTakenForOnesIfTheFieldSaysSo() {
        Patient patient;
        patient.setParameters({integer("unheard_of", 1, 5000), continuous("dropout", 1e-5, 0.9)});
        QVERIFY(!patient.has("linear-across-decades"));
        patient.setParameters({integer("buffer_size", 1000, 1'000'000), continuous("y")});
        QCOMPARE(patient.find("linear-across-decades").value().subject, std::string("buffer_size"));
    }
    void oneDecadeOrALogScaleIsNone() {
        Patient patient;
        patient.setParameters({continuous("x", 1e-5, 1, Scale::Log), continuous("y", 0.1, 1)});
        QVERIFY(!patient.has("linear-across-decades"));
    }

    void aSearchedSeedIsFound() {
        Patient patient;
        patient.setParameters({integer("random_state", 0, 100), continuous("y")});
        QCOMPARE(patient.changeOf<remedy::Fix>("seed-is-searched").parameter, std::string("random_state"));
        patient.setParameters({integer("seed", 0, 100), continuous("y")});
        QVERIFY(patient.has("seed-is-searched"));
    }
    void aFixedSeedIsNone() {
        Patient patient;
        Parameter seed = integer("seed", 0, 100);
        seed.fixed = Value(std::int64_t{1});
        patient.setParameters({seed, continuous("seedling"), integer("state", 0, 3)});
        QVERIFY(!patient.has("seed-is-searched"));
    }

    void aSpaceSmallerThanTheLimitIsFound() {
        Patient patient;
        patient.setParameters({integer("x", 1, 4), categorical("y", {std::string("a"), std::string("b")})});
        QCOMPARE(patient.changeOf<remedy::Trials>("space-smaller-than-limit").trials, std::int64_t{8});
    }
    void aSpaceThatIsLargeEnoughIsNone() {
        Patient patient;
        patient.setParameters({integer("x", 1, 50), categorical("y", {std::string("a"), std::string("b")})});
        QVERIFY(!patient.has("space-smaller-than-limit"));
    }
};

VERNIER_TEST(TestRangeChecks, CoreEvents);

}  // namespace tst_RangeChecks

#include "tst_RangeChecks.moc"
