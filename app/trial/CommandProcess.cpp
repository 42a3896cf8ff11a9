#include "app/trial/CommandProcess.h"

#include "core/files/Descriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <string_view>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vernier {

namespace {

/// What the child reports through a pipe that a successful exec closes.
struct StartFailure {
    enum class Step { ChangeDirectory, Execute };
    Step step;
    int error;
};

ErrorCode codeOf(int systemError) {
    return isShortage(systemError) ? ErrorCode::Shortage : ErrorCode::Process;
}

/// Where a program may be: at its own path if that names a folder, otherwise in each folder of PATH.
std::vector<std::string> candidates(const std::string& program) {
    if (program.empty() || program.find('/') != std::string::npos)
        return {program};
    const char* const variable = std::getenv("PATH");
    std::string_view path = variable ? variable : "/usr/local/bin:/usr/bin:/bin";
    std::vector<std::string> result;
    for (;;) {
        const std::size_t end = std::min(path.find(':'), path.size());
        const std::string folder(path.substr(0, end));
        result.push_back((folder.empty() ? "." : folder) + "/" + program);
        if (end == path.size())
            return result;
        path.remove_prefix(end + 1);
    }
}

/// The child's side: async-signal-safe calls only. Returns only to report why it could not continue.
StartFailure becomeCommand(const std::array<int, 3>& streams, const char* workingDirectory,
                           const std::vector<std::string>& programs, char* const* argv) {
    ::setpgid(0, 0);
    for (int signal = 1; signal < NSIG; ++signal)
        ::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int stream = 0; stream < 3; ++stream)
        ::dup2(streams[static_cast<std::size_t>(stream)], stream);
    if (::chdir(workingDirectory) != 0)
        return {StartFailure::Step::ChangeDirectory, errno};
    int error = ENOENT;
    for (const std::string& program : programs) {
        ::execv(program.c_str(), argv);
        if (errno != ENOENT && errno != ENOTDIR)
            error = errno;
    }
    return {StartFailure::Step::Execute, error};
}

Message describe(const StartFailure& failed, const std::string& workingDirectory, const std::string& program) {
    if (failed.step == StartFailure::Step::ChangeDirectory)
        return message("start.folder", "the working directory %1 cannot be entered: %2", workingDirectory,
                       std::strerror(failed.error));
    if (program.empty())
        return message("start.no-program", "the command names no program");
    if (failed.error == ENOENT && program.find('/') == std::string::npos)
        return message("start.not-in-path", "%1 is not in any folder of PATH", program);
    if (failed.error == ENOENT)
        return message("start.not-there", "%1 does not exist, or the interpreter in its first line does not", program);
    if (failed.error == ENOEXEC)
        return message("start.not-a-program", "%1 is not a program (a script begins with a line such as #!/bin/sh)", program);
    return message("start.not-executed", "%1 cannot be executed: %2", program, std::strerror(failed.error));
}

}  // namespace

Result<pid_t> startCommand(const std::array<int, 2>& logs, const std::string& workingDirectory,
                           const std::vector<std::string>& arguments) {
    const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const std::array<int, 3> streams{nothing.number(), logs[0], logs[1]};
    std::array<int, 2> report{};
    if (!nothing.isOpen() || ::pipe2(report.data(), O_CLOEXEC) != 0)
        return failure(codeOf(errno), message("start.pipe", "it cannot be prepared: %1", std::strerror(errno)));
    const std::vector<std::string> programs = candidates(arguments.front());
    std::vector<char*> argv;
    std::transform(arguments.begin(), arguments.end(), std::back_inserter(argv),
                   [](const std::string& argument) { return const_cast<char*>(argument.c_str()); });
    argv.push_back(nullptr);

    const pid_t pid = ::fork();
    if (pid < 0)
        return failure(codeOf(errno), message("start.fork", "no process can be started: %1", std::strerror(errno)));
    if (pid == 0) {
        const StartFailure failed = becomeCommand(streams, workingDirectory.c_str(), programs, argv.data());
        const ssize_t written = ::write(report[1], &failed, sizeof failed);
        ::_exit(written == sizeof failed ? 127 : 126);
    }
    ::setpgid(pid, pid);  // whichever side comes first: nobody may see it in our own group
    ::close(report[1]);
    StartFailure failed{};
    const bool hasFailed = ::read(report[0], &failed, sizeof failed) == sizeof failed;
    ::close(report[0]);
    if (!hasFailed)
        return pid;
    ::waitpid(pid, nullptr, 0);
    return failure(codeOf(failed.error), describe(failed, workingDirectory, arguments.front()));
}

}  // namespace vernier
