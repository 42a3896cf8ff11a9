// What a flood costs: 8 slots that report 500 values a second each fill a study of 1,000 trials of 100 steps while the window
// shows all of Monitor. Usage: bench_streaming [TRIALS [STEPS [WIDTH HEIGHT]]]. Prints how long the window was busy each time
// it drew (a frame), and how long it took to answer a pointer that hovers and clicks meanwhile.

#include "tests/gui/WindowFixture.h"

#include <QAbstractEventDispatcher>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include <time.h>

namespace {

using namespace vernier;
using namespace vernier::test;

constexpr int kSlots = 8;
constexpr int kReportsPerSecond = 500;
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
    Flood(int trials, int steps) : m_trialCount(trials), m_steps(steps) {
        for (int slot = 0; slot < kSlots; ++slot)
            begin(slot);
    }

    bool isOver() const { return m_next >= m_trialCount; }

    EventBatch batch(std::optional<TrialId> watched) {
        EventBatch events;
        for (int slot = 0; slot < kSlots; ++slot)
            advance(slot, watched, events);
        std::sort(events.trials.begin(), events.trials.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
        StudyStatus status;
        status.runState = RunState::Running;
        status.slots = kSlots;
        status.running = kSlots;
        status.complete = m_next - kSlots;
        status.trialLimit = m_trialCount;
        events.status = status;
        return events;
    }

private:
    void begin(int slot) {
        Trial trial = *makeTrial(m_next, TrialState::Running, 0.5 + 0.4 * ((m_next * 37) % 100) / 100.0, 0);
        trial.slot = slot;
        trial.startedWallMs = QDateTime::currentMSecsSinceEpoch();
        trial.createdWallMs = *trial.startedWallMs;
        m_running[static_cast<std::size_t>(slot)] = trial;
        ++m_next;
    }

    void advance(int slot, std::optional<TrialId> watched, EventBatch& events) {
        Trial& trial = m_running[static_cast<std::size_t>(slot)];
        LogChunk chunk{trial.id, false, false, {}};
        for (int count = kReportsPerSecond * kBatchMs / 1000; count > 0; --count) {
            const auto step = std::ssize(trial.reports[0]) + 1;
            const double value =
                0.9 * static_cast<double>(step) / (static_cast<double>(step) + 10 + (trial.id.number * 37) % 50);
            trial.reports[0].push_back({step, value, step * 2});
            chunk.text += "epoch " + std::to_string(step) + " val_acc=" + std::to_string(value) + '\n';
            if (step < m_steps)
                continue;
            trial.state = TrialState::Complete;
            trial.objective = value;
            trial.endedWallMs = QDateTime::currentMSecsSinceEpoch();
            events.trials.push_back(std::make_shared<const Trial>(trial));
            begin(slot);
        }
        events.trials.push_back(std::make_shared<const Trial>(trial));
        if (watched == chunk.trial)
            events.log.push_back(std::move(chunk));
    }

    int m_trialCount;
    int m_steps;
    int m_next = 0;
    std::array<Trial, kSlots> m_running;
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
    Flood flood(argument(1, 1000), argument(2, 100));
    fixture.open({});
    fixture.engine->send(flood.batch({}));
    fixture.selection.select(TrialId{0});

    FrameWatch watch;
    Times hovers, clicks;
    QTimer batches;
    QObject::connect(&batches, &QTimer::timeout, &fixture.window, [&] {
        fixture.engine->send(flood.batch(fixture.selection.current()));
        if (flood.isOver())
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
