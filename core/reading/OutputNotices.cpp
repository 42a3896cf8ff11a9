#include "core/reading/OutputNotices.h"

#include "core/metrics/LineSplitter.h"

#include <utility>

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

std::vector<Notice> OutputNotices::take(const Trial& trial, const StudyDefinition& definition, const LeftOut& leftOut) {
    std::vector<Notice> notices;
    if (!m_isLateTold && printedAllAtEnd(trial, definition)) {
        m_isLateTold = true;
        notices.push_back({Notice::Severity::Info,
                           message("run.late-output",
                                   "Trial %1 printed everything at its end, so that it could be neither followed nor stopped "
                                   "early. Programs that keep back their output unless they print to a terminal get one with "
                                   "\"terminal\": true in study.json.",
                                   trial.id.number)});
    }
    if (leftOut.isNothing() || std::exchange(m_isLeftOutTold, true))
        return notices;
    if (leftOut.cutLines > 0)
        notices.push_back({Notice::Severity::Warning,
                           message("run.cut-lines", "Of %1 lines that trial %2 printed, only the first %3 bytes were read.",
                                   leftOut.cutLines, trial.id.number, LineSplitter::kMaxLineBytes)});
    if (leftOut.badRecords > 0 || leftOut.damagedFiles > 0)
        notices.push_back({Notice::Severity::Warning,
                           message("run.damaged-events",
                                   "Event files of trial %1 are damaged: %2 records were left out, and %3 files are read only "
                                   "up to the damage.",
                                   trial.id.number, leftOut.badRecords, leftOut.damagedFiles)});
    return notices;
}

}  // namespace vernier
