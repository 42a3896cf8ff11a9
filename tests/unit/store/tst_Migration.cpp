// Files made by other versions, or that are not studies at all. The literals tell what is in tests/data/study-v1 to study-v5.
#include "core/store/Migration.h"

#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cmath>

namespace tst_Migration {

using namespace vernier;

namespace {

const QString kFrozen = vernier::test::sourcePath("tests/data/study-v1");
const QString kFrozen2 = vernier::test::sourcePath("tests/data/study-v2");
const QString kFrozen3 = vernier::test::sourcePath("tests/data/study-v3");
const QString kFrozen4 = vernier::test::sourcePath("tests/data/study-v4");
const QString kFrozen5 = vernier::test::sourcePath("tests/data/study-v5");

QString execute(const QString& file, const QString& sql) {
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        database.setDatabaseName(file);
        database.open();
        QSqlQuery query(database);
        if (!query.exec(sql))
            error = query.lastError().text();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
    return error;
}

}  // namespace

class TestMigration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("study.db"));
    }

    void theFrozenStudyOfSchema1IsRead() {
        const auto store = openCopy(StoreMode::ReadWrite);
        QVERIFY(store);
        const auto study = (*store)->load();
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->trials.size(), std::size_t{7});
        QStringList states;
        for (const Trial& trial : study->trials)
            states.append(QString::fromStdString(toText(trial.state)));
        QCOMPARE(states.join(QLatin1Char(' ')), QStringLiteral("Complete Stopped Failed Cancelled Running Paused Waiting"));
        QCOMPARE(study->definitions.size(), std::size_t{2});
        QCOMPARE(parseStudy(study->definitions[0])->definition.limits.trials, std::optional<std::int64_t>(5));
        QCOMPARE(parseStudy(study->definitions[1])->definition.limits.trials, std::optional<std::int64_t>(7));
        QCOMPARE(study->meta.at("run_state"), std::string("paused"));
        QCOMPARE(study->lastSequence, std::int64_t{8});
        QCOMPARE((*store)->events()->at(3), (LoggedEvent{4, 1'760'000'020'000, "trial", TrialId{2}, R"({"state":"Failed"})"}));
    }

    void itsTrialsAreRead() {
        const auto study = (*openCopy(StoreMode::ReadOnly))->load();
        const Trial& best = study->trials[0];
        QCOMPARE(best.configuration, (Configuration{{"lr", 0.1}, {"layers", std::int64_t{1}}, {"optimizer", "sgd"}}));
        QCOMPARE(best.reports[0], (std::vector<Report>{{1, 0.5, 1000}, {2, 0.75, 2000}, {3, 0.9375, 3000}}));
        QVERIFY(std::isnan(best.reports[1][1].value));
        QCOMPARE(best.reports[1][2].value, 1.0 / 3);
        QCOMPARE(best.objective, std::optional(0.9375));
        QCOMPARE(best.note, std::string("the baseline"));
        QCOMPARE(best.tags, (std::vector<std::string>{"baseline", "paper"}));
        QVERIFY(best.isStarred);
        QCOMPARE(best.end,
                 std::optional(ProcessEnd{EndKind::Exited, 0, EndRequest::None, "", 1'760'000'008'000, 7.25, 50331648}));
        QCOMPARE(study->trials[1].explanation, (Explanation{"Drawn at random.", Prediction{0.5, 0.25, 0.75, 0.125, 1}}));
        QCOMPARE(study->trials[2].failure, std::optional(FailureCause::ExitCode));
        QCOMPARE(endSentence(study->trials[2]), std::string("Exited with code 3."));
        QVERIFY(study->trials[2].isExcluded);
        QVERIFY(study->trials[3].origin == TrialOrigin::User);
        QVERIFY(!study->trials[4].end && study->trials[4].startedWallMs);
        QCOMPARE(study->trials[5].resource, std::optional<std::int64_t>(3));
        QCOMPARE(study->trials[5].definitionRevision, 1);
        QVERIFY(!study->trials[6].slot && !study->trials[6].startedWallMs);
    }

    void itsDecisionsAndPositionsAreRead() {
        const auto study = (*openCopy(StoreMode::ReadOnly))->load();
        QCOMPARE(study->decisions.at(0), (Decision{TrialId{1},
                                                   2,
                                                   Verdict::Stop,
                                                   "median",
                                                   "0.25 is below the median 0.75 of 1 trial at step 2.",
                                                   0.25,
                                                   0.75,
                                                   1,
                                                   2,
                                                   {},
                                                   {},
                                                   {},
                                                   false,
                                                   1'760'000'018'000}));
        QVERIFY(study->decisions.at(1).verdict == Verdict::Keep);
        QVERIFY(!study->decisions.at(1).threshold && !study->decisions.at(1).rank);
        QCOMPARE(study->positions.at(0), (LogPosition{TrialId{0}, false, 112, 3, {3, 3}}));
        const QString log = kFrozen + QStringLiteral("/trials/000000/stdout.log");
        QCOMPARE(QFileInfo(log).size(), study->positions.at(0).offset);
    }

    void schema1BecomesThePresentOneWithAllThatItHeld() {
        auto looked = (*openCopy(StoreMode::ReadOnly))->load();
        const auto migrated = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        auto now = (*migrated)->load();
        for (std::size_t i = 0; i < now->trials.size(); ++i) {
            QCOMPARE(now->trials[i].reports[0], looked->trials[i].reports[0]);
            now->trials[i].reports[1].clear();  // holds a NaN, which equals nothing
            looked->trials[i].reports[1].clear();
        }
        QCOMPARE(now->trials, looked->trials);
        QCOMPARE(now->decisions, looked->decisions);
        QCOMPARE(now->meta.at("schema"), std::to_string(kSchemaVersion));
    }

    void theFrozenStudyOfSchema2IsRead() {
        const auto study = (*openCopy(StoreMode::ReadOnly, kFrozen2))->load();
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->decisions.size(), std::size_t{4});
        Decision stop{TrialId{1},
                      2,
                      Verdict::Stop,
                      "median",
                      "0.25 is below the median 0.75 of 1 trial at step 2.",
                      0.25,
                      0.75,
                      1,
                      2,
                      FinalForecast{0.375, 0.25, 0.5, 0.03125},
                      4,
                      0.5,
                      false,
                      1'760'000'018'000};
        QCOMPARE(study->decisions[0], stop);
        QCOMPARE(study->decisions[1],
                 (Decision{TrialId{4}, 1, Verdict::Keep, "median", "", 0.5, {}, 0, {}, {}, {}, {}, false, 1'760'000'041'000}));
        QVERIFY(study->decisions[2].isOverridden && !study->decisions[2].stops());
        QVERIFY(study->decisions[3].verdict == Verdict::Pause);
        QVERIFY(study->trials[4].isKept && !study->trials[3].isKept);
        QCOMPARE(pausedMs(study->trials[5]), std::int64_t{2000});
        QCOMPARE(runtimeSeconds(study->trials[5], 0), 6.9);
    }

    void schema2BecomesThePresentOneWithAllThatItHeld() {
        const auto looked = (*openCopy(StoreMode::ReadOnly, kFrozen2))->load();
        const auto migrated = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        const auto now = (*migrated)->load();
        QCOMPARE(now->trials.size(), looked->trials.size());
        QCOMPARE(now->trials[5], looked->trials[5]);
        QCOMPARE(now->trials[5].pauses.size(), std::size_t{1});
        QVERIFY(now->trials[4].isKept && now->trials[4].pauses.empty());
    }

    void theFrozenStudyOfSchema3IsRead() {
        const auto study = (*openCopy(StoreMode::ReadOnly, kFrozen3))->load();
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QCOMPARE(study->trials[5].pauses, (std::vector<TrialPause>{{0, 1'760'000'051'500, 1'760'000'053'500}}));
        QCOMPARE(runtimeSeconds(study->trials[5], 0), 6.9);
        QVERIFY(study->trials[4].isKept && study->trials[4].pauses.empty());
    }

    void schema3BecomesThePresentOneWithAllThatItHeld() {
        const auto looked = (*openCopy(StoreMode::ReadOnly, kFrozen3))->load();
        QVERIFY(looked);
        const auto migrated = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        const auto now = (*migrated)->load();
        QCOMPARE(now->decisions, looked->decisions);
        QCOMPARE(now->decisions[0].reason, Message("0.25 is below the median 0.75 of 1 trial at step 2."));
        QVERIFY(now->trials[5] == looked->trials[5]);
    }

    void theFrozenStudyOfSchema4IsRead() {
        const auto study = (*openCopy(StoreMode::ReadOnly, kFrozen4))->load();
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        const Message place("step 2 of 3", "decision.step-of", {"2", "3"});
        const Message said("Stopped at step 2 of 3 by median.", "decision.stopped",
                           {place, Message("median", "word.median", {})});
        QCOMPARE(study->decisions[0].reason, said);
        QCOMPARE(study->decisions[0].reason.text(), said.text());
        QCOMPARE(study->decisions[1].reason, Message());
        QCOMPARE(study->trials[1].explanation.sentence, Message("Drawn at random.", "suggest.drawn", {}));
        QCOMPARE(study->trials[1].explanation.sentence.text(), std::string("Drawn at random."));
    }

    void schema4BecomesThePresentOneWithAllThatItHeld() {
        const auto looked = (*openCopy(StoreMode::ReadOnly, kFrozen4))->load();
        QVERIFY2(looked, looked ? "" : looked.error().text().c_str());
        const auto migrated = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY2(migrated, migrated ? "" : migrated.error().text().c_str());
        const auto now = (*migrated)->load();
        QCOMPARE(now->positions, looked->positions);
        QVERIFY(now->positions.at(0).state.empty());
        QVERIFY(!now->trials[0].reports[0].empty());
        for (std::size_t i = 0; i < now->trials[0].reports[0].size(); ++i) {
            QVERIFY(now->trials[0].reports[0][i] == looked->trials[0].reports[0][i]);
            QVERIFY(now->trials[0].reports[0][i].fold == 0 && now->trials[0].reports[0][i].count == 1);
        }
    }

    void theFrozenStudyOfSchema5IsRead() {
        for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite}) {
            const auto study = (*openCopy(mode, kFrozen5))->load();
            QVERIFY2(study, study ? "" : study.error().text().c_str());
            QCOMPARE(study->trials[0].startId, std::string("3f2b"));
            QCOMPARE(study->trials[0].workedMs, std::optional<std::int64_t>(7900));
            QCOMPARE(study->trials[0].endOrder, std::optional<std::int64_t>(1));
            QCOMPARE(study->trials[0].objectiveError, std::optional(0.015625));
            QCOMPARE(study->trials[4].retries, 2);
            QCOMPARE(study->trials[4].lostMs, std::int64_t{1500});
            QCOMPARE(study->trials[4].clockMs, std::optional<std::int64_t>(40'100));
            QCOMPARE(study->trials[1].reports[0], (std::vector<Report>{{1, 0.125, 1000}, {2, 0.25, 2000}, {1, 0.1875, 3000, 1, 4}}));
            QCOMPARE(study->positions.at(0).state, std::string(R"({"line": 3})"));
        }
    }

    void aNewerSchemaOpensReadOnlyOnly() {
        QVERIFY(openCopy(StoreMode::ReadWrite));
        QCOMPARE(execute(m_file, QStringLiteral("PRAGMA user_version = %1").arg(kSchemaVersion + 1)), QString());
        QCOMPARE(execute(m_file, QStringLiteral("ALTER TABLE meta ADD COLUMN news TEXT")), QString());
        const auto refused = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY(refused.error().message.text().find("read-only") != std::string::npos);
        const auto watched = StudyStore::open(m_file.toStdString(), StoreMode::ReadOnly);
        QVERIFY(watched);
        QCOMPARE((*watched)->load()->trials.size(), std::size_t{7});
    }

    void whatIsNoStudyIsRefusedAndLeftAsItIs_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a database at all, but long enough to be looked at\n").repeated(50);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    }

    void whatIsNoStudyIsRefusedAndLeftAsItIs() {
        QFETCH(QByteArray, content);
        for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite}) {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            file.close();
            const auto store = StudyStore::open(m_file.toStdString(), mode);
            QVERIFY(!store);
            QCOMPARE(store.error().code, ErrorCode::Storage);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), content);
        }
    }

    void anotherProgramsDatabaseIsRefused() {
        QCOMPARE(execute(m_file, QStringLiteral("CREATE TABLE trial (id INTEGER PRIMARY KEY)")), QString());
        const auto store = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY(!store);
        QCOMPARE(store.error().message, std::string("this is a database, but not that of a study"));
    }

    void aColumnThatMakesNoSenseIsNamed() {
        QVERIFY(openCopy(StoreMode::ReadWrite));
        for (const char* change : {"state = 'Dancing'", "configuration = '[1'", "process_end = '{}'", "tags = '{\"a\":1}'",
                                   "explanation = '5'", "failure = 'unknown'", "origin = ''"}) {
            QVERIFY(openCopy(StoreMode::ReadWrite));
            QCOMPARE(execute(m_file, QStringLiteral("UPDATE trial SET %1 WHERE id = 2").arg(QLatin1String(change))), QString());
            const auto store = StudyStore::open(m_file.toStdString(), StoreMode::ReadOnly);
            const auto study = (*store)->load();
            QVERIFY2(!study, change);
            const std::string column = std::string(change).substr(0, std::string_view(change).find(' '));
            QVERIFY2(study.error().message.text().starts_with("trial 2 cannot be read: " + column),
                     study.error().text().c_str());
        }
    }

private:
    Result<std::unique_ptr<StudyStore>> openCopy(StoreMode mode, const QString& frozen = kFrozen) {
        QFile::remove(m_file);
        QFile::copy(frozen + QStringLiteral("/study.db"), m_file);
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
        return StudyStore::open(m_file.toStdString(), mode);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

VERNIER_TEST(TestMigration, CoreEvents);

}  // namespace tst_Migration

#include "tst_Migration.moc"
