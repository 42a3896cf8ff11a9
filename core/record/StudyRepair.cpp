#include "core/record/StudyRepair.h"

#include "core/events/RunStateText.h"
#include "core/exec/ExitRecord.h"
#include "core/record/LogReread.h"
#include "core/record/TrialChanges.h"
#include "core/record/TrialOutcome.h"
#include "core/store/Migration.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utility>

namespace vernier {

namespace {

constexpr const char* kNewName = "study.db.repaired";
constexpr std::array<const char*, 4> kDatabaseFiles{"study.db", "study.db-wal", "study.db-shm", "study.db-journal"};

/// What the database has, or why it has nothing.
Result<void> readDatabase(const StudyFolder& folder, RepairPlan& plan) {
    const Result<std::unique_ptr<StudyStore>> store = StudyStore::open(folder.databaseFile(), StoreMode::ReadOnly);
    Result<StoredStudy> study = store.and_then([](const auto& open) { return open->load(); });
    if (!study)
        return tl::unexpected(study.error());
    plan.study = std::move(*study);
    if (Result<std::vector<LoggedEvent>> events = (*store)->events())
        plan.events = std::move(*events);
    return {};
}

/// True for an end that the next run answers by running the trial again.
bool isInterrupted(const Trial& found, const ProcessEnd& end, const StudyDefinition& definition) {
    Trial ended = found;
    ended.end = end;
    const std::optional<FailureCause> failure = judgeTrial(ended, definition).failure;
    return failure && isInterruption(*failure);
}

/// A found trial that has ended is judged by what it printed; one that has not, or was interrupted, is left to the next run.
void judgeFound(const Trial& found, const StudyFolder& folder, const StudyDefinition& definition, const Clock& clock,
                TrialChanges& changes) {
    std::optional<ProcessEnd> end = readExitRecord(folder.trial(found.id));
    if (found.state != TrialState::Running || !end || isInterrupted(found, *end, definition)) {
        changes.add(found, "found", clock.wallMs());
        return;
    }
    Trial trial = found;
    if (found.end && end->request == EndRequest::None)
        end->request = found.end->request;
    trial.end = end;
    trial.endedWallMs = end->endedWallMs > 0 ? end->endedWallMs : clock.wallMs();
    const std::size_t before = changes.batch.trials.size();
    reread(trial, folder, definition, clock, changes);
    if (changes.batch.trials.size() == before) {  // it has no logs any more
        const TrialOutcome outcome = judgeTrial(trial, definition);
        trial.state = outcome.state;
        trial.failure = outcome.failure;
        changes.add(std::move(trial), "found", clock.wallMs());
    }
}

void addRow(const Trial& trial, StoreBatch& batch) {
    batch.trials.push_back(std::make_shared<const Trial>(trial));
    batch.addReports(trial);
}

/// Everything but the definitions, of which a batch takes one.
StoreBatch batchOf(const RepairPlan& plan, const StudyFolder& folder, const StudyDefinition& definition, const Clock& clock) {
    TrialChanges changes;
    const std::vector<TrialId>& found = plan.found.changed;
    for (const Trial& trial : plan.study.trials) {
        if (std::binary_search(found.begin(), found.end(), trial.id) && trial.reports.empty())
            judgeFound(trial, folder, definition, clock, changes);
        else
            addRow(trial, changes.batch);
    }
    StoreBatch batch = std::move(changes.batch);
    batch.events.insert(batch.events.begin(), plan.events.begin(), plan.events.end());
    batch.positions.insert(batch.positions.begin(), plan.study.positions.begin(), plan.study.positions.end());
    batch.decisions = plan.study.decisions;
    batch.meta = plan.study.meta;
    batch.meta.erase("schema");
    batch.meta["run_state"] = toText(RunState::Paused);
    return batch;
}

void removeNew(const Folder& folder) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        folder.remove(std::string(kNewName) + suffix);
}

Result<void> writeNew(const StudyFolder& folder, const RepairPlan& plan, StoreBatch batch, const std::string& definitionText) {
    removeNew(folder.folder());
    const Result<std::unique_ptr<StudyStore>> store = StudyStore::open(folder.path() + "/" + kNewName, StoreMode::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    std::vector<std::string> definitions = plan.study.definitions;
    if (definitions.empty() || definitions.back() != definitionText)
        definitions.push_back(definitionText);
    Result<void> done;
    for (std::string& text : definitions) {
        StoreBatch revision;
        revision.definition = std::move(text);
        done = done.and_then([&] { return (*store)->write(revision); });
    }
    return done.and_then([&] { return (*store)->write(batch); });
}

/// The log of a database goes with it: beside another one it would be taken for its own.
Result<std::string> exchange(const Folder& folder) {
    int number = 1;
    while (folder.holds("before-repair-" + std::to_string(number)))
        ++number;
    const std::string aside = "before-repair-" + std::to_string(number);
    Result<void> done = folder.at(aside).make();
    for (const char* file : kDatabaseFiles) {
        if (done && folder.holds(file))
            done = folder.rename(file, aside + "/" + file);
    }
    return done.and_then([&] { return folder.rename(kNewName, "study.db"); }).map([&] { return aside; });
}

}  // namespace

Result<RepairPlan> planRepair(const StudyFolder& folder, const StudyDefinition& definition, const Launcher& launcher) {
    RepairPlan plan;
    if (!folder.folder().holds("study.db")) {
        plan.isNeeded = true;
        plan.database = message("repair.missing", "study.db is missing.");
    } else if (const Result<void> read = readDatabase(folder, plan); !read) {
        plan.isNeeded = true;
        plan.database = message("repair.unreadable", "study.db cannot be used: %1.", read.error().message);
    } else if (const auto schema = plan.study.meta.find("schema");
               schema != plan.study.meta.end() && std::atoi(schema->second.c_str()) > kSchemaVersion) {
        return failure(ErrorCode::Unsupported,
                       message("repair.newer", "a newer Vernier wrote it; repair the study with that one"),
                       folder.databaseFile());
    } else {
        plan.database = message("repair.sound", "study.db is sound.");
    }
    plan.rows = plan.study.trials.size();
    plan.found = completeRows(plan.study.trials, definition, folder, launcher);
    plan.isNeeded = plan.isNeeded || !plan.found.changed.empty();
    return plan;
}

Result<std::string> repairStudy(const StudyFolder& folder, RepairPlan plan, const StudyDefinition& definition,
                                const std::string& definitionText, const Clock& clock) {
    const int revision = static_cast<int>(plan.study.definitions.size());
    for (Trial& trial : plan.study.trials)
        trial.definitionRevision = std::min(trial.definitionRevision, revision);
    const Result<void> written = writeNew(folder, plan, batchOf(plan, folder, definition, clock), definitionText);
    Result<std::string> kept = written.and_then([&] { return exchange(folder.folder()); });
    if (!kept)
        removeNew(folder.folder());
    return kept;
}

}  // namespace vernier
