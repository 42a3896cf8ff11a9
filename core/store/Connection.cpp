#include "core/store/Connection.h"

#include "core/log/LogCategories.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace vernier {

namespace {

constexpr int kBusyTimeoutMs = 10'000;

/// SQLite's primary result codes (sqlite.org/rescode.html) that deserve their own messages.
enum SqliteCode {
    kBusy = 5,
    kNoMemory = 7,
    kReadOnly = 8,
    kIoError = 10,
    kCorrupt = 11,
    kFull = 13,
    kCannotOpen = 14,
    kNoDatabase = 26
};

/// What may pass: room on the disk is made, a file system is mounted for writing again.
bool mayPass(int code) {
    return code == kBusy || code == kNoMemory || code == kReadOnly || code == kIoError || code == kFull || code == kCannotOpen;
}

Message sentenceFor(int code, const std::string& detail) {
    switch (code) {
        case kBusy: return message("store.busy", "another process keeps the database locked");
        case kReadOnly: return message("store.read-only", "the database cannot be written: %1", detail);
        case kCorrupt: return message("store.corrupt", "the database is damaged: %1", detail);
        case kFull: return message("store.full", "the disk is full");
        case kCannotOpen: return message("store.cannot-open", "the database cannot be opened: %1", detail);
        case kNoDatabase: return message("store.no-database", "this is not a database");
        default: return detail;
    }
}

/// In a read-only folder, SQLite reads a database in WAL mode only while its log and index exist, which a writer creates
/// (sqlite.org/wal.html, "Read-Only Databases"). Without a log, nobody is writing, and the file alone is complete.
QString readOnlyUri(const QString& file) {
    QUrl uri = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    const bool isStill = QFileInfo(file + QStringLiteral("-wal")).size() == 0;
    if (isStill && !QFileInfo(QFileInfo(file).absolutePath()).isWritable())
        uri.setQuery(QStringLiteral("immutable=1"));
    return uri.toString(QUrl::FullyEncoded);
}

QString uniqueName() {
    static std::atomic<quint64> count{0};
    return QStringLiteral("vernier-store-%1").arg(++count);
}

}  // namespace

Connection::Connection(QString file) : m_file(std::move(file)), m_name(uniqueName()) {}

Connection::~Connection() {
    m_statements.clear();
    m_database.close();
    m_database = {};  // removeDatabase() requires that no copy is left
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& file, StoreMode mode) {
    std::unique_ptr<Connection> connection(new Connection(file));
    const QString driver = QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return connection->fail(ErrorCode::Storage, message("store.no-driver", "Qt's SQLite driver is not installed"));
    connection->m_database = QSqlDatabase::addDatabase(driver, connection->m_name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    if (mode == StoreMode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    connection->m_database.setConnectOptions(options);
    connection->m_database.setDatabaseName(mode == StoreMode::ReadOnly ? readOnlyUri(file) : file);
    if (!connection->m_database.open())
        return connection->fail(connection->m_database.lastError());
    // What a file from elsewhere may not do: call functions from its schema, or lead a cursor out of a page.
    for (const char* pragma : {"PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0"}) {
        if (const Result<void> done = connection->execute(QLatin1String(pragma)); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

Result<void> Connection::execute(const QString& sql) {
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(query.lastError());
    return {};
}

Result<void> Connection::run(const QString& sql, const QVariantList& values) {
    return read(sql, values, {});
}

Result<void> Connection::read(const QString& sql, const QVariantList& values, const OnRow& onRow) {
    const Result<QSqlQuery*> statement = prepared(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    QSqlQuery& query = **statement;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values[i]);
    if (!query.exec())
        return fail(query.lastError());
    Result<void> done;
    while (done && onRow && query.next())
        done = onRow(query);
    if (done && query.lastError().isValid())
        done = fail(query.lastError());
    query.finish();  // an open cursor would hold back checkpoints
    return done;
}

Result<std::int64_t> Connection::number(const QString& sql) {
    std::int64_t result = 0;
    const Result<void> done = read(sql, {}, [&](const QSqlQuery& row) -> Result<void> {
        result = row.value(0).toLongLong();
        return {};
    });
    return done.map([&] { return result; });
}

Result<void> Connection::transaction(const QString& begin, const std::function<Result<void>()>& body) {
    if (Result<void> begun = execute(begin); !begun)
        return begun;
    Result<void> done = body();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done)
        (void)execute(QStringLiteral("ROLLBACK"));  // fails if SQLite has already rolled back by itself, which is just as good
    return done;
}

Result<QSqlQuery*> Connection::prepared(const QString& sql) {
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return fail(query.lastError());
        found = m_statements.emplace(sql, std::move(query)).first;
    }
    return &found->second;
}

tl::unexpected<Error> Connection::fail(ErrorCode code, Message what) const {
    return failure(code, std::move(what), m_file.toStdString());
}

tl::unexpected<Error> Connection::fail(const QSqlError& error) const {
    const int primaryCode = error.nativeErrorCode().toInt() & 0xff;
    qCWarning(logStore, "SQLite's error %s on %s: %s.", qUtf8Printable(error.nativeErrorCode()), qUtf8Printable(m_file),
              qUtf8Printable(error.text()));
    return fail(mayPass(primaryCode) ? ErrorCode::Shortage : ErrorCode::Storage,
                sentenceFor(primaryCode, error.text().toStdString()));
}

}  // namespace vernier
