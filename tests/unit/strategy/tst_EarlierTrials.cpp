#include "core/strategy/EarlierTrials.h"

#include "core/methods/Methods.h"
#include "tests/support/Parameters.h"
#include "tests/support/SuggestedTrial.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace tst_EarlierTrials {

using namespace vernier;
using namespace vernier::test;

namespace {

using Function = std::function<double(const Configuration&)>;

StudyDefinition studyOf(std::vector<Parameter> parameters, const std::string& kind = "bayesian", std::uint64_t seed = 1) {
    StudyDefinition study;
    study.space = SearchSpace::create(std::move(parameters)).value();
    study.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    study.strategy = {kind, seed};
    return study;
}

StudyDefinition cube(const std::string& kind, std::uint64_t seed) {
    return studyOf({continuous("x"), continuous("y"), continuous("z")}, kind, seed);
}

StudyDefinition warm(StudyDefinition study, WarmStartKind kind) {
    study.warmStart = WarmStart{kind, {"../earlier"}};
    return study;
}

/// A slanted bowl with ripples; its minimum, about -0.06, is away from the middle.
double bowl(const Configuration& configuration, double shift = 0) {
    constexpr std::array<double, 3> kBest{0.8, 0.25, 0.65};
    const std::array<std::string, 3> names{"x", "y", "z"};
    double loss = 0;
    for (std::size_t k = 0; k < names.size(); ++k) {
        const double away = std::get<double>(configuration.at(names[k])) - kBest[k] - shift;
        loss += (1 + static_cast<double>(k)) * away * away - 0.02 * std::cos(4 * std::numbers::pi * away);
    }
    return loss;
}

/// Plays the part of the runner for `trials` trials.
History run(const StudyDefinition& study, const std::vector<PriorStudy>& priors, int trials, const Function& loss) {
    const std::unique_ptr<Strategy> strategy = makeStrategy(study, priors).value();
    History history(study.objective);
    for (int number = 0; number < trials; ++number) {
        Rng rng(study.strategy.seed, static_cast<std::uint64_t>(number));
        const SuggestionOrNone answer = strategy->suggest(history, rng);
        if (!std::holds_alternative<Suggestion>(answer))
            break;
        const auto trial = suggestedTrial(history, std::get<Suggestion>(answer));
        trial->state = TrialState::Complete;
        trial->objective = loss(trial->configuration);
        history.apply(trial);
    }
    return history;
}

double bestOf(const History& history) {
    return *history.incumbent()->objective;
}

/// The study of a function by 25 random trials.
PriorStudy randomStudy(const Function& loss, std::uint64_t seed) {
    const StudyDefinition study = cube("random", seed);
    return {study.space, run(study, {}, 25, loss)};
}

struct Medians {
    double warm = 0;
    double cold = 0;
};

/// Medians over 5 seeds of the best of `trials` trials, with and without a study of `earlier`.
Medians compare(WarmStartKind kind, int trials, const Function& earlier) {
    const Function loss = [](const Configuration& configuration) { return bowl(configuration); };
    std::vector<double> warmed;
    std::vector<double> cold;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const StudyDefinition study = cube("bayesian", seed);
        warmed.push_back(bestOf(run(warm(study, kind), {randomStudy(earlier, 100 + seed)}, trials, loss)));
        cold.push_back(bestOf(run(study, {}, trials, loss)));
    }
    std::ranges::sort(warmed);
    std::ranges::sort(cold);
    qInfo("best of %d trials, median of 5 seeds: warm %.4f, cold %.4f", trials, warmed[2], cold[2]);
    return {warmed[2], cold[2]};
}

PriorStudy studyWith(std::vector<Parameter> parameters, const std::vector<Configuration>& configurations) {
    PriorStudy study{SearchSpace::create(std::move(parameters)).value(),
                     History(Objective{"loss", Goal::Minimize, ObjectiveValue::Last})};
    for (const Configuration& configuration : configurations) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(study.history.trials())};
        trial->configuration = configuration;
        trial->state = TrialState::Complete;
        trial->objective = 0.5;
        study.history.apply(std::move(trial));
    }
    return study;
}

Parameter fixedAt(Parameter parameter, Value value) {
    parameter.fixed = std::move(value);
    return parameter;
}

}  // namespace

