#include "core/imports/RunFolders.h"

#include "core/imports/ForeignHistory.h"
#include "core/imports/text/CsvText.h"
#include "core/intake/ParameterGuess.h"
#include "core/metrics/MetricWords.h"
#include "core/study/JsonObject.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace vernier {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRuns = 20000;

/// A run and all its metrics.
struct FoundRun {
    ForeignTrial trial;
    std::map<std::string, std::vector<std::pair<std::int64_t, double>>> metrics;
};

std::string contentOf(const fs::path& file) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
        return {};
    std::ifstream stream(file, std::ios::binary);
    std::string text(kMaxForeignBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

std::vector<fs::path> foldersIn(const fs::path& folder) {
    std::vector<fs::path> folders;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->is_directory(error) && folders.size() < kMostRuns)
            folders.push_back(entry->path());
    }
    std::ranges::sort(folders);
    return folders;
}

/// Files below a folder, by their names with '/' between levels.
std::map<std::string, fs::path> filesBelow(const fs::path& folder) {
    std::map<std::string, fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->is_regular_file(error) && files.size() < 1000)
            files.emplace(fs::relative(entry->path(), folder, error).string(), entry->path());
    }
    return files;
}

nlohmann::ordered_json parameterValue(std::string text) {
    while (text.ends_with('\n') || text.ends_with('\r'))
        text.pop_back();
    return vernier::toJson(valueFromText(text));
}

/// 1 running, 2 scheduled, 3 finished, 4 failed, 5 killed; older files have the words.
TrialState stateOfRun(const nlohmann::ordered_json& status) {
    if (status == 3 || status == "FINISHED")
        return TrialState::Complete;
    if (status == 5 || status == "KILLED")
        return TrialState::Cancelled;
    return status == 4 || status == "FAILED" ? TrialState::Failed : TrialState::Running;
}

std::optional<FoundRun> readMlflowRun(const fs::path& folder) {
    const auto documents = readForeignText(contentOf(folder / "meta.yaml"));
    if (!documents || !documents->front().root.is_object())
        return std::nullopt;
    const nlohmann::ordered_json& meta = documents->front().root;
    FoundRun run;
    run.trial.name = folder.filename().string();
    run.trial.state = stateOfRun(meta.value("status", nlohmann::ordered_json()));
    for (const auto& [key, time] : {std::pair("start_time", &run.trial.startedMs), {"end_time", &run.trial.endedMs}}) {
        if (meta.contains(key) && meta[key].is_number_integer())
            *time = meta[key].get<std::int64_t>();
    }
    for (const auto& [name, file] : filesBelow(folder / "params"))
        run.trial.values[name] = parameterValue(contentOf(file));
    for (const auto& [name, file] : filesBelow(folder / "metrics")) {
        std::istringstream lines(contentOf(file));
        std::int64_t time = 0;
        std::int64_t step = 0;
        std::string value;
        while (lines >> time >> value >> step) {
            if (const auto number = readNumber(nlohmann::ordered_json(value)))
                run.metrics[name].emplace_back(step, *number);
        }
    }
    return run;
}

std::optional<FoundRun> readLightningRun(const fs::path& folder) {
    const auto table = readCsvText(contentOf(folder / "metrics.csv"));
    const auto settings = readForeignText(contentOf(folder / "hparams.yaml"));
    if (!table || table->rows.size() < 2 || !settings || !settings->front().root.is_object())
        return std::nullopt;
    FoundRun run;
    run.trial.name = folder.filename().string();
    for (const auto& [name, value] : settings->front().root.items()) {
        if (value.is_primitive() && !value.is_null())
            run.trial.values[name] = value;
    }
    const std::vector<std::vector<std::string>>& rows = table->rows;
    const std::vector<std::string>& names = rows.front();
    const auto epoch = static_cast<std::size_t>(std::ranges::find(names, "epoch") - names.begin());
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const std::vector<std::string>& cells = rows[row];
        const auto step = epoch < cells.size() ? readNumber(nlohmann::ordered_json(cells[epoch])) : std::nullopt;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const auto number = readNumber(nlohmann::ordered_json(cells[column]));
            if (number && names[column] != "epoch" && names[column] != "step")
                run.metrics[names[column]].emplace_back(std::llround(step.value_or(static_cast<double>(row - 1))), *number);
        }
    }
    return run;
}

/// How likely people search for this metric.
int rankOf(const std::string& name) {
    const auto holds = [&](std::initializer_list<const char*> parts) {
        return std::ranges::any_of(parts, [&](const char* part) { return name.find(part) != std::string::npos; });
    };
    return (holds({"val", "eval", "valid"}) ? 4 : 0) + (holds({"test"}) ? 2 : 0) +
           (holds({"loss", "acc", "auc", "f1", "score", "rmse", "mae", "error", "reward"}) ? 1 : 0) -
           (holds({"time", "lr", "learning_rate", "epoch", "_step"}) ? 8 : 0);
}

/// The metric that most runs have and people most likely search for; empty without any.
std::string likelyMetric(const std::vector<FoundRun>& runs) {
    std::map<std::string, std::size_t> counts;
    for (const FoundRun& run : runs) {
        for (const auto& [name, reports] : run.metrics)
            ++counts[name];
    }
    const auto best =
        std::ranges::max_element(counts, {}, [](const auto& entry) { return std::pair(rankOf(entry.first), entry.second); });
    return best == counts.end() ? std::string() : best->first;
}

}  // namespace

Result<ImportedStudy> importRunFolder(const std::string& path, const std::string& fallbackName) {
    const ForeignDocument nothing;
    ImportDraft draft(message("folder-import.runs", "folder of runs"), nothing, {});
    std::vector<FoundRun> runs;
    std::size_t unread = 0;
    for (const fs::path& folder : foldersIn(path)) {
        const bool isMlflow = fs::exists(folder / "meta.yaml") && fs::exists(folder / "metrics");
        const bool isLightning = fs::exists(folder / "hparams.yaml") || fs::exists(folder / "metrics.csv");
        std::optional<FoundRun> run = isMlflow ? readMlflowRun(folder) : isLightning ? readLightningRun(folder) : std::nullopt;
        unread += (isMlflow || isLightning) && !run ? 1 : 0;
        if (run)
            runs.push_back(std::move(*run));
    }
    const std::string metric = likelyMetric(runs);
    if (metric.empty())
        return failure(ErrorCode::Unsupported,
                       message("folder-import.unknown",
                               "This folder holds no runs that Vernier can import: it reads the experiments of "
                               "MLflow (mlruns/0) and lightning_logs."),
                       path);
    draft.setObjective(metric, goalOf(metric).value_or(Goal::Minimize));
    draft.note(message("folder-import.objective", "The objective is a guess: %1. Look at it and at its goal.", metric));
    if (unread > 0)
        draft.note(message("folder-import.unread", "%1 runs could not be read and were left out.", unread));
    std::vector<ForeignTrial> trials;
    for (FoundRun& run : runs) {
        run.trial.reports = run.metrics[metric];
        trials.push_back(std::move(run.trial));
    }
    addHistory(trials, draft);
    draft.setProgram("train.py");
    draft.addOptions("--", "=");
    draft.noteNoCommand();
    return std::move(draft).finish(fallbackName);
}

}  // namespace vernier
