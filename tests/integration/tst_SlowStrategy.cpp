#include "tests/support/EngineDriver.h"
#include "tests/support/RunnerDriver.h"
#include "tests/support/TestProgram.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace tst_SlowStrategy {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Says when a GatedStrategy may answer, and knows what it was asked. Thread-safe.
class Gate {
public:
    /// Waits until the question, with the ones before, is let through. Which trial it is for: `number`.
    void pass(std::int64_t number, const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        m_asked.push_back(number);
        const std::size_t question = m_asked.size();
        m_opened.wait(lock, stop, [&] { return question <= m_open; });
    }
    /// Lets through so many questions in all.
    void open(std::size_t questions) {
        const std::lock_guard lock(m_mutex);
        m_open = questions;
        m_opened.notify_all();
    }
    /// The trials that suggestions were asked for, in this order.
    std::vector<std::int64_t> asked() const {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_opened;
    std::vector<std::int64_t> m_asked;
    std::size_t m_open = 0;
};

/// A strategy that answers when the gate lets it, with the first random number of the trial.
class GatedStrategy final : public Strategy {
public:
    explicit GatedStrategy(Gate& gate) : m_gate(gate) {}

    SuggestionOrNone suggest(const History& history, Rng& rng) override {
        m_gate.pass(std::ssize(history.trials()), m_stop);
        return Suggestion{{{"x", rng.uniform()}}, {}, std::nullopt, std::nullopt};
    }
    void heedStop(std::stop_token stop) override { m_stop = std::move(stop); }

private:
    Gate& m_gate;
    std::stop_token m_stop;
};

Configuration drawn(std::uint64_t seed, std::uint64_t number) {
    return {{"x", Rng(seed, number).uniform()}};
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

/// What goes on while a suggestion is computed, and what becomes of one that comes late.
class TestSlowStrategy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_gate = std::make_unique<Gate>();
    }
    void cleanup() {
        if (m_driver) {
            m_driver->runner->stop();
            QVERIFY(m_driver->waitFor(RunState::Finished));
        }
        m_driver.reset();
    }

    void logsAreReadAndCancelIsHeardMeanwhile() {
        runUntilSecondQuestion({"epochs=2000,10,loss"});
        const std::size_t reports = m_driver->trial(0).reports[0].size();
        QTRY_VERIFY(m_driver->trial(0).reports[0].size() > reports + 5);
        QElapsedTimer clock;
        clock.start();
        m_driver->runner->cancelTrial(TrialId{0});
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
        QTRY_COMPARE(m_driver->trial(0).state, TrialState::Cancelled);
        QCOMPARE(m_gate->asked(), (Numbers{0, 1}));  // and still not answered
        QCOMPARE(m_driver->history().trials().size(), std::size_t{1});
    }

    void stopIsHeardMeanwhile() {
        runUntilSecondQuestion({"sleep=60000"});
        QElapsedTimer clock;
        clock.start();
        m_driver->runner->stop();
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(m_driver->waitFor(RunState::Finished));
        m_gate->open(2);
        QTest::qWait(50);  // what comes now begins nothing
        QCOMPARE(m_driver->history().trials().size(), std::size_t{1});
    }

    void pauseIsHeardMeanwhileAndRunAsksAgain() {
        runUntilSecondQuestion({"epochs=3,10,loss"});
        m_driver->runner->pause();
        QVERIFY(m_driver->waitFor(RunState::Paused));
        QCOMPARE(m_driver->trial(0).state, TrialState::Complete);
        m_gate->open(2);
        QTest::qWait(50);
        QCOMPARE(m_driver->history().trials().size(), std::size_t{1});
        m_gate->open(100);
        m_driver->runner->run();
        QVERIFY(m_driver->waitFor(RunState::Finished));
        QCOMPARE(m_gate->asked(), (Numbers{0, 1, 1, 2}));
        QCOMPARE(m_driver->trial(1).configuration, drawn(1, 1));
    }

    void aSuggestionHoldsWhereATrialHasEndedMeanwhile() {
        runUntilSecondQuestion({"epochs=3,10,loss"});
        const std::uint64_t revision = m_driver->history().revision();
        QTRY_COMPARE(m_driver->trial(0).state, TrialState::Complete);
        m_gate->open(2);
        QTRY_COMPARE(m_driver->history().trials().size(), std::size_t{2});
        QCOMPARE(m_driver->trial(1).configuration, drawn(1, 1));
        QVERIFY(m_driver->trial(1).historyRevision <= revision);  // what it rests on
        QTRY_COMPARE(m_gate->asked(), (Numbers{0, 1, 2}));
    }