class TestEarlierTrials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trialsOutsideThePresentRangesAreDropped() {
        const StudyDefinition study = warm(studyOf({continuous("x", 0, 0.5)}), WarmStartKind::Identical);
        const PriorStudy prior = studyWith({continuous("x")}, {{{"x", 0.25}}, {{"x", 0.75}}});
        const EarlierTrials earlier = earlierTrials(study, {prior});
        QCOMPARE(earlier.studies.at(0).trials().size(), std::size_t{1});
        QCOMPARE(earlier.studies[0].trials()[0]->configuration, (Configuration{{"x", 0.25}}));
    }

    void aNewlySearchedParameterTakesTheValueItWasFixedAt() {
        const StudyDefinition study = warm(studyOf({continuous("x"), continuous("y")}), WarmStartKind::Identical);
        const PriorStudy prior = studyWith({continuous("x"), fixedAt(continuous("y"), 0.3)}, {{{"x", 0.25}}});
        QCOMPARE(earlierTrials(study, {prior}).studies.at(0).trials().at(0)->configuration,
                 (Configuration{{"x", 0.25}, {"y", 0.3}}));
    }

    void onlyTransferTakesTrialsWithAnotherFixedValue() {
        const StudyDefinition study = studyOf({continuous("x"), fixedAt(continuous("y"), 0.3)});
        const PriorStudy prior = studyWith({continuous("x"), continuous("y")}, {{{"x", 0.25}, {"y", 0.9}}});
        QVERIFY(earlierTrials(warm(study, WarmStartKind::Identical), {prior}).studies.at(0).trials().empty());
        QCOMPARE(earlierTrials(warm(study, WarmStartKind::Transfer), {prior}).studies.at(0).trials().at(0)->configuration,
                 (Configuration{{"x", 0.25}, {"y", 0.3}}));
    }

    void ofVeryManyTrialsTheModelTakesSome() {
        const Function loss = [](const Configuration& configuration) { return bowl(configuration); };
        const StudyDefinition past = cube("random", 1);
        const History history = run(past, {}, 600, loss);
        const EarlierTrials earlier = earlierTrials(warm(past, WarmStartKind::Identical), {{past.space, history}});
        const auto& trials = earlier.studies.at(0).trials();
        QCOMPARE(trials.size(), std::size_t{600});
        QCOMPARE(std::ranges::count_if(trials, [](const TrialPtr& trial) { return !trial->isExcluded; }), 500);
        QCOMPARE(bestOf(earlier.studies[0]), bestOf(history));
        QCOMPARE(triedConfigurations(past.space, earlier).size(), std::size_t{600});
    }

    void noConfigurationOfAnIdenticalStudyIsTriedAgain_data() {
        QTest::addColumn<std::string>("kind");
        QTest::newRow("random") << std::string("random");
        QTest::newRow("bayesian") << std::string("bayesian");
    }

    void noConfigurationOfAnIdenticalStudyIsTriedAgain() {
        QFETCH(std::string, kind);
        Parameter n = continuous("n", 1, 6);
        n.kind = ParameterKind::Integer;
        const PriorStudy prior = studyWith({n}, {{{"n", std::int64_t{2}}}, {{"n", std::int64_t{5}}}});
        const StudyDefinition study = studyOf({n}, kind);
        const auto loss = [](const Configuration&) { return 1.0; };
        const StudyDefinition identical = warm(study, WarmStartKind::Identical);
        const History rest = run(identical, {prior}, 10, loss);
        QCOMPARE(rest.trials().size(), std::size_t{4});
        for (const TrialPtr& trial : rest.trials())
            QVERIFY(trial->configuration != prior.history.trials()[0]->configuration &&
                    trial->configuration != prior.history.trials()[1]->configuration);
        QCOMPARE(makeStrategy(identical, {prior}).value()->trialCount(), std::optional<std::int64_t>(4));
        QCOMPARE(run(warm(study, WarmStartKind::Transfer), {prior}, 10, loss).trials().size(), std::size_t{6});
    }

    void anIdenticalStudySavesTheStart() {
        const Medians best = compare(WarmStartKind::Identical, 5, [](const Configuration& c) { return bowl(c); });
        QVERIFY(best.warm < best.cold);
    }

    void aShiftedAndRescaledStudyHelps() {
        const Medians best =
            compare(WarmStartKind::Transfer, 5, [](const Configuration& c) { return 10 + 300 * bowl(c, 0.05); });
        QVERIFY(best.warm < best.cold);
    }

    void anOppositeStudyDoesLittleHarm() {
        const Medians best = compare(WarmStartKind::Transfer, 25, [](const Configuration& c) { return -bowl(c); });
        // The losses of random points spread over about 1.
        QVERIFY(best.warm < best.cold + 0.01);
    }

    void sameStudiesGiveTheSameSuggestions_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("identical") << static_cast<int>(WarmStartKind::Identical);
        QTest::newRow("transfer") << static_cast<int>(WarmStartKind::Transfer);
    }

    void sameStudiesGiveTheSameSuggestions() {
        QFETCH(int, kind);
        const Function loss = [](const Configuration& configuration) { return bowl(configuration); };
        const std::vector<PriorStudy> priors{randomStudy(loss, 1), randomStudy(loss, 2)};
        const StudyDefinition study = warm(cube("bayesian", 3), static_cast<WarmStartKind>(kind));
        const History once = run(study, priors, 12, loss);
        QVERIFY(std::ranges::equal(once.trials(), run(study, priors, 12, loss).trials(),
                                   [](const TrialPtr& a, const TrialPtr& b) { return *a == *b; }));
        // A new strategy, as after a restart, continues as the old one would have.
        History begun(study.objective);
        for (std::size_t number = 0; number < 11; ++number)
            begun.apply(once.trials()[number]);
        Rng rng(study.strategy.seed, 11);
        const SuggestionOrNone next = makeStrategy(study, priors).value()->suggest(begun, rng);
        QCOMPARE(std::get<Suggestion>(next).configuration, once.trials()[11]->configuration);
    }

    void studiesWithoutUsableTrialsAreAColdStart() {
        const Function loss = [](const Configuration& configuration) { return bowl(configuration); };
        const PriorStudy empty{cube("random", 1).space, History(Objective{"loss"})};
        const StudyDefinition study = cube("bayesian", 1);
        for (const WarmStartKind kind : {WarmStartKind::Identical, WarmStartKind::Transfer})
            QCOMPARE(bestOf(run(warm(study, kind), {empty}, 6, loss)), bestOf(run(study, {}, 6, loss)));
    }
};

VERNIER_TEST(TestEarlierTrials, Nothing);

}  // namespace tst_EarlierTrials

#include "tst_EarlierTrials.moc"
