#include "tests/support/EngineDriver.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <QCoreApplication>
#include <QProcess>

#include <cmath>
#include <set>

namespace tst_EarlyStopping {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kSteps = 20;
constexpr int kKills = 15;

/// Curves that fall to `x`, one at a time, judged against the median of two peers from the third step on.
StudyDefinition medianStudy(int stepMs) {
    StudyDefinition definition = disasterStudy({"curve=" + std::to_string(kSteps) + "," + std::to_string(stepMs) + ",{x}"});
    definition.metrics.push_back({"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step});
    definition.stopping.rule = "median";
    definition.stopping.minPeers = 2;
    definition.stopping.graceSteps = 2;
    definition.stopping.protectTop = 0;
    definition.limits.parallel = 1;
    definition.limits.trials = 3;
    definition.limits.costPerHour = 3600;
    return definition;
}

void queue(EngineDriver& engine, std::initializer_list<double> values) {
    for (const double x : values)
        engine.post(command::QueueTrial{{{"x", x}}, TrialOrigin::User});
}

std::vector<Decision> decisionsOn(const EngineDriver& engine, std::int64_t trial) {
    std::vector<Decision> found;
    std::copy_if(engine.decisions.begin(), engine.decisions.end(), std::back_inserter(found),
                 [trial](const Decision& decision) { return decision.trial.number == trial; });
    return found;
}

/// Three folds of five epochs, each with a bar that is redrawn: its first values are far too good. Two folds favour small
/// rates, the last one large ones; a rate of 0.9 is good for nothing.
StudyDefinition foldStudy() {
    StudyDefinition definition = medianStudy(0);
    std::string program = R"(BEGIN {
        split(x == 0.1 ? "80 92 70" : x == 0.5 ? "75 70 80" : x == 1 ? "70 45 95" : "30 31 32", best, " ");
        for (fold = 1; fold <= 3; ++fold)
            for (epoch = 1; epoch <= 5; ++epoch) {
                for (redraw = 1; redraw <= 4; ++redraw) {
                    printf "\repoch %d: %d/4 acc=%.4f", epoch, redraw, best[fold] / 100 * (1 - 1 / (1 + epoch)) + (4 - redraw) * 0.3;
                    fflush();
                    system("sleep 0.01");
                }
                print "";
            }
    })";
    for (const std::string brace : {"{", "}"}) {
        for (std::size_t at = program.find(brace); at != std::string::npos; at = program.find(brace, at + 2))
            program.insert(at, brace);
    }
    definition.command.arguments = {"awk", "-v", "x={x}", program};
    definition.environment = {{"LC_ALL", "C"}};  // awk prints the comma of the locale
    definition.metrics[0] = {"acc", MetricSource::Regex, "acc=([0-9.]+)"};
    definition.objective = {"acc", Goal::Maximize, ObjectiveValue::Last};
    definition.limits.trials = 4;
    return definition;
}

}  // namespace

