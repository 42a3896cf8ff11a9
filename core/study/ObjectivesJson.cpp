#include "core/study/ObjectivesJson.h"

#include "core/study/JsonObject.h"
#include "core/study/ParametersJson.h"

namespace vernier {

namespace {

using Record = nlohmann::ordered_json;

/// [low, high], either of which may be null.
void readBounds(JsonObject& object, Bounds& bounds) {
    const nlohmann::json* json = object.find("bounds");
    if (!json)
        return;
    const auto isLimit = [](const nlohmann::json& limit) { return limit.is_number() || limit.is_null(); };
    if (!json->is_array() || json->size() != 2 || !isLimit((*json)[0]) || !isLimit((*json)[1]))
        return object.fault("bounds",
                            wrongKind(*json, message("file.bounds", "two numbers, as in [0, 1], or null for no limit")));
    if ((*json)[0].is_number())
        bounds.low = (*json)[0].get<double>();
    if ((*json)[1].is_number())
        bounds.high = (*json)[1].get<double>();
}

/// A word, or {"mean_of_last": k}.
void readObjectiveValue(JsonObject& object, Objective& objective, std::vector<Fault>& faults) {
    const nlohmann::json* value = object.find("value");
    if (!value || !value->is_object()) {
        objective.value = object.wordOr(ObjectiveValue::Last, "value", kObjectiveValueWords);
        return;
    }
    JsonObject mean(*value, object.pathOf("value"), faults);
    objective.value = ObjectiveValue::MeanOfLast;
    objective.lastReports = mean.whole("mean_of_last", true).value_or(1);
    mean.rejectUnknownKeys();
}

Objective readObjective(const nlohmann::json& json, const std::string& path, std::vector<Fault>& faults) {
    JsonObject object(json, path, faults);
    Objective objective;
    objective.metric = object.text("metric", true).value_or("");
    objective.goal = object.wordOr(Goal::Minimize, "goal", kGoalWords, true);
    readObjectiveValue(object, objective, faults);
    objective.folds = object.wordOr(FoldChoice::Mean, "folds", kFoldChoiceWords);
    objective.repeated = object.wordOr(RepeatChoice::Last, "repeated", kRepeatChoiceWords);
    readBounds(object, objective.bounds);
    object.rejectUnknownKeys();
    return objective;
}

Record boundJson(const std::optional<double>& bound) {
    return bound ? Record(plainNumber(*bound)) : Record(nullptr);
}

Record objectiveJson(const Objective& objective) {
    Record json{{"metric", objective.metric}, {"goal", wordOf(kGoalWords, objective.goal)}};
    if (objective.value == ObjectiveValue::MeanOfLast)
        json["value"] = Record{{"mean_of_last", objective.lastReports}};
    else
        json["value"] = wordOf(kObjectiveValueWords, objective.value);
    if (objective.folds != FoldChoice::Mean)
        json["folds"] = wordOf(kFoldChoiceWords, objective.folds);
    if (objective.repeated != RepeatChoice::Last)
        json["repeated"] = wordOf(kRepeatChoiceWords, objective.repeated);
    if (!objective.bounds.isOpen())
        json["bounds"] = Record::array({boundJson(objective.bounds.low), boundJson(objective.bounds.high)});
    return json;
}

Record constraintJson(const Constraint& constraint) {
    Record json{{"metric", constraint.metric}};
    if (constraint.min)
        json["min"] = plainNumber(*constraint.min);
    if (constraint.max)
        json["max"] = plainNumber(*constraint.max);
    if (constraint.tolerance != 0)
        json["tolerance"] = plainNumber(constraint.tolerance);
    return json;
}

}  // namespace

void readObjectives(JsonObject& top, StudyDefinition& study, std::vector<Fault>& faults) {
    const bool hasSeveral = top.find("objectives") != nullptr;
    const nlohmann::json* const single = top.find("objective", !hasSeveral);
    const nlohmann::json* const list = top.list("objectives");
    if (single && hasSeveral)
        top.fault("objectives", message("file.objectives-beside", "are given beside objective; give one of the two"));
    if (single)
        study.objective = readObjective(*single, "objective", faults);
    if (single || !list)
        return;
    if (list->empty())
        top.fault("objective",
                  message("file.objectives-empty", "is missing: objectives is empty; list 1 to %1", kMostObjectives));
    for (std::size_t index = 0; index < list->size(); ++index) {
        Objective objective = readObjective((*list)[index], "objectives[" + std::to_string(index) + "]", faults);
        if (index == 0)
            study.objective = std::move(objective);
        else
            study.furtherObjectives.push_back(std::move(objective));
    }
}

std::vector<Constraint> readConstraints(JsonObject& object, std::vector<Fault>& faults) {
    std::vector<Constraint> constraints;
    const nlohmann::json* list = object.list("constraints");
    for (std::size_t index = 0; list && index < list->size(); ++index) {
        JsonObject entry((*list)[index], "constraints[" + std::to_string(index) + "]", faults);
        Constraint& constraint = constraints.emplace_back();
        constraint.metric = entry.text("metric", true).value_or("");
        constraint.min = entry.number("min");
        constraint.max = entry.number("max");
        constraint.tolerance = entry.number("tolerance").value_or(0);
        entry.rejectUnknownKeys();
    }
    return constraints;
}

void writeObjectives(const StudyDefinition& study, Record& json) {
    if (study.furtherObjectives.empty()) {
        json["objective"] = objectiveJson(study.objective);
        return;
    }
    for (const Objective& objective : study.objectives())
        json["objectives"].push_back(objectiveJson(objective));
}

void writeConstraints(const StudyDefinition& study, Record& json) {
    for (const Constraint& constraint : study.constraints)
        json["constraints"].push_back(constraintJson(constraint));
}

}  // namespace vernier
