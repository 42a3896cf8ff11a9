// What a flood costs: 8 slots that report 500 values a second each fill a study of 1,000 trials of 100 steps while the window
// shows all of Monitor. Usage: bench_streaming [TRIALS [STEPS [WIDTH HEIGHT [REPORTS]]]]; with "1 1000000 1440 900 100000" one
// trial reports a million steps, 100,000 a second. Prints how long the window was busy each time it drew (a frame), and how
// long it took to answer a pointer that hovers and clicks meanwhile.

#include "core/reading/ReportSeries.h"
#include "tests/gui/WindowFixture.h"

#include <QAbstractEventDispatcher>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <future>
#include <utility>
#include <vector>

#include <time.h>

namespace {

using namespace vernier;
using namespace vernier::test;

constexpr int kMostSlots = 8;
constexpr int kBatchMs = 50;  // as the engine passes them on

double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

void printTimes(const char* what, const char* kind, const std::vector<double>& ms) {
    std::printf("%-18s %-9s %5zu times; ms: median %5.1f, 95 %% %5.1f, 99 %% %5.1f, longest %5.1f\n", what, kind, ms.size(),
                percentile(ms, 0.5), percentile(ms, 0.95), percentile(ms, 0.99), percentile(ms, 1));
}

/// A stopwatch for wall-clock time and for the processor time of this thread.
class Stopwatch {
public:
    void start() {
        m_clock.start();
        m_processorMs = processorMs();
    }
    void stop(std::vector<double>& clockMs, std::vector<double>& usedMs) const {
        clockMs.push_back(static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
        usedMs.push_back(processorMs() - m_processorMs);
    }

private:
    static double processorMs() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    QElapsedTimer m_clock;
    double m_processorMs = 0;
};

/// The events of a study that reports as fast as it can.
class Flood {
public:
    Flood(int trials, int steps, int reportsPerSecond)
        : m_trialCount(trials),
          m_steps(steps),
          m_reportsPerBatch(reportsPerSecond * kBatchMs / 1000),
          m_running(static_cast<std::size_t>(std::min(trials, kMostSlots))) {
        for (std::size_t slot = 0; slot < m_running.size(); ++slot)
            begin(slot);
    }

    bool isOver() const { return m_ended >= m_trialCount; }

    EventBatch batch(std::optional<TrialId> watched) {
        EventBatch events;
        for (std::size_t slot = 0; slot < m_running.size(); ++slot)
            advance(slot, watched, events);
        std::sort(events.trials.begin(), events.trials.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
        StudyStatus status;
        status.runState = RunState::Running;
        status.slots = static_cast<int>(m_running.size());
        status.running = status.slots;
        status.complete = m_ended;
        status.trialLimit = m_trialCount;
        events.status = status;
        return events;
    }

private:
    void begin(std::size_t slot) {
        Trial trial = *makeTrial(m_next, TrialState::Running, 0.5 + 0.4 * ((m_next * 37) % 100) / 100.0, 0);
        trial.slot = static_cast<int>(slot);
        trial.startedWallMs = QDateTime::currentMSecsSinceEpoch();
        trial.createdWallMs = *trial.startedWallMs;
        m_running[slot] = {trial, 0};
        ++m_next;
    }

    void advance(std::size_t slot, std::optional<TrialId> watched, EventBatch& events) {
        auto& [trial, lastStep] = m_running[slot];
        LogChunk chunk{trial.id, false, false, {}};
        std::vector<Observation> observations;
        for (int count = m_reportsPerBatch; count > 0 && lastStep < m_steps; --count) {
            const std::int64_t step = ++lastStep;
            const double value =
                0.9 * static_cast<double>(step) / (static_cast<double>(step) + 10 + (trial.id.number * 37) % 50);
            observations.push_back({0, step, value, 0, true});
            chunk.text += "epoch " + std::to_string(step) + " val_acc=" + std::to_string(value) + '\n';
        }
        // As the engine keeps them: of very many, only some.
        StoreBatch written;
        keepReports(
            trial, observations, m_definition, [&](std::size_t) { return lastStep * 2; }, written);
        if (lastStep == m_steps) {
            trial.state = TrialState::Complete;
            trial.objective = trial.reports[0].back().value;
            trial.endedWallMs = QDateTime::currentMSecsSinceEpoch();
            ++m_ended;
        }
        events.trials.push_back(std::make_shared<const Trial>(trial));
        if (watched == chunk.trial)
            events.log.push_back(std::move(chunk));
        if (lastStep == m_steps && m_next < m_trialCount) {
            begin(slot);
            events.trials.push_back(std::make_shared<const Trial>(m_running[slot].trial));
        }
    }

    struct Running {
        Trial trial;
        std::int64_t lastStep = 0;
    };

    const StudyDefinition m_definition = *makeDefinition();
    int m_trialCount;
    std::int64_t m_steps;
    int m_reportsPerBatch;
    int m_next = 0;
    int m_ended = 0;
    std::vector<Running> m_running;
};

/// What something took, each time.
struct Times {
    std::vector<double> clockMs;
    std::vector<double> processorMs;

