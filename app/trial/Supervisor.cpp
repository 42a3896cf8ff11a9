#include "app/trial/Supervisor.h"

#include "app/trial/CommandProcess.h"
#include "app/trial/RecordFile.h"
#include "core/base/Clock.h"
#include "core/exec/ProcessTree.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

namespace vernier {

namespace {

/// How long processes left behind by the command may take to end.
constexpr std::int64_t kOrphanGraceMs = 1000;
/// Between two kills, for processes forked while we were looking.
constexpr std::int64_t kKillAgainMs = 20;

/// A shorter trial is rerun sooner than it is synced: the disk takes 10 ms or more to answer, and with eight slots of short
/// trials, each waits for the others' syncs.
constexpr std::int64_t kWorthSyncingMs = 1000;

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

sigset_t awaitedSignals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

Supervisor::Supervisor(SupervisorOptions options, TrialLock lock) : m_options(std::move(options)), m_lock(std::move(lock)) {}

bool Supervisor::run() {
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2, SIGTSTP, SIGTTIN, SIGTTOU})
        std::signal(signal, SIG_IGN);
    std::signal(SIGCHLD, SIG_DFL);  // if ignored, the kernel would reap for us and lose the status
    const sigset_t awaited = awaitedSignals();
    sigprocmask(SIG_SETMASK, &awaited, nullptr);
    prctl(PR_SET_CHILD_SUBREAPER, 1);

    RecordFile record(m_options.folder);
    const std::string cookie = std::to_string(getpid()) + "-" + std::to_string(SystemClock().wallMs());
    setenv(TrialLock::kCookieVariable, cookie.c_str(), 1);
    m_lock.writeHolder(getpid(), cookie);
    m_startMs = SystemClock().steadyMs();
    start();
    superviseUntilGone();
    return record.write(m_end, SystemClock().steadyMs() - m_startMs >= kWorthSyncingMs);
}

void Supervisor::start() {
    const Result<pid_t> started = startCommand(m_options.folder, m_options.workingDirectory, m_options.arguments);
    if (started) {
        m_command = *started;
        if (m_options.timeLimitMs)
            m_deadlineMs = m_startMs + *m_options.timeLimitMs;
        return;
    }
    m_end.kind = EndKind::CouldNotStart;
    m_end.detail = started.error().message;
    m_end.endedWallMs = SystemClock().wallMs();
}

void Supervisor::superviseUntilGone() {
    while (reap()) {
        if (m_command == 0 && m_stage < Stage::Terminate)
            enter(Stage::Terminate, std::min(m_options.graceMs, kOrphanGraceMs));
        waitForSignal();
        if (m_deadlineMs && SystemClock().steadyMs() >= *m_deadlineMs)
            escalate();
    }
}

/// Reaps all that have ended. False if no child is left.
bool Supervisor::reap() {
    for (;;) {
        int status = 0;
        rusage usage{};
        const pid_t pid = wait4(-1, &status, WNOHANG, &usage);
        if (pid == 0)
            return true;
        if (pid < 0 && errno != EINTR)
            return false;
        m_end.cpuSeconds += seconds(usage.ru_utime) + seconds(usage.ru_stime);
        m_end.peakMemoryBytes = std::max<std::int64_t>(m_end.peakMemoryBytes, usage.ru_maxrss * 1024);
        if (pid != m_command)
            continue;
        m_command = 0;
        m_end.kind = WIFSIGNALED(status) ? EndKind::Signalled : EndKind::Exited;
        m_end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
        m_end.endedWallMs = SystemClock().wallMs();
    }
}

void Supervisor::waitForSignal() {
    const sigset_t awaited = awaitedSignals();
    siginfo_t info{};
    int signal = 0;
    if (m_deadlineMs) {
        const std::int64_t leftMs = std::max<std::int64_t>(0, *m_deadlineMs - SystemClock().steadyMs());
        const timespec left{leftMs / 1000, leftMs % 1000 * 1'000'000};
        signal = sigtimedwait(&awaited, &info, &left);
    } else {
        signal = sigwaitinfo(&awaited, &info);
    }
    if (signal == SIGTERM && m_stage == Stage::Running) {
        m_end.wasInterrupted = m_command != 0;
        enter(Stage::Interrupt, m_options.graceMs);
    }
}

void Supervisor::enter(Stage stage, std::int64_t forMs) {
    m_stage = stage;
    m_deadlineMs = SystemClock().steadyMs() + forMs;
    signalDescendants(stage == Stage::Interrupt ? SIGINT : stage == Stage::Terminate ? SIGTERM : SIGKILL);
}

void Supervisor::escalate() {
    switch (m_stage) {
        case Stage::Running:
            m_end.request = EndRequest::TimeLimit;
            m_end.wasInterrupted = true;
            enter(Stage::Interrupt, m_options.graceMs);
            return;
        case Stage::Interrupt: enter(Stage::Terminate, m_options.graceMs); return;
        case Stage::Terminate:
        case Stage::Kill: enter(Stage::Kill, kKillAgainMs); return;
    }
}

}  // namespace vernier
