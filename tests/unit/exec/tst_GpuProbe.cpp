#include "core/exec/GpuProbe.h"
#include "tests/support/TestProgram.h"

#include <QFile>
#include <QTemporaryDir>

namespace tst_GpuProbe {

using namespace vernier;

class TestGpuProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreReadAndNonsenseIsNot();
    void nvidiaSmiIsAskedInTheBackground();
    void whereThereIsNoneNothingIsRead();
    void oneThatFailsIsLeftAlone();
    void whatOneSaidThatIsGoneDoesNotStand();

private:
    QString script(const QString& text);

    QTemporaryDir m_folder;
};

QString TestGpuProbe::script(const QString& text) {
    const QString path = m_folder.filePath(QStringLiteral("nvidia-smi"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("cannot write %s", qPrintable(path));
    file.write("#!/bin/sh\n" + text.toUtf8());
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestGpuProbe::answersAreReadAndNonsenseIsNot() {
    GpuReading reading;
    readGpuPercents("GPU-a, 93\nGPU-b, [N/A]\nNo devices were found\n\nGPU-c, 0", reading);
    QCOMPARE(reading.percents, (std::map<std::string, double>{{"GPU-a", 93}, {"GPU-c", 0}}));
    readGpuProcesses("GPU-a, 4711, 2048\nGPU-a, 4712, [N/A]\nGPU-a, x, 3\nGPU-a, 5", reading);
    QCOMPARE(reading.processes, (std::vector<GpuReading::Process>{{"GPU-a", 4711, std::int64_t{2} << 30}, {"GPU-a", 4712, 0}}));
}

void TestGpuProbe::nvidiaSmiIsAskedInTheBackground() {
    GpuProbe probe(
        script(QStringLiteral("case $1 in\n"
                              "--query-gpu=*) echo 'GPU-a, 50' ;;\n"
                              "*) echo 'GPU-a, 12, 100' ;;\n"
                              "esac\n")));
    probe.request();
    QVERIFY(probe.latest().percents.empty());
    QTRY_COMPARE(probe.latest().percents.size(), std::size_t{1});
    QCOMPARE(probe.latest().percents.at("GPU-a"), 50.0);
    QCOMPARE(probe.latest().processes.at(0), (GpuReading::Process{"GPU-a", 12, 100 << 20}));
}

void TestGpuProbe::whereThereIsNoneNothingIsRead() {
    GpuProbe probe(QStringLiteral("no-such-program-anywhere"));
    probe.request();
    QTest::qWait(10);
    QCOMPARE(probe.latest(), GpuReading());
}

void TestGpuProbe::oneThatFailsIsLeftAlone() {
    const QString count = m_folder.filePath(QStringLiteral("count"));
    GpuProbe probe(script(QStringLiteral("echo x >> '%1'\nexit 9\n").arg(count)));
    const auto calls = [&count] {
        QFile file(count);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('x') : 0;
    };
    const auto callsWhileAsking = [&] {
        probe.request();
        return calls();
    };
    QTRY_COMPARE(callsWhileAsking(), 3);
    for (int round = 0; round < 5; ++round) {
        probe.request();
        QTest::qWait(20);
    }
    QCOMPARE(calls(), 3);
}

void TestGpuProbe::whatOneSaidThatIsGoneDoesNotStand() {
    const QString program =
        script(QStringLiteral("case $1 in\n"
                              "--query-gpu=*) echo 'GPU-a, 50' ;;\n"
                              "esac\n"));
    GpuProbe probe(program);
    probe.request();
    QTRY_COMPARE(probe.latest().percents.size(), std::size_t{1});
    QVERIFY(QFile::remove(program));
    probe.request();
    QTRY_VERIFY(probe.latest().percents.empty());
}

VERNIER_TEST(TestGpuProbe, CoreEvents);

}  // namespace tst_GpuProbe

#include "tst_GpuProbe.moc"
