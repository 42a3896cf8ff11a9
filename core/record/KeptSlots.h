#pragma once

#include "core/record/StudyRecord.h"

#include <cstdint>

namespace vernier {

/// How many slots a person has set while the definition said what it says now; 0 for none.
int keptSlots(const StudyRecord& record);
/// Keeps them until the definition says something else.
void keepSlots(int slots, const StudyRecord& record, std::int64_t wallMs, StoreBatch& batch);

}  // namespace vernier
