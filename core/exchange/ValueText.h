#pragma once

#include "core/space/Value.h"

#include <string>

namespace vernier {

/// Values and names as other languages write them, so that their readers get back the same value of the same type. All are pure
/// and O(text). Texts that are no UTF-8 lose the bytes that are wrong.

/// A JSON value.
std::string jsonValue(const Value& value);
/// A YAML scalar that YAML 1.1 and 1.2 read alike: texts that could pass for something else are quoted, characters that YAML
/// does not print are escaped, and a number with an exponent has a decimal point.
std::string yamlValue(const Value& value);
/// A literal of Python.
std::string pythonValueText(const Value& value);
/// A value of TOML 1.0; as a key, a text is bare if it can be.
std::string tomlValue(const Value& value);
std::string tomlKey(const std::string& name);
/// A value of Hydra's override grammar.
std::string hydraValueText(const Value& value);
/// What stands behind NAME= in a file that a shell sources and .env readers read. Quotes of a shell where no form suits all.
std::string envValue(const std::string& text);
/// True if envValue() has a form that shells and the .env readers of Python and JavaScript read alike.
bool hasCommonEnvValue(const std::string& text);

}  // namespace vernier
