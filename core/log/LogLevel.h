#pragma once

#include "core/base/Result.h"

#include <QString>

namespace vernier {

/// How much is logged; each level includes those before it.
enum class LogLevel { Error, Warning, Info, Debug };

inline constexpr const char* kLogVariable = "VERNIER_LOG";

/// The level that `option`, the value of --log, names; if that is empty, VERNIER_LOG; if that is empty too, Info. InvalidInput
/// for any other word, with those that would be right.
Result<LogLevel> chosenLogLevel(const QString& option);

}  // namespace vernier
