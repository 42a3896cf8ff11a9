#pragma once

#include "core/imports/text/CsvText.h"
#include "core/study/StudyDefinition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// What a column of a table of trials is.
enum class ColumnRole { Ignored, Parameter, Objective, Step, State, Trial, Started, Ended };

/// What each column of a table of trials is: proposed from the names that tools give them, and changed by people.
struct TableMapping {
    std::vector<ColumnRole> columns;  ///< by their order in the table
    std::optional<Goal> goal;         ///< absent: by the name of the objective, else minimize
    bool isCertain = false;           ///< the names are those of a tool: nobody needs to be asked

    bool operator==(const TableMapping&) const = default;
};

/// Columns such as params_x, params.x, "Param x", param_x or config/x are parameters; value, values_0, objective,
/// mean_test_score, the only metrics.x, or the one column whose name is that of a metric is the objective. Where no column is
/// called so, those that are neither known (state, times, numbers of trials) nor another metric are parameters. Pure; O(cells).
TableMapping proposeMapping(const ForeignTable& table);

/// What a person says of a table; what is empty is proposed.
struct TableChoice {
    std::vector<std::string> parameters;  ///< columns, with or without the prefix of their tool
    std::string objective;
    std::string step;
    std::string state;
    std::string trial;
    std::optional<Goal> goal;

    bool operator==(const TableChoice&) const = default;
};

/// proposeMapping() with these columns instead. InvalidInput for a column that is not there. Pure; O(cells).
Result<TableMapping> chosenMapping(const ForeignTable& table, const TableChoice& choice);

/// What people call a parameter's column: "x" of params_x.
std::string parameterOfColumn(const std::string& column);

}  // namespace vernier
