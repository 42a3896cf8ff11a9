#include "core/exec/LocalLauncher.h"

#include "core/exec/ExitRecord.h"
#include "core/exec/ProcessTree.h"
#include "core/exec/TrialLock.h"
#include "core/log/LogCategories.h"
#include "core/log/SlowOperation.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vernier {

namespace {

constexpr int kLockDescriptor = 3;  // what --locked promises

/// Strings in the form exec takes; valid as long as the strings are.
std::vector<char*> pointersTo(const std::vector<std::string>& strings) {
    std::vector<char*> pointers;
    std::transform(strings.begin(), strings.end(), std::back_inserter(pointers),
                   [](const std::string& text) { return const_cast<char*>(text.c_str()); });
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> supervisorArguments(const std::string& program, const LaunchRequest& request) {
    std::vector<std::string> result{program,         "--locked",
                                    "--folder",      request.trialFolder,
                                    "--working-dir", request.workingDirectory,
                                    "--grace-ms",    std::to_string(request.graceMs)};
    if (request.timeLimitMs)
        result.insert(result.end(), {"--time-limit-ms", std::to_string(*request.timeLimitMs)});
    result.emplace_back("--");
    result.insert(result.end(), request.arguments.begin(), request.arguments.end());
    return result;
}

std::vector<std::string> mergedEnvironment(const std::map<std::string, std::string>& additions) {
    std::vector<std::string> result;
    for (char** variable = environ; variable && *variable; ++variable) {
        const std::string_view text = *variable;
        if (!additions.contains(std::string(text.substr(0, text.find('=')))))
            result.emplace_back(text);
    }
    for (const auto& [name, value] : additions)
        result.push_back(name + "=" + value);
    return result;
}

/// A session of its own from the first instruction on, with all signals blocked until the supervisor is ready for them: neither
/// Ctrl-C in our terminal nor an early end() can kill it.
class SpawnSettings {
public:
    explicit SpawnSettings(int lockDescriptor) {
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &all);
        posix_spawn_file_actions_init(&actions);
        // The lock first: its descriptor may be one of those about to be replaced.
        posix_spawn_file_actions_adddup2(&actions, lockDescriptor, kLockDescriptor);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0);
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO);
    }
    ~SpawnSettings() {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
};

}  // namespace

LocalLauncher::LocalLauncher(std::string supervisorProgram) : m_supervisorProgram(std::move(supervisorProgram)) {}

LocalLauncher::~LocalLauncher() {
    reapEnded();
}

Result<void> LocalLauncher::launch(const LaunchRequest& request) {
    const SlowOperation timing(logExec(), "Starting a process");
    reapEnded();
    const TrialLock::State former = TrialLock::look(request.trialFolder);
    Result<TrialLock> lock = TrialLock::acquire(request.trialFolder);
    if (!lock)
        return tl::unexpected(lock.error());
    // A trial that resumes after its supervisor was lost must not meet its former self.
    if (!former.cookie.empty() && !readExitRecord(request.trialFolder))
        killMarkedProcesses(TrialLock::kCookieVariable, former.cookie);
    ::unlink((request.trialFolder + "/" + kExitRecordName).c_str());
    const Result<pid_t> pid = spawn(request, lock->descriptor());
    if (!pid)
        return tl::unexpected(pid.error());
    m_children[request.trialFolder] = *pid;
    qCDebug(logExec, "Process %d is the supervisor of %s.", static_cast<int>(*pid), request.trialFolder.c_str());
    return {};
}

Result<pid_t> LocalLauncher::spawn(const LaunchRequest& request, int lockDescriptor) const {
    const std::vector<std::string> arguments = supervisorArguments(m_supervisorProgram, request);
    const std::vector<std::string> environment = mergedEnvironment(request.environment);
    const SpawnSettings settings(lockDescriptor);
    pid_t pid = 0;
    const int error = posix_spawn(&pid, m_supervisorProgram.c_str(), &settings.actions, &settings.attributes,
                                  pointersTo(arguments).data(), pointersTo(environment).data());
    if (error != 0)
        return failure(ErrorCode::Process,
                       message("launch.supervisor", "the supervisor cannot be started: %1", std::strerror(error)),
                       m_supervisorProgram);
    return pid;
}

ProcessStatus LocalLauncher::status(const std::string& trialFolder) const {
    ProcessStatus result;
    const TrialLock::State lock = TrialLock::look(trialFolder);
    const auto child = m_children.find(trialFolder);
    if (lock.isHeld) {
        result.phase = ProcessPhase::Running;
        result.supervisorPid = lock.pid != 0 || child == m_children.end() ? lock.pid : child->second;
        return result;
    }
    if (child != m_children.end() && ::waitpid(child->second, nullptr, WNOHANG) != 0)
        m_children.erase(child);
    result.end = readExitRecord(trialFolder);
    if (!result.end && lock.wasHeld)
        result.end = ProcessEnd{};
    if (result.end)
        result.phase = ProcessPhase::Ended;
    return result;
}

Result<void> LocalLauncher::end(const std::string& trialFolder) {
    const ProcessStatus now = status(trialFolder);
    if (now.phase == ProcessPhase::Ended && now.end->kind == EndKind::Lost)
        killMarkedProcesses(TrialLock::kCookieVariable, TrialLock::look(trialFolder).cookie);
    if (now.phase != ProcessPhase::Running)
        return {};
    if (now.supervisorPid == 0)
        return failure(ErrorCode::NotReady, message("launch.starting", "its supervisor is only just starting; try again"),
                       trialFolder);
    const int process = static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(now.supervisorPid), 0));
    const int openError = errno;
    // The lock is looked at again once the pidfd is open: then the pid cannot have passed on to a stranger.
    const bool isStillIt = TrialLock::look(trialFolder).isHeld;
    if (process < 0) {
        if (openError == ESRCH && !isStillIt)
            return {};
        return failure(ErrorCode::Process,
                       message("launch.unreachable", "its supervisor cannot be reached: %1", std::strerror(openError)),
                       trialFolder);
    }
    const long sent = isStillIt ? ::syscall(SYS_pidfd_send_signal, process, SIGTERM, nullptr, 0) : 0;
    const int error = errno;
    ::close(process);
    if (sent != 0 && error != ESRCH)
        return failure(ErrorCode::Process, message("launch.not-ended", "cannot be ended: %1", std::strerror(error)),
                       trialFolder);
    return {};
}

void LocalLauncher::reapEnded() const {
    std::erase_if(m_children, [](const auto& child) { return ::waitpid(child.second, nullptr, WNOHANG) != 0; });
}

}  // namespace vernier
