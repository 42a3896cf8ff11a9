#pragma once

#include <string>

namespace vernier {

inline constexpr double kSecondsPerHour = 3600;

/// "8.3 s", "45 s", "12 min", "3 h 20 min", "2 d 4 h": as exact as people need. Pure.
std::string durationText(double seconds);

}  // namespace vernier
