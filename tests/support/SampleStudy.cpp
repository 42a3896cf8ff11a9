#include "tests/support/SampleStudy.h"

#include "core/store/StudyStore.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <regex>

namespace vernier::test {

namespace {

constexpr std::int64_t kSampleStartWallMs = 1'760'000'000'000;

const char* const kStudyJson = R"json({
  "vernier": 1,
  "name": "sample",
  "command": ["python3", "train.py", "--lr={lr}", "--layers={layers}", "--optimizer={optimizer}"],
  "parameters": [
    {"name": "lr", "type": "continuous", "min": 0.0001, "max": 0.1, "scale": "log"},
    {"name": "layers", "type": "integer", "min": 1, "max": 4},
    {"name": "optimizer", "type": "categorical", "values": ["sgd", "adam"]}
  ],
  "metrics": [
    {"name": "val_acc", "source": "regex", "pattern": "val_acc=(\\S+)"},
    {"name": "epoch", "source": "regex", "pattern": "epoch (\\d+)", "role": "step"},
    {"name": "loss", "source": "regex", "pattern": "loss=(\\S+)"}
  ],
  "objective": {"metric": "val_acc", "goal": "maximize"},
  "strategy": {"kind": "random", "seed": 7},
  "stopping": {"rule": "median"},
  "limits": {"trials": 7, "parallel": 2}
}
)json";

Result<void> writeText(const std::string& file, const std::string& text) {
    std::filesystem::create_directories(std::filesystem::path(file).parent_path());
    if (!(std::ofstream(file) << text))
        return failure(ErrorCode::Storage, "cannot be written", file);
    return {};
}

Trial trialIn(std::int64_t number, TrialState state) {
    Trial trial;
    trial.id = TrialId{number};
    trial.configuration = {{"lr", 0.1 / static_cast<double>(number + 1)},
                           {"layers", number % 4 + 1},
                           {"optimizer", number % 2 == 0 ? "sgd" : "adam"}};
    trial.state = state;
    trial.explanation.sentence = Message("Drawn at random.", "suggest.drawn", {});
    trial.historyRevision = static_cast<std::uint64_t>(number);
    trial.createdWallMs = kSampleStartWallMs + number * 10'000;
    trial.reports.resize(2);
    if (state == TrialState::Waiting)
        return trial;
    trial.slot = static_cast<int>(number % 2);
    trial.startedWallMs = trial.createdWallMs + 100;
    if (isFinished(state)) {
        trial.endedWallMs = trial.createdWallMs + 8000;
        trial.end = ProcessEnd{EndKind::Exited, 0, EndRequest::None, "", *trial.endedWallMs, 7.25, 48 << 20};
    }
    return trial;
}

void add(StoreBatch& batch, Trial trial) {
    batch.events.push_back({0, trial.createdWallMs, "trial", trial.id, R"({"state":")" + toText(trial.state) + "\"}"});
    batch.trials.push_back(std::make_shared<const Trial>(std::move(trial)));
}

/// Adds a trial's reports and writes the log they would have been read from.
Result<void> addOutput(StoreBatch& batch, const std::string& folder, TrialId trial, const std::vector<double>& accuracies) {
    std::string log;
    std::int64_t step = 0;
    for (const double accuracy : accuracies) {
        ++step;
        const double loss = step == 2 ? std::numeric_limits<double>::quiet_NaN() : 1.0 / static_cast<double>(step);
        batch.reports.push_back({trial, 0, {step, accuracy, step * 1000}});
        batch.reports.push_back({trial, 1, {step, loss, step * 1000}});
        log +=
            "epoch " + std::to_string(step) + " val_acc=" + std::to_string(accuracy) + " loss=" + std::to_string(loss) + "\n";
    }
    batch.positions.push_back({trial, false, static_cast<std::int64_t>(log.size()), step, {step, step}, R"({"line": 3})"});
    const std::string number = std::to_string(trial.number);
    return writeText(folder + "/trials/" + std::string(6 - number.size(), '0') + number + "/stdout.log", log);
}

