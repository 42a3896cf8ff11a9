// A study.db that came from somewhere else. Each case changes a sound one (tests/data/study-v4) in one place.
#include "core/store/StudyStore.h"

#include "tests/support/TestPaths.h"
#include "tests/support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/stat.h>

namespace tst_UntrustedStore {

using namespace vernier;

namespace {

/// Runs statements, as a stranger would who knows SQLite; the last error.
QString change(const QString& file, const QStringList& statements) {
    QString error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("stranger"));
        database.setDatabaseName(file);
        database.open();
        for (const QString& sql : statements) {
            QSqlQuery query(database);
            if (!query.exec(sql))
                error = sql + QStringLiteral(": ") + query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("stranger"));
    return error;
}

}  // namespace

class TestUntrustedStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("study.db"));
        QVERIFY(QFile::copy(test::sourcePath("tests/data/study-v4/study.db"), m_file));
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    }

    void aRowThatMakesNoSenseIsAnErrorWithItsPlace_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("place");
        const auto add = [](const char* sql, const char* place) {
            QTest::newRow(sql) << QString::fromLatin1(sql) << QString::fromLatin1(place);
        };
        add("UPDATE trial SET objective = 'nan' WHERE id = 0", "trial 0 cannot be read: objective: must be a finite number");
        add("UPDATE trial SET objective = 9e999 WHERE id = 1", "trial 1 cannot be read: objective: must be a finite number");
        add("UPDATE trial SET objective = 'good' WHERE id = 1", "objective: must be a number");
        add("UPDATE trial SET objective = x'00' WHERE id = 1", "objective: must be a number");
        add("UPDATE trial SET id = -3 WHERE id = 6", "trial -3 cannot be read: id: -3 is not from 0 to");
        add("UPDATE trial SET id = 9000000000000000000 WHERE id = 6", "");
        add("DELETE FROM trial WHERE id = 6", "");
        add("UPDATE trial SET id = 7 WHERE id = 6", "");
        add("UPDATE trial SET slot = 2000000000 WHERE id = 4", "slot: 2000000000 is not from 0 to 1023");
        add("UPDATE trial SET slot = 0.5 WHERE id = 4", "slot: must be a whole number");
        add("UPDATE trial SET created_ms = 'yesterday' WHERE id = 4", "created_ms: must be a whole number");
        add("UPDATE trial SET started_ms = 9223372036854775807 WHERE id = 4", "started_ms: 9223372036854775807 is not from");
        add("UPDATE trial SET started_ms = NULL WHERE id = 0", "started_ms: is missing, although the trial is Complete");
        add("UPDATE trial SET ended_ms = -9223372036854775808 WHERE id = 0", "ended_ms: ");
        add("UPDATE trial SET metrics = 1000000000 WHERE id = 0", "metrics: 1000000000 is not from 0 to 10000");
        add("UPDATE trial SET metrics = -1 WHERE id = 0", "metrics: -1");
        add("UPDATE trial SET resource = -1 WHERE id = 5", "resource: -1");
        add("UPDATE trial SET is_starred = 7 WHERE id = 0", "is_starred: 7 is not from 0 to 1");
        add("UPDATE trial SET definition_revision = 1e300 WHERE id = 0", "definition_revision: ");
        add("UPDATE trial SET note = x'1b5b' WHERE id = 0", "note: must be a text");
        add("UPDATE trial SET configuration = 'null' WHERE id = 0", "trial 0 cannot be read: configuration: ");
        add("UPDATE trial SET configuration = '{\"lr\": null}' WHERE id = 0", "configuration: ");
        add("UPDATE trial SET configuration = '{\"lr\": [[1]]}' WHERE id = 0", "configuration: ");
        add("UPDATE trial SET configuration = '{\"\": 1}' WHERE id = 0", "configuration: is empty");
        add("UPDATE trial SET configuration = '{\"a\\nrm -rf b\": 1}' WHERE id = 0", "configuration: \"a^Jrm -rf b\" contains");
        add("UPDATE trial SET process_end = '{\"kind\":\"exited\",\"code\":1e300}' WHERE id = 0", "process_end: ");
        add("UPDATE trial SET pauses = '[[0, 1]]' WHERE id = 0", "pauses: ");
        add("UPDATE trial SET pauses = '[[1.5, 1, 2]]' WHERE id = 0", "pauses: ");
        add("UPDATE trial SET tags = '[7]' WHERE id = 0", "tags: ");
        add("UPDATE report SET value = 'much' WHERE trial = 1 AND seq = 0 AND metric = 0",
            "a report of trial 1 cannot be read: value: must be a number");
        add("UPDATE report SET step = 'first' WHERE trial = 1 AND seq = 0 AND metric = 0",
            "a report of trial 1 cannot be read: step");
        add("UPDATE report SET metric = -1 WHERE trial = 1 AND seq = 0 AND metric = 0", "metric: -1");
        add("UPDATE report SET metric = 99999 WHERE trial = 1 AND seq = 0 AND metric = 0", "metric: 99999");
        add("UPDATE report SET trial = 77 WHERE trial = 1 AND seq = 0 AND metric = 0",
            "a report belongs to trial 77, which is not there");
        add("UPDATE report SET elapsed_ms = 9223372036854775807 WHERE trial = 1 AND seq = 0 AND metric = 0", "elapsed_ms: ");
        add("UPDATE decision SET verdict = 9 WHERE id = 1",
            "row 1 of \"decision\" cannot be read: verdict: 9 is not from 0 to 2");
        add("UPDATE decision SET value = 'x' WHERE id = 1", "of \"decision\" cannot be read: value");
        add("UPDATE definition SET text = x'00' WHERE revision = 0",
            "row 1 of \"definition\" cannot be read: text: must be a text");
        add("UPDATE meta SET value = x'00' WHERE key = 'run_state'", "of \"meta\" cannot be read: value");
        add("UPDATE log_position SET byte_offset = -1 WHERE trial = 0",
            "row 1 of \"log_position\" cannot be read: byte_offset: -1");
        add("UPDATE log_position SET counts = '[\"a\"]' WHERE trial = 0", "counts: ");
    }

    void aRowThatMakesNoSenseIsAnErrorWithItsPlace() {
        QFETCH(QString, sql);
        QFETCH(QString, place);
        QCOMPARE(change(m_file, {QStringLiteral("PRAGMA foreign_keys = OFF"), sql}), QString());
        const auto store = StudyStore::open(m_file.toStdString(), StoreMode::ReadOnly);
        QVERIFY2(store, store ? "" : store.error().text().c_str());
        const auto study = (*store)->load();
        if (place.isEmpty()) {
            QVERIFY2(study, study ? "" : study.error().text().c_str());  // the last trial may be gone
            return;
        }
        QVERIFY(!study);
        QCOMPARE(study.error().code, ErrorCode::Storage);
        QCOMPARE(QString::fromStdString(study.error().file), m_file);
        QVERIFY2(QString::fromStdString(study.error().message.text()).contains(place), study.error().text().c_str());
    }

    void eventsAreCheckedWhereTheyAreRead() {
        QCOMPARE(change(m_file, {QStringLiteral("UPDATE event SET wall_ms = 'noon' WHERE sequence = 2")}), QString());
        const auto store = StudyStore::open(m_file.toStdString(), StoreMode::ReadOnly);
        QVERIFY((*store)->load());
        QVERIFY(!(*store)->events());
        QVERIFY(!(*store)->changesSince(0));
    }

    void numbersThatWouldOverflowAreTakenForTheFarthest() {
        QCOMPARE(change(m_file, {QStringLiteral("UPDATE trial SET pauses = '[[0, -9223372036854775808, 9223372036854775807]]' "
                                                "WHERE id = 0"),
                                 QStringLiteral("UPDATE log_position SET counts = '[9223372036854775807]' WHERE trial = 0")}),
                 QString());
        const auto study = (*StudyStore::open(m_file.toStdString(), StoreMode::ReadOnly))->load();
        QVERIFY2(study, study ? "" : study.error().text().c_str());
        QVERIFY(runtimeMs(study->trials[0], 0) >= 0);
        QVERIFY(study->positions[0].counts[0] < std::int64_t{1} << 60);
    }

    void whatIsNotOursInTheSchemaIsRefused_data() {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("name");
        const auto add = [](const char* row, const QStringList& statements, const char* name) {
            QTest::newRow(row) << statements << QString::fromLatin1(name);
        };
        add("a trigger", {QStringLiteral("CREATE TRIGGER spy AFTER INSERT ON event BEGIN DELETE FROM trial; END")},
            "\"spy\" (trigger)");
        add("a view", {QStringLiteral("CREATE VIEW best AS SELECT * FROM trial")}, "\"best\" (view)");
        add("a view in place of a table",
            {QStringLiteral("ALTER TABLE meta RENAME TO m"),
             QStringLiteral("CREATE VIEW meta AS SELECT key, value || randomblob(9) AS value FROM m")},
            "\"m\" (table)");
        add("a computed column", {QStringLiteral("ALTER TABLE meta ADD COLUMN twice TEXT AS (value || value)")},
            "\"meta\" (table)");
        add("another column", {QStringLiteral("ALTER TABLE trial ADD COLUMN more TEXT")}, "\"trial\" (table)");
        add("a column less", {QStringLiteral("ALTER TABLE trial DROP COLUMN note")}, "\"trial\" (table)");
        add("an index on an expression", {QStringLiteral("CREATE INDEX slow ON trial (hex(note))")}, "\"slow\" (index)");
        add("a table", {QStringLiteral("CREATE TABLE mine (x)")}, "\"mine\" (table)");
        add("a virtual table", {QStringLiteral("CREATE VIRTUAL TABLE search USING fts5(x)")}, "(table)");
        add("a table less", {QStringLiteral("DROP TABLE event")}, "it lacks \"event\"");
        add("a check",
            {QStringLiteral("DROP TABLE meta"),
             QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (length(randomblob(99)) > "
                            "1)) WITHOUT ROWID")},
            "\"meta\" (table)");
        add("another type",
            {QStringLiteral("PRAGMA writable_schema = ON"),
             QStringLiteral("UPDATE sqlite_schema SET sql = replace(sql, 'objective REAL', 'objective TEXT')")},
            "\"trial\" (table)");
    }

    void whatIsNotOursInTheSchemaIsRefused() {
        QFETCH(QStringList, statements);
        QFETCH(QString, name);
        const QString error = change(m_file, statements);
        if (error.contains(QLatin1String("no such module")))
            QSKIP("This SQLite has no fts5");
        QCOMPARE(error, QString());
        for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite}) {
            const auto store = StudyStore::open(m_file.toStdString(), mode);
            QVERIFY(!store);
            QCOMPARE(store.error().code, ErrorCode::Storage);
            QVERIFY2(QString::fromStdString(store.error().message.text()).contains(name), store.error().text().c_str());
        }
    }

    void statisticsAndOtherWordingAreHarmless() {
        QCOMPARE(
            change(m_file,
                   {QStringLiteral("ANALYZE"), QStringLiteral("PRAGMA writable_schema = ON"),
                    QStringLiteral("UPDATE sqlite_schema SET sql = replace(sql, 'objective REAL', '\"objective\"\n  REAL')")}),
            QString());
        const auto store = StudyStore::open(m_file.toStdString(), StoreMode::ReadWrite);
        QVERIFY2(store, store ? "" : store.error().text().c_str());
    }

    void whatIsNoOrdinaryFileIsNotOpened() {
        const QString other = m_folder->filePath(QStringLiteral("other.db"));
        QVERIFY(QFile::rename(m_file, other));
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
            const QString path = m_file + QLatin1String(suffix);
            QVERIFY(QFile::link(other, path));
            expectRefusal("a file of this folder alone");
            QFile::remove(path);
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
            expectRefusal("a file of this folder alone");
            QFile::remove(path);
            QVERIFY(QDir().mkdir(path));
            expectRefusal("a file of this folder alone");
            QDir().rmdir(path);
        }
    }

    void aRollbackJournalIsNotPlayedBack() {
        QFile journal(m_file + QStringLiteral("-journal"));
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("/home/somebody/thesis.tex") > 0);
        journal.close();
        expectRefusal("study.db-journal");
        QVERIFY(journal.exists());
    }

private:
    void expectRefusal(const char* word) {
        for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite}) {
            const auto store = StudyStore::open(m_file.toStdString(), mode);
            QVERIFY(!store);
            QVERIFY2(store.error().message.text().find(word) != std::string::npos, store.error().text().c_str());
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

VERNIER_TEST(TestUntrustedStore, CoreEvents);

}  // namespace tst_UntrustedStore

#include "tst_UntrustedStore.moc"
