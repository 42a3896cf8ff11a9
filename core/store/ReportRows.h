#pragma once

#include "core/base/Result.h"
#include "core/store/StudyStore.h"

#include <vector>

namespace vernier {

class Connection;

/// Writes the rows of reports, in order. Rows whose place is known go many to a statement, as text: binding values one by one
/// costs Qt several times what SQLite needs for the row. Storage on failure. O(reports).
Result<void> writeReports(Connection& connection, const std::vector<NewReport>& reports);

}  // namespace vernier
