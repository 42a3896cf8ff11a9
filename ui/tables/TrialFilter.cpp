#include "ui/tables/TrialFilter.h"

#include <algorithm>

namespace vernier {

namespace {

bool isSame(const QString& left, const QString& right) {
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

bool compares(const TrialCondition& condition, const TrialFilter::Cells& cells) {
    using Comparison = TrialCondition::Comparison;
    const std::optional<double> number = condition.number ? cells.number(condition.column) : std::nullopt;
    const auto text = [&] { return cells.text(condition.column); };
    const auto isEqual = [&] { return number ? *number == *condition.number : isSame(text(), condition.text); };
    switch (condition.comparison) {
        case Comparison::Equal: return isEqual();
        case Comparison::NotEqual: return !isEqual();
        case Comparison::Less: return number && *number < *condition.number;
        case Comparison::LessOrEqual: return number && *number <= *condition.number;
        case Comparison::Greater: return number && *number > *condition.number;
        case Comparison::GreaterOrEqual: return number && *number >= *condition.number;
        case Comparison::Contains: return text().contains(condition.text, Qt::CaseInsensitive);
    }
    return false;
}

bool contains(const TrialCondition& condition, const TrialFilter::Cells& cells) {
    for (int column = 0; column < cells.count; ++column) {
        if (cells.text(column).contains(condition.text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

}  // namespace

bool TrialFilter::holds(const TrialCondition& condition, const Trial& trial, const Cells& cells) {
    const auto& parts = condition.parts;
    const auto doesHold = [&](const TrialCondition& part) { return holds(part, trial, cells); };
    switch (condition.kind) {
        case TrialCondition::Kind::All: return std::all_of(parts.begin(), parts.end(), doesHold);
        case TrialCondition::Kind::Any: return std::any_of(parts.begin(), parts.end(), doesHold);
        case TrialCondition::Kind::Not: return std::none_of(parts.begin(), parts.end(), doesHold);
        case TrialCondition::Kind::Compare: return compares(condition, cells);
        case TrialCondition::Kind::Contains: return contains(condition, cells);
        case TrialCondition::Kind::Tagged:
            return std::any_of(trial.tags.begin(), trial.tags.end(), [&condition](const std::string& tag) {
                return isSame(QString::fromStdString(tag), condition.text);
            });
        case TrialCondition::Kind::Starred: return trial.isStarred;
        case TrialCondition::Kind::Excluded: return trial.isExcluded;
    }
    return false;
}

}  // namespace vernier
