#pragma once

#include "core/imports/ImportDraft.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// The records of a CSV text (RFC 4180), with their cells; the line on which each begins is in `lines`. InvalidInput for an
/// open quote, or a record with another number of cells than the first. Pure.
Result<std::vector<std::vector<std::string>>> readCsv(std::string_view text, std::vector<int>& lines);

/// A study of a table with a row for each trial: columns such as params_x, params.x, "Param x" or config/x are parameters,
/// value, values_0, objective or the only metrics.x is the objective. A fault if there are none.
void importTrialTable(std::string_view text, ImportDraft& draft);

}  // namespace vernier