    void aTrialQueuedMeanwhileBeginsAndTheSuggestionIsAskedForAnew() {
        runUntilSecondQuestion({"sleep=60000"});
        m_driver->runner->queueTrial({{{"x", 0.125}}});
        QCOMPARE(m_driver->trial(1).state, TrialState::Running);
        QCOMPARE(m_gate->asked(), (Numbers{0, 1}));
        m_driver->runner->setSlots({3});
        m_gate->open(100);
        QTRY_COMPARE(m_driver->history().trials().size(), std::size_t{3});
        QCOMPARE(m_gate->asked(), (Numbers{0, 1, 2}));
        QCOMPARE(m_driver->trial(2).configuration, drawn(1, 2));
    }

    void anotherDefinitionGivesUpWhatIsComputed() {
        StudyDefinition definition = runUntilSecondQuestion({"sleep=60000"});
        definition.strategy.seed = 7;
        m_driver->runner->replaceDefinition(definition);
        QTRY_COMPARE(m_gate->asked(), (Numbers{0, 1, 1}));  // although the gate let nothing through
        m_gate->open(3);
        QTRY_COMPARE(m_driver->history().trials().size(), std::size_t{2});
        QCOMPARE(m_driver->trial(1).configuration, drawn(7, 1));
    }

    void leavingDoesNotWaitForASuggestion() {
        runUntilSecondQuestion({"print=loss=0.5"});
        QTRY_COMPARE(m_driver->trial(0).state, TrialState::Complete);
        m_driver.reset();  // or this test never ends
    }

    void theSuggestionsAreThoseOfTheStrategyAskedOneByOne_data() {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<int>("slotCount");
        QTest::newRow("one after the other, with a model") << QStringLiteral("exit=0") << 1;
        QTest::newRow("all at a time") << QStringLiteral("sleep=60000") << 8;
    }
    void theSuggestionsAreThoseOfTheStrategyAskedOneByOne() {
        QFETCH(const QString, scene);
        QFETCH(const int, slotCount);
        StudyDefinition definition = disasterStudy({"print=loss={x}", scene.toStdString()});
        definition.strategy.kind = "bayesian";
        definition.limits.trials = 8;
        definition.limits.parallel = slotCount;
        writeDefinition(m_folder->path(), definition);
        m_driver = std::make_unique<RunnerDriver>(m_folder->path(), makeAny);
        m_driver->runner->run();
        QTRY_COMPARE_WITH_TIMEOUT(m_driver->count(slotCount == 1 ? TrialState::Complete : TrialState::Running), 8, 30'000);
        const std::unique_ptr<Strategy> strategy = makeStrategy(definition).value();
        History history(definition.objective);
        for (const TrialPtr& trial : m_driver->history().trials()) {
            Rng rng(definition.strategy.seed, static_cast<std::uint64_t>(trial->id.number));
            QCOMPARE(trial->configuration, std::get<Suggestion>(strategy->suggest(history, rng)).configuration);
            history.apply(trial);
        }
    }

private:
    static Result<std::unique_ptr<Strategy>> makeAny(const StudyDefinition& study, const std::vector<PriorStudy>& priors) {
        return makeStrategy(study, priors);
    }

    /// Runs a study of two slots until its first trial runs and the suggestion for the second is being computed.
    StudyDefinition runUntilSecondQuestion(std::vector<std::string> scenes) {
        StudyDefinition definition = disasterStudy(std::move(scenes));
        writeDefinition(m_folder->path(), definition);
        m_driver = std::make_unique<RunnerDriver>(m_folder->path(), [this](const auto&, const auto&) {
            return Result<std::unique_ptr<Strategy>>(std::make_unique<GatedStrategy>(*m_gate));
        });
        m_gate->open(1);
        m_driver->runner->run();
        if (!QTest::qWaitFor([&] { return m_gate->asked().size() == 2; }, 30'000))
            qFatal("no second suggestion was asked for");
        return definition;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Gate> m_gate;
    std::unique_ptr<RunnerDriver> m_driver;
};

VERNIER_TEST(TestSlowStrategy, CoreEvents);

}  // namespace tst_SlowStrategy

#include "tst_SlowStrategy.moc"
