#include "core/study/JsonObject.h"
#include "core/study/ObjectivesJson.h"
#include "core/study/ParametersJson.h"
#include "core/study/StoppingJson.h"
#include "core/study/StudyFile.h"

namespace vernier {

namespace {

using Json = nlohmann::ordered_json;

Json writeMetric(const MetricDefinition& metric) {
    Json json{{"name", metric.name}, {"source", wordOf(kMetricSourceWords, metric.source)}};
    json[wordOf(kMetricPatternWords, metric.source)] = metric.pattern;
    if (!metric.file.empty())
        json["file"] = metric.file;
    if (metric.role != MetricRole::Measure)
        json["role"] = wordOf(kMetricRoleWords, metric.role);
    if (metric.decimal != DecimalMark::Point)
        json["decimal"] = wordOf(kDecimalMarkWords, metric.decimal);
    if (metric.position != StepPosition::Before)
        json["position"] = wordOf(kStepPositionWords, metric.position);
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
    add("min_gain", limits.minGain);
    add("convergence", limits.convergence);
    if (limits.failures)
        json["failures"] = *limits.failures;
    add("cost_per_hour", limits.costPerHour);
    add("budget", limits.budget);
    return json;
}

Json writeRecovery(const RecoverySettings& recovery) {
    Json json{{"retries", recovery.retries},
              {"wait_s", plainNumber(recovery.waitSeconds)},
              {"halt_after", recovery.haltAfter},
              {"abort_after", recovery.abortAfter}};
    if (!recovery.exitCodes.empty())
        json["exit_codes"] = recovery.exitCodes;
    json["stop_grace_s"] = plainNumber(recovery.stopGraceSeconds);
    return json;
}

}  // namespace

std::string writeStudy(const StudyDefinition& definition) {
    Json json{{"vernier", 1}, {"name", definition.name}};
    json["command"] = definition.command.text.empty() ? Json(definition.command.arguments) : Json(definition.command.text);
    json["working_dir"] = definition.workingDirectory;
    if (!definition.environment.empty())
        json["environment"] = definition.environment;
    if (definition.usesTerminal)
        json["terminal"] = true;
    json["parameters"] = writeParameters(definition.space);
    if (const std::vector<std::string>& rules = definition.space.ruleTexts().rules; !rules.empty())
        json["rules"] = rules;
    json["metrics"] = Json::array();
    for (const MetricDefinition& metric : definition.metrics)
        json["metrics"].push_back(writeMetric(metric));
    writeObjectives(definition, json);
    writeConstraints(definition, json);
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
    if (definition.recovery != RecoverySettings())
        json["recovery"] = writeRecovery(definition.recovery);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vernier
