#pragma once

#include "core/store/StudyStore.h"

namespace vernier {

class Connection;

// Functions that read rows into values; call them within a transaction, so that all see the same moment. Trials come with their
// reports.

Result<std::vector<Trial>> readAllTrials(Connection& connection);
/// The trials that events after `sequence` concern, ordered by id.
Result<std::vector<Trial>> readTrialsSince(Connection& connection, std::int64_t sequence);
Result<std::vector<LogPosition>> readPositions(Connection& connection);
/// What was written by transactions whose first event came after `sequence`; 0: all. The last kMaxKeepsRead keeps, and all
/// others.
Result<std::vector<Decision>> readKnownDecisions(Connection& connection);
Result<std::vector<Decision>> readDecisionsSince(Connection& connection, std::int64_t sequence);
Result<std::vector<std::string>> readDefinitions(Connection& connection, std::int64_t sequence);
/// All after `sequence` except those of the kind `without`.
Result<std::vector<LoggedEvent>> readEvents(Connection& connection, std::int64_t sequence, const std::string& without = {});
Result<std::map<std::string, std::string>> readMeta(Connection& connection);

}  // namespace vernier
