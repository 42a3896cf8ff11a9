#include "core/strategy/UnseenConfigurations.h"

#include "core/strategy/ModelSpace.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_UnseenConfigurations {

using namespace vernier;
using namespace vernier::test;

namespace {

Configuration at(std::int64_t n) {
    return {{"n", n}};
}

SearchSpace small() {
    return SearchSpace::create({integer("n", 0, 3)}).value();
}

History tried(const std::vector<Configuration>& configurations) {
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    for (const Configuration& configuration : configurations) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(history.trials())};
        trial->configuration = configuration;
        history.apply(std::move(trial));
    }
    return history;
}

}  // namespace

class TestUnseenConfigurations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstDrawThatNoTrialHasIsTaken() {
        const UnseenConfigurations unseen(small());
        std::vector<int> draws;
        const auto draw = [&](int number) {
            draws.push_back(number);
            return at(number);
        };
        QCOMPARE(unseen.pick(tried({at(0), at(1)}), 10, draw), std::optional(at(2)));
        QCOMPARE(draws, (std::vector<int>{0, 1, 2}));
    }

    void afterTheLastDrawTheNextOfTheGridIsTaken() {
        const UnseenConfigurations unseen(small());
        const auto draw = [](int) { return at(2); };
        QCOMPARE(unseen.pick(tried({at(2)}), 5, draw), std::optional(at(3)));
        QCOMPARE(unseen.pick(tried({at(2), at(3)}), 5, draw), std::optional(at(0)));
        QVERIFY(!unseen.pick(tried({at(2), at(3), at(0), at(1)}), 5, draw));
    }

    void earlierConfigurationsCountAsTried() {
        const SearchSpace space = small();
        const UnseenConfigurations unseen(space, {space.canonicalKey(at(0)), space.canonicalKey(at(3))});
        QCOMPARE(unseen.combinations(), std::optional<std::int64_t>(2));
        const auto draw = [](int) { return at(0); };
        QCOMPARE(unseen.pick(tried({at(1)}), 2, draw), std::optional(at(2)));
        QVERIFY(!unseen.pick(tried({at(1), at(2)}), 2, draw));
        QVERIFY(!UnseenConfigurations(unitSpace(1)).combinations());
    }

    void aContinuousRangeIsDrawnOnce() {
        int count = 0;
        const auto draw = [&](int) {
            ++count;
            return Configuration{{"x0", 0.5}};
        };
        QVERIFY(UnseenConfigurations(unitSpace(1)).pick(tried({{{"x0", 0.25}}}), 10, draw));
        QCOMPARE(count, 1);
        // Rounded to four digits, a draw may well have been there before.
        QVERIFY(UnseenConfigurations(unitSpace(1)).pick(tried({{{"x0", 0.5}}}), 10, draw));
        QCOMPARE(count, 11);
    }

    /// It repeats where the range does not apply.
    void aConditionalRangeIsDrawnAgain() {
        const SearchSpace space =
            SearchSpace::create({categorical("c", {true, false}), under(continuous("x"), "c", {true})}).value();
        const Configuration known{{"c", false}}, other{{"c", true}, {"x", 0.5}};
        const auto draw = [&](int number) { return number < 2 ? known : other; };
        QCOMPARE(UnseenConfigurations(space).pick(tried({known}), 10, draw), std::optional(other));
        QCOMPARE(UnseenConfigurations(space).pick(tried({known}), 2, draw), std::optional(known));  // it cannot be listed
    }

    void whatHadAnotherValueIsFree() {
        Parameter n = integer("n", 0, 3), m = integer("m", 0, 3);
        n.fixed = m.fixed = std::int64_t{1};
        const SearchSpace searched = SearchSpace::create({n, m}).value();
        const auto fixedIn = [](const SearchSpace& space) {
            return std::pair(space.find("n")->fixed.has_value(), space.find("m")->fixed.has_value());
        };
        QCOMPARE(fixedIn(freedSpace(searched, tried({{{"n", std::int64_t{1}}}}))), std::pair(true, true));
        QCOMPARE(fixedIn(freedSpace(searched, tried({{{"n", std::int64_t{1}}}, {{"n", std::int64_t{2}}}}))),
                 std::pair(false, true));
    }
};

VERNIER_TEST(TestUnseenConfigurations, Nothing);

}  // namespace tst_UnseenConfigurations

#include "tst_UnseenConfigurations.moc"
