#pragma once

#include "core/store/StudyStore.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <map>
#include <memory>

namespace vernier {

/// One SQLite connection with its prepared statements, and the place where Qt's SQL errors become ours. Values are always
/// bound, never pasted into the text. Used only by the thread that opened it.
class Connection {
public:
    /// Opens an existing file, or creates an empty one if `mode` is ReadWrite. Nothing is read from it yet.
    static Result<std::unique_ptr<Connection>> open(const QString& file, StoreMode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs a statement that is needed only once: pragmas, schema, transactions.
    Result<void> execute(const QString& sql);
    /// Runs a statement with `values` bound to its question marks; its prepared form is kept.
    Result<void> run(const QString& sql, const QVariantList& values);
    using OnRow = std::function<Result<void>(const QSqlQuery&)>;
    /// Runs a query, likewise prepared and kept, and calls `onRow` for each row until it fails.
    Result<void> read(const QString& sql, const QVariantList& values, const OnRow& onRow);
    /// The first column of the first row as a number; 0 if there is none.
    Result<std::int64_t> number(const QString& sql);

    /// Calls `body` in one transaction begun by `begin`, which is rolled back if `body` fails.
    Result<void> transaction(const QString& begin, const std::function<Result<void>()>& body);

    const QString& file() const { return m_file; }
    /// An error about this file.
    tl::unexpected<Error> fail(ErrorCode code, Message what) const;

private:
    explicit Connection(QString file);
    Result<QSqlQuery*> prepared(const QString& sql);
    tl::unexpected<Error> fail(const QSqlError& error) const;

    QString m_file;
    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, QSqlQuery> m_statements;
};

}  // namespace vernier
