#include "core/explain/Calibration.h"

#include "tests/support/TestProgram.h"

namespace tst_Calibration {

using namespace vernier;

namespace {

/// So many predictions, the first ones outside their band.
std::vector<HeldOutPrediction> predictions(int count, int outside = 0) {
    std::vector<HeldOutPrediction> held;
    for (int i = 0; i < count; ++i)
        held.push_back({TrialId{i}, i < outside ? 2.0 : 0.5, 0.5, 0, 1});
    return held;
}

/// A model that is no work of chance.
Calibration calibrationOf(double explainedShare, int count, int outside = 0) {
    Calibration calibration;
    calibration.predictions = predictions(count, outside);
    calibration.explainedShare = explainedShare;
    calibration.inside90 = count - outside;
    calibration.logScoreGain = 30;
    calibration.fittedParameters = 5;
    return calibration;
}

ModelVerdict levelOf(const Calibration& leaveOneOut, const Calibration& asItHappened = {}) {
    return judge(leaveOneOut, asItHappened).level;
}

std::string firstReason(double explainedShare) {
    return judge(calibrationOf(explainedShare, 20), {}).reasons.front().text();
}

}  // namespace

class TestCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShareThatIsExplainedDecides() {
        QCOMPARE(levelOf(calibrationOf(0.61, 20)), ModelVerdict::Trust);
        QCOMPARE(levelOf(calibrationOf(0.6, 20)), ModelVerdict::Careful);
        QCOMPARE(levelOf(calibrationOf(0.21, 20)), ModelVerdict::Careful);
        QCOMPARE(levelOf(calibrationOf(0.2, 20)), ModelVerdict::Guessing);
        QCOMPARE(firstReason(0.61), std::string("It explains 61 % of what it has not seen."));
        QCOMPARE(firstReason(0.6), std::string("It explains only 60 % of what it has not seen."));
        QCOMPARE(firstReason(0.2), std::string("It explains 20 % of what it has not seen: hardly better than guessing."));
        QCOMPARE(firstReason(-0.5), std::string("It explains nothing of what it has not seen."));
    }

    void whatChanceCouldDoIsGuessing() {
        Calibration calibration = calibrationOf(0.9, 20);
        calibration.logScoreGain = 5;  // as many as there are hyperparameters
        QCOMPARE(levelOf(calibration), ModelVerdict::Guessing);
        QVERIFY(judge(calibration, {}).reasons[0].text().ends_with("with 20 results chance could do that too."));
    }

    void fewResultsAreNoTest() {
        QCOMPARE(levelOf(calibrationOf(0.9, 10)), ModelVerdict::Trust);
        QCOMPARE(levelOf(calibrationOf(0.9, 9)), ModelVerdict::Careful);
        QCOMPARE(judge(calibrationOf(0.9, 9), {}).reasons[0].text(), std::string("It rests on only 9 results."));
    }

    /// At 90 %, 4 of 20 outside happen in 13 of 100 cases, 5 in 4.
    void bandsThatHoldTooFewAreNotTrusted() {
        QCOMPARE(levelOf(calibrationOf(0.9, 20, 4)), ModelVerdict::Trust);
        QCOMPARE(levelOf(calibrationOf(0.9, 20, 5)), ModelVerdict::Careful);
        QCOMPARE(judge(calibrationOf(0.9, 20, 5), {}).reasons[1].text(),
                 std::string("Only 15 of 20 results fell inside its 90 % band: it is too sure of itself."));
        QCOMPARE(judge(calibrationOf(0.9, 20, 4), {}).reasons[1].text(),
                 std::string("16 of 20 results fell inside its 90 % band."));
    }

    void onlyTheLastTenPromisesCount() {
        const Calibration good = calibrationOf(0.9, 20);
        QCOMPARE(levelOf(good, calibrationOf(0, 20, 10)), ModelVerdict::Trust);  // long ago
        QCOMPARE(levelOf(good, calibrationOf(0, 20, 14)), ModelVerdict::Careful);
        QCOMPARE(
            judge(good, calibrationOf(0, 20, 14)).reasons.back().text(),
            std::string("Of 20 predictions made before a trial 6 came true within their 90 % band, too few of the last 10."));
        QCOMPARE(judge(good, {}).reasons.size(), std::size_t{2});
    }

    void aBandHoldsItsEnds() {
        QVERIFY((HeldOutPrediction{TrialId{0}, 0, 0.5, 0, 1}).isInside());
        QVERIFY((HeldOutPrediction{TrialId{0}, 1, 0.5, 0, 1}).isInside());
        QCOMPARE(Calibration().coverage90(), 0.0);
        QCOMPARE(calibrationOf(0, 20, 5).coverage90(), 0.75);
    }
};

VERNIER_TEST(TestCalibration, Nothing);

}  // namespace tst_Calibration

#include "tst_Calibration.moc"
