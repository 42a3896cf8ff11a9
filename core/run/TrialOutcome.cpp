#include "core/run/TrialOutcome.h"

#include "core/study/Resource.h"

#include <cassert>
#include <cmath>

namespace vernier {

namespace {

std::optional<double> finiteObjective(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? value : std::nullopt;
}

TrialOutcome failed(FailureCause cause) {
    return {TrialState::Failed, cause, std::nullopt};
}

/// A rule's request counts if it was what ended the process.
EndRequest effectiveRequest(const ProcessEnd& end) {
    const bool isWish = end.request == EndRequest::Rule || end.request == EndRequest::Pause;
    return isWish && end.kind != EndKind::Lost && !end.wasInterrupted ? EndRequest::None : end.request;
}

TrialOutcome judgeExit(int code, const std::optional<double>& value) {
    if (code != 0)
        return failed(FailureCause::ExitCode);
    if (!value)
        return failed(FailureCause::NoObjective);
    if (!std::isfinite(*value))
        return failed(FailureCause::NotANumber);
    return {TrialState::Complete, std::nullopt, value};
}

}  // namespace

std::optional<double> objectiveOf(const std::vector<Report>& reports, const Objective& objective) {
    if (reports.empty())
        return std::nullopt;
    double result = reports.back().value;
    if (objective.value == ObjectiveValue::Last)
        return result;
    for (const Report& report : reports) {
        if (std::isfinite(report.value) && (!std::isfinite(result) || objective.isBetter(report.value, result)))
            result = report.value;
    }
    return result;
}

bool pausesAtResource(const Trial& trial, const StudyDefinition& definition) {
    const std::optional<ResourceRange> whole = resourceOf(definition);
    return trial.resource && whole && *trial.resource < whole->max && canResume(definition);
}

TrialOutcome judgeTrial(const Trial& trial, const StudyDefinition& definition) {
    assert(trial.end);
    const int index = definition.objectiveIndex();
    std::optional<double> value;
    if (index >= 0 && index < std::ssize(trial.reports))
        value = objectiveOf(trial.reports[static_cast<std::size_t>(index)], definition.objective);

    switch (effectiveRequest(*trial.end)) {
        case EndRequest::User:
        case EndRequest::StudyStopped: return {TrialState::Cancelled, std::nullopt, finiteObjective(value)};
        case EndRequest::Rule: return {TrialState::Stopped, std::nullopt, finiteObjective(value)};
        case EndRequest::Pause: return {TrialState::Paused, std::nullopt, std::nullopt};
        case EndRequest::TimeLimit: return failed(FailureCause::TimedOut);
        case EndRequest::None: break;
    }
    switch (trial.end->kind) {
        case EndKind::CouldNotStart: return failed(FailureCause::CouldNotStart);
        case EndKind::Exited: {
            const TrialOutcome outcome = judgeExit(trial.end->code, value);
            if (outcome.state == TrialState::Complete && pausesAtResource(trial, definition))
                return {TrialState::Paused, std::nullopt, std::nullopt};
            return outcome;
        }
        case EndKind::Signalled: return failed(FailureCause::Signal);
        case EndKind::Lost: break;
    }
    return failed(FailureCause::Lost);
}

}  // namespace vernier
