#include "ui/text/ParameterText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

struct ParameterWords {
    Q_DECLARE_TR_FUNCTIONS(ParameterText)
};

/// "1e-6" instead of "1e-06".
QString shortExponent(const QString& text) {
    const auto split = text.indexOf(QLatin1Char('e'));
    return split < 0 ? text : text.left(split + 1) + QString::number(text.mid(split + 1).toInt());
}

}  // namespace

QString exactText(double number) {
    const double size = std::abs(number);
    const bool isPlain = size == 0 || (size >= 1e-4 && size < 1e9);
    return shortExponent(QString::number(number, isPlain ? 'f' : 'e', QLocale::FloatingPointShortest));
}

QString exactText(const Value& value) {
    if (const auto* number = std::get_if<double>(&value))
        return exactText(*number);
    return QString::fromStdString(toText(value));
}

std::optional<double> numberFrom(const QString& text) {
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<Value> valueFrom(const QString& text, const Parameter& parameter) {
    const QString trimmed = text.trimmed();
    bool isWhole = false;
    const std::int64_t whole = trimmed.toLongLong(&isWhole);
    const std::optional<double> number = numberFrom(trimmed);
    if (parameter.kind != ParameterKind::Categorical) {
        if (isWhole && parameter.kind == ParameterKind::Integer)
            return whole;
        return number ? std::optional<Value>(*number) : std::nullopt;
    }
    const std::string plain = trimmed.toStdString();
    const auto known = std::find_if(parameter.values.begin(), parameter.values.end(),
                                    [&](const Value& value) { return toText(value) == plain; });
    if (known != parameter.values.end())
        return *known;
    if (plain == "true" || plain == "false")
        return plain == "true";
    if (isWhole)
        return whole;
    return number ? Value(*number) : Value(plain);
}

QString kindText(ParameterKind kind) {
    switch (kind) {
        case ParameterKind::Continuous: return ParameterWords::tr("continuous");
        case ParameterKind::Integer: return ParameterWords::tr("integer");
        case ParameterKind::Categorical: return ParameterWords::tr("categorical");
    }
    return {};
}

QString scaleText(Scale scale) {
    switch (scale) {
        case Scale::Linear: return ParameterWords::tr("linear");
        case Scale::Log: return ParameterWords::tr("log");
        case Scale::ReverseLog: return ParameterWords::tr("reverse-log");
    }
    return {};
}

QString rangeText(const Parameter& parameter) {
    if (parameter.fixed)
        return ParameterWords::tr("always %1").arg(exactText(*parameter.fixed));
    if (parameter.kind == ParameterKind::Categorical) {
        QStringList values;
        for (const Value& value : parameter.values)
            values << exactText(value);
        return ParameterWords::tr("one of %1").arg(values.join(QStringLiteral(", ")));
    }
    QString text = ParameterWords::tr("%1 to %2").arg(exactText(parameter.min), exactText(parameter.max));
    if (parameter.kind == ParameterKind::Integer)
        text += QStringLiteral(", ") + kindText(parameter.kind);
    if (parameter.scale != Scale::Linear)
        text += QStringLiteral(", ") + scaleText(parameter.scale);
    return text;
}

QString conditionText(const Parameter& parameter) {
    QStringList parts;
    for (const Condition& condition : parameter.when) {
        QStringList values;
        for (const Value& value : condition.values)
            values << exactText(value);
        parts << ParameterWords::tr("%1 is %2")
                     .arg(QString::fromStdString(condition.parent), values.join(ParameterWords::tr(" or ")));
    }
    return parts.isEmpty() ? QString() : ParameterWords::tr("when %1").arg(parts.join(ParameterWords::tr(" and ")));
}

}  // namespace vernier
