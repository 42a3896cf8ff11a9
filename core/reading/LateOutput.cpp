#include "core/reading/LateOutput.h"

namespace vernier {

namespace {

/// A trial of so many reports and so long prints them at its end if the first one comes in this last part of it.
constexpr std::size_t kLeastReports = 3;
constexpr std::int64_t kLeastRuntimeMs = 5000;
constexpr double kLastPart = 0.9;

}  // namespace

bool printedAllAtEnd(const Trial& trial, const StudyDefinition& definition) {
    const auto metric = static_cast<std::size_t>(definition.objectiveIndex());
    const std::int64_t runtime = runtimeMs(trial, 0);
    if (metric >= trial.reports.size() || trial.reports[metric].size() < kLeastReports || runtime < kLeastRuntimeMs ||
        definition.usesTerminal || !trial.pauses.empty())
        return false;
    return static_cast<double>(trial.reports[metric].front().elapsedMs) > kLastPart * static_cast<double>(runtime);
}

Message lateOutputNotice(TrialId trial) {
    return message("run.late-output",
                   "Trial %1 printed everything at its end, so that it could be neither followed nor stopped early. Programs "
                   "that keep back their output unless they print to a terminal get one with \"terminal\": true in study.json.",
                   trial.number);
}

}  // namespace vernier
