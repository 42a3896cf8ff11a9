#include "core/exec/TrialLock.h"
#include "core/folder/StudyFolder.h"
#include "core/store/StudyStore.h"
#include "core/store/TrialStart.h"
#include "tests/support/EngineDriver.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <filesystem>
#include <set>

#include <sys/stat.h>
#include <unistd.h>

namespace tst_StudyPlace {

using namespace vernier;
using namespace vernier::test;

namespace fs = std::filesystem;

/// What a study's folder is called, where it lies and what others did to it while nobody looked is no reason to lose a trial,
/// to take one for another, or to touch what is not ours.
class TestStudyPlace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aCopyLeavesTheOriginalAlone() {
        makeStudy(2, {"print=loss=0.5", "sleep=1500", "print=loss=0.25"});
        EngineDriver original(study());
        startBoth(original);
        fs::copy(path("study"), path("copy"), fs::copy_options::recursive);
        const std::string sentence = "This is a copy: its 2 running trials belong to the original.";
        {
            EngineDriver watcher(QString::fromStdString(path("copy")), true);
            QVERIFY(watcher.waitUntilOpened());
            QVERIFY2(watcher.allNotices().find(sentence) != std::string::npos, watcher.allNotices().c_str());
        }
        {
            EngineDriver copy(QString::fromStdString(path("copy")));
            QVERIFY(copy.waitUntilOpened());
            QVERIFY(copy.waitFor([&] { return copy.count(TrialState::Running) == 0; }));
            QVERIFY2(copy.allNotices().find(sentence) != std::string::npos, copy.allNotices().c_str());
        }
        QVERIFY(original.waitFor(RunState::Finished));
        QCOMPARE(original.count(TrialState::Complete), 2);
        QCOMPARE(original.trial(0).objective, std::optional(0.25));
    }

