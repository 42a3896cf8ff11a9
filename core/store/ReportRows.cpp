#include "core/store/ReportRows.h"

#include "core/store/Connection.h"
#include "core/store/SqlValue.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace vernier {

namespace {

using Reports = std::span<const NewReport>;

/// How many rows one statement writes, if so many are there: nearly all the time of a single row goes into what surrounds it.
constexpr std::size_t kManyReports = 100;
constexpr std::size_t kSomeReports = 10;

/// Rows of one series, one behind another, that share all but step and value. Binds trial, metric, the first place,
/// milliseconds, fold and count, then step and value of each row.
QString putStatement(std::size_t rows) {
    QString values;
    for (std::size_t row = 0; row < rows; ++row)
        values += QStringLiteral("%1(%2, ?, ?)").arg(row == 0 ? QString() : QStringLiteral(", ")).arg(row);
    return QStringLiteral(
               "INSERT INTO report SELECT ?, ?, ? + column1, column2, column3, ?, ?, ? FROM (VALUES %1) WHERE true ON CONFLICT "
               "DO UPDATE SET step = excluded.step, value = excluded.value, elapsed_ms = excluded.elapsed_ms, "
               "fold = excluded.fold, count = excluded.count")
        .arg(values);
}

bool isNextRow(const NewReport& one, const NewReport& next) {
    return next.place && *next.place == *one.place + 1 && next.trial == one.trial && next.metric == one.metric &&
           next.report.elapsedMs == one.report.elapsedMs && next.report.fold == one.report.fold &&
           next.report.count == one.report.count;
}

/// Those at the beginning that one statement can write.
Reports firstRows(Reports reports) {
    std::size_t rows = 1;
    while (rows < std::min(kManyReports, reports.size()) && isNextRow(reports[rows - 1], reports[rows]))
        ++rows;
    return reports.first(rows == kManyReports ? kManyReports : rows >= kSomeReports ? kSomeReports : 1);
}

Result<void> putRows(Connection& connection, Reports rows) {
    static const QString kOne = putStatement(1);
    static const QString kSome = putStatement(kSomeReports);
    static const QString kMany = putStatement(kManyReports);
    const NewReport& first = rows.front();
    QVariantList values{bound(first.trial.number),     bound(first.metric),      bound(static_cast<std::int64_t>(*first.place)),
                        bound(first.report.elapsedMs), bound(first.report.fold), bound(first.report.count)};
    for (const NewReport& row : rows)
        values << bound(row.report.step) << bound(row.report.value);
    return connection.run(rows.size() == kManyReports ? kMany : rows.size() == kSomeReports ? kSome : kOne, values);
}

/// At the end of its series.
Result<void> appendRow(Connection& connection, const NewReport& added) {
    static const QString sql = QStringLiteral(
        "INSERT INTO report SELECT ?, ?, coalesce(max(seq) + 1, 0), ?, ?, ?, ?, ? FROM report WHERE trial = ? AND metric = ?");
    const Report& report = added.report;
    const QVariant trial = bound(added.trial.number);
    const QVariant metric = bound(added.metric);
    return connection.run(sql, {trial, metric, bound(report.step), bound(report.value), bound(report.elapsedMs),
                                bound(report.fold), bound(report.count), trial, metric});
}

}  // namespace

Result<void> writeReports(Connection& connection, const std::vector<NewReport>& reports) {
    for (Reports left = reports; !left.empty();) {
        const Reports rows = left.front().place ? firstRows(left) : left.first(1);
        if (Result<void> done = left.front().place ? putRows(connection, rows) : appendRow(connection, rows.front()); !done)
            return done;
        left = left.subspan(rows.size());
    }
    return {};
}

}  // namespace vernier
