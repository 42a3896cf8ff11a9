#pragma once

#include "core/base/Message.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace vernier {

/// What is stored beside the English text of a message: ["id", argument, ...], an argument being a text or such a list itself.
/// Null for a text without an id.
nlohmann::json messageJson(const Message& message);

/// The message with this English text; a text alone where `json` is no message, as in files of older versions.
Message messageFrom(std::string text, const nlohmann::json& json);

/// The same as a text of its own, for columns and facts: empty for a text without an id.
std::string storedForm(const Message& message);
/// The message with this English text from its stored form, which older files lack.
Message messageFromStored(std::string text, const std::string& stored);

}  // namespace vernier
