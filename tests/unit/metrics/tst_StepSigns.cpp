#include "core/metrics/StepSigns.h"

#include "tests/support/TestProgram.h"

namespace tst_StepSigns {

using namespace vernier;

namespace {

using Lines = std::vector<std::string>;

StepSigns signsOf(const Lines& lines, const std::optional<StepExample>& example = {}) {
    return readStepSigns(
        {{"value", MetricSource::Regex, "score: (\\S+)"}, {"step", MetricSource::Regex, "round: (\\d+)", MetricRole::Step}},
        lines, example);
}

const Lines kClosedBlocks{"score: 1", "time 3", "round: 5", "", "----", "score: 2", "time 3", "round: 10", "", "----"};
const Lines kOpenedBlocks{"round: 5", "score: 1", "", "round: 10", "score: 2", ""};

}  // namespace

class TestStepSigns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBeforeOrAfterTheirStep() {
        QCOMPARE(signsOf(kClosedBlocks).position, StepPosition::After);
        QCOMPARE(signsOf(kOpenedBlocks).position, StepPosition::Before);
        QCOMPARE(signsOf({"round: 1 score: 1", "score: 2"}).position, StepPosition::Before);
        QCOMPARE(signsOf({"score: 1", "score: 2"}).position, StepPosition::Before);
        QCOMPARE(signsOf({}).position, StepPosition::Before);
    }

    void whereBothEndsAreAlikeTheNearerStepCounts() {
        // Cut within a block, and begun before the first one.
        QCOMPARE(signsOf({"score: 1", "time 3", "round: 5", "", "----", "----", "score: 2"}).position, StepPosition::After);
        QCOMPARE(signsOf({"round: 0", "", "", "score: 1", "round: 5", "", "", "score: 2", "round: 10"}).position,
                 StepPosition::After);
        // A first evaluation before any training.
        QCOMPARE(signsOf({"score: 0", "", "round: 1", "score: 1", "", "round: 2", "score: 2"}).position, StepPosition::Before);
    }

    void aPairThatAPersonShowsDecidesWhatTheOutputLeavesOpen() {
        const Lines open{"round: 0", "score: 1", "round: 5", "score: 2", "round: 10"};
        QCOMPARE(signsOf(open).position, StepPosition::Before);
        QCOMPARE(signsOf(open, StepExample{1, 2}).position, StepPosition::After);
        QCOMPARE(signsOf(open, StepExample{1, 0}).position, StepPosition::Before);
        QCOMPARE(signsOf(open, StepExample{1, 4}).position, StepPosition::Before);  // another step is between them
        QCOMPARE(signsOf(kClosedBlocks, StepExample{5, 2}).position, StepPosition::After);
    }

    void whatAPersonShouldKnowIsSaid() {
        QVERIFY(sentencesOn(signsOf(kOpenedBlocks)).empty());
        QCOMPARE(sentencesOn({StepPosition::After, 5, 3}).size(), std::size_t{3});
        QVERIFY(sentencesOn({StepPosition::Before, 5, 1}).at(0).text().starts_with("The steps begin 5 times"));
    }

    void foldsAndRepeatedValuesAreCounted() {
        QCOMPARE(signsOf({"round: 1 score: 1", "round: 2 score: 2", "round: 1 score: 3", "round: 2 score: 4"}).folds, 2);
        QCOMPARE(signsOf({"round: 1 score: 1", "round: 1 score: 2", "round: 1 score: 3"}).mostValues, std::int64_t{3});
        QCOMPARE(signsOf({"score: 1", "score: 2"}), (StepSigns{StepPosition::Before, 1, 1}));
        QCOMPARE(signsOf({"round: 1"}).mostValues, std::int64_t{0});
    }
};

VERNIER_TEST(TestStepSigns, Nothing);

}  // namespace tst_StepSigns

#include "tst_StepSigns.moc"
