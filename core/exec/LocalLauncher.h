#pragma once

#include "core/exec/Launcher.h"

#include <string>
#include <unordered_map>

#include <sys/types.h>

namespace vernier {

/// Runs trials on this machine, each under a `vernier-trial` of its own.
class LocalLauncher final : public Launcher {
public:
    /// `supervisorProgram`: absolute path of vernier-trial.
    explicit LocalLauncher(std::string supervisorProgram);
    /// Leaves all trials running.
    ~LocalLauncher() override;

    Result<void> launch(const LaunchRequest& request) override;
    /// About 10 us. Reaps our own supervisors when it finds that they have ended.
    ProcessStatus status(const std::string& trialFolder) const override;
    Result<void> end(const std::string& trialFolder) override;

private:
    Result<pid_t> spawn(const LaunchRequest& request, int lockDescriptor) const;
    void reapEnded() const;

    std::string m_supervisorProgram;
    mutable std::unordered_map<std::string, pid_t> m_children;  // trial folder to supervisor, not yet reaped
};

}  // namespace vernier
