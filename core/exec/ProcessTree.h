#pragma once

#include "core/files/Folder.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vernier {

/// One live process as described by /proc. Zombies are not listed.
struct ProcessEntry {
    pid_t pid = 0;
    pid_t parent = 0;
    pid_t group = 0;
    double cpuSeconds = 0;         ///< its own and those of the children it has waited for
    std::int64_t memoryBytes = 0;  ///< resident
};

/// All processes of this machine that we may see. Cost: about 10 us each. No Qt: the supervisor uses it.
std::vector<ProcessEntry> listProcesses();
/// Those of `processes` that descend from `root`, itself not included.
std::vector<ProcessEntry> descendantsOf(pid_t root, const std::vector<ProcessEntry>& processes);

/// What a process and its descendants have used and hold. The CPU time of children that were never waited for is lost.
struct ProcessUsage {
    double cpuSeconds = 0;
    std::int64_t memoryBytes = 0;
};
ProcessUsage usageOfTree(pid_t root, const std::vector<ProcessEntry>& processes);

/// Sends `signal` to all descendants of the calling process: to whole groups, which no fork can slip out of, and one by one to
/// those in the caller's own group. Stopped processes are continued, so that they can react.
void signalDescendants(int signal);

/// True for a live process that carries `variable`=`value` in the environment it was started with.
bool isMarked(pid_t pid, const std::string& variable, const std::string& value);
/// True for a live process that has this file open. Cost: its open files.
bool hasOpen(pid_t pid, const FileIdentity& file);
/// The processes that carry `variable`=`value` in their environment, and the descendants of these. A process that wiped its
/// environment after its parent had ended is missed.
std::set<pid_t> markedProcesses(const std::string& variable, const std::string& value);
/// Kills all markedProcesses() until none is left or a second has passed. Returns how many were found.
int killMarkedProcesses(const std::string& variable, const std::string& value);

}  // namespace vernier
