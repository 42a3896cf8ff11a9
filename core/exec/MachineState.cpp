#include "core/exec/MachineState.h"

#include <fstream>
#include <optional>

#include <sys/statvfs.h>

namespace vernier {

namespace {

/// With less than this, the next block of a log is refused.
constexpr std::uint64_t kLeastRoomBytes = 8192;

/// The line "oom_kill 3" of one of the kernel's lists.
std::optional<std::int64_t> countIn(const std::string& file) {
    std::ifstream list(file);
    std::string name;
    for (std::int64_t value = 0; list >> name >> value;) {
        if (name == "oom_kill")
            return value;
    }
    return std::nullopt;
}

/// Of this process, in the unified hierarchy (cgroups(7)).
std::string controlGroup() {
    std::ifstream file("/proc/self/cgroup");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("0::"))
            return line.substr(3);
    }
    return {};
}

}  // namespace

std::int64_t killsForMemory() {
    const std::optional<std::int64_t> ofGroup = countIn("/sys/fs/cgroup" + controlGroup() + "/memory.events");
    return ofGroup ? *ofGroup : countIn("/proc/vmstat").value_or(0);
}

bool isDiskFull(const std::string& path) {
    struct statvfs room {};
    if (::statvfs(path.c_str(), &room) != 0)
        return false;
    return (room.f_flag & ST_RDONLY) != 0 || std::uint64_t{room.f_bavail} * room.f_frsize < kLeastRoomBytes;
}

std::string bootId() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string id;
    std::getline(file, id);
    return id;
}

}  // namespace vernier