StoreBatch trialsOfEveryState() {
    StoreBatch batch;
    Trial best = trialIn(0, TrialState::Complete);
    best.objective = 0.9375;
    best.note = "the baseline";
    best.tags = {"baseline", "paper"};
    best.isStarred = true;
    best.startId = "3f2b";
    best.workedMs = 7900;
    best.endOrder = 1;
    best.objectiveError = 0.015625;
    add(batch, best);
    Trial stopped = trialIn(1, TrialState::Stopped);
    stopped.explanation.prediction = Prediction{0.5, 0.25, 0.75, 0.125, 1};
    stopped.end->request = EndRequest::Rule;
    stopped.objective = 0.25;
    add(batch, stopped);
    Trial failed = trialIn(2, TrialState::Failed);
    failed.end->code = 3;
    failed.failure = FailureCause::ExitCode;
    failed.isExcluded = true;
    add(batch, failed);
    Trial cancelled = trialIn(3, TrialState::Cancelled);
    cancelled.origin = TrialOrigin::User;
    cancelled.end = ProcessEnd{EndKind::Signalled, 15, EndRequest::User, "", *cancelled.endedWallMs, 0.5, 1 << 20};
    add(batch, cancelled);
    Trial kept = trialIn(4, TrialState::Running);
    kept.isKept = true;
    kept.retries = 2;
    kept.lostMs = 1500;
    kept.clockMs = 40'100;
    add(batch, kept);
    Trial paused = trialIn(5, TrialState::Paused);
    paused.definitionRevision = 1;
    paused.resource = 3;
    paused.endedWallMs = paused.createdWallMs + 9000;
    paused.pauses = {{0, paused.createdWallMs + 1500, paused.createdWallMs + 3500}};
    add(batch, paused);
    add(batch, trialIn(6, TrialState::Waiting));
    return batch;
}

std::vector<Decision> decisionsOfEveryKind() {
    const Message place("step 2 of 3", "decision.step-of", {"2", "3"});
    const Message said("Stopped at step 2 of 3 by median.", "decision.stopped", {place, Message("median", "word.median", {})});
    Decision stop{TrialId{1}, 2, Verdict::Stop, "median", said, 0.25};
    stop.threshold = 0.75;
    stop.peers = 1;
    stop.rank = 2;
    stop.forecast = FinalForecast{0.375, 0.25, 0.5, 0.03125};
    stop.savedSeconds = 4;
    stop.savedCost = 0.5;
    stop.wallMs = kSampleStartWallMs + 18'000;
    Decision keep{TrialId{4}, 1, Verdict::Keep, "median", "", 0.5};
    keep.wallMs = kSampleStartWallMs + 41'000;
    Decision overridden = stop;
    overridden.trial = TrialId{4};
    overridden.isOverridden = true;
    overridden.savedSeconds = overridden.savedCost = std::nullopt;
    overridden.wallMs = kSampleStartWallMs + 42'000;
    Decision pause{TrialId{5}, 3, Verdict::Pause, "hyperband", "It has used its 3 steps.", 0.625};
    pause.wallMs = kSampleStartWallMs + 59'000;
    return {stop, keep, overridden, pause};
}

}  // namespace

Result<void> makeSampleStudy(const std::string& folder) {
    const auto store = StudyStore::open(folder + "/study.db", StoreMode::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    StoreBatch begin;
    begin.definition = std::regex_replace(kStudyJson, std::regex("\"trials\": 7"), "\"trials\": 5");
    begin.events.push_back({0, kSampleStartWallMs - 1000, "definition", std::nullopt, "{}"});
    StoreBatch trials = trialsOfEveryState();
    trials.definition = kStudyJson;
    trials.decisions = decisionsOfEveryKind();
    trials.meta = {{"run_state", "paused"}, {"runtime_ms", "70000"}};
    return writeText(folder + "/study.json", kStudyJson)
        .and_then([&] {
            return addOutput(trials, folder, TrialId{0}, {0.5, 0.75, 0.9375});
        })
        .and_then([&] {
            return addOutput(trials, folder, TrialId{1}, {0.125, 0.25});
        })
        .map([&] { trials.reports.push_back({TrialId{1}, 0, {1, 0.1875, 3000, 1, 4}}); })
        .and_then([&] { return addOutput(trials, folder, TrialId{4}, {0.5}); })
        .and_then([&] { return (*store)->write(begin); })
        .and_then([&] { return (*store)->write(trials); });
}

}  // namespace vernier::test
