#pragma once

#include "core/store/StudyStore.h"

namespace vernier {

class Connection;

/// Writes the rows of a batch. To be called within a transaction.
Result<void> writeRows(Connection& connection, const StoreBatch& batch);

}  // namespace vernier
