#include "core/exec/LocalLauncher.h"

#include "core/exec/ExitRecord.h"
#include "core/exec/ProcessTree.h"
#include "core/exec/StartId.h"
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

// What --locked promises.
constexpr int kLockDescriptor = 3;
constexpr int kFolderDescriptor = 4;

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
                                    "--folder",      request.trialFolder.path(),
                                    "--working-dir", request.workingDirectory,
                                    "--grace-ms",    std::to_string(request.graceMs)};
    if (request.timeLimitMs)
        result.insert(result.end(), {"--time-limit-ms", std::to_string(*request.timeLimitMs)});
    if (request.usesTerminal)
        result.emplace_back("--terminal");
    if (request.notesOrder)
        result.emplace_back("--order");
    if (request.measuresGpu)
        result.emplace_back("--gpu");
    result.emplace_back("--");
    result.insert(result.end(), request.arguments.begin(), request.arguments.end());
    return result;
}

std::vector<std::string> mergedEnvironment(std::map<std::string, std::string> additions, const std::string& startId) {
    additions[TrialLock::kCookieVariable] = startId;
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

/// The same file under a number that is none of those the supervisor gets.
Descriptor outOfTheWay(const Descriptor& descriptor) {
    return Descriptor(::fcntl(descriptor.number(), F_DUPFD_CLOEXEC, kFolderDescriptor + 1));
}

/// A session of its own from the first instruction on, with all signals blocked until the supervisor is ready for them: neither
/// Ctrl-C in our terminal nor an early end() can kill it.
class SpawnSettings {
public:
    SpawnSettings(const Descriptor& lock, const Descriptor& folder) {
        posix_spawnattr_init(&attributes);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &all);
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, lock.number(), kLockDescriptor);
        posix_spawn_file_actions_adddup2(&actions, folder.number(), kFolderDescriptor);
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
    const Folder& folder = request.trialFolder;
    const TrialLock::State former = TrialLock::look(folder);
    Result<TrialLock> lock = TrialLock::acquire(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    // A trial that resumes after its supervisor was lost must not meet its former self.
    if (former.isOurs && !readExitRecord(folder))
        killMarkedProcesses(TrialLock::kCookieVariable, former.cookie);
    folder.remove(kExitRecordName);
    LaunchRequest named = request;
    if (named.startId.empty())
        named.startId = newStartId();
    const Result<pid_t> pid = spawn(named, lock->descriptor());
    if (!pid)
        return tl::unexpected(pid.error());
    m_supervisors[folder.path()] = Known{*pid, true, named.startId};
    qCDebug(logExec, "Process %d is the supervisor of %s.", static_cast<int>(*pid), folder.path().c_str());
    return {};
}

Result<pid_t> LocalLauncher::spawn(const LaunchRequest& request, const Descriptor& lock) const {
    const std::vector<std::string> arguments = supervisorArguments(m_supervisorProgram, request);
    const std::vector<std::string> environment = mergedEnvironment(request.environment, request.startId);
    const Descriptor handedLock = outOfTheWay(lock);
    const Descriptor handedFolder = outOfTheWay(request.trialFolder.open());
    if (!handedLock.isOpen() || !handedFolder.isOpen())
        return failure(ErrorCode::Process,
                       message("launch.folder", "its folder cannot be handed over: %1", std::strerror(errno)),
                       request.trialFolder.path());
    const SpawnSettings settings(handedLock, handedFolder);
    pid_t pid = 0;
    const int error = posix_spawn(&pid, m_supervisorProgram.c_str(), &settings.actions, &settings.attributes,
                                  pointersTo(arguments).data(), pointersTo(environment).data());
    if (error != 0)
        return failure(isShortage(error) ? ErrorCode::Shortage : ErrorCode::Process,
                       message("launch.supervisor", "the supervisor cannot be started: %1", std::strerror(error)),
                       m_supervisorProgram);
    return pid;
}

ProcessStatus LocalLauncher::status(const Folder& trialFolder) const {
    ProcessStatus result;
    const TrialLock::State lock = TrialLock::look(trialFolder);
    result.startId = lock.cookie;
    const auto known = m_supervisors.find(trialFolder.path());
    if (lock.isHeld) {
        result.phase = ProcessPhase::Running;
        if (lock.pid == 0 && known != m_supervisors.end())
            result.supervisorPid = known->second.pid;
        else if (result.supervisorPid = lock.pid; lock.pid != 0 && known == m_supervisors.end())
            m_supervisors[trialFolder.path()] = Known{static_cast<pid_t>(lock.pid), false, lock.cookie};
        return result;
    }
    if (known != m_supervisors.end() && isAlive(known->second))
        return {ProcessPhase::Running, std::nullopt, known->second.pid, known->second.startId};
    if (known != m_supervisors.end())
        m_supervisors.erase(known);
    result.end = readExitRecord(trialFolder);
    result.isCopied = !result.end && lock.isCopied;
    if (!result.end && lock.wasHeld)
        result.end = ProcessEnd{};
    if (result.isCopied)
        result.end->detail = message("launch.copied", "This is a copy: the process belongs to the original.");
    if (result.end)
        result.phase = ProcessPhase::Ended;
    return result;
}

Result<void> LocalLauncher::end(const Folder& trialFolder) {
    const ProcessStatus now = status(trialFolder);
    const TrialLock::State lock = TrialLock::look(trialFolder);
    if (now.phase == ProcessPhase::Ended && now.end->kind == EndKind::Lost && lock.isOurs)
        killMarkedProcesses(TrialLock::kCookieVariable, lock.cookie);
    if (now.phase != ProcessPhase::Running)
        return {};
    const std::string& path = trialFolder.path();
    if (now.supervisorPid == 0)
        return failure(ErrorCode::NotReady, message("launch.starting", "its supervisor is only just starting; try again"),
                       path);
    const auto pid = static_cast<pid_t>(now.supervisorPid);
    const Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    const int openError = errno;
    // It is looked at again once the pidfd is open: then the pid cannot have passed on to a stranger.
    const bool isStillIt = status(trialFolder).phase == ProcessPhase::Running;
    if (!process.isOpen()) {
        if (openError == ESRCH && !isStillIt)
            return {};
        return failure(ErrorCode::Process,
                       message("launch.unreachable", "its supervisor cannot be reached: %1", std::strerror(openError)), path);
    }
    // In another container the pid may be that of a stranger.
    if (isStillIt && lock.isHeld && !hasOpen(pid, trialFolder.stateOf(TrialLock::kFileName).identity))
        return failure(ErrorCode::Process,
                       message("launch.elsewhere", "its supervisor runs in another container, or it is another user's"), path);
    const long sent = isStillIt ? ::syscall(SYS_pidfd_send_signal, process.number(), SIGTERM, nullptr, 0) : 0;
    if (sent != 0 && errno != ESRCH)
        return failure(ErrorCode::Process, message("launch.not-ended", "cannot be ended: %1", std::strerror(errno)), path);
    return {};
}

bool LocalLauncher::isAlive(const Known& supervisor) {
    if (supervisor.isChild)
        return ::waitpid(supervisor.pid, nullptr, WNOHANG) == 0;
    return isMarked(supervisor.pid, TrialLock::kCookieVariable, supervisor.startId);
}

void LocalLauncher::reapEnded() const {
    std::erase_if(m_supervisors, [](const auto& known) { return known.second.isChild && !isAlive(known.second); });
}

}  // namespace vernier
