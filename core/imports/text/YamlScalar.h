#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace vernier {

/// What a plain scalar of YAML 1.1 means: null, a truth value, a number or a text. Whole numbers beyond 64 bits stay text, so
/// that no digit is lost. Pure.
nlohmann::ordered_json yamlScalar(const std::string& text);

}  // namespace vernier
