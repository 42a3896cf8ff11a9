#include "core/study/JsonObject.h"
#include "core/study/ParametersJson.h"
#include "core/study/StoppingJson.h"
#include "core/study/StudyFile.h"

namespace vernier {

namespace {

using Json = nlohmann::ordered_json;

Json writeMetric(const MetricDefinition& metric) {
    Json json{{"name", metric.name}, {"source", wordOf(kMetricSourceWords, metric.source)}};
    json[metric.source == MetricSource::Json ? "key" : "pattern"] = metric.pattern;
    if (metric.role != MetricRole::Measure)
        json["role"] = wordOf(kMetricRoleWords, metric.role);
    return json;
}

Json writeLimits(const Limits& limits) {
    Json json = Json::object();
    const auto add = [&](const char* key, const auto& limit) {
        if (limit)
            json[key] = plainNumber(static_cast<double>(*limit));
    };
    if (limits.trials)
        json["trials"] = *limits.trials;
    json["parallel"] = limits.parallel;
    add("runtime_s", limits.runtimeSeconds);
    add("trial_runtime_s", limits.trialRuntimeSeconds);
    add("target", limits.target);
    if (limits.notImproving)
        json["not_improving"] = *limits.notImproving;
    if (limits.failures)
        json["failures"] = *limits.failures;
    add("cost_per_hour", limits.costPerHour);
    add("budget", limits.budget);
    return json;
}

}  // namespace

std::string writeStudy(const StudyDefinition& definition) {
    const Objective& objective = definition.objective;
    Json json{{"vernier", 1}, {"name", definition.name}};
    json["command"] = definition.command.text.empty() ? Json(definition.command.arguments) : Json(definition.command.text);
    json["working_dir"] = definition.workingDirectory;
    if (!definition.environment.empty())
        json["environment"] = definition.environment;
    json["parameters"] = writeParameters(definition.space);
    json["metrics"] = Json::array();
    for (const MetricDefinition& metric : definition.metrics)
        json["metrics"].push_back(writeMetric(metric));
    json["objective"] = Json{{"metric", objective.metric},
                             {"goal", wordOf(kGoalWords, objective.goal)},
                             {"value", wordOf(kObjectiveValueWords, objective.value)}};
    json["strategy"] = Json{{"kind", definition.strategy.kind}, {"seed", definition.strategy.seed}};
    if (definition.strategy.usesModel)
        json["strategy"]["model"] = *definition.strategy.usesModel;
    if (definition.warmStart)
        json["warm_start"] =
            Json{{"kind", wordOf(kWarmStartKindWords, definition.warmStart->kind)}, {"studies", definition.warmStart->studies}};
    if (definition.resource)
        json["resource"] =
            Json{{"min", definition.resource->min}, {"max", definition.resource->max}, {"eta", definition.resource->eta}};
    if (definition.stopping != StoppingSettings())
        json["stopping"] = writeStopping(definition.stopping);
    json["limits"] = writeLimits(definition.limits);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vernier
