#include "core/stopping/DecisionText.h"

#include "tests/support/TestProgram.h"

#include <cmath>

namespace tst_DecisionText {

using namespace vernier;

namespace {

const Objective kAccuracy{"acc", Goal::Maximize, ObjectiveValue::Last};

Decision decisionOf(Verdict verdict) {
    Decision decision;
    decision.step = 11;
    decision.verdict = verdict;
    decision.rule = "median";
    decision.value = 0.7139;
    return decision;
}

DecisionFacts facts() {
    DecisionFacts facts;
    facts.objective = kAccuracy;
    facts.rule = "median";
    return facts;
}

std::string chance(double probability) {
    Decision decision = decisionOf(Verdict::Keep);
    decision.forecast = FinalForecast{0.8, 0.7, 0.9, probability};
    DecisionFacts told = facts();
    told.best = 0.9783;
    const std::string text = sentenceOf(decision, told).text();
    return text.substr(text.find("0.7139.") + 8);
}

}  // namespace

class TestDecisionText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDecisionIsToldWithWhatItIsBasedOn() {
        Decision decision = decisionOf(Verdict::Stop);
        decision.threshold = 0.8127;
        decision.peers = 16;
        decision.rank = 15;
        DecisionFacts told = facts();
        told.runLength = 50;
        told.isOutbid = true;
        QCOMPARE(sentenceOf(decision, told).text(),
                 std::string("Stopped at step 11 of 50 by median. acc 0.7139, threshold 0.8127, rank 15 of 17. "
                             "A new trial promises more for its steps."));
    }

    void whatIsNotKnownIsLeftOut() {
        QCOMPARE(sentenceOf(decisionOf(Verdict::Pause), facts()).text(),
                 std::string("Paused at step 11 by median. acc 0.7139."));
        Decision decision = decisionOf(Verdict::Keep);
        decision.value = std::nan("");
        decision.forecast = FinalForecast{0.8, 0.7, 0.9, 0.5};  // nothing to beat
        QCOMPARE(sentenceOf(decision, facts()).text(), std::string("Kept at step 11 by median. acc is not a number."));
    }

    void protectionIsTheReasonToKeep() {
        DecisionFacts told = facts();
        told.protection = DecisionFacts::Protection::Leader;
        QVERIFY(sentenceOf(decisionOf(Verdict::Keep), told).text().starts_with("Kept at step 11: one of the leaders there"));
        told.protection = DecisionFacts::Protection::LastPart;
        QVERIFY(sentenceOf(decisionOf(Verdict::Keep), told).text().starts_with("Kept at step 11: too near its end"));
    }

    void aSmallChanceIsNeverNone() {
        QCOMPARE(chance(0), std::string("Below 1 % chance to beat 0.9783."));
        QCOMPARE(chance(0.004), std::string("Below 1 % chance to beat 0.9783."));
        QCOMPARE(chance(0.006), std::string("1 % chance to beat 0.9783."));
        QCOMPARE(chance(0.031), std::string("3 % chance to beat 0.9783."));
        QCOMPARE(chance(1.5), std::string("100 % chance to beat 0.9783."));
    }
};

VERNIER_TEST(TestDecisionText, Nothing);

}  // namespace tst_DecisionText

#include "tst_DecisionText.moc"
