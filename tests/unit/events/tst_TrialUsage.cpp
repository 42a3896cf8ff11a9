#include "core/events/TrialFolderListing.h"
#include "core/events/TrialUsage.h"
#include "core/exec/ProcessTree.h"
#include "core/files/Folder.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace tst_TrialUsage {

using namespace vernier;

class TestTrialUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLongTrialTakesBoundedRoom();
    void aSeriesSurvivesItsFile();
    void aProcessTellsWhatItUses();
    void aFolderIsListedWithItsUse();
};

void TestTrialUsage::aLongTrialTakesBoundedRoom() {
    UsageSeries series;
    for (int second = 1; second <= 100'000; ++second)
        series.add({second * 1000, second % 2 == 0 ? 50.0 : 150.0, second == 70'001 ? 9'000 : 1'000, {}, 0});
    QVERIFY(series.points().size() <= UsageSeries::kMostPoints);
    QVERIFY(series.points().size() > UsageSeries::kMostPoints / 4);
    std::int64_t before = 0;
    std::int64_t highest = 0;
    for (const UsageSample& point : series.points()) {
        QVERIFY(point.elapsedMs > before);
        QCOMPARE(point.cpuPercent, 100.0);
        before = point.elapsedMs;
        highest = std::max(highest, point.memoryBytes);
    }
    QCOMPARE(highest, std::int64_t{9'000});  // no peak is lost
}

void TestTrialUsage::aSeriesSurvivesItsFile() {
    const std::vector<UsageSample> points{{2000, 99.5, 1 << 20, {}, 0}, {4000, 250, 3'000'000'000, 93.5, 8'000'000'000}};
    QCOMPARE(usageFromCsv(usageCsv(points)), points);
    QCOMPARE(usageFromCsv("elapsed_ms\nnonsense\n1,2\n5,1.5,7"), (std::vector<UsageSample>{{5, 1.5, 7, {}, 0}}));
    QVERIFY(usageFromCsv("").empty());
}

void TestTrialUsage::aProcessTellsWhatItUses() {
    const ProcessUsage before = usageOfTree(::getpid(), listProcesses());
    QVERIFY(before.memoryBytes > 1'000'000);
    QElapsedTimer clock;
    clock.start();
    const auto worksHard = [&] {
        volatile double sum = 0;
        for (int index = 0; index < 1'000'000; ++index)
            sum = sum + index;
        return usageOfTree(::getpid(), listProcesses()).cpuSeconds >= before.cpuSeconds + 0.05;
    };
    while (!worksHard() && clock.elapsed() < 60'000) {
    }
    QVERIFY(usageOfTree(::getpid(), listProcesses()).cpuSeconds >= before.cpuSeconds + 0.05);
    QCOMPARE(usageOfTree(-1, listProcesses()).memoryBytes, std::int64_t{0});
}

void TestTrialUsage::aFolderIsListedWithItsUse() {
    const QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("checkpoint")));
    write(QStringLiteral("stdout.log"), "hello\n");
    write(QStringLiteral("checkpoint/模型.bin"), QByteArray(5000, 'x'));
    write(QStringLiteral("usage.csv"), "elapsed_ms,cpu_percent,memory_bytes\n2000,98.0,1000\n");
    const TrialFolderListing listing = listTrialFolder(TrialId{3}, Folder(folder.path().toStdString()));
    QCOMPARE(listing.trial.number, std::int64_t{3});
    QCOMPARE(listing.files.size(), std::size_t{3});
    QCOMPARE(listing.files[0].name, std::string("checkpoint/模型.bin"));
    QCOMPARE(listing.files[0].bytes, std::int64_t{5000});
    QVERIFY(listing.files[0].modifiedWallMs > 1'600'000'000'000);
    QCOMPARE(listing.usage, (std::vector<UsageSample>{{2000, 98, 1000, {}, 0}}));
    QVERIFY(listTrialFolder(TrialId{4}, Folder(folder.path().toStdString() + "/nowhere")).files.empty());
}

VERNIER_TEST(TestTrialUsage, CoreEvents);

}  // namespace tst_TrialUsage

#include "tst_TrialUsage.moc"
