#pragma once

#include "core/log/SafeText.h"

#include <string>
#include <string_view>

namespace vernier {

/// A longer line is cut: a single write has to take it whole.
inline constexpr std::size_t kMaxLogLineBytes = 4096;

/// Adds the start of a log line, such as "2026-11-29T18:27:15.123Z warning vernier.store [4711:4713 vernier-engine] ": the time
/// in UTC, level, category, process, thread and its name. Safe in a signal handler.
void addLogHead(SafeText& line, std::string_view level, std::string_view category) noexcept;

/// A whole line with its newline. `text` is UTF-8; its line breaks become "\n", and other control characters "?", so that no
/// text can pass for a line of its own or control a terminal. At most kMaxLogLineBytes.
std::string logLine(std::string_view level, std::string_view category, std::string_view text);

}  // namespace vernier
