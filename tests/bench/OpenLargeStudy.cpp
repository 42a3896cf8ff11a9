// What a long history costs: opening a study in the workbench, up to the first paint that shows all its trials. Usage:
// bench_open_large_study [TRIALS [REPORTS]]. Makes the study in a temporary folder, opens it once through the real engine and
// the real window, and prints the time, the memory, and how long the window was unresponsive meanwhile.

#include "app/composition/OpenStudy.h"
#include "core/consent/ConfirmedCommands.h"
#include "tests/support/LargeStudy.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/resource.h>

namespace {

using namespace vernier;

constexpr int kWatchMs = 5;

double residentMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// User and system time of all threads of this process.
double processorMs() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

/// Opens the study and returns when all rows are there and painted.
void openAndWait(const QString& folder, int trials) {
    const QTemporaryDir home;
    QSettings settings(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ConfirmedCommands confirmed(settings);
    QElapsedTimer clock;
    clock.start();
    OpenStudy study(folder, QString(), settings, confirmed);
    study.window().resize(1440, 900);
    study.window().show();
    const auto* const table = study.window().findChild<QTableView*>(QStringLiteral("trialsTable"));
    const double processorAtStart = processorMs();
    double processorUsed = 0;
    qint64 shownMs = 0;
    qint64 lastTickMs = 0;
    qint64 longestGapMs = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &study, [&] {
        longestGapMs = std::max(longestGapMs, clock.elapsed() - lastTickMs);
        lastTickMs = clock.elapsed();
        if (table->model()->rowCount() < trials)
            return;
        if (shownMs == 0) {
            study.window().repaint();
            shownMs = clock.elapsed();
            processorUsed = processorMs() - processorAtStart;
        } else if (clock.elapsed() > shownMs + 1500) {  // the plots have been drawn too
            QCoreApplication::quit();
        }
    });
    watch.start(kWatchMs);
    QCoreApplication::exec();
    std::printf(
        "opened and painted: %lld ms (%.0f ms of processor); longest time without an answer: %lld ms; peak memory: %.0f MB\n",
        static_cast<long long>(shownMs), processorUsed, static_cast<long long>(longestGapMs), residentMegabytes());
}

}  // namespace

int main(int argc, char** argv) {
    const int trials = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int reports = argc > 2 ? std::atoi(argv[2]) : 50;
    const QTemporaryDir folder;
    if (const auto made = vernier::test::makeLargeStudy(folder.path().toStdString(), trials, reports); !made) {
        std::fprintf(stderr, "%s\n", made.error().text().c_str());
        return 1;
    }
    QApplication application(argc, argv);
    vernier::Theme theme(application);
    std::printf("%d trials of %d reports, window alone: %.0f MB\n", trials, reports, residentMegabytes());
    openAndWait(folder.path(), trials);
    return 0;
}
