#include "core/log/LogLevel.h"

#include "core/base/Word.h"

#include <array>

namespace vernier {

namespace {

constexpr std::array<Word<LogLevel>, 4> kLogLevelWords{
    {{LogLevel::Error, "error"}, {LogLevel::Warning, "warning"}, {LogLevel::Info, "info"}, {LogLevel::Debug, "debug"}}};

}  // namespace

Result<LogLevel> chosenLogLevel(const QString& option) {
    const std::string word = (option.isEmpty() ? qEnvironmentVariable(kLogVariable) : option).toStdString();
    if (word.empty())
        return LogLevel::Info;
    if (const std::optional<LogLevel> level = fromWord(kLogLevelWords, word))
        return *level;
    const std::string source = option.isEmpty() ? kLogVariable : "--log";
    return failure(ErrorCode::InvalidInput,
                   source + ": \"" + word + "\" is not a log level. Choose one of " + listOf(kLogLevelWords) + ".");
}

}  // namespace vernier
