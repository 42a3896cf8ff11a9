#include "ui/text/NumberFormat.h"

#include "ui/text/CoreText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kMinute = 60;
constexpr double kHour = 60 * kMinute;
constexpr double kDay = 24 * kHour;

struct NumberFormatWords {
    Q_DECLARE_TR_FUNCTIONS(NumberFormat)
};

QString withoutTrailingZeros(QString text) {
    if (!text.contains(QLatin1Char('.')))
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

/// "1.2e-5" instead of "1.200e-05".
QString scientific(double value) {
    const QString text = QString::number(value, 'e', 2);
    const auto split = text.indexOf(QLatin1Char('e'));
    return withoutTrailingZeros(text.left(split)) + QLatin1Char('e') + QString::number(text.mid(split + 1).toInt());
}

/// Two units, the smaller one only if it says something.
QString twoUnits(double seconds, double large, double small, const QString& largeUnit, const QString& smallUnit) {
    const auto smallCount = std::llround(seconds / small);
    const auto perLarge = std::llround(large / small);
    const QString first = QStringLiteral("%1 %2").arg(smallCount / perLarge).arg(largeUnit);
    const auto rest = smallCount % perLarge;
    return rest == 0 ? first : QStringLiteral("%1 %2 %3").arg(first).arg(rest).arg(smallUnit);
}

}  // namespace

QString formatNumber(double value) {
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("nan") : value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    const double size = std::abs(value);
    if (value == 0)
        return QStringLiteral("0");
    if (size < 1e-3 || size >= 1e7)
        return scientific(value);
    if (size >= 1000 || value == std::round(value))
        return QString::number(value, 'f', value == std::round(value) ? 0 : 1);
    const int decimals = 3 - static_cast<int>(std::floor(std::log10(size)));
    return withoutTrailingZeros(QString::number(value, 'f', decimals));
}

QString formatMetric(double value, double span) {
    if (!std::isfinite(value) || !(span > 0) || std::abs(value) >= 1e6 || (value != 0 && span < 1e-5))
        return formatNumber(value);
    const int decimals = std::clamp(3 - static_cast<int>(std::floor(std::log10(span))), 0, 6);
    const QString text = QString::number(value, 'f', decimals);
    return value < 0 && text.toDouble() == 0 ? text.mid(1) : text;  // no "-0.0"
}

QString formatValue(const Value& value) {
    if (const auto* number = std::get_if<double>(&value))
        return formatNumber(*number);
    return outsideText(toText(value));
}

QString formatDuration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0)
        return {};
    if (seconds < kMinute - 0.05)
        return QStringLiteral("%1 %2").arg(withoutTrailingZeros(QString::number(seconds, 'f', 1)), NumberFormatWords::tr("s"));
    if (seconds < 10 * kMinute)
        return twoUnits(seconds, kMinute, 1, NumberFormatWords::tr("min"), NumberFormatWords::tr("s"));
    if (seconds < kHour - 30)
        return QStringLiteral("%1 %2").arg(std::llround(seconds / kMinute)).arg(NumberFormatWords::tr("min"));
    if (seconds < kDay - 30)
        return twoUnits(seconds, kHour, kMinute, NumberFormatWords::tr("h"), NumberFormatWords::tr("min"));
    return twoUnits(seconds, kDay, kHour, NumberFormatWords::tr("d"), NumberFormatWords::tr("h"));
}

QString formatMoney(double amount) {
    const double size = std::abs(amount);
    const int decimals = size >= 100 ? 0 : size >= 0.01 || size == 0 ? 2 : 4;
    return QStringLiteral("$%1").arg(QString::number(amount, 'f', decimals));
}

QString formatProbability(double probability) {
    const int percent = static_cast<int>(std::lround(100 * std::clamp(probability, 0.0, 1.0)));
    if (percent < 1)
        return NumberFormatWords::tr("below 1 %");
    return percent > 99 ? NumberFormatWords::tr("above 99 %") : NumberFormatWords::tr("%1 %").arg(percent);
}

QString formatBytes(double bytes) {
    const char* const units[] = {"B", "kB", "MB", "GB", "TB"};
    std::size_t unit = 0;
    while (bytes >= 999.5 && unit + 1 < std::size(units)) {
        bytes /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QString::number(bytes, 'f', unit == 0 || bytes >= 99.95 ? 0 : 1),
                                       QLatin1String(units[unit]));
}

}  // namespace vernier
