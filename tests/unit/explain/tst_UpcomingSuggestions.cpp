#include "core/explain/UpcomingSuggestions.h"

#include "tests/support/KnownFunctions.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <set>

namespace tst_UpcomingSuggestions {

using namespace vernier;
using namespace vernier::test;

namespace {

StudyDefinition definitionOf(const std::string& kind) {
    StudyDefinition definition;
    definition.space = unitSpace(2);
    definition.strategy = {kind, 5};
    return definition;
}

std::vector<UpcomingSuggestion> upcomingOf(const std::string& kind, const History& history, int count) {
    return upcomingSuggestions(definitionOf(kind), {}, history, count).value();
}

}  // namespace

class TestUpcomingSuggestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyAreWhatTheRunnerWouldStart() {
        const SearchSpace space = unitSpace(2);
        const History history = searched(space, branin, "bayesian", 5, 9);
        const std::vector<UpcomingSuggestion> upcoming = upcomingOf("bayesian", history, 2);
        QCOMPARE(upcoming.size(), std::size_t{2});
        QCOMPARE(upcoming[0].trial, TrialId{9});
        QCOMPARE(upcoming[1].trial, TrialId{10});
        // One trial after the other, the first still running when the second is asked for.
        const std::unique_ptr<Strategy> strategy = makeStrategy(definitionOf("bayesian")).value();
        Rng first(5, 9), second(5, 10);
        const Suggestion suggestion = std::get<Suggestion>(strategy->suggest(history, first));
        QVERIFY(upcoming[0].suggestion == suggestion);
        History running = history;
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{9};
        trial->configuration = suggestion.configuration;
        trial->state = TrialState::Running;
        running.apply(trial);
        QVERIFY(upcoming[1].suggestion == std::get<Suggestion>(strategy->suggest(running, second)));
    }

    void aModelPredictsAndChanceDoesNot() {
        const History history = searched(unitSpace(2), branin, "random", 5, 12);
        const UpcomingSuggestion modelled = upcomingOf("bayesian", history, 1).front();
        const std::optional<Prediction>& prediction = modelled.suggestion.explanation.prediction;
        QVERIFY(prediction);
        QVERIFY(prediction->lower < prediction->mean && prediction->mean < prediction->upper);
        QVERIFY(prediction->explorationShare >= 0 && prediction->explorationShare <= 1);
        QVERIFY(!upcomingOf("random", history, 1).front().suggestion.explanation.prediction);
    }

    void theNearestTrialIsFoundAndNamed() {
        const History history = searched(unitSpace(2), branin, "random", 5, 12);
        const UpcomingSuggestion upcoming = upcomingOf("sobol", history, 1).front();
        const std::vector<double> place = unitOf(unitSpace(2), upcoming.suggestion.configuration);
        double least = 10;
        std::int64_t nearest = -1;
        for (const TrialPtr& trial : history.trials()) {
            const std::vector<double> other = unitOf(unitSpace(2), trial->configuration);
            const double distance = std::hypot(place[0] - other[0], place[1] - other[1]);
            if (distance < least) {
                least = distance;
                nearest = trial->id.number;
            }
        }
        QVERIFY(upcoming.nearest);
        QCOMPARE(upcoming.nearest->trial, TrialId{nearest});
        QVERIFY(std::abs(upcoming.nearest->distance - least) < 1e-12);
        QVERIFY(upcoming.reason.text().find("The nearest trial, " + std::to_string(nearest)) != std::string::npos);
    }

    void anotherChoiceIsADistanceOfOne() {
        const SearchSpace space =
            SearchSpace::create({categorical("kind", {std::string("a"), std::string("b"), std::string("c")})}).value();
        History history;
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{0};
        trial->configuration = {{"kind", std::string("a")}};
        history.apply(trial);
        const Encoding encoding(space);
        QCOMPARE(nearestTrial(encoding, history, {{"kind", std::string("b")}})->distance, 1.0);
        QCOMPARE(nearestTrial(encoding, history, {{"kind", std::string("c")}})->distance, 1.0);
        QCOMPARE(nearestTrial(encoding, history, {{"kind", std::string("a")}})->distance, 0.0);
        QVERIFY(!nearestTrial(encoding, History(), {{"kind", std::string("a")}}));
    }

    void aSpaceThatIsUsedUpSuggestsNoMore() {
        StudyDefinition definition = definitionOf("grid");
        definition.space = SearchSpace::create({integer("layers", 0, 3)}).value();
        const std::vector<UpcomingSuggestion> upcoming = upcomingSuggestions(definition, {}, History(), 10).value();
        QCOMPARE(upcoming.size(), std::size_t{4});
        std::set<std::int64_t> values;
        for (const UpcomingSuggestion& next : upcoming)
            values.insert(std::get<std::int64_t>(next.suggestion.configuration.at("layers")));
        QCOMPARE(values.size(), std::size_t{4});
        QVERIFY(!upcoming[0].nearest && upcoming[1].nearest);
    }

    void itCanBeCancelled() {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(upcomingSuggestions(definitionOf("random"), {}, History(), 1, stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

VERNIER_TEST(TestUpcomingSuggestions, Nothing);

}  // namespace tst_UpcomingSuggestions

#include "tst_UpcomingSuggestions.moc"
