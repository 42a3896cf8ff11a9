#pragma once

#include "core/log/CrashLines.h"
#include "core/log/LogLevel.h"

#include <QString>

#include <optional>
#include <string>

namespace vernier {

/// $XDG_STATE_HOME/vernier/vernier.log; without that variable below ~/.local/state. Shared by all programs of Vernier.
std::string logFilePath();

/// The help text of --log.
QString logOptionHelp();

/// While it exists, the messages of this program go to the log: those of Vernier's own categories up to a level, and those of
/// Qt and its plugins, which also go where they went before. Starts with the versions of everything; a crash leaves a line.
/// Never written: values of environment variables, arguments of commands, values of parameters, what trials print, and what
/// looks like a secret (see withoutSecrets). One at a time, created and destroyed in the main thread; messages may come from
/// any thread.
class ProgramLog {
public:
    /// `program` is its name, such as "vernier-cli run". If the file cannot be opened, nothing is logged, and standard error
    /// says so if `saysWhyNot`.
    ProgramLog(LogLevel level, const QString& program, bool saysWhyNot);
    ~ProgramLog();
    ProgramLog(const ProgramLog&) = delete;
    ProgramLog& operator=(const ProgramLog&) = delete;

private:
    std::optional<CrashLines> m_crashLines;
};

}  // namespace vernier
