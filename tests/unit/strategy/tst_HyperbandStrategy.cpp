#include "core/curves/RungLevels.h"
#include "core/methods/Methods.h"
#include "core/models/MarginalLikelihood.h"
#include "core/strategy/RungModel.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tst_HyperbandStrategy {

using namespace vernier;

namespace {

constexpr std::int64_t kSteps = 27;

StudyDefinition hyperband(bool usesModel, bool canPause) {
    StudyDefinition study;
    study.name = "rungs";
    study.command.arguments = {"train"};
    if (canPause)
        study.command.arguments.push_back("--state={checkpoint_dir}");
    Parameter x, y;
    x.name = "x";
    y.name = "y";
    study.space = SearchSpace::create({x, y}).value();
    study.metrics = {{"loss", MetricSource::Json, "loss", MetricRole::Measure}};
    study.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    study.strategy = {"hyperband", 5, usesModel};
    study.resource = ResourceRange{1, kSteps, 3};
    return study;
}

/// The loss at a step: a bowl that shows more clearly the longer it trains.
double lossAt(const Configuration& configuration, std::int64_t step) {
    const double x = std::get<double>(configuration.at("x"));
    const double y = std::get<double>(configuration.at("y"));
    return std::pow(x - 0.7, 2) + std::pow(y - 0.2, 2) + 0.5 / static_cast<double>(step);
}

/// Runs a study as the engine does, one trial at a time, and counts what happens.
class Study {
public:
    /// `firstStep`: the number its trainer gives its first step; `startSteps`: how long it takes to start, in steps.
    explicit Study(StudyDefinition definition, std::int64_t firstStep = 1, std::int64_t startSteps = 0)
        : m_definition(std::move(definition)),
          m_firstStep(firstStep),
          m_startSteps(startSteps),
          m_history(m_definition.objective),
          m_strategy(makeStrategy(m_definition).value()),
          m_rule(makeStoppingRule(m_definition).value()) {}

    const History& history() const { return m_history; }
    int steps() const { return m_steps; }
    SuggestionOrNone peek(Strategy& strategy) {
        Rng rng(m_definition.strategy.seed, m_history.trials().size());
        return strategy.suggest(m_history, rng);
    }
    std::optional<Suggestion> next() {
        const SuggestionOrNone suggestion = peek(*m_strategy);
        const Suggestion* found = std::get_if<Suggestion>(&suggestion);
        return found ? std::optional(*found) : std::nullopt;
    }
    /// Runs what was suggested until the rule ends it, or to its end.
    void run(const Suggestion& suggestion) {
        auto trial = std::make_shared<Trial>();
        if (suggestion.resumes) {
            *trial = *m_history.find(*suggestion.resumes);
        } else {
            trial->id = TrialId{std::ssize(m_history.trials())};
            trial->configuration = suggestion.configuration;
            trial->reports.resize(1);
        }
        trial->state = TrialState::Running;
        trial->resource = suggestion.resource;
        m_history.apply(trial);
        while (m_history.find(trial->id)->state == TrialState::Running)
            step(trial->id);
    }
    void run(int asks) {
        for (int asked = 0; asked < asks; ++asked)
            run(*next());
    }
    bool isSameAnew() { return peek(*m_strategy) == peek(*makeStrategy(m_definition).value()); }

private:
    void step(TrialId id) {
        auto trial = std::make_shared<Trial>(*m_history.find(id));
        const std::int64_t step = std::ssize(trial->reports[0]) + 1;
        const std::int64_t elapsedMs = m_startSteps > 0 ? 100 * (m_startSteps + step) : 0;
        trial->reports[0].push_back({step - 1 + m_firstStep, lossAt(trial->configuration, step), elapsedMs});
        m_history.apply(trial);
        ++m_steps;
        const std::optional<Decision> decision = m_rule->decide(m_history, id);
        auto after = std::make_shared<Trial>(*trial);
        if (step >= kSteps)
            after->state = TrialState::Complete;
        else if (decision && decision->verdict != Verdict::Keep)
            after->state = decision->verdict == Verdict::Pause ? TrialState::Paused : TrialState::Stopped;
        else if (trial->resource == step)  // its process ends there
            after->state = TrialState::Paused;
        if (isFinished(after->state))
            after->objective = trial->reports[0].back().value;
        m_history.apply(after);
    }

