#pragma once

#include "core/base/Result.h"
#include "core/store/StudyStore.h"

#include <vector>

namespace vernier {

class Connection;

/// Writes the rows of reports, in order. What one read adds to a series goes many rows to a statement. Storage on failure.
/// O(reports).
Result<void> writeReports(Connection& connection, const std::vector<NewReport>& reports);

}  // namespace vernier
