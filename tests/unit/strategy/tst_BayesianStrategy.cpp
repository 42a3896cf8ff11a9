#include "core/strategy/BayesianStrategy.h"
#include "tests/support/Parameters.h"
#include "tests/support/SuggestedTrial.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tst_BayesianStrategy {

using namespace vernier;
using namespace vernier::test;

namespace {

// A choice with a parameter of its own in each branch, an integer and a continuous one.
SearchSpace mixedSpace() {
    Parameter left = continuous("left");
    left.when = {{"branch", {std::string("l")}}};
    Parameter right = continuous("right", 1e-4, 1);
    right.scale = Scale::Log;
    right.when = {{"branch", {std::string("r")}}};
    return SearchSpace::create({categorical("branch", {std::string("l"), std::string("r")}), left, right,
                                integer("depth", 1, 30), continuous("x", -2, 2)})
        .value();
}

double numberOf(const Configuration& configuration, const std::string& name) {
    const auto found = configuration.find(name);
    if (found == configuration.end())
        return 0;
    if (const auto* whole = std::get_if<std::int64_t>(&found->second))
        return static_cast<double>(*whole);
    return std::get<double>(found->second);
}

double mixedLoss(const Configuration& configuration) {
    const double branch = configuration.contains("left") ? std::pow(numberOf(configuration, "left") - 0.3, 2)
                                                         : 0.5 + std::pow(std::log10(numberOf(configuration, "right")) + 2, 2);
    return branch + std::pow((numberOf(configuration, "depth") - 17) / 10, 2) + std::pow(numberOf(configuration, "x") - 1.1, 2);
}

// Plays the part of the runner.
class Session {
public:
    explicit Session(SearchSpace space, Goal goal = Goal::Minimize, std::uint64_t seed = 7)
        : m_space(std::move(space)),
          m_seed(seed),
          m_strategy(std::make_unique<BayesianStrategy>(m_space, seed)),
          m_history(Objective{"loss", goal, ObjectiveValue::Last}) {}

    void heedStop(std::stop_token stop) { m_strategy->heedStop(std::move(stop)); }
    /// The next trial, Running; its id, or -1 if there is none.
    std::int64_t ask() {
        const auto number = static_cast<std::int64_t>(m_history.trials().size());
        Rng rng(m_seed, static_cast<std::uint64_t>(number));
        const SuggestionOrNone answer = m_strategy->suggest(m_history, rng);
        if (!std::holds_alternative<Suggestion>(answer))
            return -1;
        const auto trial = suggestedTrial(m_history, std::get<Suggestion>(answer));
        m_history.apply(trial);
        return number;
    }
    void tell(std::int64_t number, std::optional<double> value) {
        auto trial = std::make_shared<Trial>(*m_history.find(TrialId{number}));
        trial->state = value ? TrialState::Complete : TrialState::Failed;
        trial->objective = value;
        m_history.apply(trial);
    }
    template <typename Function>
    void run(int trials, Function objective) {
        for (int i = 0; i < trials; ++i) {
            const std::int64_t number = ask();
            tell(number, objective(history().find(TrialId{number})->configuration));
        }
    }
    void restart() { m_strategy = std::make_unique<BayesianStrategy>(m_space, m_seed); }

    const History& history() const { return m_history; }
    const SearchSpace& space() const { return m_space; }
    bool allTrialsDiffer() const {
        std::set<std::string> keys;
        for (const TrialPtr& trial : m_history.trials())
            keys.insert(m_space.canonicalKey(trial->configuration));
        return keys.size() == m_history.trials().size();
    }
    bool allTrialsAreSound() const {
        return std::ranges::all_of(m_history.trials(),
                                   [&](const TrialPtr& trial) { return m_space.faultsOf(trial->configuration).empty(); });
    }

private:
    SearchSpace m_space;
    std::uint64_t m_seed;
    std::unique_ptr<BayesianStrategy> m_strategy;
    History m_history;
};

bool haveEqualTrials(const History& a, const History& b) {
    return std::ranges::equal(a.trials(), b.trials(), [](const TrialPtr& x, const TrialPtr& y) { return *x == *y; });
}

}  // namespace

class TestBayesianStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuggestionThatIsGivenUpIsNone() {
        Session session(mixedSpace());
        std::stop_source giveUp;
        session.heedStop(giveUp.get_token());
        session.run(10, mixedLoss);
        giveUp.request_stop();
        QCOMPARE(session.ask(), -1);
    }

    void findsTheOptimumOfAMixedConditionalSpace() {
        Session session(mixedSpace());
        session.run(40, mixedLoss);
        QVERIFY2(*session.history().incumbent()->objective < 0.02,
                 qPrintable(QString::number(*session.history().incumbent()->objective)));
        QVERIFY(session.allTrialsDiffer());
        QVERIFY(session.allTrialsAreSound());
    }

    void maximisingIsMinimisingTheNegative() {
        Session down(mixedSpace());
        Session up(mixedSpace(), Goal::Maximize);
        down.run(20, mixedLoss);
        up.run(20, [](const Configuration& configuration) { return -mixedLoss(configuration); });
        for (std::size_t i = 0; i < 20; ++i)
            QCOMPARE(down.history().trials()[i]->configuration, up.history().trials()[i]->configuration);
    }

    void aRestartedStrategyGivesTheSameBits() {
        Session lived(mixedSpace());
        Session restarted(mixedSpace());
        for (int i = 0; i < 45; ++i) {
            if (i % 7 == 3)
                restarted.restart();
            lived.run(1, mixedLoss);
            restarted.run(1, mixedLoss);
        }
        QVERIFY(haveEqualTrials(lived.history(), restarted.history()));
    }

    void resultsOutOfOrderSurviveARestartToo() {
        Session lived(mixedSpace());
        Session restarted(mixedSpace());
        for (Session* session : {&lived, &restarted}) {
            std::vector<std::int64_t> running;
            for (int i = 0; i < 40; ++i) {
                if (session == &restarted && i % 5 == 0)
                    session->restart();
                running.push_back(session->ask());
                if (running.size() < 4)
                    continue;
                // The second youngest ends first.
                const std::int64_t ended = running[running.size() - 2];
                std::erase(running, ended);
                session->tell(ended, mixedLoss(session->history().find(TrialId{ended})->configuration));
            }
        }
        QVERIFY(haveEqualTrials(lived.history(), restarted.history()));
    }

    void eightWorkersGetEightDifferentTrials() {
        Session session(mixedSpace());
        for (int round = 0; round < 5; ++round) {
            std::vector<std::int64_t> running;
            for (int i = 0; i < 8; ++i)
                running.push_back(session.ask());
            QVERIFY(session.allTrialsDiffer());
            for (const std::int64_t number : running)
                session.tell(number, mixedLoss(session.history().find(TrialId{number})->configuration));
        }
    }

    void trialsThatRunTogetherLearnFromDifferentPlaces() {
        Session session(SearchSpace::create({continuous("x"), continuous("y")}).value());
        for (int round = 0; round < 6; ++round) {
            std::vector<Configuration> running;
            std::vector<std::int64_t> numbers;
            for (int i = 0; i < 8; ++i) {
                numbers.push_back(session.ask());
                const Configuration added = session.history().find(TrialId{numbers.back()})->configuration;
                for (const Configuration& other : running)
                    QVERIFY(std::max(std::abs(numberOf(added, "x") - numberOf(other, "x")),
                                     std::abs(numberOf(added, "y") - numberOf(other, "y"))) > 0.019);
                running.push_back(added);
            }
            for (std::size_t i = 0; i < numbers.size(); ++i)
                session.tell(numbers[i],
                             std::pow(numberOf(running[i], "x") - 0.3, 2) + std::pow(numberOf(running[i], "y") - 0.6, 2));
        }
    }

    void aFiniteSpaceIsExhaustedWithoutRepeats() {
        Session session(
            SearchSpace::create({integer("a", 1, 4), categorical("b", {std::string("u"), std::string("v"), std::string("w")})})
                .value());
        for (int i = 0; i < 12; ++i) {
            const std::int64_t number = session.ask();
            QVERIFY(number >= 0);
            session.tell(number, static_cast<double>(i % 3));
        }
        QVERIFY(session.allTrialsDiffer());
        QCOMPARE(session.ask(), -1);
    }

    void aRegionThatFailsIsLeftAloneOnceItIsKnown_data() {
        QTest::addColumn<double>("optimum");
        QTest::addColumn<int>("mostLateFailures");
        QTest::newRow("optimum away from it") << 0.3 << 2;
        QTest::newRow("optimum inside it") << 0.8 << 8;
    }
    void aRegionThatFailsIsLeftAloneOnceItIsKnown() {
        QFETCH(double, optimum);
        QFETCH(int, mostLateFailures);
        constexpr double border = 0.65;
        Session session(SearchSpace::create({continuous("x"), continuous("y")}).value());
        session.run(60, [&](const Configuration& configuration) -> std::optional<double> {
            const double x = numberOf(configuration, "x");
            if (x > border)
                return std::nullopt;
            return std::pow(x - optimum, 2) + std::pow(numberOf(configuration, "y") - 0.3, 2);
        });
        const auto& trials = session.history().trials();
        const auto failures =
            std::count_if(trials.end() - 20, trials.end(), [](const TrialPtr& trial) { return !trial->objective; });
        QVERIFY2(failures <= mostLateFailures, qPrintable(QString::number(failures)));
        const double least = std::pow(std::max(optimum - border, 0.0), 2);
        QVERIFY(*session.history().incumbent()->objective < least + 0.001);
    }

    void theMoreHaveFailedLatelyTheMoreAFailureIsShunned() {
        // Beyond x = 0.65 all fails, and there the optimum would be.
        std::ptrdiff_t failures = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            Session session(SearchSpace::create({continuous("x"), continuous("y")}).value(), Goal::Minimize, seed);
            session.run(60, [](const Configuration& configuration) -> std::optional<double> {
                const double x = numberOf(configuration, "x");
                if (x > 0.65)
                    return std::nullopt;
                return std::pow(x - 0.8, 2) + std::pow(numberOf(configuration, "y") - 0.3, 2);
            });
            const auto& trials = session.history().trials();
            failures += std::count_if(trials.end() - 20, trials.end(), [](const TrialPtr& trial) { return !trial->objective; });
        }
        // Of 160; 32 where this was measured, 77 without kCaution.
        QVERIFY2(failures < 50, qPrintable(QString::number(failures)));
    }

    void strangeObjectivesAreSurvived_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("all failed") << 0;
        QTest::newRow("constant") << 1;
        QTest::newRow("1e300") << 2;
        QTest::newRow("ties") << 3;
        QTest::newRow("one success") << 4;
    }
    void strangeObjectivesAreSurvived() {
        QFETCH(int, kind);
        Session session(mixedSpace());
        int count = 0;
        session.run(25, [&](const Configuration& configuration) -> std::optional<double> {
            ++count;
            switch (kind) {
                case 0: return std::nullopt;
                case 1: return 3.5;
                case 2: return 1e300 * (mixedLoss(configuration) - 5);
                case 3: return std::floor(mixedLoss(configuration));
                default: return count == 5 ? std::optional<double>(1.0) : std::nullopt;
            }
        });
        QVERIFY(session.allTrialsDiffer());
        QVERIFY(session.allTrialsAreSound());
    }

    void everySuggestionAfterTheStartCarriesItsPrediction() {
        Session session(mixedSpace());
        session.run(12, mixedLoss);
        const Trial& trial = *session.history().trials().back();
        QVERIFY(trial.explanation.prediction.has_value());
        const Prediction& prediction = *trial.explanation.prediction;
        QVERIFY(prediction.lower <= prediction.mean && prediction.mean <= prediction.upper);
        QVERIFY(prediction.probabilityOfImprovement >= 0 && prediction.probabilityOfImprovement <= 1);
        QVERIFY(prediction.explorationShare >= 0 && prediction.explorationShare <= 1);
        QVERIFY(!trial.explanation.sentence.empty());
    }

    void aModelOfManyResultsKeepsThoseThatStandForAll() {
        constexpr Eigen::Index most = 40;
        Rng rng(5);
        Eigen::MatrixXd points(82, 2);
        for (double& coordinate : points.reshaped())
            coordinate = rng.uniform();
        const Eigen::VectorXd values = -(points.col(0).array() - 0.3).square() - (points.col(1).array() - 0.6).square();
        SurrogateModel lived({false, false}, OutputWarpKind::HalfRank);
        for (const Eigen::Index known : {30, 60, 81, 82})
            lived.updateWithin(most, points.topRows(known), values.head(known));
        // Besides, those that came after the last fit.
        QCOMPARE(lived.process().size(), most + 82 - SurrogateModel::fitSize(82));
        QCOMPARE(lived.process().targets().maxCoeff(), lived.warp().warp(values.maxCoeff()));
        SurrogateModel restarted({false, false}, OutputWarpKind::HalfRank);
        restarted.updateWithin(most, points, values);
        QCOMPARE(restarted.process().weights(), lived.process().weights());
        for (const Eigen::Index i : {5, 37, 70}) {
            const double expected = lived.warp().warp(values[i]);
            QVERIFY(std::abs(lived.process().at(points.row(i)).mean - expected) < 0.1);
        }
    }

    void aSpaceWithoutFreeParametersHasOneTrial() {
        Parameter pinned = continuous("x");
        pinned.fixed = 0.25;
        Session session(SearchSpace::create({pinned}).value());
        QCOMPARE(session.ask(), 0);
        session.tell(0, 1.0);
        QCOMPARE(session.ask(), -1);
    }
};

VERNIER_TEST(TestBayesianStrategy, Nothing);

}  // namespace tst_BayesianStrategy

#include "tst_BayesianStrategy.moc"
