#include "core/folder/StudyFolder.h"

#include "core/store/TrialStart.h"
#include "core/study/StudyFile.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <unistd.h>

namespace tst_StudyFolder {

using namespace vernier;
using namespace vernier::test;

class TestStudyFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    void aTrialGetsItsFolderWithValuesAndStart() {
        const Trial trial = started(3, "first");
        QVERIFY(study().prepareTrial(trial, {}, R"({"x":0.5})"));
        QCOMPARE(read("trials/000003/params.json"), QByteArray(R"({"x":0.5})"));
        QVERIFY(QFile::exists(path("trials/000003/checkpoint")));
        const Result<TrialStart> start = readTrialStart(study().trial(TrialId{3}));
        QVERIFY(start);
        Trial expected = trial;
        expected.id = {};
        QCOMPARE(start->trial, expected);
        QCOMPARE(study().trialsInFolders(), std::vector<TrialId>{TrialId{3}});
    }

    void whatAnotherStartLeftIsSetAsideWhole() {
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        put("trials/000000/stdout.log", "loss=1\n");
        put("trials/000000/checkpoint/weights", "old");
        QVERIFY(study().prepareTrial(started(0, "second"), "of another database", "{}"));
        QVERIFY(!QFile::exists(path("trials/000000/stdout.log")));
        QVERIFY(QDir(path("trials/000000/checkpoint")).isEmpty());
        QCOMPARE(read("trials/000000-earlier-1/stdout.log"), QByteArray("loss=1\n"));
        QCOMPARE(read("trials/000000-earlier-1/checkpoint/weights"), QByteArray("old"));
        QCOMPARE(study().trialsInFolders().size(), std::size_t{1});
    }

    void anotherAttemptKeepsWhatTheTrialSaved() {
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        put("trials/000000/stdout.log", "loss=1\n");
        put("trials/000000/checkpoint/weights", "old");
        QVERIFY(study().prepareTrial(started(0, "second"), "first", "{}"));
        QVERIFY(!QFile::exists(path("trials/000000/stdout.log")));
        QCOMPARE(read("trials/000000/attempt-1/stdout.log"), QByteArray("loss=1\n"));
        QCOMPARE(read("trials/000000/checkpoint/weights"), QByteArray("old"));
        QCOMPARE(readTrialStart(study().trial(TrialId{0}))->trial.startId, std::string("second"));
    }

    void theNextLegGoesOnInTheSameLogs() {
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        put("trials/000000/stdout.log", "loss=1\n");
        Trial leg = started(0, "second");
        leg.pauses = {{0, 1000, 2000}};
        QVERIFY(study().prepareTrial(leg, "first", "{}"));
        QCOMPARE(read("trials/000000/stdout.log"), QByteArray("loss=1\n"));
        QCOMPARE(readTrialStart(study().trial(TrialId{0}))->earlierLegs, std::vector<std::string>{"first"});
    }

    void aFolderThatWasOnlyPreparedIsUsed() {
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        QVERIFY(study().prepareTrial(started(0, "second"), {}, "{}"));
        QCOMPARE(study().folder().at("trials").names(), std::vector<std::string>{"000000"});
    }

