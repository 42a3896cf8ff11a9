#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace vernier {

/// What a person types to find trials: `val_acc > 0.95 and optimizer = sgd`, or plain words. Conditions are joined by "and";
/// each compares a column by its name with = != < <= > >=, as numbers where both are numbers. Text without an operator is
/// looked for in every column. An immutable value.
class TrialFilter {
public:
    /// Matches everything.
    TrialFilter() = default;
    /// `columns` are the names that a condition may begin with. What does not parse as a condition is looked for as text.
    TrialFilter(const QString& text, const QStringList& columns);

    bool isEmpty() const { return m_conditions.empty(); }

    /// `textOf` and `numberOf` give the cell of a column.
    bool matches(const std::function<QString(int column)>& textOf,
                 const std::function<std::optional<double>(int column)>& numberOf) const;

private:
    enum class Operator { Contains, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    struct Condition {
        int column = -1;  ///< -1: any
        Operator comparison = Operator::Contains;
        QString text;
        std::optional<double> number;
    };
    static Condition conditionFrom(const QString& part, const QStringList& columns);
    static bool holds(const Condition& condition, const QString& text, std::optional<double> number);

    std::vector<Condition> m_conditions;
    qsizetype m_columnCount = 0;
};

}  // namespace vernier
