#include "core/exchange/TrialsJson.h"

#include "core/study/StudyFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson numberOf(double value) {
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson(toText(value));
}

OrderedJson lastValues(const Trial& trial, const std::vector<MetricDefinition>& metrics) {
    OrderedJson values = OrderedJson::object();
    for (std::size_t metric = 0; metric < std::min(metrics.size(), trial.reports.size()); ++metric) {
        if (!trial.reports[metric].empty())
            values[metrics[metric].name] = numberOf(trial.reports[metric].back().value);
    }
    return values;
}

OrderedJson objectOf(const Trial& trial, const StudyDefinition& definition) {
    OrderedJson json{{"number", trial.id.number}, {"state", toText(trial.state)}};
    if (trial.objective)
        json["objective"] = numberOf(*trial.objective);
    json["params"] = OrderedJson::parse(writeConfiguration(definition.space, trial.configuration));
    json["metrics"] = lastValues(trial, definition.valueMetrics());
    if (trial.startedWallMs)
        json["started_ms"] = *trial.startedWallMs;
    if (trial.startedWallMs && trial.endedWallMs) {
        json["ended_ms"] = *trial.endedWallMs;
        json["runtime_s"] = runtimeSeconds(trial, 0);
    }
    if (isFinished(trial.state))
        json["end"] = endSentence(trial).text();
    if (!trial.note.empty())
        json["note"] = trial.note;
    if (!trial.tags.empty())
        json["tags"] = trial.tags;
    if (trial.isStarred)
        json["starred"] = true;
    if (trial.isExcluded)
        json["excluded"] = true;
    return json;
}

}  // namespace

std::string writeTrialsJson(const StudyDefinition& definition, const std::vector<TrialPtr>& trials) {
    std::string text;
    for (const TrialPtr& trial : trials)
        text += (text.empty() ? "\n" : ",\n") +
                objectOf(*trial, definition).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return "[" + text + (text.empty() ? "]\n" : "\n]\n");
}

}  // namespace vernier
