#include "core/methods/Methods.h"
#include "core/space/SayableNumber.h"
#include "tests/support/Parameters.h"
#include "tests/support/RandomSpace.h"
#include "tests/support/SuggestedTrial.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tst_Strategy {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr std::uint64_t kSeed = 42;

StudyDefinition studyOf(const std::string& kind, SearchSpace space) {
    StudyDefinition study;
    study.name = "contract";
    study.metrics = {{"y", MetricSource::Regex, "(.*)", MetricRole::Measure}};
    study.objective = {"y", Goal::Minimize, ObjectiveValue::Last};
    study.strategy = {kind, kSeed};
    study.resource = ResourceRange{1, 9, 3};
    study.space = std::move(space);
    return study;
}

Parameter real(const std::string& name) {
    Parameter parameter = continuous(name);
    parameter.points = 4;
    return parameter;
}

Parameter choice(const std::string& name, int count) {
    Parameter parameter = categorical(name, {});
    for (int value = 0; value < count; ++value)
        parameter.values.push_back("v" + std::to_string(value));
    return parameter;
}

/// Two branches of an optimizer, one with a range of its own; 2 + 3 * 2 = 8 configurations but for `r`.
SearchSpace conditionalSpace(bool isFinite) {
    std::vector<Parameter> parameters{choice("optimizer", 2), under(choice("momentum", 3), "optimizer", {std::string("v0")}),
                                      choice("last", 2)};
    if (!isFinite)
        parameters.push_back(real("r"));
    return SearchSpace::create(parameters).value();
}

/// A space with all kinds of parameters, which a grid can handle too.
SearchSpace mixedSpace(std::uint64_t seed) {
    Rng rng(seed);
    std::vector<Parameter> parameters = randomSpace(rng, 1 + static_cast<int>(rng.below(5))).parameters();
    for (Parameter& parameter : parameters) {
        if (parameter.kind == ParameterKind::Continuous && !parameter.step)
            parameter.points = 3;
    }
    return SearchSpace::create(parameters).value();
}

/// Drives a strategy as the engine does, with a made-up objective.
class Driver {
public:
    explicit Driver(const StudyDefinition& study)
        : m_study(study), m_history(study.objective), m_strategy(makeStrategy(study).value()) {}

    const History& history() const { return m_history; }
    SuggestionOrNone peek() {
        Rng rng(kSeed, m_history.trials().size());
        return m_strategy->suggest(m_history, rng);
    }
    /// Starts a trial; false if the strategy has none to start.
    bool start() {
        SuggestionOrNone next = peek();
        m_last = next;
        if (!std::holds_alternative<Suggestion>(next))
            return false;
        const auto trial = suggestedTrial(m_history, std::get<Suggestion>(next));
        trial->reports.resize(1);
        m_history.apply(trial);
        return true;
    }
    void end(std::int64_t number, TrialState state = TrialState::Complete) {
        auto trial = std::make_shared<Trial>(*m_history.find(TrialId{number}));
        trial->state = state;
        if (state == TrialState::Complete)
            trial->objective = objectiveOf(trial->configuration);
        m_history.apply(trial);
    }
    /// Starts and ends `count` trials one after another, or fewer at the end of the space.
    void run(int count) {
        for (int trial = 0; trial < count && start(); ++trial)
            end(std::ssize(m_history.trials()) - 1, trial % 7 == 3 ? TrialState::Failed : TrialState::Complete);
    }
    void restart() { m_strategy = makeStrategy(m_study).value(); }
    bool isExhausted() const {
        const NoSuggestion* none = std::get_if<NoSuggestion>(&m_last);
        return none && *none == NoSuggestion::Exhausted;
    }

private:
    static double objectiveOf(const Configuration& configuration) {
        double sum = 0;
        for (const auto& [name, value] : configuration)
            sum += std::sin(static_cast<double>(std::hash<std::string>{}(toText(value)) % 1000));
        return sum;
    }

