#include "core/store/StudyStore.h"

#include "core/log/LogCategories.h"
#include "core/log/SlowOperation.h"
#include "core/store/Connection.h"
#include "core/store/Migration.h"
#include "core/store/StoreReader.h"
#include "core/store/StoreWriter.h"

#include <QFile>
#include <QFileInfo>

namespace vernier {

namespace {

/// Creates the whole schema under another name first: a study.db that exists is complete, so an empty or partial one is known
/// to be damaged. The caller holds the StudyLock, so a leftover of that name is from a crash.
Result<void> create(const QString& file) {
    const QString draft = file + QStringLiteral(".new");
    for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(draft + QLatin1String(suffix));
    {
        const auto connection = Connection::open(draft, StoreMode::ReadWrite);
        if (!connection)
            return failure(connection.error().code, connection.error().message, file.toStdString());
        const Result<void> made =
            migrate(**connection).and_then([&] { return (*connection)->execute(QStringLiteral("PRAGMA journal_mode = WAL")); });
        if (!made)
            return made;
    }
    if (!QFile::rename(draft, file))
        return failure(ErrorCode::Storage, message("store.not-created", "the database cannot be created"), file.toStdString());
    return {};
}

/// SQLite fills a truncated last page with zeros and silently reads wrong values from it. While there is a log, it holds that
/// page. Only the length is asked for: opening and closing the file here would drop the locks of this process's other
/// connections.
Result<void> checkLength(Connection& connection) {
    const Result<std::int64_t> pageBytes = connection.number(QStringLiteral("PRAGMA page_size"));
    if (!pageBytes)
        return tl::unexpected(pageBytes.error());
    const bool hasLog = QFileInfo(connection.file() + QStringLiteral("-wal")).size() > 0;
    const qint64 bytes = QFileInfo(connection.file()).size();
    if (bytes == 0 || (!hasLog && bytes % *pageBytes != 0))
        return connection.fail(ErrorCode::Storage, message("store.cut", "the database is damaged: its end is missing"));
    return {};
}

/// Looks at a file without writing to it: is it whole, is it a study, of which schema?
Result<int> inspect(const QString& file) {
    const auto connection = Connection::open(file, StoreMode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<int> version = checkLength(**connection).and_then([&] { return schemaVersion(**connection); });
    if (!version)
        return version;
    QString verdict;
    const Result<void> checked =
        (*connection)->read(QStringLiteral("PRAGMA quick_check(1)"), {}, [&](const QSqlQuery& row) -> Result<void> {
            verdict = row.value(0).toString();
            return {};
        });
    if (!checked)
        return tl::unexpected(checked.error());
    if (verdict != QLatin1String("ok"))
        return (*connection)
            ->fail(ErrorCode::Storage, message("store.damaged", "the database is damaged: %1", verdict.toStdString()));
    return version;
}

Result<void> checkAccess(const QString& file, StoreMode mode, int version) {
    const QFileInfo info(file);
    if (mode == StoreMode::ReadWrite && version > kSchemaVersion) {
        return failure(ErrorCode::Unsupported,
                       message("store.newer",
                               "a newer Vernier wrote this study (schema %1, this one knows %2); it can be opened read-only",
                               version, kSchemaVersion),
                       file.toStdString());
    }
    if (mode == StoreMode::ReadWrite && !info.isWritable())
        return failure(ErrorCode::Storage,
                       message("store.not-writable", "the file is not writable; it can be opened read-only"),
                       file.toStdString());
    return {};
}

Result<void> configure(Connection& connection) {
    for (const char* pragma : {"PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON"}) {
        if (Result<void> done = connection.execute(QLatin1String(pragma)); !done)
            return done;
    }
    return {};
}

/// Moves what was read to where it belongs.
template <typename T>
Result<void> into(T& target, Result<T> read) {
    return std::move(read).map([&](T&& value) { target = std::move(value); });
}

}  // namespace

bool StoreBatch::isEmpty() const {
    return trials.empty() && clearedReports.empty() && reports.empty() && positions.empty() && decisions.empty() &&
           events.empty() && !definition && meta.empty();
}

class StudyStore::Impl {
public:
    explicit Impl(std::unique_ptr<Connection> opened) : connection(std::move(opened)) {}

