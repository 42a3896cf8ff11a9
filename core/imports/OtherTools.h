#pragma once

#include "core/base/Message.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string_view>

namespace vernier {

/// True for a mapping with all of these keys.
bool hasKeys(const nlohmann::ordered_json& object, std::initializer_list<const char*> keys);
/// Ids of kinds of texts that are read, though they are neither JSON nor YAML.
inline constexpr std::string_view kSqliteDatabase = "import.kind-sqlite";
inline constexpr std::string_view kOptunaJournal = "import.kind-journal";
inline constexpr std::string_view kCsvTable = "import.kind-table";
/// One that is not.
inline constexpr std::string_view kPythonScript = "import.kind-python";

/// What a text is that is neither JSON nor YAML, or not for us: "Python script", "SQLite database". Empty if it cannot be told.
/// Looks at the beginning only. Pure.
Message kindOfText(std::string_view text);
/// What a document of another tool is that Vernier does not import: "Katib experiment". Empty if it cannot be told. Pure.
Message kindOfDocument(const nlohmann::ordered_json& root);

}  // namespace vernier
