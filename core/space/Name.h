#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// Longest name of a parameter or a metric, in bytes of UTF-8.
inline constexpr std::size_t kMaxNameBytes = 128;

/// Why `name` cannot name a parameter, as the message of a Fault; nothing if it can. Letters of any script, digits, '_', '-'
/// and '.', beginning with neither '-' nor '.', without "..": so that {name} in a command, a variable, a file and a column can
/// carry it. `alsoAllowed` are further ASCII characters (metrics may hold ':' and '@'). Pure.
std::optional<std::string> nameFault(std::string_view name, std::string_view alsoAllowed = {});

/// `text` as it may stand in a message: at most `maxBytes`, cut between characters, control characters as '?'. Pure.
std::string shownText(std::string_view text, std::size_t maxBytes = 60);

}  // namespace vernier
