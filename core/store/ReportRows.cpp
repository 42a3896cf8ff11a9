#include "core/store/ReportRows.h"

#include "core/store/Connection.h"
#include "core/store/SqlValue.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace vernier {

namespace {

constexpr int kRowsAtOnce = 200;
constexpr int kSignificandBits = 53;
/// SQLite reads a power of two up to this one, written as a whole number, without rounding.
constexpr int kMostBits = 52;

/// A row in place of the one that is there.
const QString kPut = QStringLiteral(
    "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET step = excluded.step, "
    "value = excluded.value, elapsed_ms = excluded.elapsed_ms, fold = excluded.fold, count = excluded.count");

Result<void> writeOne(Connection& connection, const NewReport& added) {
    static const QString append = QStringLiteral(
        "INSERT INTO report SELECT ?, ?, coalesce(max(seq) + 1, 0), ?, ?, ?, ?, ? FROM report WHERE trial = ? AND metric = ?");
    const QVariant trial = bound(added.trial.number);
    const QVariant metric = bound(added.metric);
    const Report& report = added.report;
    QVariantList values{bound(report.step), bound(report.value), bound(report.elapsedMs), bound(report.fold),
                        bound(report.count)};
    if (added.place)
        return connection.run(kPut, QVariantList{trial, metric, bound(static_cast<std::int64_t>(*added.place))} + values);
    return connection.run(append, QVariantList{trial, metric} + values + QVariantList{trial, metric});
}

void append(std::string& text, std::int64_t number) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    text.append(digits, end);
}

/// Adds the value as a term of SQL that is exactly this value: SQLite does not read all decimal numbers to the last bit, but
/// dividing a whole number by a power of two rounds nothing. False for values that are too large or too small for that, or
/// special.
bool appendExactly(std::string& text, double value) {
    if (value == 0 && !std::signbit(value)) {
        text += "0.0";
        return true;
    }
    if (!std::isfinite(value) || value == 0)
        return false;
    int exponent = 0;
    const auto significand = static_cast<std::int64_t>(std::ldexp(std::frexp(value, &exponent), kSignificandBits));
    const int spare = std::countr_zero(static_cast<std::uint64_t>(significand));
    const int bits = kSignificandBits - exponent - spare;
    if (bits < 0 || bits > 2 * kMostBits)
        return false;
    const int first = std::min(bits, kMostBits);
    append(text, significand >> spare);
    text += '/';
    append(text, std::int64_t{1} << first);
    text += ".0";
    if (bits > first) {
        text += '/';
        append(text, std::int64_t{1} << (bits - first));
        text += ".0";
    }
    return true;
}

/// Rows that wait to be written together.
class Rows {
public:
    explicit Rows(Connection& connection) : m_connection(connection) {}

    /// False if it must be written by itself.
    bool add(const NewReport& added) {
        const Report& report = added.report;
        if (!added.place)
            return false;
        const std::size_t before = m_text.size();
        m_text += m_count == 0 ? "INSERT INTO report VALUES (" : "),(";
        for (const std::int64_t number :
             {added.trial.number, std::int64_t{added.metric}, static_cast<std::int64_t>(*added.place), report.step}) {
            append(m_text, number);
            m_text += ',';
        }
        if (!appendExactly(m_text, report.value)) {
            m_text.resize(before);
            return false;
        }
        for (const std::int64_t number : {report.elapsedMs, std::int64_t{report.fold}, report.count}) {
            m_text += ',';
            append(m_text, number);
        }
        ++m_count;
        return true;
    }
    bool isFull() const { return m_count >= kRowsAtOnce; }
    Result<void> write() {
        static const QString kOtherwise = kPut.mid(kPut.indexOf(QLatin1Char(')')));
        if (std::exchange(m_count, 0) == 0)
            return {};
        const QString rows = QString::fromLatin1(m_text.data(), static_cast<qsizetype>(m_text.size()));
        m_text.clear();
        return m_connection.execute(rows + kOtherwise);
    }

private:
    Connection& m_connection;
    std::string m_text;
    int m_count = 0;
};

}  // namespace

Result<void> writeReports(Connection& connection, const std::vector<NewReport>& reports) {
    Rows rows(connection);
    for (const NewReport& report : reports) {
        Result<void> done;
        if (!rows.add(report))
            done = rows.write().and_then([&] { return writeOne(connection, report); });
        else if (rows.isFull())
            done = rows.write();
        if (!done)
            return done;
    }
    return rows.write();
}

}  // namespace vernier
