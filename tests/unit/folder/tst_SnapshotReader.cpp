#include "core/folder/SnapshotReader.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_SnapshotReader {

using namespace vernier;

class TestSnapshotReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStudyIsReadWithoutBeingTouched();
    void whatWasNeverRunSaysSo();
    void whatIsNoDatabaseSaysSo();
};

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

void TestSnapshotReader::aStudyIsReadWithoutBeingTouched() {
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("study.db"));
    QVERIFY(QFile::copy(vernier::test::sourcePath("tests/data/study-v1/study.db"), database));
    const QByteArray before = contentOf(database);
    const Result<StudySnapshot> study = readSnapshot(StudyFolder(folder.path().toStdString()));
    QVERIFY2(study, study ? "" : study.error().text().c_str());
    QVERIFY(!study->definition->space.parameters().empty());
    QCOMPARE(study->history.trials().size(), std::size_t{7});
    QVERIFY(study->history.incumbent());
    QCOMPARE(study->history.objective(), study->definition->objective);
    QCOMPARE(contentOf(database), before);
}

void TestSnapshotReader::whatWasNeverRunSaysSo() {
    const QTemporaryDir folder;
    const Result<StudySnapshot> study = readSnapshot(StudyFolder(folder.path().toStdString()));
    QVERIFY(!study);
    QCOMPARE(study.error().code, ErrorCode::NotFound);
    QVERIFY(study.error().message.text().starts_with("it has no study.db"));
}

void TestSnapshotReader::whatIsNoDatabaseSaysSo() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("study.db")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database, however long it goes on");
    file.close();
    const Result<StudySnapshot> study = readSnapshot(StudyFolder(folder.path().toStdString()));
    QVERIFY(!study);
    QVERIFY2(study.error().message.text().starts_with("it cannot be read: "), study.error().message.text().c_str());
}

VERNIER_TEST(TestSnapshotReader, CoreEvents);

}  // namespace tst_SnapshotReader

#include "tst_SnapshotReader.moc"
