// How long the engine's thread is busy at a stretch, and so deaf to commands and output, while a long study runs on: d = 10,
// Bayesian. Usage: bench_engine_stall [TRIALS [SLOTS [MORE [RULE]]]]: after TRIALS finished trials (1000) it runs MORE (40) in
// SLOTS (8), after a fresh opening, with a stopping rule if one is named. Exits with 1 if a stretch took more than 50 ms of
// processor time.

#include "core/base/Rng.h"
#include "core/desk/StudyEngine.h"
#include "core/events/EngineMailbox.h"
#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestPaths.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>
#include <vector>

namespace {

using namespace vernier;
using namespace vernier::test;

constexpr int kDimensions = 10;
constexpr int kSteps = 20;
constexpr double kMostMs = 50;

StudyDefinition studyOf(int trials, int slotCount, const char* rule) {
    StudyDefinition definition;
    definition.name = "stall";
    definition.command.arguments = {programPath("vernier_disaster").toStdString(),
                                    "curve=" + std::to_string(kSteps) + ",20,{x0}"};
    definition.space = unitSpace(kDimensions);
    definition.metrics = {{"loss", MetricSource::Regex, "loss=([-+.\\w]+)", MetricRole::Measure},
                          {"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step}};
    definition.objective = {"loss", Goal::Minimize, ObjectiveValue::Last};
    definition.strategy.kind = "bayesian";
    definition.limits.trials = trials;
    definition.limits.parallel = slotCount;
    definition.stopping.rule = rule;
    return definition;
}

/// A finished trial at a random place of a bowl.
TrialPtr finishedTrial(const SearchSpace& space, std::int64_t number) {
    Rng rng(1, static_cast<std::uint64_t>(number));
    Trial trial;
    trial.id = TrialId{number};
    double sum = 0;
    for (const Parameter& parameter : space.parameters()) {
        const double x = rng.uniform();
        trial.configuration[parameter.name] = x;
        sum += (x - 0.3) * (x - 0.3);
    }
    trial.state = TrialState::Complete;
    trial.objective = sum;
    trial.startedWallMs = 1 + number * 1000;
    trial.endedWallMs = *trial.startedWallMs + 900;
    trial.end = ProcessEnd{};
    trial.reports.resize(1);
    for (int step = 1; step <= kSteps; ++step)
        trial.reports[0].push_back({step, sum + 1.0 / step, step * 40});
    trial.reports[0].back().value = sum;
    return std::make_shared<const Trial>(std::move(trial));
}

void makeStudy(const QString& folder, const StudyDefinition& definition, int finished) {
    const std::string text = writeStudy(definition);
    QFile file(folder + QStringLiteral("/study.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        qFatal("the study cannot be written");
    const auto store = StudyStore::open((folder + QStringLiteral("/study.db")).toStdString(), StoreMode::ReadWrite);
    StoreBatch batch;
    batch.definition = text;
    for (int number = 0; number < finished; ++number) {
        batch.trials.push_back(finishedTrial(definition.space, number));
        for (const Report& report : batch.trials.back()->reports[0])
            batch.reports.push_back({TrialId{number}, 0, report});
    }
    if (!store || !(*store)->write(batch))
        qFatal("the trials cannot be stored");
}

double threadMs() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// Notes how long the handling of each event took by the clock, and each turn of the event loop, which may handle several, in
/// processor time.
class WatchedApplication : public QCoreApplication {
public:
    using QCoreApplication::QCoreApplication;

    /// From now on.
    void watch() {
        m_processorMs = threadMs();
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            const double now = threadMs();
            turnMs.push_back(now - std::exchange(m_processorMs, now));
        });
    }
    bool notify(QObject* receiver, QEvent* event) override {
        QElapsedTimer clock;
        clock.start();
        const bool isHandled = QCoreApplication::notify(receiver, event);
        eventMs.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        return isHandled;
    }

    std::vector<double> eventMs;
    std::vector<double> turnMs;

private:
    double m_processorMs = 0;
};

double printLongest(const char* what, std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    const std::size_t count = ms.size();
    std::printf("%-17s %zu of them, 99 %% up to %.1f ms, longest %.1f ms\n", what, count, ms[count * 99 / 100], ms.back());
    return ms.back();
}

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [argc, argv](int index, int otherwise) { return argc > index ? std::atoi(argv[index]) : otherwise; };
    const int finished = argument(1, 1000);
    const int slotCount = argument(2, 8);
    const int more = argument(3, 40);
    qputenv("QT_NO_GLIB", "1");  // its loop says nothing before it waits
    WatchedApplication application(argc, argv);
    const QTemporaryDir folder;
    makeStudy(folder.path(), studyOf(finished + more, slotCount, argc > 4 ? argv[4] : "none"), finished);

    EngineMailbox mailbox;
    StudyEngine engine({folder.path().toStdString(), programPath("vernier-trial").toStdString()}, mailbox);
    StudyStatus status;
    QObject::connect(&engine, &StudyEngine::eventsPosted, &application, [&] {
        const EventBatch events = mailbox.takeEvents();
        if (events.status)
            status = *events.status;
        for (const Notice& notice : events.notices)
            std::fprintf(stderr, "%s\n", notice.text.text().c_str());
        if (status.runState == RunState::Finished)
            QCoreApplication::quit();
    });
    QElapsedTimer clock;
    clock.start();
    engine.open();
    std::printf("opened in         %lld ms\n", static_cast<long long>(clock.restart()));

    application.eventMs.clear();
    application.watch();
    if (mailbox.postCommand(command::Run{}))
        QMetaObject::invokeMethod(&engine, "handleCommands", Qt::QueuedConnection);
    QCoreApplication::exec();
    std::printf("ran               %d trials in %.1f s: %s\n", more, static_cast<double>(clock.elapsed()) / 1000,
                status.reason.text().c_str());
    printLongest("events, clock", application.eventMs);
    return printLongest("turns, processor", application.turnMs) > kMostMs ? 1 : 0;
}
