#pragma once

#include "core/space/Value.h"

#include <nlohmann/json.hpp>

#include <string>

namespace vernier {

/// The value as Python's str() writes it: True, None, ['a', 1.5]. Pure.
std::string pythonText(const nlohmann::ordered_json& value);
/// A number or text as it is; anything else as the text that Python's str() makes of it. Pure.
Value pythonValue(const nlohmann::ordered_json& value);

}  // namespace vernier