    /// Reads one moment of the database, whatever another process writes meanwhile.
    Result<void> snapshot(const std::function<Result<void>()>& body) const {
        return connection->transaction(QStringLiteral("BEGIN"), body);
    }

    std::unique_ptr<Connection> connection;
};

StudyStore::StudyStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

StudyStore::~StudyStore() = default;

Result<std::unique_ptr<StudyStore>> StudyStore::open(const std::string& file, StoreMode mode) {
    const QString path = QString::fromStdString(file);
    if (!QFileInfo::exists(path)) {
        if (mode == StoreMode::ReadOnly)
            return failure(ErrorCode::NotFound, message("store.no-file", "there is no such file"), file);
        if (Result<void> created = create(path); !created)
            return tl::unexpected(created.error());
    }
    const Result<void> usable = inspect(path).and_then([&](int version) { return checkAccess(path, mode, version); });
    if (!usable)
        return tl::unexpected(usable.error());
    auto connection = Connection::open(path, mode);
    if (!connection)
        return tl::unexpected(connection.error());
    if (mode == StoreMode::ReadWrite) {
        if (Result<void> ready = configure(**connection).and_then([&] { return migrate(**connection); }); !ready)
            return tl::unexpected(ready.error());
    } else if (Result<void> ready = viewAsPresent(**connection); !ready) {
        return tl::unexpected(ready.error());
    }
    return std::unique_ptr<StudyStore>(new StudyStore(std::make_unique<Impl>(std::move(*connection))));
}

Result<StoredStudy> StudyStore::load() const {
    StoredStudy study;
    Connection& connection = *m_impl->connection;
    const Result<void> done = m_impl->snapshot([&] {
        return into(study.trials, readAllTrials(connection))
            .and_then([&] { return into(study.positions, readPositions(connection)); })
            .and_then([&] { return into(study.decisions, readKnownDecisions(connection)); })
            .and_then([&] { return into(study.definitions, readDefinitions(connection, 0)); })
            .and_then([&] { return into(study.meta, readMeta(connection)); })
            .and_then(
                [&] { return into(study.lastSequence, connection.number(QStringLiteral("SELECT max(sequence) FROM event"))); });
    });
    return done.map([&] { return std::move(study); });
}

Result<void> StudyStore::write(const StoreBatch& batch) {
    if (batch.isEmpty())
        return {};
    const SlowOperation timing(logStore(), "A transaction");
    // IMMEDIATE, because a transaction that becomes a writer halfway is refused at once instead of waiting for its turn.
    return m_impl->connection->transaction(QStringLiteral("BEGIN IMMEDIATE"),
                                           [&] { return writeRows(*m_impl->connection, batch); });
}

Result<StudyStore::Changes> StudyStore::changesSince(std::int64_t sequence) const {
    Changes changes;
    Connection& connection = *m_impl->connection;
    const Result<void> done = m_impl->snapshot([&] {
        return into(changes.events, readEvents(connection, sequence))
            .and_then([&] { return into(changes.trials, readTrialsSince(connection, sequence)); })
            .and_then([&] { return into(changes.decisions, readDecisionsSince(connection, sequence)); })
            .and_then([&] { return into(changes.definitions, readDefinitions(connection, sequence)); })
            .and_then([&] { return into(changes.meta, readMeta(connection)); });
    });
    return done.map([&] { return std::move(changes); });
}

Result<std::vector<LoggedEvent>> StudyStore::events(const std::string& without) const {
    return readEvents(*m_impl->connection, 0, without);
}

}  // namespace vernier
