#pragma once

#include "core/imports/ImportDraft.h"
#include "core/imports/TableMapping.h"

namespace vernier {

/// A study of a table with a row for each trial or, if a column has steps, one for each of its reports. A fault without
/// parameters or objective.
void importTrialTable(const ForeignTable& table, const TableMapping& mapping, ImportDraft& draft);

}  // namespace vernier
