#pragma once

#include "core/base/Result.h"

namespace vernier {

class Connection;

/// The schema this program writes. Raised by one with each migration; each gets a frozen study in tests/data.
inline constexpr int kSchemaVersion = 5;
/// "VRNR" in the header of every study.db, so that file(1) and we can tell it from other SQLite files.
inline constexpr int kApplicationId = 0x56524e52;

/// Brings an empty or older database to schema `version`, by default ours, in one transaction. Does nothing to one that is
/// already there.
Result<void> migrate(Connection& connection, int version = kSchemaVersion);

/// Lets the tables of an older database, opened read-only, be read like those of kSchemaVersion, through views of this
/// connection. Does nothing to one that is already there.
Result<void> viewAsPresent(Connection& connection);

/// The schema number of a database; Storage if it is not one of Vernier's.
Result<int> schemaVersion(Connection& connection);

}  // namespace vernier
