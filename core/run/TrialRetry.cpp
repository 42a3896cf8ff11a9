#include "core/run/TrialRetry.h"

#include "core/record/NewTrial.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr double kLongestDelaySeconds = 3600;

/// Forgets everything but the configuration, what people said about it, and what it cost.
Trial waitingAnew(const Trial& ended) {
    Trial trial = waitingAgain(ended);
    trial.endedWallMs.reset();
    trial.pauses.clear();
    trial.workedMs.reset();
    trial.endOrder.reset();
    trial.objective.reset();
    trial.furtherObjectives.clear();
    for (std::vector<Report>& series : trial.reports)
        series.clear();
    return trial;
}

/// It goes on from its checkpoint, wherever that is, as far as it was to run (goesOnByItself()).
Trial pausedAnew(const Trial& ended) {
    Trial trial = ended;
    trial.state = TrialState::Paused;
    trial.objective.reset();
    trial.furtherObjectives.clear();
    trial.endOrder.reset();
    trial.end = ProcessEnd{};
    trial.end->kind = EndKind::Exited;
    trial.end->request = EndRequest::Pause;
    trial.end->wasInterrupted = true;
    return trial;
}

/// What two failures must share to be of one kind: a code only where the kind has one.
bool failAlike(const Trial& a, const Trial& b) {
    const bool hasCode = a.failure == FailureCause::ExitCode || a.failure == FailureCause::Signal;
    return a.failure == b.failure && (!hasCode || (a.end && b.end && a.end->code == b.end->code));
}

bool cannotStart(const TrialPtr& trial) {
    return trial->state == TrialState::Failed && trial->failure == FailureCause::CouldNotStart;
}

/// The trials that failed, in the order of their ends, if none has come further.
std::vector<TrialPtr> failedFromTheStart(const History& history) {
    std::vector<TrialPtr> failed;
    for (const TrialPtr& trial : history.trials()) {
        const bool hasWorked =
            trial->state == TrialState::Complete || trial->state == TrialState::Stopped || trial->state == TrialState::Paused;
        if (hasWorked)
            return {};
        if (trial->state == TrialState::Failed)
            failed.push_back(trial);
    }
    std::ranges::sort(failed, {}, [](const TrialPtr& trial) { return finishingOrder(*trial); });
    return failed;
}

/// Whether these are so many that the first `count` say more about the command than about themselves.
bool areAlike(const std::vector<TrialPtr>& failed, std::int64_t count) {
    return count > 0 && std::ssize(failed) >= count &&
           std::all_of(failed.begin(), failed.begin() + count,
                       [&](const TrialPtr& trial) { return failAlike(*trial, *failed.front()); });
}

bool areTooMany(const std::vector<TrialPtr>& failed, const RecoverySettings& settings) {
    return settings.haltAfter > 0 && settings.abortAfter > 0 && std::ssize(failed) >= settings.abortAfter;
}

/// An exit code by which the command says that the machine failed it.
bool isToldInterruption(const Trial& ended, const RecoverySettings& settings) {
    return ended.failure == FailureCause::ExitCode && ended.end &&
           std::ranges::find(settings.exitCodes, ended.end->code) != settings.exitCodes.end();
}

}  // namespace

bool isRetried(const Trial& ended, const RecoverySettings& settings) {
    if (!ended.failure)
        return false;
    const bool isFromOutside = isInterruption(*ended.failure) || isToldInterruption(ended, settings);
    return ended.failure == FailureCause::Shortage || (isFromOutside && ended.retries < settings.retries);
}

Trial retried(const Trial& ended, bool keepsCheckpoints) {
    const bool goesOn = !ended.pauses.empty() || (keepsCheckpoints && ended.failure != FailureCause::Shortage);
    Trial trial = goesOn ? pausedAnew(ended) : waitingAnew(ended);
    if (trial.state == TrialState::Waiting)
        trial.lostMs += ended.workedMs.value_or(0);
    if (ended.failure != FailureCause::Shortage)
        ++trial.retries;
    return trial;
}

std::int64_t retryDelayMs(int retry, const RecoverySettings& settings) {
    const double seconds = settings.waitSeconds * std::exp2(std::clamp(retry - 1, 0, 30));
    return std::llround(std::min(seconds, std::max(settings.waitSeconds, kLongestDelaySeconds)) * 1000);
}

Trial rerun(const Trial& ended) {
    Trial trial = waitingAnew(ended);
    trial.lostMs += ended.workedMs.value_or(0);
    trial.retries = 0;
    trial.end.reset();
    trial.failure.reset();
    trial.isKept = false;
    return trial;
}

std::optional<Message> haltReason(const History& history, const RecoverySettings& settings) {
    if (settings.haltAfter < 1)
        return std::nullopt;
    const auto unstarted = std::ranges::find_if(history.trials(), cannotStart);
    if (unstarted != history.trials().end())
        return message("halt.start",
                       "The command cannot start: %1. Mend that and resume: the trials that could not start are run then.",
                       (*unstarted)->end ? (*unstarted)->end->detail : Message());
    const std::vector<TrialPtr> failed = failedFromTheStart(history);
    if (!areAlike(failed, settings.haltAfter)) {
        if (!areTooMany(failed, settings))
            return std::nullopt;
        const Trial& last = *failed[static_cast<std::size_t>(settings.abortAfter - 1)];
        return message("halt.none",
                       "None of the first %1 trials succeeded: %2 Look at the log of trial %3, mend the cause and resume: they "
                       "are run again then.",
                       settings.abortAfter, causeSentence(last), last.id.number);
    }
    return message(
        "halt.alike",
        "The first %1 trials failed in the same way: %2 Look at the log of trial %3, mend the cause and resume: they are "
        "run again then.",
        settings.haltAfter, causeSentence(*failed.front()), failed.front()->id.number);
}

std::vector<TrialPtr> trialsToBeginAgain(const History& history, const RecoverySettings& settings) {
    std::vector<TrialPtr> trials = failedFromTheStart(history);
    if (areAlike(trials, settings.haltAfter) || areTooMany(trials, settings))
        return trials;
    trials.clear();
    std::ranges::copy_if(history.trials(), std::back_inserter(trials), cannotStart);
    return trials;
}

}  // namespace vernier
