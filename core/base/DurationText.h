#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vernier {

inline constexpr double kSecondsPerHour = 3600;

/// "8.3 s", "45 s", "12 min", "3 h 20 min", "2 d 4 h": as exact as people need. Pure.
std::string durationText(double seconds);

/// The seconds in what a person writes: "90", "90 s", "15min", "1 h 30 min", "2d"; nothing if it is no duration. Pure.
std::optional<double> secondsFrom(std::string_view text);

}  // namespace vernier
