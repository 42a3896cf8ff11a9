// What custody costs: trials of /bin/true through LocalLauncher and ProcessWatch, against xargs doing the same launches. Usage:
// bench_launch_overhead [TRIALS [SLOTS]]. The two take turns, a hundred launches each, so that other work on the machine
// affects both alike; prints wall and processor time of each, and the ratios.

#include "core/base/Clock.h"
#include "core/exec/LocalLauncher.h"
#include "core/exec/ProcessWatch.h"
#include "tests/support/TestPaths.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

namespace {

using namespace vernier;

/// Keeps `slots` trials running until `trials` have ended.
class Runner : public QObject {
public:
    Runner(const QString& directory, int trials) : m_directory(directory), m_trials(trials) {
        connect(&m_watch, &ProcessWatch::ended, this, [this](const std::string& folder) {
            const ProcessStatus status = m_launcher.status(folder);
            m_failed += status.end && status.end->kind == EndKind::Exited && status.end->code == 0 ? 0 : 1;
            if (++m_ended == m_trials)
                QCoreApplication::quit();
            launchNext();
        });
    }

    void run(int slotCount) {
        for (int slot = 0; slot < slotCount; ++slot)
            launchNext();
        QCoreApplication::exec();
    }
    int failed() const { return m_failed; }

private:
    void launchNext() {
        if (m_started == m_trials)
            return;
        LaunchRequest request;
        const QString folder = m_directory.filePath(QString::number(m_started++));
        QDir().mkdir(folder);
        request.trialFolder = folder.toStdString();
        request.workingDirectory = "/";
        request.arguments = {"/bin/true"};
        m_failed += m_launcher.launch(request) ? 0 : 1;
        m_watch.watch(request.trialFolder);
    }

    QDir m_directory;
    int m_trials;
    int m_started = 0;
    int m_ended = 0;
    int m_failed = 0;
    LocalLauncher m_launcher{vernier::test::programPath("vernier-trial").toStdString()};
    ProcessWatch m_watch{m_launcher};
};

void runXargs(int trials, int slotCount) {
    const QString command = QStringLiteral("seq %1 | xargs -P %2 -n 1 /bin/true").arg(trials).arg(slotCount);
    QProcess::execute(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
}

/// Seconds, of this process and all children it has waited for.
struct Cost {
    double wall = 0;
    double cpu = 0;

    static Cost now() {
        rusage self{};
        rusage children{};
        getrusage(RUSAGE_SELF, &self);
        getrusage(RUSAGE_CHILDREN, &children);
        double cpu = 0;
        for (const timeval& time : {self.ru_utime, self.ru_stime, children.ru_utime, children.ru_stime})
            cpu += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        return {static_cast<double>(SystemClock().steadyMs()) / 1e3, cpu};
    }
    void addSince(const Cost& start) {
        const Cost end = now();
        wall += end.wall - start.wall;
        cpu += end.cpu - start.cpu;
    }
};

int argument(int argc, char** argv, int index, int fallback) {
    return argc > index ? std::max(1, std::atoi(argv[index])) : fallback;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int trials = argument(argc, argv, 1, 1000);
    const int slotCount = argument(argc, argv, 2, 8);
    constexpr int kTurn = 100;
    Cost ours;
    Cost xargs;
    int failed = 0;
    for (int done = 0; done < trials; done += kTurn) {
        const int count = std::min(kTurn, trials - done);
        const QTemporaryDir directory;
        Cost start = Cost::now();
        runXargs(count, slotCount);
        xargs.addSince(start);
        start = Cost::now();
        {
            Runner runner(directory.path(), count);
            runner.run(slotCount);
            failed += runner.failed();
        }
        ours.addSince(start);
    }
    std::printf("%d trials of /bin/true, %d slots, %d failed\n", trials, slotCount, failed);
    std::printf("supervised  %.3f s, %.3f s of processor time\nxargs       %.3f s, %.3f s\nratio       %.2f, %.2f\n", ours.wall,
                ours.cpu, xargs.wall, xargs.cpu, ours.wall / xargs.wall, ours.cpu / xargs.cpu);
    return failed == 0 ? 0 : 1;
}
