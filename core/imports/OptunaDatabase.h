#pragma once

#include "core/imports/OptunaStudy.h"

#include <string>
#include <vector>

namespace vernier {

/// Reads the studies in a SQLite storage of Optuna's, of version 2 to 5. The file is opened so that nothing is written to it or
/// beside it; what another process has not yet moved into it from its log is read from a copy of both. Unsupported for a
/// database of another kind; Storage if it cannot be read. Cost: O(trials), about a second for 50,000.
Result<std::vector<OptunaStudy>> readOptunaDatabase(const std::string& path);

}  // namespace vernier