    void aMovedStudyRunsOnWhereItIs() {
        makeStudy(4, {"print=loss=0.5", "sleep=800", "print=loss=0.25"});
        EngineDriver engine(study());
        startBoth(engine);
        QCOMPARE(std::rename(path("study").c_str(), path("moved").c_str()), 0);
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.count(TrialState::Complete), 4);
        QVERIFY(!QFile::exists(study()));
        QCOMPARE(StudyFolder(path("moved")).trialsInFolders().size(), std::size_t{4});
        EngineDriver later(QString::fromStdString(path("moved")));
        QVERIFY(later.waitUntilOpened());
        QCOMPARE(later.count(TrialState::Complete), 4);
    }

    void aStudyMovedAfterItsProgramIsFound() {
        makeStudy(2, {"print=loss=0.5", "sleep=1500", "print=loss=0.25"});
        {
            EngineDriver engine(study());
            startBoth(engine);
        }
        QCOMPARE(std::rename(path("study").c_str(), path("moved").c_str()), 0);
        EngineDriver engine(QString::fromStdString(path("moved")));
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Complete) == 2; }));
        QCOMPARE(engine.trial(1).reports[0].size(), std::size_t{2});
        QVERIFY(!QFile::exists(study()));
    }

    void aDeletedDatabaseIsToldAtOnce() {
        makeStudy(9, {"print=loss=0.5", "sleep=600", "print=loss=0.25"});
        {
            EngineDriver engine(study());
            startBoth(engine);
            for (const char* const file : {"study/study.db", "study/study.db-wal", "study/study.db-shm"})
                fs::remove(path(file));
            QVERIFY(engine.waitFor(RunState::Paused, 5000));
            QVERIFY2(engine.status.reason.text().find("vernier-cli repair") != std::string::npos,
                     engine.status.reason.text().c_str());
        }
        EngineDriver again(study());
        QVERIFY(again.waitUntilOpened());
        QVERIFY2(again.allNotices().find("vernier-cli repair") != std::string::npos, again.allNotices().c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(path("study/study.db"))));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(QString::fromStdString(path("study/trials/000001/exit.json"))), 30'000);
        QCOMPARE(repair({}), 6);  // not confirmed
        QVERIFY(!QFile::exists(QString::fromStdString(path("study/study.db"))));
        QCOMPARE(repair({QStringLiteral("--yes")}), 0);
        const StoredStudy stored = load("study");
        QVERIFY(stored.trials.size() >= 2);
        for (const Trial& trial : stored.trials) {
            QCOMPARE(trial.state, TrialState::Complete);
            QCOMPARE(trial.reports[0].size(), std::size_t{2});
            QCOMPARE(trial.objective, std::optional(0.25));
            QVERIFY(trial.configuration.contains("x"));
        }
        QCOMPARE(repair({QStringLiteral("--yes")}), 0);  // nothing to do
    }

    void aDeletedFolderEndsTheRun() {
        makeStudy(9, {"print=loss=0.5", "sleep=60000"});
        EngineDriver engine(study());
        startBoth(engine);
        QVERIFY(QDir(study()).removeRecursively());
        QVERIFY(engine.waitFor(RunState::Paused, 5000));
        QVERIFY2(engine.status.reason.text().find("was deleted") != std::string::npos, engine.status.reason.text().c_str());
        QVERIFY(!QFile::exists(study()));
    }

    void aDatabaseOlderThanTheFoldersLearnsFromThem() {
        makeStudy(4, {"print=loss=0.5", "sleep=300", "print=loss=0.25"});
        {
            EngineDriver engine(study());
            startBoth(engine);
            for (const char* const file : {"study.db", "study.db-wal"})
                fs::copy_file(path("study") + "/" + file, path(file));
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        for (const char* const file : {"study.db", "study.db-wal"})
            fs::copy_file(path(file), path("study") + "/" + file, fs::copy_options::overwrite_existing);
        EngineDriver engine(study());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Complete) == 4; }));
        QVERIFY2(engine.allNotices().find("Taken up from their folders: 2.") != std::string::npos, engine.allNotices().c_str());
        for (const auto& [id, trial] : engine.trials)
            QCOMPARE(trial->reports[0].size(), std::size_t{2});
        QCOMPARE(StudyFolder(path("study")).folder().at("trials").names().size(), std::size_t{4});
    }

    void aLostRowIsFoundInItsFolder() {
        makeStudy(3, {"print=loss=0.5"});
        {
            EngineDriver engine(study());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        execute(QStringLiteral("DELETE FROM report WHERE trial = 1"));
        execute(QStringLiteral("DELETE FROM log_position WHERE trial = 1"));
        execute(QStringLiteral("DELETE FROM event"));
        execute(QStringLiteral("DELETE FROM trial WHERE id = 1"));
        EngineDriver engine(study());
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Complete) == 3; }));
        QCOMPARE(engine.trial(1).reports[0].size(), std::size_t{1});
        QCOMPARE(engine.trial(1).objective, std::optional(0.5));
    }

    void logsOfAnotherStartAreNotRead() {
        makeStudy(1, {"print=quiet"});
        const std::string old = path("study/trials/000000");
        fs::create_directories(old);
        for (const char* const name : {"/stdout.log", "/lock"}) {
            QFile file(QString::fromStdString(old + name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("loss=0.125\n") > 0);
        }
        makeDatabase();
        EngineDriver engine(study());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QVERIFY(engine.trial(0).reports[0].empty());
        QVERIFY(!engine.trial(0).objective);
        QVERIFY(QFile::exists(QString::fromStdString(path("study/trials/000000-earlier-1/stdout.log"))));
    }

    void aRunningRowIsNotMatchedWithAnotherStart() {
        makeStudy(1, {"print=loss=0.5"});
        {
            EngineDriver engine(study());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        execute(QStringLiteral("DELETE FROM report"));
        execute(QStringLiteral("DELETE FROM log_position"));
        execute(
            QStringLiteral("UPDATE trial SET state = 'Running', start_id = 'another', objective = NULL, process_end = NULL"));
        EngineDriver engine(study());
        QVERIFY(engine.waitUntilOpened());
        QVERIFY(engine.waitFor([&] { return engine.trial(0).state == TrialState::Waiting; }));
        QVERIFY(engine.trial(0).reports[0].empty());
    }

    void aTrialWhoseFolderForgotItsStartReportsOnce() {
        makeStudy(1, {"print=loss=0.5"});
        {
            EngineDriver engine(study());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        execute(QStringLiteral("UPDATE trial SET state = 'Running', objective = NULL, process_end = NULL"));
        QVERIFY(fs::remove(path("study/trials/000000/lock")) && fs::remove(path("study/trials/000000/exit.json")));
        EngineDriver engine(study());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Complete) == 1; }));
        QCOMPARE(engine.trial(0).reports[0].size(), std::size_t{1});
        QCOMPARE(load("study").trials[0].reports[0].size(), std::size_t{1});
    }

    void aRepairedStudyRunsAgainWhatHasADamagedRecord() {
        makeStudy(1, {"print=loss=0.5"});
        {
            EngineDriver engine(study());
            engine.post(command::Run{});
            QVERIFY(engine.waitFor(RunState::Finished));
        }
        fs::remove(path("study/study.db"));
        fs::remove(path("study/study.db-wal"));
        fs::resize_file(path("study/trials/000000/exit.json"), 20);
        QCOMPARE(repair({QStringLiteral("--yes")}), 0);
        EngineDriver engine(study());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor([&] { return engine.count(TrialState::Complete) == 1; }));
        QCOMPARE(engine.trial(0).retries, 1);
        QCOMPARE(engine.trial(0).reports[0].size(), std::size_t{1});
    }

    void aDeletedLockFileLetsNoSecondProgramIn() {
        makeStudy(2, {"print=loss=0.5", "sleep=1200"});
        EngineDriver first(study());
        startBoth(first);
        QVERIFY(fs::remove(path("study/study.lock")));
        EngineDriver second(study());
        QVERIFY(second.waitUntilOpened());
        QVERIFY(second.status.isReadOnly);
        QVERIFY(first.waitFor(RunState::Finished));
    }

    void eachStartHasItsIdInRowAndFolder() {
        makeStudy(3, {"print=loss=0.5"});
        EngineDriver engine(study());
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        std::set<std::string> ids;
        for (const auto& [id, trial] : engine.trials) {
            QCOMPARE(trial->startId.size(), std::size_t{32});
            ids.insert(trial->startId);
            const Folder folder = StudyFolder(path("study")).trial(id);
            QCOMPARE(TrialLock::look(folder).cookie, trial->startId);
            const Result<TrialStart> start = readTrialStart(folder);
            QVERIFY(start);
            QCOMPARE(start->trial.startId, trial->startId);
            QCOMPARE(start->trial.configuration, trial->configuration);
            QCOMPARE(start->trial.explanation, trial->explanation);
        }
        QCOMPARE(ids.size(), std::size_t{3});
    }

    void linksInAStudyLeadNowhere_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isFolder");
        for (const char* const name : {"study.lock", "study.db", "study.db-wal", "study.db.new"})
            QTest::newRow(name) << QByteArray(name) << false;
        for (const char* const name : {"trials", "trials/000000", "try-once"})
            QTest::newRow(name) << QByteArray(name) << true;
    }
    void linksInAStudyLeadNowhere() {
        QFETCH(const QByteArray, name);
        QFETCH(const bool, isFolder);
        makeStudy(1, {"print=loss=0.5"});
        fs::create_directories(path("outside"));
        QFile precious(QString::fromStdString(path("outside/stdout.log")));
        QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") == 8);
        precious.close();
        fs::create_directories(fs::path(path("study/" + name.toStdString())).parent_path());
        fs::create_symlink(path(isFolder ? "outside" : "outside/stdout.log"), path("study/" + name.toStdString()));
        {
            EngineDriver engine(study());
            engine.post(command::Run{});
            engine.post(command::TryOnce{disasterStudy({"print=loss=0.5"}), Configuration{{"x", 0.5}}});
            QVERIFY(engine.waitFor([&] { return engine.tryOnceEnd || !engine.notices.empty(); }));
            static_cast<void>(engine.waitFor([&] { return engine.status.runState == RunState::Finished; }, 1500));
        }
        QVERIFY(precious.open(QIODevice::ReadOnly));
        QCOMPARE(precious.readAll(), QByteArray("precious"));
        QCOMPARE(std::distance(fs::directory_iterator(path("outside")), fs::directory_iterator()), 1);
    }

