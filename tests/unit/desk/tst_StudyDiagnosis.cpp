#include "core/desk/StudyDiagnosis.h"

#include "tests/support/Patient.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_StudyDiagnosis {

using namespace vernier;
using namespace vernier::test;

/// What the machine and the folders of trials say.
class TestStudyDiagnosis : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void writeFile(const QString& path, qsizetype bytes) const {
        const QString whole = m_folder.filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(bytes, 'x')), bytes);
    }

private Q_SLOTS:
    void theMachineHasCoresAndMemory() {
        const MachineFacts facts = machineFacts(History());
        QVERIFY(facts.cores.value() >= 1);
        QVERIFY(facts.memoryBytes.value() > 100'000'000);
        QVERIFY(!facts.gpuMemoryBytes);  // no trial has used one, so nobody asks
    }

    void foldersOfTrialsAreMeasuredWithWhatIsInThem() {
        QVERIFY(!diskFacts(StudyFolder(m_folder.path().toStdString())));
        writeFile(QStringLiteral("trials/000000/stdout.log"), 1000);
        writeFile(QStringLiteral("trials/000001/checkpoint/deep/weights.bin"), 5000);
        writeFile(QStringLiteral("study.json"), 7000);
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("study.json")),
                            m_folder.filePath(QStringLiteral("trials/000001/link"))));
        const DiskFacts facts = diskFacts(StudyFolder(m_folder.path().toStdString())).value();
        QCOMPARE(facts.trialBytes, std::int64_t{6000});
        QVERIFY(facts.freeBytes > 0);
    }

    void manyFoldersAreEstimated() {
        QTemporaryDir folder;
        for (int trial = 0; trial < 120; ++trial) {
            const QString path = folder.filePath(QStringLiteral("trials/%1").arg(trial, 6, 10, QLatin1Char('0')));
            QVERIFY(QDir().mkpath(path));
            QFile file(path + QStringLiteral("/stdout.log"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(100, 'x'));
        }
        QCOMPARE(diskFacts(StudyFolder(folder.path().toStdString())).value().trialBytes, std::int64_t{12000});
    }

    void aStudyIsDiagnosedInItsFolder() {
        Patient patient;
        patient.search(6, [](double, double) { return 0.5; });
        History history(patient.definition.objective);
        for (const auto& trial : patient.trials)
            history.apply(trial);
        const std::vector<Finding> findings =
            diagnoseStudy(patient.definition, history, StudyFolder(m_folder.path().toStdString()));
        QVERIFY(std::ranges::any_of(findings, [](const Finding& finding) { return finding.id == "all-equal"; }));
    }
};

VERNIER_TEST(TestStudyDiagnosis, CoreEvents);

}  // namespace tst_StudyDiagnosis

#include "tst_StudyDiagnosis.moc"
