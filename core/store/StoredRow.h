#pragma once

#include "core/base/Message.h"

#include <QSqlQuery>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace vernier {

/// The columns of a row whose types and ranges are not taken on trust: SQLite lets any column hold anything, and a study.db may
/// have come from anywhere. What does not fit reads as 0 or as nothing, and the first of it is kept, so that a row is read
/// whole and judged once.
class StoredRow {
public:
    static constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    static constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

    explicit StoredRow(const QSqlQuery& row) : m_row(row) {}

    bool isNull(int column) const { return m_row.isNull(column); }
    /// A whole number from `least` to `most`.
    std::int64_t whole(int column, std::int64_t least = kLeast, std::int64_t most = kMost);
    std::optional<std::int64_t> optionalWhole(int column, std::int64_t least = kLeast, std::int64_t most = kMost);
    /// An int of at least `least`.
    int count(int column, int least = 0);
    /// Milliseconds since 1970, or a difference of such times: within ten thousand years.
    std::int64_t time(int column);
    std::optional<std::int64_t> optionalTime(int column);
    bool flag(int column) { return whole(column, 0, 1) != 0; }
    /// May be infinite or, as the text 'nan', NaN.
    double number(int column);
    std::optional<double> optionalNumber(int column);
    std::optional<double> optionalFinite(int column);
    std::string text(int column);

    /// Adds what is wrong with a column whose content was read otherwise.
    void refuse(int column, const Message& reason);
    /// "objective: must be a finite number"; nothing if all that was read is sound.
    const std::optional<Message>& fault() const { return m_fault; }

private:
    const QSqlQuery& m_row;
    std::optional<Message> m_fault;
};

}  // namespace vernier
