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
    for (std::vector<Report>& series : trial.reports)
        series.clear();
    return trial;
}

/// It goes on from its checkpoint, wherever that is, as far as it was to run (goesOnByItself()).
Trial pausedAnew(const Trial& ended) {
    Trial trial = ended;
    trial.state = TrialState::Paused;
    trial.objective.reset();
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

/// The first so many trials that ended, if all of them failed alike and none has come further; otherwise none.
std::vector<TrialPtr> firstAlike(const History& history, std::int64_t count) {
    std::vector<TrialPtr> failed;
    for (const TrialPtr& trial : history.trials()) {
        const bool hasWorked =
            trial->state == TrialState::Complete || trial->state == TrialState::Stopped || trial->state == TrialState::Paused;
        if (hasWorked)
            return {};
        if (trial->state == TrialState::Failed)
            failed.push_back(trial);
    }
    if (count < 1 || std::ssize(failed) < count)
        return {};
    std::ranges::sort(failed, {}, [](const TrialPtr& trial) { return finishingOrder(*trial); });
    const bool areAlike = std::all_of(failed.begin(), failed.begin() + count,
                                      [&](const TrialPtr& trial) { return failAlike(*trial, *failed.front()); });
    return areAlike ? failed : std::vector<TrialPtr>();
}

}  // namespace

bool isRetried(const Trial& ended, const RecoverySettings& settings) {
    return ended.failure &&
           (ended.failure == FailureCause::Shortage || (isInterruption(*ended.failure) && ended.retries < settings.retries));
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
    const std::vector<TrialPtr> alike = firstAlike(history, settings.haltAfter);
    if (alike.empty())
        return std::nullopt;
    return message(
        "halt.alike",
        "The first %1 trials failed in the same way: %2 Look at the log of trial %3, mend the cause and resume: they are "
        "run again then.",
        settings.haltAfter, causeSentence(*alike.front()), alike.front()->id.number);
}

std::vector<TrialPtr> trialsToBeginAgain(const History& history, const RecoverySettings& settings) {
    std::vector<TrialPtr> trials = firstAlike(history, settings.haltAfter);
    if (!trials.empty())
        return trials;
    std::ranges::copy_if(history.trials(), std::back_inserter(trials), cannotStart);
    return trials;
}

}  // namespace vernier