/// A stopping rule in a running study: what it decides is carried out, stored, and carried out only once.
class TestEarlyStopping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTrialThatIsBehindIsStopped() {
        writeDefinition(m_folder->path(), medianStudy(20));
        std::vector<Decision> shown;
        {
            EngineDriver engine(m_folder->path());
            QVERIFY(engine.waitUntilOpened());
            queue(engine, {0.1, 0.2, 0.9});
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
            QCOMPARE(engine.count(TrialState::Complete), 2);
            const Trial& stopped = engine.trial(2);
            QCOMPARE(stopped.state, TrialState::Stopped);
            QVERIFY(std::ssize(stopped.reports[0]) < kSteps);
            QCOMPARE(stopped.objective.value(), stopped.reports[0].back().value);
            QVERIFY2(endSentence(stopped).text().starts_with("Stopped at step 3"), endSentence(stopped).text().c_str());
            const Decision stop = decisionsOn(engine, 2).back();
            QVERIFY(stop.stops());
            QCOMPARE(stop.step, std::int64_t{3});
            QVERIFY(stop.threshold && stop.value > *stop.threshold);
            QCOMPARE(endSentence(stopped), stop.reason);
            // Seventeen steps of some 20 ms were saved, at a price of 1 a second.
            constexpr double kWhole = 17 * 0.02;
            QVERIFY2(*stop.savedSeconds > 0.5 * kWhole && *stop.savedSeconds < 30, QByteArray::number(*stop.savedSeconds));
            QCOMPARE(engine.status.savings, (Savings{*stop.savedSeconds, *stop.savedSeconds}));
            shown = engine.decisions;
        }
        EngineDriver again(m_folder->path());
        QVERIFY(again.waitUntilOpened());
        QCOMPARE(again.decisions, shown);
        QVERIFY(again.status.savings.seconds > 0);
    }

    /// Neither the first fold nor a bar's first value nor the last fold alone decides.
    void foldsAreComparedWithFoldsAndTheirMeanWins() {
        writeDefinition(m_folder->path(), foldStudy());
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        queue(engine, {1, 0.5, 0.1, 0.9});
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished, 60'000));
        for (const std::int64_t good : {0, 1, 2})
            QCOMPARE(engine.trial(good).state, TrialState::Complete);
        QCOMPARE(engine.trial(3).state, TrialState::Stopped);
        const Decision stop = decisionsOn(engine, 3).back();
        QVERIFY(stop.stops());
        QCOMPARE(stop.step, std::int64_t{3});
        QCOMPARE(stop.value, 0.225);  // in the first fold
        QCOMPARE(engine.trial(2).reports[0].size(), std::size_t{15});
        const auto objectiveOf = [&](std::int64_t number) { return engine.trial(number).objective.value(); };
        QVERIFY(std::abs(objectiveOf(2) - (0.80 + 0.92 + 0.70) / 3 * 5 / 6) < 1e-4);
        QVERIFY(objectiveOf(2) > objectiveOf(1) && objectiveOf(1) > objectiveOf(0));
        QVERIFY(engine.trial(2).objectiveError.value() > 0.03);
    }

    void aTrialThatIsKeptRunsOn() {
        writeDefinition(m_folder->path(), medianStudy(20));
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        queue(engine, {0.1, 0.2, 0.9});
        QVERIFY(engine.waitFor([&] { return engine.trials.size() == 3; }));
        engine.post(command::KeepTrial{TrialId{2}});
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.count(TrialState::Complete), 3);
        QVERIFY(engine.trial(2).isKept);
        QCOMPARE(std::ssize(engine.trial(2).reports[0]), std::ptrdiff_t{kSteps});
        const std::vector<Decision> decisions = decisionsOn(engine, 2);
        QVERIFY(std::any_of(decisions.begin(), decisions.end(), [](const Decision& decision) {
            return decision.verdict == Verdict::Stop && decision.isOverridden && !decision.savedSeconds;
        }));
        QCOMPARE(engine.status.savings, Savings());
    }

    void theUsersWordOutlivesTheProgramAndCanBeTakenBack() {
        writeDefinition(m_folder->path(), medianStudy(20));
        {
            EngineDriver engine(m_folder->path());
            QVERIFY(engine.waitUntilOpened());
            queue(engine, {0.1, 0.2, 0.9, 0.9});
            QVERIFY(engine.waitFor([&] { return engine.trials.size() == 4; }));
            engine.post(command::KeepTrial{TrialId{2}});
            engine.post(command::KeepTrial{TrialId{3}});
            QVERIFY(engine.waitFor([&] { return engine.trial(2).isKept && engine.trial(3).isKept; }));
        }
        EngineDriver engine(m_folder->path());
        QVERIFY(engine.waitUntilOpened());
        QVERIFY(engine.trial(2).isKept);
        engine.post(command::KeepTrial{TrialId{2}, false});
        engine.post(command::SetSlots{1});
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.trial(2).state, TrialState::Stopped);
        QVERIFY(!engine.trial(2).isKept);
    }

    void killedAgainAndAgainTheLedgerHoldsEachDecisionOnce() {
        StudyDefinition definition = medianStudy(8);
        definition.limits.parallel = 3;
        definition.limits.trials.reset();
        writeDefinition(m_folder->path(), definition);
        Rng rng(4);
        for (int kill = 0; kill < kKills; ++kill) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("RunEarlyStoppingStudy"), m_folder->path()});
            QVERIFY(program.waitForStarted());
            QTest::qWait(100 + static_cast<int>(rng.below(500)));
            program.kill();
            QVERIFY(program.waitForFinished());
        }
        EngineDriver engine(m_folder->path());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Stopped) > 2; }));
        engine.post(command::Pause{});
        QVERIFY(engine.waitFor(RunState::Paused));

        std::set<std::pair<std::int64_t, std::int64_t>> places;
        std::map<std::int64_t, int> stops;
        for (const Decision& decision : engine.decisions) {
            QVERIFY(places.emplace(decision.trial.number, decision.step).second);
            stops[decision.trial.number] += decision.stops() ? 1 : 0;
        }
        for (const auto& [id, trial] : engine.trials) {
            if (trial->state == TrialState::Waiting) {  // the kill came before its process, the pause before a free slot
                QVERIFY(std::ranges::all_of(trial->reports, &std::vector<Report>::empty));
                QVERIFY(!stops.contains(id.number));
                continue;
            }
            QVERIFY2(trial->state == TrialState::Complete || trial->state == TrialState::Stopped,
                     (toText(trial->state) + ": " + endSentence(*trial).text()).c_str());
            if (trial->state == TrialState::Stopped)
                QCOMPARE(stops[id.number], 1);
            for (std::size_t index = 0; index < trial->reports[0].size(); ++index)
                QCOMPARE(trial->reports[0][index].step, static_cast<std::int64_t>(index) + 1);
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The program that gets killed.
static int runEarlyStoppingStudy(int, char** argv) {
    EngineDriver engine(QString::fromLocal8Bit(argv[1]));
    engine.post(command::Run{});
    return QCoreApplication::exec();
}

VERNIER_TEST(TestEarlyStopping, CoreEvents);
VERNIER_TEST_PART(RunEarlyStoppingStudy, CoreEvents, &runEarlyStoppingStudy);

}  // namespace tst_EarlyStopping

#include "tst_EarlyStopping.moc"