    void print(const char* what) const {
        printTimes(what, "clock", clockMs);
        printTimes(what, "processor", processorMs);
    }
};

/// Records how long each turn of the event loop took in which something was painted.
class FrameWatch : public QObject {
public:
    FrameWatch() {
        const auto* const dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
            if (!std::exchange(m_isAwake, true))  // it wakes more than once between two waits
                m_turn.start();
        });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (std::exchange(m_isAwake, false) && std::exchange(m_hasPainted, false))
                m_turn.stop(frames.clockMs, frames.processorMs);
        });
        qApp->installEventFilter(this);
    }

    Times frames;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        m_hasPainted = m_hasPainted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

private:
    Stopwatch m_turn;
    bool m_isAwake = false;
    bool m_hasPainted = false;
};

/// Moves the pointer over a plot, or clicks there, and draws what that changed: the time until the user sees it.
void answer(QWidget& canvas, const QPoint& place, bool clicks, Times& times) {
    Stopwatch watch;
    watch.start();
    if (clicks)
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, place);
    else
        QTest::mouseMove(&canvas, place);
    QCoreApplication::sendPostedEvents();
    watch.stop(times.clockMs, times.processorMs);
}

}  // namespace

int main(int argc, char** argv) {
    const auto argument = [argc, argv](int index, int otherwise) { return argc > index ? std::atoi(argv[index]) : otherwise; };
    QApplication application(argc, argv);
    Theme theme(application);
    theme.setMode(ThemeMode::Light);
    WindowFixture fixture;
    fixture.window.resize(argument(3, 1440), argument(4, 900));
    fixture.window.show();
    Flood flood(argument(1, 1000), argument(2, 100), argument(5, 500));
    fixture.open({});
    fixture.engine->send(flood.batch({}));
    fixture.selection.select(TrialId{0});

    FrameWatch watch;
    Times hovers, clicks;
    QTimer batches;
    // Made on another thread, as the engine's are.
    const auto startNext = [&] {
        return std::async(std::launch::async, [&flood, watched = fixture.selection.current()] { return flood.batch(watched); });
    };
    std::future<EventBatch> next = startNext();
    QObject::connect(&batches, &QTimer::timeout, &fixture.window, [&] {
        fixture.engine->send(next.get());
        if (!flood.isOver()) {
            next = startNext();
            return;
        }
        batches.stop();
        QCoreApplication::quit();
    });
    batches.start(kBatchMs);
    int round = 0;
    QTimer pointer;
    QObject::connect(&pointer, &QTimer::timeout, &fixture.window, [&] {
        const char* const plots[] = {"curvesPlot", "objectivePlot", "timelinePlot"};
        auto* const canvas = fixture.find<QWidget>(plots[++round % 3])->findChild<QWidget*>(QStringLiteral("canvas"));
        const QPoint place(canvas->width() * ((round * 7) % 20) / 20, canvas->height() / 3 + (round * 3) % 40);
        const bool isClick = round % 8 == 0;
        answer(*canvas, place, isClick, isClick ? clicks : hovers);
    });
    pointer.start(97);
    QElapsedTimer whole;
    whole.start();
    QCoreApplication::exec();
    std::printf("%zu trials in %.1f s, window of %d x %d\n", fixture.study.history().trials().size(),
                static_cast<double>(whole.elapsed()) / 1000, fixture.window.width(), fixture.window.height());
    watch.frames.print("frames");
    hovers.print("answer to a hover");
    clicks.print("answer to a click");
    return 0;
}
