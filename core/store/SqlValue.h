#pragma once

#include <QString>
#include <QVariant>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace vernier {

// Our types as values to bind. SQLite would store a NaN as NULL, which here means "absent", so NaN is the text 'nan'.

inline QVariant bound(std::int64_t value) {
    return QVariant::fromValue<qlonglong>(value);
}
inline QVariant bound(int value) {
    return value;
}
inline QVariant bound(bool value) {
    return value ? 1 : 0;
}
inline QVariant bound(double value) {
    return std::isnan(value) ? QVariant(QStringLiteral("nan")) : QVariant(value);
}
inline QVariant bound(const std::string& value) {
    return QString::fromStdString(value);
}
template <typename T>
QVariant bound(const std::optional<T>& value) {
    return value ? bound(*value) : QVariant();
}

// And back.

inline double doubleFrom(const QVariant& value) {
    return value.typeId() == QMetaType::Double     ? value.toDouble()
           : value.typeId() == QMetaType::LongLong ? static_cast<double>(value.toLongLong())
                                                   : std::numeric_limits<double>::quiet_NaN();
}
inline std::string stringFrom(const QVariant& value) {
    return value.toString().toStdString();
}
inline std::optional<std::int64_t> optionalInt64From(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional<std::int64_t>(value.toLongLong());
}
inline std::optional<int> optionalIntFrom(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional<int>(value.toInt());
}
inline std::optional<double> optionalDoubleFrom(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional<double>(doubleFrom(value));
}

}  // namespace vernier
