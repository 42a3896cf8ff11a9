#include "core/run/TrialLog.h"

#include "core/base/Word.h"
#include "core/log/LogCategories.h"

#include <array>

namespace vernier {

namespace {

constexpr std::array<Word<EndRequest>, 6> kAskerWords{{{EndRequest::None, "nobody"},
                                                       {EndRequest::User, "a person"},
                                                       {EndRequest::StudyStopped, "the end of the study"},
                                                       {EndRequest::Rule, "a stopping rule"},
                                                       {EndRequest::Pause, "the end of its steps"},
                                                       {EndRequest::TimeLimit, "the time limit"}}};

std::string endOf(const ProcessEnd& end) {
    switch (end.kind) {
        case EndKind::CouldNotStart: return "could not start";
        case EndKind::Exited: return "exit code " + std::to_string(end.code);
        case EndKind::Signalled: return "signal " + std::to_string(end.code);
        case EndKind::Lost: break;
    }
    return "lost, its process is gone and left no record";
}

}  // namespace

void logTrialStart(const Trial& trial) {
    qCInfo(logRun, "Trial %lld begins in slot %d, leg %zu.", static_cast<long long>(trial.id.number), trial.slot.value_or(0),
           trial.pauses.size() + 1);
}

void logTrialEnd(const Trial& trial) {
    const ProcessEnd& end = *trial.end;
    const auto number = static_cast<long long>(trial.id.number);
    std::string how = endOf(end);
    if (end.request != EndRequest::None)
        how += ", asked for by " + wordOf(kAskerWords, end.request);
    if (!end.detail.empty())
        how += ": " + end.detail.text();
    if (end.kind == EndKind::Lost || end.kind == EndKind::CouldNotStart)
        qCWarning(logExec, "Trial %lld: %s", number, how.c_str());
    qCInfo(logRun, "Trial %lld is %s after %.1f s of processor time with %lld MB: %s", number, toText(trial.state).c_str(),
           end.cpuSeconds, static_cast<long long>(end.peakMemoryBytes / 1'000'000), how.c_str());
}

void logEndRequest(TrialId trial, EndRequest request) {
    qCInfo(logRun, "Trial %lld is to end, asked for by %s.", static_cast<long long>(trial.number),
           wordOf(kAskerWords, request).c_str());
}

}  // namespace vernier