    StudyDefinition m_definition;
    std::int64_t m_firstStep;
    std::int64_t m_startSteps;
    History m_history;
    std::unique_ptr<Strategy> m_strategy;
    std::unique_ptr<StoppingRule> m_rule;
    int m_steps = 0;
};

double bestOf(const History& history) {
    double best = 1e9;
    for (const TrialPtr& trial : history.trials()) {
        for (const Report& report : trial->reports[0])
            best = std::min(best, report.value);
    }
    return best;
}

}  // namespace

class TestHyperbandStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuggestionThatIsGivenUpIsNone() {
        Study study(hyperband(true, true));
        study.run(20);
        QVERIFY(study.next());
        const auto strategy = makeStrategy(hyperband(true, true)).value();
        QVERIFY(std::holds_alternative<Suggestion>(study.peek(*strategy)));
        std::stop_source giveUp;
        strategy->heedStop(giveUp.get_token());
        QVERIFY(std::holds_alternative<Suggestion>(study.peek(*strategy)));
        giveUp.request_stop();
        QVERIFY(study.peek(*strategy) == SuggestionOrNone(NoSuggestion::WaitForResults));
    }

    void aRungModelThatIsGivenUpFitsNothing() {
        const std::vector<std::int64_t> rungs{1, 3};
        RungLevels levels;
        std::vector<Eigen::VectorXd> points;
        Rng rng(3);
        for (int i = 0; i < 12; ++i) {
            points.emplace_back(Eigen::Vector2d(rng.uniform(), rng.uniform()));
            levels.ofTrial.push_back({points.back()[0], 2 * points.back()[0]});
            levels.finalOfTrial.emplace_back();
        }
        const Eigen::VectorXd start = KernelPrior::forDimensions(2).centre(2).logLength;
        const auto fitted = [&](const std::stop_token& stop) {
            return RungModel(rungs, {false, false}, levels, points, 0, stop).process().kernel().parameters().logLength;
        };
        QVERIFY(fitted({}) != start);
        std::stop_source giveUp;
        giveUp.request_stop();
        QVERIFY(fitted(giveUp.get_token()) == start);
    }

    void rungsAreDenseAndEndWithTheRun() {
        QCOMPARE(denseRungs({1, 52, 3}), (std::vector<std::int64_t>{1, 2, 3, 5, 7, 10, 15, 23, 34, 52}));
        QCOMPARE(denseRungs({1, 1, 3}), (std::vector<std::int64_t>{1}));
        QCOMPARE(denseRungs({4, 9, 3}), (std::vector<std::int64_t>{4, 6, 9}));
        QCOMPARE(denseRungs({1, 100000, 3}).front(), 1000);
    }

    void pausedTrialsGoOnFurtherAndNothingElseIsResumed_data() {
        QTest::addColumn<bool>("usesModel");
        QTest::newRow("with a model") << true;
        QTest::newRow("by rank") << false;
    }
    void pausedTrialsGoOnFurtherAndNothingElseIsResumed() {
        QFETCH(bool, usesModel);
        Study study(hyperband(usesModel, true));
        int resumed = 0;
        for (int asked = 0; asked < 120; ++asked) {
            const std::optional<Suggestion> next = study.next();
            QVERIFY(next && next->resource && !next->explanation.sentence.empty());
            QVERIFY(*next->resource >= 1 && *next->resource <= kSteps);
            if (next->resumes) {
                const Trial* trial = study.history().find(*next->resumes);
                QCOMPARE(trial->state, TrialState::Paused);
                QVERIFY(next->configuration == trial->configuration);
                QVERIFY(*next->resource > std::ssize(trial->reports[0]));
                ++resumed;
            }
            study.run(*next);
        }
        QVERIFY2(resumed >= 20, std::to_string(resumed).c_str());
        QVERIFY(study.history().trials().size() >= 20);
        QVERIFY(std::ranges::any_of(study.history().trials(), [](const auto& t) { return t->state == TrialState::Complete; }));
    }

    void theAnswerRestsOnTheHistoryAlone() {
        for (const bool usesModel : {true, false}) {
            Study study(hyperband(usesModel, true));
            for (int asked = 0; asked < 40; ++asked) {
                QVERIFY(study.isSameAnew());
                study.run(1);
            }
        }
    }

    void itFindsMoreWithTheSameStepsThanTrainingAllToTheEnd() {
        Study halving(hyperband(false, true));
        while (halving.steps() < 20 * kSteps)
            halving.run(1);
        Study model(hyperband(true, true));
        while (model.steps() < 20 * kSteps)
            model.run(1);
        double random = 1e9;
        Rng rng(5);
        for (int trial = 0; trial < 20; ++trial)
            random = std::min(random, lossAt({{"x", rng.uniform()}, {"y", rng.uniform()}}, kSteps));
        QVERIFY(bestOf(halving.history()) < random);
        QVERIFY(bestOf(model.history()) < bestOf(halving.history()));
    }

    void withoutCheckpointsTrialsRunOnUntilTheRuleStopsThem() {
        Study study(hyperband(true, false));
        for (int asked = 0; asked < 30; ++asked) {
            const std::optional<Suggestion> next = study.next();
            QVERIFY(next && !next->resumes && !next->resource);
            study.run(*next);
        }
        std::set<TrialState> states;
        for (const TrialPtr& trial : study.history().trials())
            states.insert(trial->state);
        QCOMPARE(states, (std::set<TrialState>{TrialState::Complete, TrialState::Stopped}));
    }

    void bracketsBeginAtSeveralRungs() {
        Study study(hyperband(false, true));
        std::set<std::int64_t> begins;
        for (int asked = 0; asked < 80; ++asked) {
            const std::optional<Suggestion> next = study.next();
            if (!next->resumes)
                begins.insert(*next->resource);
            study.run(*next);
        }
        QVERIFY(begins.contains(1) && begins.contains(3));
        QVERIFY(std::ranges::includes(std::set<std::int64_t>{1, 3, 9, 27}, begins));
    }

    void aTrainerThatCountsFromZeroIsNotAskedForTheSameStepsAgain() {
        for (const bool usesModel : {true, false}) {
            Study study(hyperband(usesModel, true), 0);
            int resumptions = 0;
            for (int asked = 0; asked < 60; ++asked) {
                const std::optional<Suggestion> next = study.next();
                QVERIFY(next);
                if (next->resumes) {
                    ++resumptions;
                    QVERIFY(*next->resource > *study.history().find(*next->resumes)->resource);
                }
                study.run(*next);
            }
            QVERIFY(resumptions > 5);
        }
    }

    void aShareOfTheNewTrialsIsDrawnWithoutTheModel() {
        Study study(hyperband(true, true));
        int modelled = 0;
        int even = 0;
        for (int asked = 0; asked < 120; ++asked) {
            const std::optional<Suggestion> next = study.next();
            QVERIFY(next);
            if (!next->resumes && study.history().trials().size() >= 8)  // there is a model
                ++(next->explanation.prediction ? modelled : even);
            study.run(*next);
        }
        const int all = modelled + even;
        QVERIFY2(all >= 16 && 5 * even >= all && 3 * even <= all, qPrintable(QStringLiteral("%1 of %2").arg(even).arg(all)));
    }

    void whereToGoOnIsDearItIsWorthIt() {
        constexpr std::int64_t kStart = 10;
        Study study(hyperband(true, true), 1, kStart);
        int byRank = 0;
        for (int asked = 0; asked < 60; ++asked) {
            const std::optional<Suggestion> next = study.next();
            QVERIFY(next);
            if (next->resumes && next->explanation.sentence.text().ends_with("it is in the best third there.")) {
                ++byRank;
                const std::int64_t steps = *next->resource - *study.history().find(*next->resumes)->resource;
                QVERIFY2(steps >= kStart || *next->resource == kSteps, next->explanation.sentence.text().c_str());
            }
            study.run(*next);
        }
        QVERIFY(byRank > 3);
    }

    void failedTrialsAreSurvived() {
        Study study(hyperband(true, true));
        study.run(20);
        History history(study.history());
        for (std::int64_t number = 0; number < std::ssize(history.trials()); number += 2) {
            auto trial = std::make_shared<Trial>(*history.find(TrialId{number}));
            trial->state = TrialState::Failed;
            trial->failure = FailureCause::ExitCode;
            trial->objective.reset();
            history.apply(trial);
        }
        Rng rng(5, history.trials().size());
        QVERIFY(std::holds_alternative<Suggestion>(makeStrategy(hyperband(true, true)).value()->suggest(history, rng)));
    }
};

VERNIER_TEST(TestHyperbandStrategy, Nothing);

}  // namespace tst_HyperbandStrategy

#include "tst_HyperbandStrategy.moc"
