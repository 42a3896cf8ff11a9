#include "core/run/LogReread.h"

#include "core/run/TrialOutcome.h"
#include "core/run/TrialOutput.h"

#include <algorithm>
#include <filesystem>

namespace vernier {

namespace {

bool hasLogs(const std::string& trialFolder) {
    std::error_code ignored;
    return std::filesystem::exists(trialFolder + "/stdout.log", ignored) ||
           std::filesystem::exists(trialFolder + "/stderr.log", ignored);
}

std::vector<Observation> readAll(TrialOutput& output) {
    std::vector<Observation> observations;
    for (bool hasMore = true; hasMore;) {
        TrialOutput::Piece piece = output.read();
        observations.insert(observations.end(), piece.observations.begin(), piece.observations.end());
        hasMore = piece.hasMore;
    }
    const std::vector<Observation> last = output.finish();
    observations.insert(observations.end(), last.begin(), last.end());
    return observations;
}

/// When the report at `index` was seen: as known from any series of the earlier reading, otherwise at the end of the trial.
std::int64_t elapsedAt(const Trial& before, std::size_t index) {
    for (const std::vector<Report>& series : before.reports) {
        if (index < series.size())
            return series[index].elapsedMs;
    }
    return runtimeMs(before, before.endedWallMs.value_or(0));
}

}  // namespace

void reread(const Trial& trial, const StudyFolder& folder, const StudyDefinition& definition, const Clock& clock,
            TrialChanges& changes) {
    const std::string path = folder.trialFolder(trial.id);
    if (!trial.end || !hasLogs(path))
        return;
    TrialOutput output(trial.id, path, definition.metrics, {});
    Trial again = trial;
    again.reports.assign(definition.valueMetrics().size(), {});
    changes.batch.clearedReports.push_back(trial.id);
    for (const Observation& observation : readAll(output)) {
        std::vector<Report>& series = again.reports[static_cast<std::size_t>(observation.metric)];
        const Report report{observation.step, observation.value, elapsedAt(trial, series.size())};
        series.push_back(report);
        changes.batch.reports.push_back({trial.id, observation.metric, report});
    }
    for (LogPosition& position : output.positions())
        changes.batch.positions.push_back(std::move(position));
    const TrialOutcome outcome = judgeTrial(again, definition);
    again.state = outcome.state;
    again.failure = outcome.failure;
    again.objective = outcome.objective;
    changes.add(std::move(again), "re-read", clock.wallMs());
}

}  // namespace vernier
