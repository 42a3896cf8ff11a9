#include "core/study/Trial.h"

#include "core/base/Word.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>

namespace vernier {

namespace {

constexpr std::array<Word<TrialState>, 7> kTrialStateWords{{{TrialState::Waiting, "Waiting"},
                                                            {TrialState::Running, "Running"},
                                                            {TrialState::Paused, "Paused"},
                                                            {TrialState::Complete, "Complete"},
                                                            {TrialState::Stopped, "Stopped"},
                                                            {TrialState::Cancelled, "Cancelled"},
                                                            {TrialState::Failed, "Failed"}}};

Message signalSentence(int signal) {
    const char* const abbreviation = sigabbrev_np(signal);
    const Message name =
        abbreviation ? Message("SIG" + std::string(abbreviation)) : message("trial.signal-number", "signal %1", signal);
    if (signal == SIGKILL)
        return message("trial.killed-hard", "Killed by %1 (out of memory, or killed by hand).", name);
    return message("trial.killed", "Killed by %1.", name);
}

/// A shell that saw its program killed exits with this code beyond 128.
constexpr int kShellSignals = 128;

Message interruptionSentence(const ProcessEnd& end) {
    if (end.isShortage)
        return message("trial.resources",
                       "Failed for want of resources of the machine: room on the disk, processes or descriptors.");
    if (end.kind == EndKind::Signalled || end.code > kShellSignals)
        return signalSentence(end.kind == EndKind::Signalled ? end.code : end.code - kShellSignals);
    return message("trial.ended-outside", "Was told to end from outside.");
}

Message failureSentence(const Trial& trial) {
    const ProcessEnd end = trial.end.value_or(ProcessEnd{});
    switch (*trial.failure) {
        case FailureCause::OutOfMemory: return message("trial.out-of-memory", "Ran out of memory.");
        case FailureCause::Shortage: return message("trial.shortage", "Could not start for want of resources: %1.", end.detail);
        case FailureCause::Interrupted: return interruptionSentence(end);
        case FailureCause::CouldNotStart: return message("trial.could-not-start", "Could not start: %1.", end.detail);
        case FailureCause::ExitCode: return message("trial.exit-code", "Exited with code %1.", end.code);
        case FailureCause::Signal: return signalSentence(end.code);
        case FailureCause::TimedOut: return message("trial.timed-out", "Ran past its time limit and was ended.");
        case FailureCause::NoObjective:
            return end.detail.empty()
                       ? message("trial.no-objective", "Ended without printing the objective.")
                       : message("trial.no-such-objective", "Ended without printing %1, one of its objectives.", end.detail);
        case FailureCause::NotANumber:
            return end.detail.empty() ? message("trial.not-a-number", "The objective was not a finite number.")
                                      : message("trial.objective-not-finite",
                                                "%1, one of its objectives, was not a finite number.", end.detail);
        case FailureCause::Lost:
            return end.detail.empty() ? message("trial.lost", "Its process vanished without a trace.") : end.detail;
    }
    return {};
}

}  // namespace

bool isInterruption(FailureCause cause) {
    return cause == FailureCause::Lost || cause == FailureCause::Shortage || cause == FailureCause::Interrupted;
}

bool isFinished(TrialState state) {
    return state == TrialState::Complete || state == TrialState::Stopped || state == TrialState::Cancelled ||
           state == TrialState::Failed;
}

std::string toText(TrialState state) {
    return wordOf(kTrialStateWords, state);
}

std::optional<TrialState> trialStateFrom(std::string_view text) {
    return fromWord(kTrialStateWords, text);
}

Message endSentence(const Trial& trial) {
    switch (trial.state) {
        case TrialState::Complete: return message("trial.complete", "Ran to its end.");
        case TrialState::Stopped:
            return trial.end && !trial.end->detail.empty() ? trial.end->detail
                                                           : message("trial.stopped", "Stopped early by the stopping rule.");
        case TrialState::Cancelled:
            return hasBegun(trial) ? message("trial.cancelled", "Cancelled.")
                                   : message("trial.cancelled-early", "Cancelled before it started.");
        case TrialState::Failed: return trial.failure ? causeSentence(trial) : message("trial.failed", "Failed.");
        default: return {};
    }
}

Message causeSentence(const Trial& trial) {
    return trial.failure ? failureSentence(trial) : Message();
}

bool hasBegun(const Trial& trial) {
    if (trial.state == TrialState::Failed)
        return trial.failure != FailureCause::CouldNotStart && trial.failure != FailureCause::Shortage;
    return trial.state != TrialState::Waiting && (trial.state != TrialState::Cancelled || trial.startedWallMs);
}

bool blamesConfiguration(const Trial& trial) {
    return trial.state == TrialState::Failed && trial.failure != FailureCause::CouldNotStart &&
           !(trial.failure && isInterruption(*trial.failure));
}

std::tuple<std::int64_t, std::int64_t, TrialId> finishingOrder(const Trial& trial) {
    return {trial.endOrder.value_or(0), trial.endedWallMs.value_or(0), trial.id};
}

std::int64_t pausedMs(const Trial& trial) {
    std::int64_t sum = 0;
    for (const TrialPause& pause : trial.pauses)
        sum += pause.resumedWallMs - pause.pausedWallMs;
    return sum;
}

std::int64_t runtimeMs(const Trial& trial, std::int64_t nowWallMs) {
    if (!trial.startedWallMs)
        return 0;
    if (trial.endedWallMs && trial.workedMs)
        return *trial.workedMs;
    const std::int64_t endMs = trial.endedWallMs.value_or(nowWallMs);
    return std::max<std::int64_t>(0, endMs - *trial.startedWallMs - pausedMs(trial));
}

double runtimeSeconds(const Trial& trial, std::int64_t nowWallMs) {
    return static_cast<double>(runtimeMs(trial, nowWallMs)) / 1000.0;
}

std::int64_t workedMsAt(const Trial& trial, std::int64_t nowSteadyMs) {
    if (trial.state != TrialState::Running)
        return runtimeMs(trial, trial.startedWallMs.value_or(0));
    const std::int64_t legMs = trial.clockMs ? nowSteadyMs - *trial.clockMs : 0;
    return trial.workedMs.value_or(0) + std::max<std::int64_t>(0, legMs);
}

}  // namespace vernier
