// What happens to trials that ran under an earlier definition: they remain data.
#include "core/explain/Surrogate.h"
#include "core/strategy/ChangedSpaceStrategy.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_ChangedRanges {

using namespace vernier;
using namespace vernier::test;

namespace {

Parameter choice(std::vector<Value> values) {
    return categorical("kind", std::move(values));
}

const Value kA = std::string("a"), kB = std::string("b"), kC = std::string("c");

SearchSpace wide() {
    return SearchSpace::create({continuous("x", 0, 1), continuous("y", 0, 1), choice({kA, kB, kC})}).value();
}

/// Low at x = 0.3, y = 0.5 and kind a; a cliff beyond x = 0.7.
double loss(const Configuration& configuration) {
    const double x = std::get<double>(configuration.at("x"));
    const double y = std::get<double>(configuration.at("y"));
    const double offset = configuration.at("kind") == kA ? 0 : configuration.at("kind") == kB ? 0.5 : 1;
    return std::pow(x - 0.3, 2) + std::pow(y - 0.5, 2) + offset + (x > 0.7 ? 5 : 0);
}

History history(int trials = 36) {
    const Encoding encoding(wide());
    History history(Objective{"loss", Goal::Minimize, ObjectiveValue::Last});
    Rng rng(8);
    for (int i = 0; i < trials; ++i) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{i};
        trial->configuration = encoding.toNative(std::vector<double>{rng.uniform(), rng.uniform(), rng.uniform()});
        trial->state = TrialState::Complete;
        trial->objective = loss(trial->configuration);
        history.apply(trial);
    }
    return history;
}

std::shared_ptr<const Surrogate> fitted(const SearchSpace& space) {
    return Surrogate::fit(space, history()).value();
}

SearchSpace spaceOf(Parameter x, Parameter y, Parameter kind) {
    return SearchSpace::create({std::move(x), std::move(y), std::move(kind)}).value();
}

Suggestion suggested(const SearchSpace& space, const History& history) {
    ChangedSpaceStrategy strategy(space, 1);
    Rng rng(1, 100);
    return std::get<Suggestion>(strategy.suggest(history, rng));
}

}  // namespace

class TestChangedRanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsBeyondANarrowedRangeAreDataWhereTheyAre() {
        const auto model = fitted(spaceOf(continuous("x", 0, 0.65), continuous("y", 0, 1), choice({kA, kB, kC})));
        QCOMPARE(model->resultCount(), 36);
        // The cliff is not taken for one at the end of the new range.
        const Configuration end{{"x", 0.65}, {"y", 0.5}, {"kind", kA}};
        QVERIFY2(model->at(end).median < 1.5, qPrintable(QString::number(model->at(end).median)));
    }

    void aNarrowedRangeHasTheSamePredictions() {
        // Half the range is a stretched axis, on which the fitted lengths stretch too, less what the prior says of them.
        const auto before = fitted(wide());
        const auto after = fitted(spaceOf(continuous("x", 0.1, 0.6), continuous("y", 0, 1), choice({kA, kB, kC})));
        for (const double x : {0.2, 0.35, 0.5}) {
            const Configuration place{{"x", x}, {"y", 0.4}, {"kind", kB}};
            const double difference = std::abs(before->at(place).median - after->at(place).median);
            QVERIFY2(difference < 0.1, qPrintable(QString::number(difference)));
        }
    }

    void trialsOfARemovedChoiceAreLeftOut() {
        const auto model = fitted(spaceOf(continuous("x", 0, 1), continuous("y", 0, 1), choice({kA, kB})));
        const History all = history();
        const auto gone =
            std::ranges::count_if(all.trials(), [](const TrialPtr& t) { return t->configuration.at("kind") == kC; });
        QVERIFY(gone > 0);
        QCOMPARE(model->resultCount(), 36 - static_cast<int>(gone));
    }

    void trialsOutsideTheDomainOfANewScaleAreLeftOut() {
        History past = history();
        auto zero = std::make_shared<Trial>(*past.trials().back());
        zero->id = TrialId{36};
        zero->configuration["x"] = 0.0;
        past.apply(zero);
        const SearchSpace logarithmic =
            spaceOf(continuous("x", 0.01, 1, Scale::Log), continuous("y", 0, 1), choice({kA, kB, kC}));
        QCOMPARE(Surrogate::fit(logarithmic, past).value()->resultCount(), 36);
    }

    void trialsWithoutANewParameterAreLeftOut() {
        std::vector<Parameter> parameters = wide().parameters();
        parameters.push_back(continuous("z", 0, 1));
        QCOMPARE(Surrogate::fit(SearchSpace::create(parameters).value(), history()).error().code, ErrorCode::NotFound);
    }

    void aFixedParameterKeepsWhatOtherValuesTaught() {
        Parameter x = continuous("x", 0, 1);
        x.fixed = 0.3;
        const SearchSpace space = spaceOf(x, continuous("y", 0, 1), choice({kA, kB, kC}));
        const auto model = fitted(space);
        QCOMPARE(model->resultCount(), 36);
        const Configuration best{{"x", 0.3}, {"y", 0.5}, {"kind", kA}};
        QVERIFY2(std::abs(model->at(best).median) < 0.15, qPrintable(QString::number(model->at(best).median)));
        const Configuration predicted = model->bestPredicted();
        QVERIFY(space.faultsOf(predicted).empty());
        QVERIFY(std::abs(std::get<double>(predicted.at("y")) - 0.5) < 0.1);
        QCOMPARE(predicted.at("kind"), kA);
    }

    void aFixedChoiceDecidesWhatExists() {
        Parameter kind = choice({kA, kB, kC});
        kind.fixed = kB;
        Parameter onlyA = continuous("x", 0, 1);
        onlyA.when = {{"kind", {kA}}};
        const SearchSpace space = SearchSpace::create({kind, onlyA, continuous("y", 0, 1)}).value();
        const Suggestion suggestion = suggested(space, history());
        QVERIFY(space.faultsOf(suggestion.configuration).empty());
        QVERIFY(!suggestion.configuration.contains("x"));
    }

    void suggestionsKeepToTheNewRanges() {
        Parameter x = continuous("x", 0.2, 0.6);
        Parameter y = continuous("y", 1e-3, 1, Scale::Log);
        y.fixed = 0.1;
        const SearchSpace space = spaceOf(x, y, choice({kA, kC}));
        History past = history();
        for (int i = 0; i < 6; ++i) {
            const Suggestion suggestion = suggested(space, past);
            QVERIFY(space.faultsOf(suggestion.configuration).empty());
            QVERIFY(suggestion.explanation.prediction);  // the old trials make a model at once
            auto trial = std::make_shared<Trial>();
            trial->id = TrialId{std::ssize(past.trials())};
            trial->configuration = suggestion.configuration;
            trial->state = TrialState::Complete;
            trial->objective = loss(trial->configuration);
            past.apply(trial);
        }
    }

    void aSuggestionThatIsNotWantedIsGivenUpInTheFreedSpaceToo() {
        Parameter x = continuous("x", 0, 1);
        x.fixed = 0.3;
        const SearchSpace space = spaceOf(x, continuous("y", 0, 1), choice({kA, kB, kC}));
        ChangedSpaceStrategy strategy(space, 1);
        std::stop_source stop;
        strategy.heedStop(stop.get_token());
        stop.request_stop();
        Rng rng(1, 100);
        QVERIFY(std::holds_alternative<NoSuggestion>(strategy.suggest(history(), rng)));  // x had other values
    }

    void widenedAndFreedParametersKnowTheirPast() {
        const auto model = fitted(spaceOf(continuous("x", -1, 2), continuous("y", 0, 1), choice({kA, kB, kC})));
        QCOMPARE(model->resultCount(), 36);
        const Configuration best{{"x", 0.3}, {"y", 0.5}, {"kind", kA}};
        QVERIFY(model->at(best).median < 0.2);
    }
};

VERNIER_TEST(TestChangedRanges, Nothing);

}  // namespace tst_ChangedRanges

#include "tst_ChangedRanges.moc"
