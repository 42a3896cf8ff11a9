#include "core/record/FoundTrials.h"

#include "core/exec/ExitRecord.h"
#include "core/record/TrialOutcome.h"
#include "core/store/RowGaps.h"
#include "core/store/TrialStart.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace vernier {

namespace {

constexpr const char* kValuesFile = "params.json";
constexpr std::size_t kMaxParameterBytes = 1u << 20;

struct ByNumber {
    bool operator()(const Trial& left, const Trial& right) const { return left.id < right.id; }
    bool operator()(const Trial& left, TrialId right) const { return left.id < right; }
    bool operator()(TrialId left, const Trial& right) const { return left < right.id; }
};

/// A trial of an earlier program, which left no more than this.
std::optional<Trial> fromParameters(const StudyDefinition& definition, const Folder& folder) {
    const Result<std::string> text = folder.read(kValuesFile, kMaxParameterBytes);
    Result<Configuration> configuration =
        text.and_then([&](const std::string& json) { return parseConfiguration(definition.space, json); });
    if (!configuration)
        return std::nullopt;
    Trial trial;
    trial.state = TrialState::Running;
    trial.configuration = std::move(*configuration);
    trial.createdWallMs = folder.stateOf(kValuesFile).changedWallMs;
    trial.startedWallMs = trial.createdWallMs;
    return trial;
}

std::optional<Trial> trialIn(TrialId id, const StudyDefinition& definition, const StudyFolder& study) {
    const Folder folder = study.trial(id);
    Result<TrialStart> start = readTrialStart(folder);
    std::optional<Trial> trial = start ? std::optional(std::move(start->trial)) : fromParameters(definition, folder);
    if (trial)
        trial->id = id;
    return trial;
}

/// Has ended, or runs on without its row.
bool isWorthFinding(const Folder& folder, const Launcher& launcher) {
    return folder.holds(kExitRecordName) || launcher.status(folder).phase == ProcessPhase::Running;
}

/// Who asked for an end stands in the row alone. One that was interrupted did not fail: it paused, or was ended for some
/// reason.
void guessRequest(Trial& trial, const StudyDefinition& definition, const Folder& folder) {
    const std::optional<ProcessEnd> end = readExitRecord(folder);
    if (!end || !end->wasInterrupted || end->request != EndRequest::None)
        return;
    trial.end = ProcessEnd{};
    trial.end->request = pausesAtResource(trial, definition) ? EndRequest::Pause : EndRequest::StudyStopped;
}

/// True if the folder says that a later leg of this trial has begun; then the row becomes that of this leg.
bool goesOn(Trial& row, const StudyFolder& study) {
    if (row.startId.empty() || (row.state != TrialState::Paused && row.state != TrialState::Running))
        return false;
    const Result<TrialStart> start = readTrialStart(study.trial(row.id));
    if (!start || std::find(start->earlierLegs.begin(), start->earlierLegs.end(), row.startId) == start->earlierLegs.end())
        return false;
    row.state = TrialState::Running;
    row.startId = start->trial.startId;
    row.resource = start->trial.resource;
    row.pauses = start->trial.pauses;
    row.slot = start->trial.slot;
    row.end.reset();
    row.endedWallMs.reset();
    return true;
}

/// The trials in folders without a row, by id, up to the last that is worth it: what did not end is as good as never begun.
std::vector<Trial> trialsWithoutRow(const std::vector<Trial>& rows, const StudyDefinition& definition, const StudyFolder& study,
                                    const Launcher& launcher) {
    const std::int64_t last = rows.empty() ? -1 : rows.back().id.number;
    std::vector<Trial> found;
    std::size_t worth = 0;
    for (const TrialId id : study.trialsInFolders()) {
        const bool hasRow = std::binary_search(rows.begin(), rows.end(), id, ByNumber());
        std::optional<Trial> trial = hasRow ? std::nullopt : trialIn(id, definition, study);
        if (!trial)
            continue;
        guessRequest(*trial, definition, study.trial(id));
        found.push_back(std::move(*trial));
        if (id.number < last || isWorthFinding(study.trial(id), launcher))
            worth = found.size();
    }
    found.resize(worth);
    return found;
}

}  // namespace

FoundTrials completeRows(std::vector<Trial>& rows, const StudyDefinition& definition, const StudyFolder& folder,
                         const Launcher& launcher) {
    FoundTrials result;
    for (Trial& row : rows) {
        if (goesOn(row, folder))
            result.changed.push_back(row.id);
    }
    std::vector<Trial> known = std::exchange(rows, {});
    std::vector<Trial> found = trialsWithoutRow(known, definition, folder, launcher);
    for (const Trial& trial : found)
        result.changed.push_back(trial.id);
    std::vector<Trial> all;
    std::merge(std::make_move_iterator(known.begin()), std::make_move_iterator(known.end()),
               std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()), std::back_inserter(all),
               ByNumber());
    std::vector<TrialId> fillers;
    rows = withoutGaps(std::move(all), fillers);
    std::erase_if(result.changed, [&](TrialId id) { return id.number >= std::ssize(rows); });
    result.count = std::ssize(result.changed);
    result.changed.insert(result.changed.end(), fillers.begin(), fillers.end());
    std::sort(result.changed.begin(), result.changed.end());
    return result;
}

bool isOfStart(const std::string& startId, const ProcessStatus& status, const Folder& folder) {
    if (startId.empty() || status.startId == startId)
        return true;
    const Result<TrialStart> start = readTrialStart(folder);
    return status.startId.empty() && start && start->trial.startId == startId;
}

}  // namespace vernier
