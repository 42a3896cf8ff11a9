#include "core/store/RowGaps.h"
#include "tests/support/TestProgram.h"

namespace tst_RowGaps {

using namespace vernier;

namespace {

std::vector<Trial> rows(std::initializer_list<std::int64_t> numbers) {
    std::vector<Trial> result;
    for (const std::int64_t number : numbers) {
        Trial trial;
        trial.id = TrialId{number};
        trial.state = TrialState::Complete;
        trial.configuration = {{"x", static_cast<double>(number)}};
        trial.objective = 1;
        result.push_back(std::move(trial));
    }
    return result;
}

}  // namespace

class TestRowGaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWholeStaysAsItIs() {
        std::vector<TrialId> filled;
        QCOMPARE(withoutGaps(rows({0, 1, 2}), filled), rows({0, 1, 2}));
        QVERIFY(withoutGaps({}, filled).empty());
        QVERIFY(filled.empty());
    }

    void aMissingRowIsACancelledTrialThatTeachesNothing() {
        std::vector<TrialId> filled;
        const std::vector<Trial> whole = withoutGaps(rows({1, 4}), filled);
        QCOMPARE(filled, (std::vector<TrialId>{TrialId{0}, TrialId{2}, TrialId{3}}));
        QCOMPARE(whole.size(), std::size_t{5});
        for (std::size_t number = 0; number < whole.size(); ++number)
            QCOMPARE(whole[number].id, TrialId{static_cast<std::int64_t>(number)});
        QCOMPARE(whole[2].state, TrialState::Cancelled);
        QCOMPARE(whole[2].configuration, whole[4].configuration);
        QVERIFY(whole[2].isExcluded && !whole[2].objective && !hasBegun(whole[2]));
    }

    void numbersThatCannotBeRightAreLeftOut() {
        std::vector<TrialId> filled;
        QCOMPARE(withoutGaps(rows({-5, 0, 1, std::int64_t{1} << 60}), filled), rows({0, 1}));
        QVERIFY(filled.empty());
    }
};

VERNIER_TEST(TestRowGaps, Nothing);

}  // namespace tst_RowGaps

#include "tst_RowGaps.moc"