    void aLinkInPlaceOfItsFolderIsSetAside() {
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("elsewhere")));
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("trials")));
        QCOMPARE(::symlink(path("elsewhere").toLocal8Bit().constData(), path("trials/000000").toLocal8Bit().constData()), 0);
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        QVERIFY(QDir(path("elsewhere")).isEmpty());
        QVERIFY(QFileInfo(path("trials/000000-earlier-1")).isSymLink());
    }

    void aFolderWithLinksOfAStrangerIsSetAside() {
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("elsewhere")));
        QVERIFY(QDir().mkpath(path("trials/000000")));
        QCOMPARE(
            ::symlink(path("elsewhere").toLocal8Bit().constData(), path("trials/000000/checkpoint").toLocal8Bit().constData()),
            0);
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        QVERIFY(!QFileInfo(path("trials/000000/checkpoint")).isSymLink());
    }

    void linksInsteadOfFoldersAreRefused() {
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("elsewhere")));
        QCOMPARE(::symlink(path("elsewhere").toLocal8Bit().constData(), path("trials").toLocal8Bit().constData()), 0);
        QCOMPARE(study().checkTrials().error().code, ErrorCode::InvalidInput);
        QVERIFY(!study().prepareTrial(started(0, "first"), {}, "{}"));
        QVERIFY(!study().writeUsage(TrialId{0}, "csv"));
        QVERIFY(QDir(path("elsewhere")).isEmpty());
    }

    void aLinkNamedTryOnceGoesAndItsTargetStays() {
        QVERIFY(QDir(m_temporary->path()).mkdir(QStringLiteral("elsewhere")));
        put("elsewhere/mine", "precious");
        QCOMPARE(::symlink(path("elsewhere").toLocal8Bit().constData(), path("try-once").toLocal8Bit().constData()), 0);
        QVERIFY(study().prepareTryOnce("{}"));
        QCOMPARE(read("elsewhere/mine"), QByteArray("precious"));
        QCOMPARE(read("try-once/params.json"), QByteArray("{}"));
        put("try-once/checkpoint/old", "x");
        QVERIFY(study().prepareTryOnce("{}"));
        QVERIFY(QDir(path("try-once/checkpoint")).isEmpty());
    }

    void aDatabaseThatIsGoneIsToldFromOneThatNeverWas() {
        QVERIFY(study().checkTrials());
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        QCOMPARE(study().checkTrials().error().code, ErrorCode::NotFound);
        put("study.db", "x");
        QVERIFY(study().checkTrials());
    }

    void onlyNumbersAsWeWriteThemAreTrials() {
        for (const char* const name : {"000002", "000010", "1000000", "7", "0000007", "-00001", "000002-earlier-1", "x"})
            QVERIFY(QDir().mkpath(path("trials/") + QString::fromLatin1(name)));
        QCOMPARE(study().trialsInFolders(), (std::vector<TrialId>{TrialId{2}, TrialId{10}, TrialId{1000000}}));
    }

    void aStudyIsCreatedOnce() {
        const QTemporaryDir directory;
        const std::string path = directory.filePath(QStringLiteral("new/study")).toStdString();
        QCOMPARE(StudyFolder(path).readDefinition().error().code, ErrorCode::NotFound);
        const auto definition = makeDefinition();
        QVERIFY(createStudy(path, *definition));
        QVERIFY(parseStudy(StudyFolder(path).readDefinition().value())->definition == *definition);
        definition->name = "another";
        QCOMPARE(createStudy(path, *definition).error().code, ErrorCode::InUse);
        QCOMPARE(parseStudy(StudyFolder(path).readDefinition().value())->definition.name, std::string("digits"));
    }

    void aFileThatIsTooLargeIsNotRead() {
        const QTemporaryDir directory;
        const StudyFolder folder(directory.path().toStdString());
        QVERIFY(saveFile(folder.definitionFile(), "{}"));
        QVERIFY(QFile::resize(QString::fromStdString(folder.definitionFile()), static_cast<qint64>(kMaxStudyFileBytes)));
        QCOMPARE(folder.readDefinition().value().size(), kMaxStudyFileBytes);
        QVERIFY(QFile::resize(QString::fromStdString(folder.definitionFile()), static_cast<qint64>(kMaxStudyFileBytes) + 1));
        QCOMPARE(folder.readDefinition().error().code, ErrorCode::InvalidInput);
    }

    void pathsOfADefinitionAreRelativeToTheFolder() {
        const StudyFolder folder("/studies/digits");
        QCOMPARE(folder.resolve("../code"), std::string("/studies/code"));
        QCOMPARE(folder.resolve("/opt/code"), std::string("/opt/code"));
        QVERIFY(folder.trialFolder(TrialId{1'234'567}).ends_with("/trials/1234567"));
    }

    void aDamagedStartIsAnErrorAndNoCrash() {
        QVERIFY(study().prepareTrial(started(0, "first"), {}, "{}"));
        const Folder folder = study().trial(TrialId{0});
        const std::string good = folder.read(kTrialStartName, 1 << 20).value();
        for (std::size_t size = 0; size + 2 < good.size(); ++size) {
            QVERIFY(folder.write(kTrialStartName, good.substr(0, size)));
            QVERIFY(!readTrialStart(folder));
        }
        std::string deep = good;
        const std::string values = R"("configuration":{)";
        deep.insert(deep.find(values) + values.size(), R"("y":)" + std::string(200'000, '[') + std::string(200'000, ']') + ",");
        QVERIFY(folder.write(kTrialStartName, deep));
        static_cast<void>(readTrialStart(folder));  // whatever it says, it returns
    }

private:
    StudyFolder study() const { return StudyFolder(m_temporary->path().toStdString()); }
    QString path(const char* name) const { return m_temporary->filePath(QString::fromLatin1(name)); }
    void put(const char* name, const char* text) const {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
    }
    QByteArray read(const char* name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Trial started(std::int64_t number, const char* startId) {
        Trial trial;
        trial.id = TrialId{number};
        trial.state = TrialState::Running;
        trial.startId = startId;
        trial.configuration = {{"x", 0.1}, {"layers", std::int64_t{3}}, {"optimizer", std::string("sgd")}};
        trial.explanation = {"Drawn at random.", Prediction{0.5, 0.25, 0.75, 0.125, 1}};
        trial.origin = TrialOrigin::User;
        trial.resource = 9;
        trial.slot = 1;
        trial.historyRevision = 12;
        trial.definitionRevision = 2;
        trial.createdWallMs = 1'760'000'000'000;
        trial.startedWallMs = 1'760'000'001'000;
        return trial;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

VERNIER_TEST(TestStudyFolder, Nothing);

}  // namespace tst_StudyFolder

#include "tst_StudyFolder.moc"
