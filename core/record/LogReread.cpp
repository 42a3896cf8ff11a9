#include "core/record/LogReread.h"

#include "core/reading/ReportSeries.h"
#include "core/record/TrialOutcome.h"
#include "core/record/TrialOutput.h"
#include "core/store/TrialStart.h"

#include <algorithm>

namespace vernier {

namespace {

/// True for logs of the trial's own last start.
bool hasLogs(const Trial& trial, const Folder& trialFolder) {
    if (!trialFolder.holds("stdout.log") && !trialFolder.holds("stderr.log"))
        return false;
    const Result<TrialStart> start = readTrialStart(trialFolder);
    return trial.startId.empty() || !start || start->trial.startId == trial.startId;
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
    if (!trial.end || !hasLogs(trial, folder.trial(trial.id)))
        return;
    TrialOutput output(trial.id, metricPlaceOf(trial, definition, folder), definition.metrics, {});
    Trial again = trial;
    again.reports.assign(definition.valueMetrics().size(), {});
    changes.batch.clearedReports.push_back(trial.id);
    keepReports(
        again, readAll(output), definition, [&](std::size_t place) { return elapsedAt(trial, place); }, changes.batch);
    keepReports(
        again, measuresOf(again, definition), definition, [&](std::size_t) { return runtimeMs(again, 0); }, changes.batch);
    for (LogPosition& position : output.positions())
        changes.batch.positions.push_back(std::move(position));
    const TrialOutcome outcome = judgeTrial(again, definition);
    outcome.applyTo(again);
    if (outcome.state == TrialState::Paused)
        again.failure = trial.failure;  // what interrupted it
    changes.add(std::move(again), "re-read", clock.wallMs());
}

}  // namespace vernier