    StudyDefinition m_study;
    History m_history;
    std::unique_ptr<Strategy> m_strategy;
    SuggestionOrNone m_last;
};

}  // namespace

/// What every strategy that a study may name must fulfil. Each test runs once per available kind.
class TestStrategy : public QObject {
    Q_OBJECT

private:
    static void everyKind() {
        QTest::addColumn<std::string>("word");
        for (const Method* const method : methodChoices())
            QTest::newRow(std::string(method->word).c_str()) << std::string(method->word);
    }
    static std::string kind() {
        QFETCH(std::string, word);
        return word;
    }

private Q_SLOTS:
    void suggestionsArePointsOfTheSpaceWithAReason_data() { everyKind(); }
    void suggestionsArePointsOfTheSpaceWithAReason() {
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const StudyDefinition study = studyOf(kind(), mixedSpace(seed));
            Driver driver(study);
            driver.run(15);
            QVERIFY(!driver.history().trials().empty());
            for (const TrialPtr& trial : driver.history().trials()) {
                const std::vector<Fault> faults = study.space.faultsOf(trial->configuration);
                QVERIFY2(faults.empty(),
                         faults.empty() ? "" : (faults.front().path + " " + faults.front().message.text()).c_str());
                QVERIFY(!trial->explanation.sentence.empty());
            }
        }
    }

    void rulesBetweenParametersAreKept_data() { everyKind(); }
    void rulesBetweenParametersAreKept() {
        std::vector<Parameter> parameters{integer("warmup", 0, 100), integer("steps", 10, 1000, Scale::Log),
                                          integer("batch", 8, 512, Scale::Log), real("lr"),
                                          categorical("optimizer", {std::string("sgd"), std::string("adam")})};
        const std::vector<std::string> rules{"warmup < steps", "batch * warmup <= 512",
                                             "if(optimizer == \"sgd\", lr > 0.5, lr <= 0.7)"};
        const StudyDefinition study =
            studyOf(kind(), SearchSpace::create(parameters, {rules, {{"ramp", "steps - warmup"}}}).value());
        Driver driver(study);
        driver.run(25);
        QCOMPARE(driver.history().trials().size(), std::size_t{25});
        for (const TrialPtr& trial : driver.history().trials()) {
            const std::vector<Fault> faults = study.space.faultsOf(trial->configuration);
            QVERIFY2(faults.empty(), faults.empty() ? "" : (faults.front().path + " " + faults.front().message.text()).c_str());
            QVERIFY(trial->configuration.contains("ramp"));
        }
    }

    void numbersHaveTheDigitsThatMatter_data() { everyKind(); }
    void numbersHaveTheDigitsThatMatter() {
        if (methodOf(studyOf(kind(), {})).isExhaustive)
            QSKIP("A grid takes the numbers it was told to take.");
        const std::vector<Parameter> parameters{continuous("lr", 1e-5, 0.3141592, Scale::Log),
                                                continuous("beta", 0, 0.99999, Scale::ReverseLog),
                                                continuous("narrow", 1000.001, 1000.002)};
        Driver driver(studyOf(kind(), SearchSpace::create(parameters).value()));
        driver.run(30);
        QCOMPARE(driver.history().trials().size(), std::size_t{30});
        for (const TrialPtr& trial : driver.history().trials()) {
            for (const Parameter& parameter : parameters) {
                const double value = std::get<double>(trial->configuration.at(parameter.name));
                QCOMPARE(sayableNumber(parameter, value), value);
            }
        }
    }

    void roundingRepeatsNoConfiguration_data() { everyKind(); }
    void roundingRepeatsNoConfiguration() {
        StudyDefinition study = studyOf(kind(), SearchSpace::create({continuous("x", 1, 2)}).value());
        if (methodOf(study).isExhaustive)
            QSKIP("A grid takes the numbers it was told to take.");
        Driver driver(study);
        driver.run(120);
        std::set<std::string> keys;
        for (const TrialPtr& trial : driver.history().trials())
            QVERIFY2(keys.insert(study.space.canonicalKey(trial->configuration)).second,
                     toText(trial->configuration.at("x")).c_str());
        QCOMPARE(keys.size(), std::size_t{120});
    }

    void theSameSeedAndHistoryGiveTheSameSuggestion_data() { everyKind(); }
    void theSameSeedAndHistoryGiveTheSameSuggestion() {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const StudyDefinition study = studyOf(kind(), mixedSpace(seed));
            Driver one(study);
            Driver other(study);
            for (int trial = 0; trial < 15; ++trial) {
                // The other one is asked twice and recreated each time: neither may show.
                other.peek();
                other.restart();
                QVERIFY(one.peek() == other.peek());
                one.run(1);
                other.run(1);
            }
        }
    }

    void anotherSeedGivesAnotherSequence_data() { everyKind(); }
    void anotherSeedGivesAnotherSequence() {
        if (methodOf(studyOf(kind(), {})).isExhaustive)
            QSKIP("A grid has one order.");
        StudyDefinition study = studyOf(kind(), conditionalSpace(false));
        Driver driver(study);
        // No more than that: from the same results, two models may want the same best point.
        driver.run(4);
        study.strategy.seed = kSeed + 1;
        const std::unique_ptr<Strategy> other = makeStrategy(study).value();
        History history(study.objective);
        int same = 0;
        for (const TrialPtr& trial : driver.history().trials()) {
            Rng rng(kSeed + 1, history.trials().size());
            const SuggestionOrNone next = other->suggest(history, rng);
            same += std::get<Suggestion>(next).configuration == trial->configuration;
            history.apply(trial);
        }
        // The first point may be the user's default in both.
        QVERIFY(same <= 1);
    }

    void pendingTrialsAreNotSuggestedAgain_data() { everyKind(); }
    void pendingTrialsAreNotSuggestedAgain() {
        for (const bool isFinite : {true, false}) {
            const StudyDefinition study = studyOf(kind(), conditionalSpace(isFinite));
            Driver driver(study);
            std::set<std::string> keys;
            for (int trial = 0; trial < 8; ++trial) {
                QVERIFY(driver.start());
                QVERIFY(keys.insert(study.space.canonicalKey(driver.history().trials().back()->configuration)).second);
                if (trial % 3 == 2)
                    driver.end(trial - 1);
            }
        }
    }

    void aFiniteSpaceIsUsedUpWithoutRepeats_data() { everyKind(); }
    void aFiniteSpaceIsUsedUpWithoutRepeats() {
        const StudyDefinition study = studyOf(kind(), conditionalSpace(true));
        QCOMPARE(study.space.combinations(), std::optional<std::int64_t>(8));
        QCOMPARE(makeStrategy(study).value()->trialCount(), std::optional<std::int64_t>(8));
        Driver driver(study);
        driver.run(100);
        QVERIFY(driver.isExhausted());
        std::set<std::string> keys;
        for (const TrialPtr& trial : driver.history().trials())
            keys.insert(study.space.canonicalKey(trial->configuration));
        QCOMPARE(keys.size(), std::size_t{8});
        QCOMPARE(driver.history().trials().size(), std::size_t{8});
    }

    void aSpaceWithoutChoiceHasOneTrial_data() { everyKind(); }
    void aSpaceWithoutChoiceHasOneTrial() {
        Parameter fixed = real("f");
        fixed.points.reset();
        fixed.fixed = 0.5;
        Parameter single = real("s");
        single.points.reset();
        single.max = single.min;
        const std::vector<std::vector<Parameter>> spaces{
            {}, {fixed}, {single}, {choice("c", 1)}, {fixed, single, choice("c", 1)}};
        for (const std::vector<Parameter>& parameters : spaces) {
            Driver driver(studyOf(kind(), SearchSpace::create(parameters).value()));
            driver.run(3);
            QCOMPARE(driver.history().trials().size(), std::size_t{1});
            QCOMPARE(driver.history().trials().front()->configuration.size(), parameters.size());
            QVERIFY(driver.isExhausted());
        }
    }

    void trialsThatAllFailedDoNotEndTheSearch_data() { everyKind(); }
    void trialsThatAllFailedDoNotEndTheSearch() {
        Driver driver(studyOf(kind(), conditionalSpace(true)));
        for (int trial = 0; trial < 8; ++trial) {
            QVERIFY(driver.start());
            driver.end(trial, TrialState::Failed);
        }
        QVERIFY(!driver.start());
    }

    void trialsOfAnEarlierDefinitionAreSurvived_data() { everyKind(); }
    void trialsOfAnEarlierDefinitionAreSurvived() {
        const StudyDefinition study = studyOf(kind(), conditionalSpace(false));
        Driver before(study);
        before.run(6);
        // The same history after the ranges were edited: values out of range, parameters gone and new.
        Parameter narrow = real("r");
        narrow.min = 0.9;
        const StudyDefinition edited = studyOf(kind(), SearchSpace::create({narrow, choice("new", 3)}).value());
        Rng rng(kSeed, before.history().trials().size());
        const SuggestionOrNone next = makeStrategy(edited).value()->suggest(before.history(), rng);
        QVERIFY(edited.space.faultsOf(std::get<Suggestion>(next).configuration).empty());
    }

    void thousandsOfParametersAreNoProblem_data() { everyKind(); }
    void thousandsOfParametersAreNoProblem() {
        if (kind() == "bayesian" || kind() == "hyperband")
            QSKIP("A model of so many dimensions has its own tests.");
        std::vector<Parameter> parameters;
        for (int index = 0; index < 5000; ++index)
            parameters.push_back(real("p" + std::to_string(index)));
        const StudyDefinition study = studyOf(kind(), SearchSpace::create(parameters).value());
        Driver driver(study);
        driver.run(3);
        QCOMPARE(driver.history().trials().size(), std::size_t{3});
        QVERIFY(study.space.faultsOf(driver.history().trials().back()->configuration).empty());
        QVERIFY(driver.history().trials()[1]->configuration != driver.history().trials()[2]->configuration);
    }

    void whatThisVersionLacksIsNamedWithWhatToUseInstead() {
        const Result<std::unique_ptr<Strategy>> strategy = makeStrategy(studyOf("annealing", conditionalSpace(true)));
        QCOMPARE(strategy.error().code, ErrorCode::Unsupported);
        QVERIFY(strategy.error().message.text().find("annealing") != std::string::npos);
        QVERIFY(strategy.error().message.text().find("random, sobol, grid") != std::string::npos);
    }

    void aGridOverAContinuousRangeAsksForPoints() {
        Parameter endless = real("r");
        endless.points.reset();
        const auto strategy = makeStrategy(studyOf("grid", SearchSpace::create({endless}).value()));
        QCOMPARE(strategy.error().code, ErrorCode::InvalidInput);
        QCOMPARE(strategy.error().faults.front().path, std::string("parameters[0].points"));
    }

    void aSobolSequenceFillsEveryPartOfASquare() {
        Driver driver(studyOf("sobol", SearchSpace::create({real("a"), real("b")}).value()));
        driver.run(64);
        std::set<std::pair<int, int>> cells;
        for (const TrialPtr& trial : driver.history().trials())
            cells.emplace(static_cast<int>(8 * std::get<double>(trial->configuration.at("a"))),
                          static_cast<int>(8 * std::get<double>(trial->configuration.at("b"))));
        // 64 draws at random reach about 40 of 64 cells; the sequence (which leaves out its first point) misses two at most.
        QVERIFY2(cells.size() >= 62, std::to_string(cells.size()).c_str());
    }
};

VERNIER_TEST(TestStrategy, Nothing);

}  // namespace tst_Strategy

#include "tst_Strategy.moc"
