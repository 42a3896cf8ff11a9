#include "ui/models/TrialFilter.h"

#include <QRegularExpression>

namespace vernier {

TrialFilter::TrialFilter(const QString& text, const QStringList& columns) : m_columnCount(columns.size()) {
    static const QRegularExpression conjunction(QStringLiteral("\\s+and\\s+"), QRegularExpression::CaseInsensitiveOption);
    const QStringList parts = text.trimmed().split(conjunction, Qt::SkipEmptyParts);
    for (const QString& part : parts)
        m_conditions.push_back(conditionFrom(part.trimmed(), columns));
}

TrialFilter::Condition TrialFilter::conditionFrom(const QString& part, const QStringList& columns) {
    static const QRegularExpression comparison(QStringLiteral("^(.+?)\\s*(<=|>=|!=|==|=|<|>)\\s*(.+)$"));
    const QRegularExpressionMatch match = comparison.match(part);
    const qsizetype column = match.hasMatch() ? columns.indexOf(match.captured(1).trimmed(), 0) : -1;
    if (column < 0)
        return {-1, Operator::Contains, part, std::nullopt};
    const QString sign = match.captured(2);
    const Operator operation = sign == QLatin1String("<")    ? Operator::Less
                               : sign == QLatin1String("<=") ? Operator::LessOrEqual
                               : sign == QLatin1String(">")  ? Operator::Greater
                               : sign == QLatin1String(">=") ? Operator::GreaterOrEqual
                               : sign == QLatin1String("!=") ? Operator::NotEqual
                                                             : Operator::Equal;
    const QString value = match.captured(3).trimmed();
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return {static_cast<int>(column), operation, value, isNumber ? std::optional(number) : std::nullopt};
}

bool TrialFilter::matches(const std::function<QString(int)>& textOf,
                          const std::function<std::optional<double>(int)>& numberOf) const {
    for (const Condition& condition : m_conditions) {
        bool isMet = false;
        if (condition.column >= 0) {
            isMet = holds(condition, textOf(condition.column), numberOf(condition.column));
        } else {
            for (int column = 0; column < m_columnCount && !isMet; ++column)
                isMet = textOf(column).contains(condition.text, Qt::CaseInsensitive);
        }
        if (!isMet)
            return false;
    }
    return true;
}

bool TrialFilter::holds(const Condition& condition, const QString& text, std::optional<double> number) {
    const bool areNumbers = condition.number && number;
    const bool isEqual = areNumbers ? *number == *condition.number : text.compare(condition.text, Qt::CaseInsensitive) == 0;
    switch (condition.comparison) {
        case Operator::Contains: return text.contains(condition.text, Qt::CaseInsensitive);
        case Operator::Equal: return isEqual;
        case Operator::NotEqual: return !isEqual;
        case Operator::Less: return areNumbers && *number < *condition.number;
        case Operator::LessOrEqual: return areNumbers && *number <= *condition.number;
        case Operator::Greater: return areNumbers && *number > *condition.number;
        case Operator::GreaterOrEqual: return areNumbers && *number >= *condition.number;
    }
    return false;
}

}  // namespace vernier
