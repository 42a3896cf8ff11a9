#pragma once

#include "core/base/Result.h"

namespace vernier {

class Connection;

/// Fails unless a database of schema `version` holds exactly the tables and indices that our migrations make: a study.db may
/// come from anywhere, and a view, a trigger or a computed column in it would run a stranger's SQL at our first statement. A
/// schema newer than ours, which is only ever read, may have further tables and indices, but nothing else. O(objects); reads no
/// rows.
Result<void> checkSchema(Connection& connection, int version);

}  // namespace vernier
