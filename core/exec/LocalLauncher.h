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
    /// About 20 us. Reaps our own supervisors when it finds that they have ended.
    ProcessStatus status(const Folder& trialFolder) const override;
    Result<void> end(const Folder& trialFolder) override;

private:
    /// A supervisor that was seen alive: a trial may empty its own folder, lock and all.
    struct Known {
        pid_t pid = 0;
        bool isChild = false;  ///< ours, not yet reaped
        std::string startId;
    };

    Result<pid_t> spawn(const LaunchRequest& request, const Descriptor& lock) const;
    static bool isAlive(const Known& supervisor);
    void reapEnded() const;

    std::string m_supervisorProgram;
    mutable std::unordered_map<std::string, Known> m_supervisors;  ///< by Folder::path()
};

}  // namespace vernier
