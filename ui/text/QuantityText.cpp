#include "ui/text/QuantityText.h"

#include "core/base/DurationText.h"
#include "ui/text/ParameterText.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace vernier {

namespace {

struct Unit {
    const char* name;
    double seconds;
};

constexpr Unit kUnits[] = {{"d", 86400}, {"h", 3600}, {"min", 60}, {"s", 1}};

struct QuantityWords {
    Q_DECLARE_TR_FUNCTIONS(QuantityText)
};

QString exactDurationText(double seconds) {
    if (!(seconds >= 0 && seconds < 1e15 && seconds == std::floor(seconds)) || seconds == 0)
        return exactText(seconds) + QStringLiteral(" s");
    QStringList parts;
    for (const Unit& unit : kUnits) {
        const double count = std::floor(seconds / unit.seconds);
        seconds -= count * unit.seconds;
        if (count > 0)
            parts << QStringLiteral("%1 %2").arg(count, 0, 'f', 0).arg(QLatin1String(unit.name));
    }
    return parts.join(QLatin1Char(' '));
}

}  // namespace

QString quantityText(double value, Quantity quantity) {
    if (quantity == Quantity::Duration)
        return exactDurationText(value);
    return quantity == Quantity::Money ? QLatin1Char('$') + exactText(value) : exactText(value);
}

QuantityEntry quantityFrom(const QString& text, Quantity quantity) {
    QString plain = text.trimmed();
    if (plain.isEmpty())
        return {};
    if (quantity == Quantity::Money && plain.startsWith(QLatin1Char('$')))
        plain.remove(0, 1);
    const std::optional<double> value = quantity == Quantity::Duration ? secondsFrom(plain.toStdString()) : numberFrom(plain);
    if (!value)
        return {{},
                quantity == Quantity::Duration ? QuantityWords::tr("is not a duration; write 90 s, 15 min or 1 h 30 min")
                                               : QuantityWords::tr("is not a number")};
    if (quantity == Quantity::Count && (*value != std::floor(*value) || std::abs(*value) > 1e15))
        return {{}, QuantityWords::tr("is not a whole number")};
    return {value, {}};
}

}  // namespace vernier
