#include "core/exec/SlotPool.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace vernier {

namespace {

/// /dev holds nvidia0, nvidia1, ..., but also nvidiactl and nvidia-uvm.
int countNvidiaDevices() {
    constexpr std::string_view kPrefix = "nvidia";
    int count = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev", error)) {
        const std::string name = entry.path().filename().string();
        const bool isNumbered = name.size() > kPrefix.size() && name.starts_with(kPrefix) &&
                                name.find_first_not_of("0123456789", kPrefix.size()) == std::string::npos;
        count += isNumbered ? 1 : 0;
    }
    return count;
}

}  // namespace

SlotResources SlotResources::detect() {
    SlotResources result;
    // glibc counts the cores the affinity mask leaves us.
    result.cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    result.setsThreads = std::getenv("OMP_NUM_THREADS") == nullptr;
    if (const char* const visible = std::getenv("CUDA_VISIBLE_DEVICES")) {
        result.gpus = gpusFrom(visible);
        return result;
    }
    const int devices = countNvidiaDevices();
    for (int index = 0; index < devices; ++index)
        result.gpus.push_back(std::to_string(index));
    return result;
}

std::vector<std::string> SlotResources::gpusFrom(const std::string& visibleDevices) {
    std::vector<std::string> result;
    std::string_view rest = visibleDevices;
    for (;;) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view entry = rest.substr(0, comma);
        if (entry.empty() || entry.starts_with('-'))
            return result;
        result.emplace_back(entry);
        if (comma == rest.size())
            return result;
        rest.remove_prefix(comma + 1);
    }
}

SlotPool::SlotPool(int size, SlotResources resources) : m_size(size), m_resources(std::move(resources)) {}

std::optional<Slot> SlotPool::acquire() {
    for (int index = 0; index < m_size; ++index) {
        if (m_taken.insert(index).second)
            return describe(index);
    }
    return std::nullopt;
}

Slot SlotPool::describe(int index) const {
    Slot slot;
    slot.index = index;
    if (m_resources.setsThreads)
        slot.environment["OMP_NUM_THREADS"] = std::to_string(std::max(1, m_resources.cores / m_size));
    if (!m_resources.gpus.empty()) {
        slot.gpu = m_resources.gpus[static_cast<std::size_t>(index) % m_resources.gpus.size()];
        slot.environment["CUDA_VISIBLE_DEVICES"] = *slot.gpu;
    }
    return slot;
}

}  // namespace vernier
