#include "app/trial/Supervisor.h"

#include "app/trial/CommandProcess.h"
#include "app/trial/RecordFile.h"
#include "core/base/Clock.h"
#include "core/exec/MachineState.h"
#include "core/exec/ProcessTree.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
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

/// How often it looks whether the trial has emptied its folder.
constexpr std::int64_t kLookIntervalMs = 1000;
/// Events of logs are collected meanwhile.
constexpr useconds_t kOrderPauseUs = 3000;

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

Supervisor::Supervisor(SupervisorOptions options, TrialFiles files)
    : m_options(std::move(options)), m_files(std::move(files)) {}

bool Supervisor::run() {
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2, SIGTSTP, SIGTTIN, SIGTTOU})
        std::signal(signal, SIG_IGN);
    std::signal(SIGCHLD, SIG_DFL);  // if ignored, the kernel would reap for us and lose the status
    const sigset_t awaited = awaitedSignals();
    sigprocmask(SIG_SETMASK, &awaited, nullptr);
    prctl(PR_SET_CHILD_SUBREAPER, 1);

    RecordFile record(m_files);
    m_files.sign();
    m_startMs = SystemClock().steadyMs();
    m_nextLookMs = m_startMs + kLookIntervalMs;
    m_killsBefore = killsForMemory();
    start();
    superviseUntilGone();
    if (m_terminal && m_terminal->isOpen())
        m_terminal->drain();
    if (m_order)
        m_order->note();
    if (m_gpu)
        m_end.peakGpuBytes = m_gpu->peakBytes();
    addCircumstances();
    return record.write(m_end, SystemClock().steadyMs() - m_startMs >= kWorthSyncingMs);
}

void Supervisor::start() {
    const Result<pid_t> started = m_files.openLogs().and_then([this] { return startInPlace(); });
    if (m_terminal)
        m_terminal->closeCommandSide();
    if (started) {
        m_command = *started;
        if (m_options.measuresGpu)
            m_gpu.emplace();
        if (m_options.timeLimitMs)
            m_deadlineMs = m_startMs + *m_options.timeLimitMs;
        return;
    }
    m_end.kind = EndKind::CouldNotStart;
    m_end.detail = started.error().whole();
    m_end.isShortage = started.error().code == ErrorCode::Shortage;
    m_end.endedWallMs = SystemClock().wallMs();
}

void Supervisor::noteEnd() {
    m_end.endedWallMs = SystemClock().wallMs();
    m_end.workedMs = std::max<std::int64_t>(1, SystemClock().steadyMs() - m_startMs);
}

/// What the machine lacked when the command ended badly: then the command need not be to blame.
void Supervisor::addCircumstances() {
    const bool isGood = m_end.kind == EndKind::Exited && m_end.code == 0;
    if (m_end.kind == EndKind::CouldNotStart || m_end.wasInterrupted)
        return;
    m_end.isOutOfMemory = !isGood && killsForMemory() > m_killsBefore;
    m_end.isShortage = isDiskFull(m_files.folder().currentPath());
}

/// Prepares what the command prints to, and starts it.
Result<pid_t> Supervisor::startInPlace() {
    std::array<int, 2> outputs = m_files.logs();
    if (m_options.usesTerminal) {
        if (!m_terminal.emplace(outputs[0]).isOpen())
            return failure(ErrorCode::Process, message("start.terminal", "no terminal can be had: %1", std::strerror(errno)));
        outputs.fill(m_terminal->commandSide());
    } else if (m_options.notesOrder) {
        m_order.emplace(m_files.folder());
    }
    const sigset_t awaited = awaitedSignals();
    if (m_terminal || m_order)
        m_signals = Descriptor(::signalfd(-1, &awaited, SFD_CLOEXEC));
    return startCommand(outputs, m_options.workingDirectory, m_options.arguments);
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
        if (m_gpu && m_gpu->takeReaped(pid, status))
            continue;
        m_end.cpuSeconds += seconds(usage.ru_utime) + seconds(usage.ru_stime);
        m_end.peakMemoryBytes = std::max<std::int64_t>(m_end.peakMemoryBytes, usage.ru_maxrss * 1024);
        if (pid != m_command)
            continue;
        m_command = 0;
        if (m_gpu)
            m_gpu->stop();
        m_end.kind = WIFSIGNALED(status) ? EndKind::Signalled : EndKind::Exited;
        m_end.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
        noteEnd();
    }
}

std::int64_t Supervisor::timeLeftMs() const {
    const std::int64_t untilMs = std::min(m_deadlineMs.value_or(m_nextLookMs), m_nextLookMs);
    return std::max<std::int64_t>(0, untilMs - SystemClock().steadyMs());
}

void Supervisor::waitForSignal() {
    const sigset_t awaited = awaitedSignals();
    siginfo_t info{};
    int signal = 0;
    if (m_signals.isOpen()) {
        attendToOutput();
        constexpr timespec kNow{};
        signal = sigtimedwait(&awaited, &info, &kNow);
    } else {
        const std::int64_t leftMs = timeLeftMs();
        const timespec left{leftMs / 1000, leftMs % 1000 * 1'000'000};
        signal = sigtimedwait(&awaited, &info, &left);
    }
    if (signal == SIGTERM && m_stage == Stage::Running)
        interrupt();
    if (SystemClock().steadyMs() >= m_nextLookMs)
        lookAfterFiles();
}

void Supervisor::lookAfterFiles() {
    m_nextLookMs = SystemClock().steadyMs() + kLookIntervalMs;
    if (m_gpu)
        m_gpu->ask();
    if (!m_files.mend() && m_stage == Stage::Running)
        interrupt();
}

void Supervisor::interrupt() {
    m_end.wasInterrupted = m_command != 0;
    enter(Stage::Interrupt, m_options.graceMs);
}

/// Until a signal has come, or there is something else to do. A log that grows endlessly costs at most a look at it every few
/// milliseconds.
void Supervisor::attendToOutput() {
    std::array<pollfd, 3> watched{{{m_signals.number(), POLLIN, 0}, {-1, POLLIN, 0}, {-1, POLLIN, 0}}};
    if (m_terminal && m_terminal->isOpen() && !m_isTerminalClosed)
        watched[1].fd = m_terminal->descriptor();
    if (m_order)
        watched[2].fd = m_order->descriptor();
    for (;;) {
        if (::poll(watched.data(), watched.size(), static_cast<int>(timeLeftMs())) < 0 && errno != EINTR)
            return;
        if (watched[1].revents != 0 && !m_terminal->drain()) {
            m_isTerminalClosed = true;
            watched[1].fd = -1;
        }
        if (watched[2].revents != 0)
            m_order->note();
        if (watched[0].revents != 0 || timeLeftMs() == 0)
            return;
        if (watched[2].revents != 0)
            ::usleep(kOrderPauseUs);
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
