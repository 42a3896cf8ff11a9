#pragma once

#include "core/base/Message.h"

#include <optional>
#include <string>
#include <string_view>

namespace vernier {

/// Longest name of a parameter or a metric, in bytes of UTF-8.
inline constexpr std::size_t kMaxNameBytes = 128;

/// Why `name` cannot name a parameter, as the message of a Fault; nothing if it can. Letters of any script, digits, '_', '-'
/// and '.', beginning with neither '-' nor '.', without "..", so that it works as {name} in a command, as a variable, a file
/// name and a column. `alsoAllowed` are further ASCII characters (metrics may contain ':' and '@'). Pure.
std::optional<Message> nameFault(std::string_view name, std::string_view alsoAllowed = {});

/// `text` made safe for a message: at most `maxBytes` of its visibleText(), cut between characters. Pure.
std::string shownText(std::string_view text, std::size_t maxBytes = 60);

}  // namespace vernier
