#include "core/strategy/SobolStrategy.h"

#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <set>

namespace tst_SobolStrategy {

using namespace vernier;
using namespace vernier::test;

namespace {

/// What is suggested one after the other, until there is no more or there are `most`.
std::vector<Configuration> suggested(const SearchSpace& space, std::size_t most, std::uint64_t seed = 1) {
    SobolStrategy strategy(space, seed);
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    std::vector<Configuration> configurations;
    while (configurations.size() < most) {
        Rng rng(seed, configurations.size());
        const SuggestionOrNone answer = strategy.suggest(history, rng);
        if (!std::holds_alternative<Suggestion>(answer))
            break;
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(history.trials())};
        trial->configuration = std::get<Suggestion>(answer).configuration;
        configurations.push_back(trial->configuration);
        history.apply(std::move(trial));
    }
    return configurations;
}

}  // namespace

class TestSobolStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Of sixteen: the sequence leaves out its first point.
    void fifteenPointsLieInFifteenParts() {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            std::set<int> partsOfX, partsOfY;
            for (const Configuration& configuration : suggested(unitSpace(2), 15, seed)) {
                partsOfX.insert(static_cast<int>(16 * std::get<double>(configuration.at("x0"))));
                partsOfY.insert(static_cast<int>(16 * std::get<double>(configuration.at("x1"))));
            }
            QCOMPARE(partsOfX.size(), std::size_t{15});
            QCOMPARE(partsOfY.size(), std::size_t{15});
        }
    }

    void theSeedShiftsTheSequence() {
        QCOMPARE(suggested(unitSpace(2), 4, 1), suggested(unitSpace(2), 4, 1));
        QVERIFY(suggested(unitSpace(2), 4, 1) != suggested(unitSpace(2), 4, 2));
    }

    void valuesThatAreFewAreAllTried() {
        const SearchSpace space = SearchSpace::create({integer("n", 1, 3), categorical("c", {true, false})}).value();
        QCOMPARE(SobolStrategy(space, 1).trialCount(), std::optional<std::int64_t>(6));
        QCOMPARE(suggested(space, 10).size(), std::size_t{6});
    }

    void whereAllIsFixedOneTrialIsAll() {
        Parameter fixed = continuous("x");
        fixed.fixed = 0.5;
        const std::vector<Configuration> configurations = suggested(SearchSpace::create({fixed}).value(), 5);
        QCOMPARE(configurations, (std::vector<Configuration>{{{"x", 0.5}}}));
    }

    void dimensionsBeyondTheTableAreDrawn() {
        const int dimensions = SobolSampler::kMaxDimensions + 2;
        const std::vector<Configuration> configurations = suggested(unitSpace(dimensions), 3);
        const std::string last = "x" + std::to_string(dimensions - 1);
        QCOMPARE(configurations.size(), std::size_t{3});
        QVERIFY(configurations[0].at(last) != configurations[1].at(last));
    }
};

VERNIER_TEST(TestSobolStrategy, Nothing);

}  // namespace tst_SobolStrategy

#include "tst_SobolStrategy.moc"
