#include "tests/support/EngineDriver.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

namespace tst_SteeredSearch {

using namespace vernier;
using namespace vernier::test;

/// What the user does to the search on the strength of the model: accept, skip, narrow.
class TestSteeredSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anAcceptedSuggestionKeepsWhatWasPredictedOfIt() {
        writeDefinition(m_folder->path(), disasterStudy({"print=loss={x}"}));
        const Explanation explanation{"Refines what is known to be good.", Prediction{0.2, 0.1, 0.3, 0.4, 0.1}};
        {
            EngineDriver engine(m_folder->path());
            QVERIFY(engine.waitUntilOpened());
            engine.post(command::QueueTrial{{{"x", 0.25}}, TrialOrigin::Strategy, explanation});
            engine.post(command::QueueTrial{{{"x", 0.5}}, TrialOrigin::User, {{}, explanation.prediction}});
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        EngineDriver again(m_folder->path());
        QVERIFY(again.waitFor([&] { return again.trials.size() == 3; }));
        QVERIFY(again.trial(0).explanation == explanation);
        QCOMPARE(again.trial(0).origin, TrialOrigin::Strategy);
        QCOMPARE(again.trial(0).objective.value(), 0.25);
        QCOMPARE(again.trial(1).explanation.sentence, std::string("Queued by hand."));
        QVERIFY(again.trial(1).explanation.prediction == explanation.prediction);
    }

    void aSkippedSuggestionIsNeverTriedAndCountsForNothing() {
        StudyDefinition definition = disasterStudy({"print=loss=0.5"});
        definition.space = SearchSpace::create({integer("x", 0, 4)}).value();
        definition.limits.trials = 4;
        definition.strategy.kind = "bayesian";
        writeDefinition(m_folder->path(), definition);
        {
            EngineDriver engine(m_folder->path());
            QVERIFY(engine.waitUntilOpened());
            engine.post(command::SkipSuggestion{{{"x", std::int64_t{3}}}, {"Spread evenly.", {}}});
            engine.post(command::SkipSuggestion{{{"x", std::int64_t{9}}}, {}});  // out of range
            QVERIFY(engine.waitFor([&] { return engine.trials.size() == 1 && !engine.notices.empty(); }));
            QVERIFY(engine.allNotices().find("The suggestion was not skipped.") != std::string::npos);
            QCOMPARE(engine.status.begun(), 0);
        }
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitFor([&] { return engine.trials.size() == 1; }));
        QCOMPARE(engine.trial(0).state, TrialState::Cancelled);
        QCOMPARE(engine.trial(0).explanation.sentence, std::string("Skipped by hand. Spread evenly."));
        QCOMPARE(endSentence(engine.trial(0)), std::string("Cancelled before it started."));
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.count(TrialState::Complete), 4);  // the limit, reached without the skipped one
        QCOMPARE(engine.status.begun(), 4);
        for (const auto& [id, trial] : engine.trials)
            QVERIFY(id.number == 0 || std::get<std::int64_t>(trial->configuration.at("x")) != 3);
    }

    void aNarrowedRangeKeepsItsOldTrials() {
        StudyDefinition definition = disasterStudy({"print=loss={x}"});
        definition.limits.trials = 8;
        definition.strategy.kind = "bayesian";
        writeDefinition(m_folder->path(), definition);
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        const std::map<TrialId, TrialPtr> before = engine.trials;
        definition.space = SearchSpace::create({continuous("x", 0.4, 0.6)}).value();
        definition.limits.trials = 12;
        engine.post(command::ReplaceDefinition{definition});
        QVERIFY(engine.waitFor([&] { return engine.definition && engine.definition->space == definition.space; }));
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Complete) == 12; }));
        for (const auto& [id, trial] : before)
            QVERIFY(*engine.trials.at(id) == *trial);
        for (std::int64_t number = 8; number < 12; ++number) {
            const double value = std::get<double>(engine.trial(number).configuration.at("x"));
            QVERIFY(value >= 0.4 && value <= 0.6);
            QVERIFY(engine.trial(number).explanation.prediction);  // the model knows the old trials
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestSteeredSearch, CoreEvents);

}  // namespace tst_SteeredSearch

#include "tst_SteeredSearch.moc"