private:
    QString study() const { return m_folder->filePath(QStringLiteral("study")); }
    std::string path(const std::string& name) const { return m_folder->filePath(QString::fromStdString(name)).toStdString(); }

    void makeStudy(int trials, std::vector<std::string> scenes) const {
        QVERIFY(QDir().mkpath(study()));
        StudyDefinition definition = disasterStudy(std::move(scenes));
        definition.limits.trials = trials;
        writeDefinition(study(), definition);
    }
    void makeDatabase() const { QVERIFY(StudyStore::open(path("study/study.db"), StoreMode::ReadWrite)); }
    StoredStudy load(const std::string& name) const {
        return StudyStore::open(path(name) + "/study.db", StoreMode::ReadOnly).value()->load().value();
    }

    static void startBoth(EngineDriver& engine) {
        engine.post(command::Run{});
        const auto hasBegun = [&](std::int64_t id) {
            return engine.trials.contains(TrialId{id}) && engine.trial(id).reports.at(0).size() == 1;
        };
        QVERIFY(engine.waitFor([&] { return hasBegun(0) && hasBegun(1); }));
    }

    int repair(const QStringList& options) const {
        return QProcess::execute(programPath("vernier-cli"), QStringList{QStringLiteral("repair"), study()} + options);
    }

    void execute(const QString& sql) const {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("place"));
            database.setDatabaseName(QString::fromStdString(path("study/study.db")));
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(sql));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("place"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestStudyPlace, CoreEvents);

}  // namespace tst_StudyPlace

#include "tst_StudyPlace.moc"
