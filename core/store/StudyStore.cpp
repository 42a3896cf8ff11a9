#include "core/store/StudyStore.h"

#include "core/files/Folder.h"
#include "core/log/LogCategories.h"
#include "core/log/SlowOperation.h"
#include "core/store/Connection.h"
#include "core/store/Migration.h"
#include "core/store/SchemaCheck.h"
#include "core/store/StoreReader.h"
#include "core/store/StoreWriter.h"

#include <QFile>
#include <QFileInfo>

namespace vernier {

namespace {

/// What quick_check gets through in about 4 s.
constexpr qint64 kMostCheckedBytes = qint64{1} << 30;

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

/// SQLite follows links, waits for pipes, and writes to whatever a file's name leads to. A rollback journal may name another
/// file for it to delete; in WAL mode there is none.
Result<void> checkFiles(const QFileInfo& file, StoreMode mode) {
    const Folder folder(file.absolutePath().toStdString());
    const std::string name = file.fileName().toStdString();
    for (const std::string& sibling : {name, name + "-wal", name + "-shm", name + "-journal", name + ".new"}) {
        const FileState state = folder.stateOf(sibling);
        if (state.kind == FileState::Kind::None ||
            (state.kind == FileState::Kind::File && (state.names == 1 || mode == StoreMode::ReadOnly)))
            continue;
        return failure(ErrorCode::InvalidInput,
                       message("store.not-a-file",
                               "it must be a file of this folder alone, no link; copy the study without it, or "
                               "put a copy of the file in its place"),
                       folder.path() + "/" + sibling);
    }
    if (QFileInfo(file.filePath() + QStringLiteral("-journal")).size() > 0)
        return failure(ErrorCode::Storage,
                       message("store.journal",
                               "study.db-journal lies beside it, which Vernier never makes; move it away, then open the study"),
                       file.filePath().toStdString());
    return {};
}

/// Are all pages sound? Larger files are read without the check, which would take longer than people wait; what is wrong in
/// them is found where it is read.
Result<void> checkPages(Connection& connection) {
    if (QFileInfo(connection.file()).size() > kMostCheckedBytes)
        return {};
    QString verdict;
    const Result<void> checked =
        connection.read(QStringLiteral("PRAGMA quick_check(1)"), {}, [&](const QSqlQuery& row) -> Result<void> {
            verdict = row.value(0).toString();
            return {};
        });
    if (checked && verdict != QLatin1String("ok"))
        return connection.fail(ErrorCode::Storage,
                               message("store.damaged", "the database is damaged: %1", verdict.toStdString()));
    return checked;
}

/// Looks at a file without writing to it: is it whole, is it a study, of which schema?
Result<int> inspect(const QString& file) {
    const auto connection = Connection::open(file, StoreMode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const Result<int> version = checkLength(**connection).and_then([&] { return schemaVersion(**connection); });
    return version.and_then([&](int number) {
        return checkSchema(**connection, number).and_then([&] { return checkPages(**connection); }).map([&] { return number; });
    });
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

void StoreBatch::addReports(const Trial& trial) {
    for (std::size_t metric = 0; metric < trial.reports.size(); ++metric) {
        for (std::size_t place = 0; place < trial.reports[metric].size(); ++place)
            reports.push_back({trial.id, static_cast<int>(metric), trial.reports[metric][place], place});
    }
}

bool StoreBatch::isEmpty() const {
    return trials.empty() && clearedReports.empty() && shortenedSeries.empty() && reports.empty() && positions.empty() &&
           decisions.empty() && events.empty() && !definition && meta.empty();
}

class StudyStore::Impl {
public:
    explicit Impl(std::unique_ptr<Connection> opened)
        : connection(std::move(opened)),
          folder(QFileInfo(connection->file()).absolutePath().toStdString()),
          name(QFileInfo(connection->file()).fileName().toStdString()),
          identity(folder.stateOf(name).identity) {}

    /// Reads one moment of the database, whatever another process writes meanwhile.
    Result<void> snapshot(const std::function<Result<void>()>& body) const {
        return connection->transaction(QStringLiteral("BEGIN"), body);
    }

    std::unique_ptr<Connection> connection;
    Folder folder;  ///< held open, so that it is known wherever it is moved to
    std::string name;
    FileIdentity identity;            ///< of the file that was opened
    std::optional<FileIdentity> log;  ///< of the file beside it that holds the latest transactions, since the first of ours
};

StudyStore::StudyStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

StudyStore::~StudyStore() = default;

Result<std::unique_ptr<StudyStore>> StudyStore::open(const std::string& file, StoreMode mode) {
    const QString path = QString::fromStdString(file);
    if (Result<void> sound = checkFiles(QFileInfo(path), mode); !sound)
        return tl::unexpected(sound.error());
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

Result<void> StudyStore::checkPlace() const {
    const std::string path = m_impl->folder.path() + "/" + m_impl->name;
    if (m_impl->folder.isRootGone())
        return failure(ErrorCode::NotFound,
                       message("store.folder-gone",
                               "the folder of the study was deleted, or moved to another disk, while it was "
                               "open; open it where it is now"),
                       m_impl->folder.path());
    const bool isSame = m_impl->folder.stateOf(m_impl->name).identity == m_impl->identity;
    const bool isLogSame = !m_impl->log || m_impl->folder.stateOf(m_impl->name + "-wal").identity == *m_impl->log;
    if (isSame && isLogSame)
        return {};
    return failure(ErrorCode::NotFound,
                   message("store.gone",
                           "the database was deleted or replaced while the study was open. What the trials printed is "
                           "still in their folders: vernier-cli repair makes a new database of it"),
                   path);
}

Result<void> StudyStore::write(const StoreBatch& batch) {
    if (batch.isEmpty())
        return {};
    const SlowOperation timing(logStore(), "A transaction");
    // IMMEDIATE, because a transaction that becomes a writer halfway is refused at once instead of waiting for its turn.
    const Result<void> written = checkPlace().and_then([&] {
        return m_impl->connection->transaction(QStringLiteral("BEGIN IMMEDIATE"),
                                               [&] { return writeRows(*m_impl->connection, batch); });
    });
    if (const FileState log = m_impl->folder.stateOf(m_impl->name + "-wal");
        written && !m_impl->log && log.kind == FileState::Kind::File)
        m_impl->log = log.identity;
    return written;
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
