#include "core/engine/StudySnapshot.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace vernier;

class TestStudySnapshot : public QObject {
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

void TestStudySnapshot::aStudyIsReadWithoutBeingTouched() {
    const QTemporaryDir folder;
    const QString database = folder.filePath(QStringLiteral("study.db"));
    QVERIFY(QFile::copy(QStringLiteral(VERNIER_SOURCE_DIR "/tests/data/study-v1/study.db"), database));
    const QByteArray before = contentOf(database);
    const Result<StudySnapshot> study = readSnapshot(StudyFolder(folder.path().toStdString()));
    QVERIFY2(study, study ? "" : study.error().text().c_str());
    QVERIFY(!study->definition->space.parameters().empty());
    QCOMPARE(study->history.trials().size(), std::size_t{7});
    QVERIFY(study->history.incumbent());
    QCOMPARE(study->history.objective(), study->definition->objective);
    QCOMPARE(contentOf(database), before);
}

void TestStudySnapshot::whatWasNeverRunSaysSo() {
    const QTemporaryDir folder;
    const Result<StudySnapshot> study = readSnapshot(StudyFolder(folder.path().toStdString()));
    QVERIFY(!study);
    QCOMPARE(study.error().code, ErrorCode::NotFound);
    QVERIFY(study.error().message.starts_with("it has no study.db"));
}

void TestStudySnapshot::whatIsNoDatabaseSaysSo() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("study.db")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database, however long it goes on");
    file.close();
    const Result<StudySnapshot> study = readSnapshot(StudyFolder(folder.path().toStdString()));
    QVERIFY(!study);
    QVERIFY2(study.error().message.starts_with("it cannot be read: "), study.error().message.c_str());
}

QTEST_GUILESS_MAIN(TestStudySnapshot)
#include "tst_StudySnapshot.moc"
