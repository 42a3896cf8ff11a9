#include "core/strategy/SuggestionExplanation.h"

#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_SuggestionExplanation {

using namespace vernier;

namespace {

/// Of a prediction that is so much better than the incumbent, 10, with a deviation of 1, in units of its own.
Explanation explained(double gain, Goal goal = Goal::Maximize, double noise = 0, const SuggestionAim& aim = {10, {}}) {
    Posterior posterior;
    posterior.mean = 10 + gain;
    posterior.variance = 1;
    return explainSuggestion(
        posterior, noise, aim, [](double warped) { return 2 * warped; }, goal);
}

}  // namespace

class TestSuggestionExplanation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPredictionIsInUnitsOfTheObjective() {
        const Prediction up = explained(0).prediction.value(), down = explained(0, Goal::Minimize).prediction.value();
        QCOMPARE(up.mean, 20.0);
        QVERIFY(std::abs(up.lower - (20 - 2 * 1.645)) < 1e-3 && std::abs(up.upper - (20 + 2 * 1.645)) < 1e-3);
        QCOMPARE(up.probabilityOfImprovement, 0.5);
        QCOMPARE(up.explorationShare, 1.0);
        QCOMPARE(down.mean, -20.0);
        QCOMPARE(down.lower, -up.upper);
        QCOMPARE(down.probabilityOfImprovement, 0.5);
    }

    void noiseWidensTheBandAndNotTheChance() {
        const Prediction quiet = explained(1).prediction.value(), loud = explained(1, Goal::Maximize, 3).prediction.value();
        QVERIFY(std::abs((loud.upper - loud.lower) / (quiet.upper - quiet.lower) - 2) < 1e-9);
        QCOMPARE(loud.probabilityOfImprovement, quiet.probabilityOfImprovement);
    }

    void howSureItIsDecidesWhatItDoes() {
        QVERIFY(explained(-1).sentence.text().starts_with("Explores"));
        QVERIFY(explained(0.4).sentence.text().starts_with("Between"));
        QVERIFY(explained(3).sentence.text().starts_with("Refines"));
        QVERIFY(explained(0.4).prediction->explorationShare > explained(3).prediction->explorationShare);
    }

    void whatMayBreakALimitIsLessOftenBetter() {
        const Explanation explanation = explained(0, Goal::Maximize, 0, {10, 0.25});
        QCOMPARE(explanation.prediction->probabilityOfImprovement, 0.125);
        QVERIFY(explanation.sentence.text().ends_with("13 % chance to beat the best. It keeps all limits with 25 % chance."));
    }

    void whileNoTrialKeepsAllLimitsKeepingThemIsBetter() {
        const Explanation explanation = explained(0, Goal::Maximize, 0, {{}, 0.25});
        QCOMPARE(explanation.prediction->probabilityOfImprovement, 0.25);
        QCOMPARE(explanation.sentence.text(),
                 std::string("No trial keeps all limits yet: looks for one that does. It keeps all limits with 25 % chance."));
    }

    void aPredictionIsToldInWords() {
        QCOMPARE(predictionMessage({0.71394, 0.6, 0.8, 0.126, 0}).text(),
                 std::string("Predicted 0.7139, between 0.6 and 0.8; 13 % chance to beat the best."));
    }
};

VERNIER_TEST(TestSuggestionExplanation, Nothing);

}  // namespace tst_SuggestionExplanation

#include "tst_SuggestionExplanation.moc"
