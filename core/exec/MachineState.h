#pragma once

#include <cstdint>
#include <string>

namespace vernier {

// What the machine lacks, as far as it tells. No Qt: the supervisor uses it.

/// How many processes were killed because memory ran out: in the control group of this one, which its children are in too, or
/// else on the whole machine. Only for comparing; 0 if nobody counts.
std::int64_t killsForMemory();

/// True if nothing can be written beside `path` any more: no room is left, or the file system is read-only.
bool isDiskFull(const std::string& path);

/// Tells one start of the machine from another: clocks that count since then compare only within it. Empty if it does not say.
std::string bootId();

}  // namespace vernier
