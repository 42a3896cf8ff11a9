#include "tests/support/LargeStudy.h"

#include "core/base/Rng.h"
#include "core/store/StudyStore.h"
#include "core/study/StudyFile.h"

#include <cmath>
#include <fstream>

namespace vernier::test {

namespace {

constexpr std::int64_t kStartWallMs = 1'760'000'000'000;
constexpr std::int64_t kStepMs = 200;
constexpr int kTrialsPerBatch = 200;

Configuration randomConfiguration(Rng& rng) {
    Configuration configuration;
    configuration["lr"] = std::pow(10.0, -5 + 4.5 * rng.uniform());
    configuration["layers"] = static_cast<std::int64_t>(1 + rng.below(8));
    const bool isSgd = rng.below(2) == 0;
    configuration["optimizer"] = std::string(isSgd ? "sgd" : "adam");
    if (isSgd)
        configuration["momentum"] = 0.99 * rng.uniform();
    return configuration;
}

/// Where the learning curve of a configuration ends: best at lr = 0.01 and four layers.
double finalAccuracy(const Configuration& configuration, Rng& rng) {
    const double decades = std::log10(std::get<double>(configuration.at("lr"))) + 2;
    const auto layers = static_cast<double>(std::get<std::int64_t>(configuration.at("layers")));
    return 0.97 * std::exp(-0.15 * decades * decades - 0.02 * (layers - 4) * (layers - 4)) + 0.01 * rng.normal();
}

Decision decisionAt(const Trial& trial, int step, double value, bool stops) {
    Decision decision{trial.id, step, stops ? Verdict::Stop : Verdict::Keep, "median", {}};
    decision.value = value;
    decision.threshold = stops ? value + 0.01 : value - 0.1;
    decision.peers = 20;
    decision.rank = stops ? 12 : 5;
    decision.forecast = FinalForecast{value + 0.1, value, value + 0.2, stops ? 0.02 : 0.3};
    decision.wallMs = *trial.startedWallMs + step * kStepMs;
    if (stops) {
        decision.reason = "Below the median of its peers at this step.";
        decision.savedSeconds = step * kStepMs / 1000.0;
    }
    return decision;
}

void addTrial(StoreBatch& batch, std::int64_t number, int reports) {
    Rng rng(1, static_cast<std::uint64_t>(number));
    Trial trial;
    trial.id = TrialId{number};
    trial.configuration = randomConfiguration(rng);
    const double last = finalAccuracy(trial.configuration, rng);
    const bool stops = number % 5 == 3;
    const bool fails = number % 23 == 22;
    trial.state = fails ? TrialState::Failed : stops ? TrialState::Stopped : TrialState::Complete;
    trial.explanation.sentence = "Drawn at random.";
    trial.historyRevision = static_cast<std::uint64_t>(number);
    trial.slot = static_cast<int>(number % 4);
    trial.createdWallMs = kStartWallMs + number * kStepMs;
    trial.startedWallMs = trial.createdWallMs + 20;
    const int count = stops || fails ? (reports + 1) / 2 : reports;
    for (int step = 1; step <= count; ++step) {
        const double value = last * (1 - std::exp(-4.0 * step / reports)) + 0.003 * rng.normal();
        batch.reports.push_back({trial.id, 0, {step, value, step * kStepMs}});
        batch.decisions.push_back(decisionAt(trial, step, value, stops && step == count));
        if (!fails)
            trial.objective = value;
    }
    trial.endedWallMs = *trial.startedWallMs + count * kStepMs;
    trial.end = ProcessEnd{EndKind::Exited, fails ? 3 : 0, stops ? EndRequest::Rule : EndRequest::None, "", *trial.endedWallMs,
                           0.1 * count,     64 << 20};
    if (fails)
        trial.failure = FailureCause::ExitCode;
    trial.reports.resize(1);
    batch.events.push_back({0, *trial.endedWallMs, "trial", trial.id, R"({"state":")" + toText(trial.state) + "\"}"});
    batch.trials.push_back(std::make_shared<const Trial>(std::move(trial)));
}

}  // namespace

StudyDefinition largeStudyDefinition() {
    StudyDefinition definition;
    definition.name = "large";
    definition.command.arguments = {"train", "--lr={lr}", "--layers={layers}", "--optimizer={optimizer}",
                                    "--momentum={momentum}"};
    definition.space = parseParameters(R"([
        {"name": "lr", "type": "continuous", "min": 1e-5, "max": 0.5, "scale": "log"},
        {"name": "layers", "type": "integer", "min": 1, "max": 8},
        {"name": "optimizer", "type": "categorical", "values": ["sgd", "adam"]},
        {"name": "momentum", "type": "continuous", "min": 0, "max": 0.99, "scale": "reverse-log",
         "when": {"optimizer": ["sgd"]}}])")
                           .value();
    definition.metrics = {{"val_acc", MetricSource::Regex, "val_acc=([-+0-9.eE]+)", MetricRole::Measure},
                          {"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step}};
    definition.objective = {"val_acc", Goal::Maximize, ObjectiveValue::Last};
    definition.strategy.kind = "random";
    definition.stopping.rule = "median";
    definition.limits.parallel = 4;
    return definition;
}

Result<void> makeLargeStudy(const std::string& folder, int trials, int reports) {
    const std::string json = writeStudy(largeStudyDefinition());
    if (!(std::ofstream(folder + "/study.json") << json))
        return failure(ErrorCode::Storage, "cannot be written", folder + "/study.json");
    const auto store = StudyStore::open(folder + "/study.db", StoreMode::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    StoreBatch batch;
    batch.definition = json;
    batch.events.push_back({0, kStartWallMs, "definition", std::nullopt, "{}"});
    for (std::int64_t number = 0; number < trials; ++number) {
        addTrial(batch, number, reports);
        if ((number + 1) % kTrialsPerBatch != 0)
            continue;
        if (Result<void> written = (*store)->write(batch); !written)
            return written;
        batch = {};
    }
    return (*store)->write(batch);
}

}  // namespace vernier::test
