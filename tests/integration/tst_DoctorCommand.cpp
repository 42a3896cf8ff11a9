#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestProgram.h"

#include <QDirIterator>

namespace tst_DoctorCommand {

using namespace vernier::test;

namespace {

/// Every file of a folder with its content, but for what SQLite keeps while it is open.
QMap<QString, QByteArray> contentOf(const QString& folder) {
    QMap<QString, QByteArray> content;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.fileName().endsWith(QLatin1String("-shm")) && !file.fileName().endsWith(QLatin1String("-wal")) &&
            file.open(QIODevice::ReadOnly))
            content[file.fileName()] = file.readAll();
    }
    return content;
}

}  // namespace

/// vernier-cli doctor on studies that have run and on one that has not.
class TestDoctorCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyThatHasNotRunHasNothingToMend() {
        const Study study(kTrainer);
        const Outcome text = study.run({QStringLiteral("doctor"), QStringLiteral("STUDY")});
        QVERIFY2(text.exitCode == 0, qPrintable(text.err));
        QCOMPARE(text.out, QStringLiteral("nothing to mend\n"));
        const Outcome json = study.run({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("STUDY")});
        QVERIFY(json.exitCode == 0 && QJsonDocument::fromJson(json.out.toUtf8()).isArray());
        QVERIFY(QJsonDocument::fromJson(json.out.toUtf8()).array().isEmpty());
    }

    void aStudyThatReadsTheWrongNumberIsToldSo() {
        const Study study(QStringLiteral("[\"/bin/sh\", \"-c\", \"echo loss=0.5\", \"sh\", \"{x}\", \"{c}\"]"),
                          QStringLiteral("\"limits\": {\"trials\": 6, \"parallel\": 2}"));
        QCOMPARE(study.run(kRun).exitCode, 0);
        const QMap<QString, QByteArray> before = contentOf(study.folder());
        const Outcome text = study.run({QStringLiteral("doctor"), QStringLiteral("STUDY")});
        QVERIFY2(text.exitCode == 0, qPrintable(text.err));
        QVERIFY2(text.out.contains(QLatin1String(
                     "All trials have the same loss, whatever their values.\n  6 results are all 0.5.\n  => See ")),
                 qPrintable(text.out));
        const Outcome json = study.run({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("STUDY")});
        const QJsonArray findings = QJsonDocument::fromJson(json.out.toUtf8()).array();
        QVERIFY(!findings.isEmpty());
        for (const QJsonValue& finding : findings) {
            for (const char* key : {"id", "sentence", "evidence", "remedy"})
                QVERIFY2(!finding[QLatin1String(key)].toString().isEmpty(), key);
        }
        QCOMPARE(findings[0][QLatin1String("id")].toString(), QStringLiteral("all-equal"));
        QVERIFY(contentOf(study.folder()) == before);
        const Outcome report = study.run({QStringLiteral("report"), QStringLiteral("STUDY")});
        QVERIFY(report.out.contains(QLatin1String("<h2>What can be mended</h2>")));
    }

    void whatIsNoStudyIsSaid() {
        const Study study(QStringLiteral("[]"));
        QCOMPARE(study.run({QStringLiteral("doctor"), QStringLiteral("STUDY")}).exitCode, 3);
        QCOMPARE(study.run({QStringLiteral("doctor")}).exitCode, 2);
    }
};

VERNIER_TEST(TestDoctorCommand, CoreEvents);

}  // namespace tst_DoctorCommand

#include "tst_DoctorCommand.moc"
