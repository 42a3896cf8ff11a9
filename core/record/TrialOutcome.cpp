#include "core/record/TrialOutcome.h"

#include "core/study/Resource.h"

#include <cassert>
#include <cmath>
#include <csignal>

namespace vernier {

namespace {

TrialOutcome failed(FailureCause cause) {
    return {TrialState::Failed, cause, std::nullopt};
}

/// A rule's request counts if it was what ended the process.
EndRequest effectiveRequest(const ProcessEnd& end) {
    const bool isWish = end.request == EndRequest::Rule || end.request == EndRequest::Pause;
    return isWish && end.kind != EndKind::Lost && !end.wasInterrupted ? EndRequest::None : end.request;
}

/// A shell that saw its program killed exits with this code beyond 128.
constexpr int kShellSignals = 128;

/// Signals that nobody sends to himself: a person, the end of a session, a shutdown, a cluster that wants its machine back, and
/// SIGKILL, which is also sent when memory runs out without the kernel saying so.
bool comesFromOutside(int signal) {
    switch (signal) {
        case SIGHUP:
        case SIGINT:
        case SIGQUIT:
        case SIGKILL:
        case SIGTERM:
        case SIGUSR1:
        case SIGUSR2:
        case SIGPWR: return true;
        default: return false;
    }
}

TrialOutcome judgeSignal(const ProcessEnd& end) {
    if (end.isOutOfMemory)
        return failed(FailureCause::OutOfMemory);
    if (end.code == SIGXCPU)
        return failed(FailureCause::TimedOut);
    return failed(comesFromOutside(end.code) || end.isShortage ? FailureCause::Interrupted : FailureCause::Signal);
}

/// What its reports make of the objectives: all of them, or the first that is not sound.
struct ObjectivesRead {
    std::optional<double> value;  ///< the first objective; otherwise that which is missing, or NaN, or infinite
    std::vector<double> further;
    Message unsound;  ///< its metric, if there are several
};

ObjectivesRead readObjectives(const Trial& trial, const StudyDefinition& definition, RunLength length) {
    ObjectivesRead read;
    for (const Objective& objective : definition.objectives()) {
        const int index = definition.valueIndexOf(objective.metric);
        std::optional<double> value;
        if (index >= 0 && index < std::ssize(trial.reports))
            value = objectiveOf(trial.reports[static_cast<std::size_t>(index)], objective, length);
        if (!value || !std::isfinite(*value))
            return {value, {}, definition.furtherObjectives.empty() ? Message() : Message(objective.metric)};
        if (!read.value)
            read.value = value;
        else
            read.further.push_back(*value);
    }
    return read;
}

TrialOutcome judgeExit(const ProcessEnd& end, const std::optional<double>& value) {
    if (end.code != 0 && end.isOutOfMemory)
        return failed(FailureCause::OutOfMemory);
    if (end.isShortage && (end.code != 0 || !value))
        return failed(FailureCause::Interrupted);
    if (end.code != 0)
        return failed(comesFromOutside(end.code - kShellSignals) ? FailureCause::Interrupted : FailureCause::ExitCode);
    if (!value)
        return failed(FailureCause::NoObjective);
    if (!std::isfinite(*value))
        return failed(FailureCause::NotANumber);
    return {TrialState::Complete, std::nullopt, value};
}

TrialOutcome cut(TrialState state, ObjectivesRead read) {
    const bool isSound = read.value && std::isfinite(*read.value);
    return {state, std::nullopt, isSound ? read.value : std::nullopt, std::nullopt, std::move(read.further)};
}

}  // namespace

void TrialOutcome::applyTo(Trial& trial) const {
    trial.state = state;
    trial.failure = failure;
    trial.objective = objective;
    trial.objectiveError = error;
    trial.furtherObjectives = further;
    if (trial.end && (failure == FailureCause::NoObjective || failure == FailureCause::NotANumber))
        trial.end->detail = unsound;
}

bool pausesAtResource(const Trial& trial, const StudyDefinition& definition) {
    const std::optional<ResourceRange> whole = resourceOf(definition);
    return trial.resource && whole && *trial.resource < whole->max && canResume(definition);
}

TrialOutcome judgeTrial(const Trial& trial, const StudyDefinition& definition) {
    assert(trial.end);
    const EndRequest request = effectiveRequest(*trial.end);
    ObjectivesRead read = readObjectives(trial, definition, request == EndRequest::None ? RunLength::Whole : RunLength::Cut);

    switch (request) {
        case EndRequest::User:
        case EndRequest::StudyStopped: return cut(TrialState::Cancelled, std::move(read));
        case EndRequest::Rule: return cut(TrialState::Stopped, std::move(read));
        case EndRequest::Pause: return {TrialState::Paused, std::nullopt, std::nullopt};
        case EndRequest::TimeLimit: return failed(FailureCause::TimedOut);
        case EndRequest::None: break;
    }
    // Told to end by somebody else than this program: what it printed until then is no result.
    if (trial.end->wasInterrupted && trial.end->request == EndRequest::None && trial.end->kind != EndKind::Lost)
        return failed(FailureCause::Interrupted);
    switch (trial.end->kind) {
        case EndKind::CouldNotStart:
            return failed(trial.end->isShortage ? FailureCause::Shortage : FailureCause::CouldNotStart);
        case EndKind::Exited: {
            TrialOutcome outcome = judgeExit(*trial.end, read.value);
            if (outcome.state == TrialState::Complete && pausesAtResource(trial, definition))
                return {TrialState::Paused, std::nullopt, std::nullopt};
            if (outcome.objective)
                outcome.error =
                    foldErrorOf(trial.reports[static_cast<std::size_t>(definition.objectiveIndex())], definition.objective);
            outcome.further = std::move(read.further);
            outcome.unsound = std::move(read.unsound);
            return outcome;
        }
        case EndKind::Signalled: return judgeSignal(*trial.end);
        case EndKind::Lost: break;
    }
    return failed(FailureCause::Lost);
}

}  // namespace vernier
