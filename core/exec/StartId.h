#pragma once

#include <string>

namespace vernier {

/// A name that no other start of any trial has: 32 random hexadecimal digits. It stands in the trial's row, in its folder and
/// in the environment of its processes, so that these are never taken for those of another start.
std::string newStartId();

}  // namespace vernier
