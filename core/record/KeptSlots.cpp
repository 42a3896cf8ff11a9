#include "core/record/KeptSlots.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace vernier {

int keptSlots(const StudyRecord& record) {
    const int slots = std::atoi(record.meta("slots").c_str());
    const std::string insteadOf = record.meta("slots_instead_of");
    const bool holds = insteadOf.empty() || insteadOf == std::to_string(record.definition().limits.parallel);
    return holds ? std::clamp(slots, 0, kMaxSlots) : 0;
}

void keepSlots(int slots, const StudyRecord& record, std::int64_t wallMs, StoreBatch& batch) {
    batch.meta["slots"] = std::to_string(slots);
    batch.meta["slots_instead_of"] = std::to_string(record.definition().limits.parallel);
    batch.events.push_back({0, wallMs, "slots", std::nullopt, payloadOf({{"slots", std::to_string(slots)}})});
}

}  // namespace vernier
