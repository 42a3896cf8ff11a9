// How fast a whole run takes what a trainer prints, and what that costs: vernier-cli runs a study of one trial whose command
// prints a file. Usage: bench_flood [LINES [REDRAWS]] (1,000,000 and 360,000). Three metrics each; the lines name as many
// steps. For comparison, a loop in this program reads the same file line by line and takes the three numbers of each. Exits
// with 1 if a line took more than 10 us of processor time, the redraws more than 5 s or 40 MB, or a store is larger than 100
// MB.

#include "tests/support/TestPaths.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>

#include <sys/resource.h>
#include <sys/wait.h>

namespace {

using namespace vernier::test;

struct Cost {
    double wallSeconds = 0;
    double processorSeconds = 0;
    double peakMegabytes = 0;
    double storeMegabytes = 0;
};

constexpr const char* kStudy = R"json({"vernier": 1, "name": "flood", "command": ["/bin/cat", "%1"],
  "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1}],
  "metrics": [{"name": "loss", "source": "regex", "pattern": "\\bloss=\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)"},
              {"name": "acc", "source": "regex", "pattern": "\\bacc=\\s*([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)"},
              {"name": "step", "source": "regex", "pattern": "\\b(?:step|Epoch)\\s+([0-9]+)", "role": "step"}],
  "objective": {"metric": "loss", "goal": "minimize"}, "limits": {"trials": 1}})json";

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// Only of the program itself: its trial has a parent of its own. What this program holds when it forks would count as well.
Cost run(QByteArray output) {
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("output")), output);
    output = {};
    write(folder.filePath(QStringLiteral("study.json")),
          QString::fromLatin1(kStudy).arg(folder.filePath(QStringLiteral("output"))).toUtf8());
    const QByteArray program = programPath("vernier-cli").toUtf8();
    QElapsedTimer clock;
    clock.start();
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        ::freopen("/dev/null", "w", stdout);
        ::freopen("/dev/null", "w", stderr);
        ::execl(program.constData(), program.constData(), "run", "--yes", qPrintable(folder.path()), nullptr);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("vernier-cli failed");
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return {static_cast<double>(clock.elapsed()) / 1e3, seconds(usage.ru_utime) + seconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1e3,
            static_cast<double>(QFileInfo(folder.filePath(QStringLiteral("study.db"))).size()) / 1e6};
}

/// Processor time of what any reader of such lines must do at least: find them, and read the numbers behind three names.
double plainSeconds(const QByteArray& output) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("output"));
    write(path, output);
    const std::clock_t begin = std::clock();
    std::ifstream file(path.toStdString());
    double sum = 0;
    for (std::string line; std::getline(file, line);) {
        for (const char* const name : {"step ", "loss=", "acc="}) {
            if (const char* const found = std::strstr(line.c_str(), name))
                sum += std::strtod(found + std::strlen(name), nullptr);
        }
    }
    if (!(sum > 0))
        qFatal("no numbers were read");
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void tell(const char* what, const Cost& cost) {
    std::printf("%-28s %6.1f s by the clock, %6.1f s of the processor, %6.1f MB, store %5.1f MB\n", what, cost.wallSeconds,
                cost.processorSeconds, cost.peakMegabytes, cost.storeMegabytes);
}

QByteArray lines(int count) {
    QByteArray text;
    char line[120];
    for (int i = 1; i <= count; ++i)
        text.append(line, std::snprintf(line, sizeof line, "step %d loss=%.5f acc=%.4f lr=1.000e-03 grad=%d.50\n", i, 1.0 / i,
                                        i / (count + 1.0), i % 7));
    return text;
}

QByteArray redraws(int count) {
    constexpr int kEpochs = 3;
    QByteArray text;
    char bar[160];
    for (int i = 0; i < count; ++i) {
        const int epoch = i / (count / kEpochs);
        text.append(bar, std::snprintf(bar, sizeof bar,
                                       "\rEpoch %d: %3d%%|####      | %d/%d [00:01<00:00, 99.0it/s, loss=%.4f, acc=%.4f]",
                                       epoch, i * 100 / count, i, count, 1.0 / (i + 1), 0.5 + epoch / 10.0));
    }
    return text + '\n';
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int lineCount = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const int redrawCount = argc > 2 ? std::atoi(argv[2]) : 360'000;
    QByteArray text = lines(lineCount);
    const double plain = plainSeconds(text);
    const Cost ofLines = run(std::exchange(text, {}));
    tell("lines, three metrics:", ofLines);
    std::printf("%-28s %.0f; %.1f times what a plain loop takes\n",
                "lines/s of the processor:", lineCount / ofLines.processorSeconds, ofLines.processorSeconds / plain);
    const Cost ofRedraws = run(redraws(redrawCount));
    tell("redraws of a bar:", ofRedraws);
    const bool isGood = ofLines.processorSeconds < 10e-6 * lineCount && ofLines.storeMegabytes < 100 &&
                        ofRedraws.processorSeconds < 5 && ofRedraws.peakMegabytes < 40;
    return isGood ? 0 : 1;
}
