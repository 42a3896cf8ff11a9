#pragma once

#include "core/study/Trial.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace vernier {

/// A node of a TrialFilter: a condition on one trial, or a combination of others.
struct TrialCondition {
    enum class Kind {
        All,       ///< all of `parts`; without any: everything
        Any,       ///< at least one of `parts`
        Not,       ///< the one part does not hold
        Compare,   ///< the cell of `column` compared with `text`, as numbers where both are numbers
        Contains,  ///< `text` occurs in a cell of any column
        Tagged,    ///< one of the trial's tags is `text`
        Starred,
        Excluded
    };
    enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };

    Kind kind = Kind::All;
    std::vector<TrialCondition> parts;
    int column = 0;
    Comparison comparison = Comparison::Equal;
    QString text;
    std::optional<double> number;  ///< of `text`, if it is one
};

/// What the user types to find trials, parsed by parseTrialFilter(). An immutable value.
class TrialFilter {
public:
    /// The cells of one row as the table shows them.
    struct Cells {
        int count = 0;
        std::function<QString(int column)> text;
        std::function<std::optional<double>(int column)> number;
    };

    /// Matches everything.
    TrialFilter() = default;
    explicit TrialFilter(TrialCondition root) : m_root(std::move(root)) {}

    bool isEmpty() const { return m_root.kind == TrialCondition::Kind::All && m_root.parts.empty(); }
    bool matches(const Trial& trial, const Cells& cells) const { return holds(m_root, trial, cells); }

private:
    static bool holds(const TrialCondition& condition, const Trial& trial, const Cells& cells);

    TrialCondition m_root;
};

}  // namespace vernier
