#include "core/store/StoredRow.h"

#include "core/store/SqlValue.h"
#include "core/store/TrialColumns.h"

#include <QSqlRecord>

#include <cmath>

namespace vernier {

namespace {

bool isStoredNumber(const QVariant& value) {
    return value.typeId() == QMetaType::Double || value.typeId() == QMetaType::LongLong;
}

}  // namespace

void StoredRow::refuse(int column, const Message& reason) {
    if (!m_fault)
        m_fault = message("store.column", "%1: %2", m_row.record().fieldName(column).toStdString(), reason);
}

std::int64_t StoredRow::whole(int column, std::int64_t least, std::int64_t most) {
    const QVariant value = m_row.value(column);
    const std::int64_t number = value.typeId() == QMetaType::LongLong ? value.toLongLong() : 0;
    if (value.isNull() || value.typeId() != QMetaType::LongLong) {
        refuse(column, message("store.no-whole", "must be a whole number"));
        return 0;
    }
    if (number >= least && number <= most)
        return number;
    refuse(column, message("store.range", "%1 is not from %2 to %3", number, least, most));
    return 0;
}

std::optional<std::int64_t> StoredRow::optionalWhole(int column, std::int64_t least, std::int64_t most) {
    return isNull(column) ? std::nullopt : std::optional(whole(column, least, most));
}

int StoredRow::count(int column, int least) {
    return static_cast<int>(whole(column, least, std::numeric_limits<int>::max()));
}

std::int64_t StoredRow::time(int column) {
    return whole(column, -kFarthestStoredMs, kFarthestStoredMs);
}

std::optional<std::int64_t> StoredRow::optionalTime(int column) {
    return isNull(column) ? std::nullopt : std::optional(time(column));
}

double StoredRow::number(int column) {
    const QVariant value = m_row.value(column);
    if (value.isNull() || (!isStoredNumber(value) && value.toString() != QLatin1String("nan")))
        refuse(column, message("store.no-number", "must be a number"));
    return doubleFrom(value);
}

std::optional<double> StoredRow::optionalNumber(int column) {
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<double> StoredRow::optionalFinite(int column) {
    const std::optional<double> number = optionalNumber(column);
    if (number && !std::isfinite(*number))
        refuse(column, message("store.not-finite", "must be a finite number"));
    return number;
}

std::string StoredRow::text(int column) {
    const QVariant value = m_row.value(column);
    if (value.isNull() || value.typeId() != QMetaType::QString)
        refuse(column, message("store.no-text", "must be a text"));
    return value.toString().toStdString();
}

}  // namespace vernier
