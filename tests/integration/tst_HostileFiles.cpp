// Files that somebody hopes will hang or bloat the import, given to the real vernier-cli.
#include "tests/support/Mutation.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

extern char** environ;

namespace tst_HostileFiles {

using namespace vernier::test;

namespace {

constexpr qint64 kMebibyte = 1 << 20;

/// How an import of a file went. Until it is the program, a child counts the memory of this process: keep that small.
struct Import {
    int exitCode = -1;
    double cpuSeconds = 0;
    double megabytes = 0;  ///< at its peak
};

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

Import importOf(const QByteArray& file, const QByteArray& out) {
    const QByteArray program = programPath("vernier-cli").toLocal8Bit();
    std::vector<QByteArray> words{program, "import", file, "--out", out};
    std::vector<char*> arguments;
    for (QByteArray& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    if (::posix_spawn(&child, program.constData(), nullptr, nullptr, arguments.data(), environ) != 0)
        return {};
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child || !WIFEXITED(status))
        return {};
    return {WEXITSTATUS(status), secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

}  // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHundredMegabytesAreRefusedAtOnce_data() {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("unit");
        const auto row = [](const char* name, const QByteArray& head, const QByteArray& unit) {
            QTest::newRow(name) << head << unit;
        };
        row("W&B", "method: bayes\nparameters:\n", "  a: {min: 0, max: 1}\n");
        row("NNI", R"({"lr":{"_type":"choice","_value":[)", "1,");
        row("Hydra", "hydra:\n  sweeper:\n    params:\n", "      lr: range(1, 2)\n");
        row("SageMaker", R"({"HyperParameterTuningJobConfig": {"ParameterRanges": {"IntegerParameterRanges": [)",
            R"({"Name": "a", "MinValue": "1", "MaxValue": "2"},)");
        row("KerasTuner", R"({"ongoing_trials": {}, "start_order": [)", R"("0001",)");
        row("Optuna journal",
            R"({"op_code": 0, "worker_id": "a", "study_name": "s", "directions": [1]})"
            "\n",
            R"({"op_code": 4, "worker_id": "a", "study_id": 0, "datetime_start": "2024-01-01T00:00:00"})"
            "\n");
        row("CSV", "number,value,params_x\n", "1,2,3\n");
        row("database", "SQLite format 3", QByteArray(64, '\0'));
        row("NUL bytes", "", QByteArray(64, '\0'));
        row("one line", "", "x");
    }

    void aHundredMegabytesAreRefusedAtOnce() {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, unit);
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(head + unit.repeated(static_cast<qsizetype>(2 * kMebibyte / unit.size())));
        QVERIFY(file.resize(100 * kMebibyte));
        file.close();
        judgeRefusalOf("file");
    }

    void aTableOfTinyCellsIsRefusedBeforeItFillsTheMemory() {
        QFile file(m_folder.filePath(QStringLiteral("cells.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("number,value,params_x\n");
        for (int megabyte = 0; megabyte < 60; ++megabyte)
            file.write(QByteArray("1,2,3\n").repeated(kMebibyte / 6));
        file.close();
        const Import import = importOf(file.fileName().toLocal8Bit(), path("out"));
        QCOMPARE(import.exitCode, 3);
        QVERIFY2(import.megabytes < 400 * kSlowness, std::to_string(import.megabytes).c_str());
    }

    void tenThousandLevelsAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        constexpr qsizetype levels = 10'000;
        QTest::newRow("JSON") << QByteArray("[").repeated(levels) + QByteArray("]").repeated(levels);
        QTest::newRow("JSON objects") << QByteArray(R"({"a":)").repeated(levels) + "1" + QByteArray("}").repeated(levels);
        QTest::newRow("YAML") << "parameters: " + QByteArray("{a: ").repeated(levels) + QByteArray("}").repeated(levels);
        QTest::newRow("YAML blocks") << QByteArray("- ").repeated(levels);
    }

    void tenThousandLevelsAreRefused() {
        QFETCH(QByteArray, text);
        QFile file(m_folder.filePath(QStringLiteral("deep")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        judgeRefusalOf("deep");
    }

    void whatIsNoFileIsRefused() {
        QCOMPARE(::mkfifo(path("pipe").constData(), 0600), 0);
        QVERIFY(QFile::link(QStringLiteral("/dev/zero"), m_folder.filePath(QStringLiteral("zero"))));
        for (const char* const name : {"pipe", "zero"})
            judgeRefusalOf(name);
    }

private:
    QByteArray path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toLocal8Bit(); }

    void judgeRefusalOf(const char* name) const {
        const Import import = importOf(path(name), path("out"));
        QCOMPARE(import.exitCode, 3);
        QVERIFY2(import.cpuSeconds < 1 * kSlowness, std::to_string(import.cpuSeconds).c_str());
        QVERIFY2(import.megabytes < 100 * kSlowness, std::to_string(import.megabytes).c_str());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("out"))));
    }

    QTemporaryDir m_folder;
};

VERNIER_TEST(TestHostileFiles, CoreEvents);

}  // namespace tst_HostileFiles

#include "tst_HostileFiles.moc"
