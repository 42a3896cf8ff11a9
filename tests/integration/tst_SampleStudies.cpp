#include "core/study/StudyFile.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>

namespace tst_SampleStudies {

using namespace vernier;

/// The studies shown in the README are valid, without even a warning.
class TestSampleStudies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySampleIsValid_data();
    void everySampleIsValid();
    void theStudyInTheReadmeIsValid();
};

namespace {

std::string textOf(const std::vector<Fault>& faults) {
    return Error{ErrorCode::InvalidInput, {}, {}, faults}.text();
}

}  // namespace

void TestSampleStudies::everySampleIsValid_data() {
    QTest::addColumn<QString>("folder");
    const QDir samples(vernier::test::sourcePath("resources/samples"));
    const QStringList names = samples.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(names.contains(QStringLiteral("digits-mlp")));
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << samples.filePath(name);
}

void TestSampleStudies::everySampleIsValid() {
    QFETCH(QString, folder);
    QFile file(folder + QStringLiteral("/study.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const Result<ParsedStudy> study = parseStudy(file.readAll().toStdString());
    QVERIFY2(study.has_value(), study ? "" : study.error().text().c_str());
    QVERIFY2(study->warnings.empty(), textOf(study->warnings).c_str());
    QCOMPARE(QString::fromStdString(study->definition.name), QDir(folder).dirName());
}

void TestSampleStudies::theStudyInTheReadmeIsValid() {
    QFile file(vernier::test::sourcePath("README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString example =
        QString::fromUtf8(file.readAll()).section(QStringLiteral("```json"), 1, 1).section(QStringLiteral("```"), 0, 0);
    const Result<ParsedStudy> study = parseStudy(example.toStdString());
    QVERIFY2(study.has_value(), study ? "" : study.error().text().c_str());
    QVERIFY2(study->warnings.empty(), textOf(study->warnings).c_str());
}

VERNIER_TEST(TestSampleStudies, Nothing);

}  // namespace tst_SampleStudies

#include "tst_SampleStudies.moc"
