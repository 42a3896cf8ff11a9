#pragma once

#include "core/base/NumberText.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace vernier {

/// The value of one parameter, in the user's own terms: continuous parameters hold a double, integer ones an int64, categorical
/// ones any of the four.
using Value = std::variant<bool, std::int64_t, double, std::string>;

/// The parameters of one trial, by name: exactly the active ones, the fixed ones included.
using Configuration = std::map<std::string, Value, std::less<>>;

/// A value as it appears in a command line or a table: the shortest decimal text that reads back as the same double,
/// "true"/"false", text as it is. Never locale-dependent.
std::string toText(const Value& value);

/// A number for people, to four significant digits: "0.7139", "1.204e+05"; "nan" and "inf" as they are.
std::string shortNumber(double number);

}  // namespace vernier
