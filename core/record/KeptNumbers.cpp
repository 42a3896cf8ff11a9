#include "core/record/KeptNumbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace vernier {

namespace {

constexpr const char* kSlots = "slots";
constexpr const char* kInsteadOf = "slots_instead_of";
constexpr const char* kRuntime = "runtime_ms";
/// A thousand years.
constexpr std::int64_t kLongestRunMs = 31'556'952'000'000;

std::string keptAt(const std::map<std::string, std::string>& meta, const char* key) {
    const auto found = meta.find(key);
    return found == meta.end() ? std::string() : found->second;
}

std::int64_t wholeAt(const std::map<std::string, std::string>& meta, const char* key) {
    return std::strtoll(keptAt(meta, key).c_str(), nullptr, 10);
}

}  // namespace

int slotsOf(const std::map<std::string, std::string>& meta, const StudyDefinition& definition) {
    const std::string insteadOf = keptAt(meta, kInsteadOf);
    const bool holds = insteadOf.empty() || insteadOf == std::to_string(definition.limits.parallel);
    const std::int64_t slots = holds ? std::clamp<std::int64_t>(wholeAt(meta, kSlots), 0, kMaxSlots) : 0;
    return slots > 0 ? static_cast<int>(slots) : definition.limits.parallel;
}

std::int64_t runtimeMsOf(const std::map<std::string, std::string>& meta) {
    return std::clamp<std::int64_t>(wholeAt(meta, kRuntime), 0, kLongestRunMs);
}

void keepSlots(int slots, const StudyRecord& record, std::int64_t wallMs, StoreBatch& batch) {
    batch.meta[kSlots] = std::to_string(slots);
    batch.meta[kInsteadOf] = std::to_string(record.definition().limits.parallel);
    batch.events.push_back({0, wallMs, kSlots, std::nullopt, payloadOf({{kSlots, std::to_string(slots)}})});
}

void keepRuntime(double seconds, StoreBatch& batch) {
    batch.meta[kRuntime] = std::to_string(std::llround(seconds * 1000));
}

}  // namespace vernier
