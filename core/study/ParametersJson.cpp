#include "core/study/ParametersJson.h"

#include "core/space/Name.h"
#include "core/study/JsonObject.h"

#include <cmath>
#include <limits>
#include <set>

namespace vernier {

namespace {

/// Stands for a number that could not be read: the rules skip it.
constexpr double kUnread = std::numeric_limits<double>::quiet_NaN();
/// The type of a parameter that is no parameter of the search: it follows from others.
constexpr const char* kFormulaWord = "formula";

std::vector<Value> readValues(const nlohmann::json& list, const std::string& path, std::vector<Fault>& faults) {
    std::vector<Value> values;
    for (std::size_t index = 0; index < list.size(); ++index) {
        if (std::optional<Value> value = valueFrom(list[index]))
            values.push_back(std::move(*value));
        else if (faults.size() < kMaxFaults)
            faults.push_back({path + "[" + std::to_string(index) + "]", wrongKind(list[index], scalarKind())});
    }
    return values;
}

std::vector<Condition> readConditions(const nlohmann::json& when, const std::string& path, std::vector<Fault>& faults) {
    std::vector<Condition> conditions;
    JsonObject object(when, path, faults);
    if (!when.is_object())
        return conditions;
    for (const auto& [parent, unused] : when.items()) {
        if (const nlohmann::json* list = object.list(parent))
            conditions.push_back({parent, readValues(*list, path + "." + shownText(parent), faults)});
    }
    return conditions;
}

void readNumericFields(JsonObject& object, Parameter& parameter) {
    parameter.min = object.number("min", true).value_or(kUnread);
    parameter.max = object.number("max", true).value_or(kUnread);
    parameter.scale = object.wordOr(Scale::Linear, "scale", kScaleWords);
    parameter.step = object.number("step");
    const std::optional<std::int64_t> points = object.whole("points");
    if (points)
        parameter.points = static_cast<int>(std::clamp<std::int64_t>(*points, 0, std::numeric_limits<int>::max()));
}

Parameter readParameter(const nlohmann::json& json, const std::string& path, std::vector<Fault>& faults) {
    Parameter parameter;
    JsonObject object(json, path, faults);
    if (!json.is_object())
        return parameter;
    parameter.name = object.text("name", true).value_or("");
    const Word<ParameterKind>* kind = object.word("type", kParameterKindWords, true);
    parameter.kind = kind ? kind->value : ParameterKind::Continuous;
    if (kind && kind->value != ParameterKind::Categorical)
        readNumericFields(object, parameter);
    if (kind && kind->value == ParameterKind::Categorical) {
        if (const nlohmann::json* values = object.list("values", true))
            parameter.values = readValues(*values, object.pathOf("values"), faults);
        parameter.ordered = object.flag("ordered").value_or(false);
    }
    if (const nlohmann::json* when = object.find("when"); when && !object.isTooLong("when", *when))
        parameter.when = readConditions(*when, object.pathOf("when"), faults);
    parameter.fixed = object.value("fixed");
    parameter.defaultValue = object.value("default");
    // Which keys are known depends on the type.
    if (kind)
        object.rejectUnknownKeys();
    return parameter;
}

bool isFormula(const nlohmann::json& json) {
    const auto type = json.is_object() ? json.find("type") : json.end();
    return json.is_object() && type != json.end() && *type == kFormulaWord;
}

Formula readFormula(const nlohmann::json& json, const std::string& path, std::vector<Fault>& faults) {
    JsonObject object(json, path, faults);
    Formula formula;
    formula.name = object.text("name", true).value_or("");
    static_cast<void>(object.text("type"));
    formula.value = object.text("value", true).value_or("");
    object.rejectUnknownKeys();
    return formula;
}

SearchSpace namesOnly(std::vector<Parameter> parameters, const std::vector<Formula>& formulas) {
    for (const Formula& formula : formulas)
        parameters.emplace_back().name = formula.name;
    std::vector<Parameter> plain;
    std::set<std::string> names;
    for (const Parameter& parameter : parameters) {
        if (!nameFault(parameter.name) && names.insert(parameter.name).second)
            plain.emplace_back().name = parameter.name;
    }
    return SearchSpace::create(std::move(plain)).value_or(SearchSpace());
}

nlohmann::ordered_json writeParameter(const Parameter& parameter) {
    nlohmann::ordered_json json{{"name", parameter.name}, {"type", wordOf(kParameterKindWords, parameter.kind)}};
    if (parameter.kind == ParameterKind::Categorical) {
        json["values"] = nlohmann::json::array();
        for (const Value& value : parameter.values)
            json["values"].push_back(nlohmann::ordered_json(toJson(value)));
        if (parameter.ordered)
            json["ordered"] = true;
    } else {
        json["min"] = plainNumber(parameter.min);
        json["max"] = plainNumber(parameter.max);
        if (parameter.scale != Scale::Linear)
            json["scale"] = wordOf(kScaleWords, parameter.scale);
    }
    if (parameter.step)
        json["step"] = plainNumber(*parameter.step);
    if (parameter.points)
        json["points"] = *parameter.points;
    for (const Condition& condition : parameter.when) {
        nlohmann::ordered_json& values = json["when"][condition.parent] = nlohmann::json::array();
        for (const Value& value : condition.values)
            values.push_back(nlohmann::ordered_json(toJson(value)));
    }
    if (parameter.fixed)
        json["fixed"] = toJson(*parameter.fixed);
    if (parameter.defaultValue)
        json["default"] = toJson(*parameter.defaultValue);
    return json;
}

bool hasEntryBeneath(const std::set<std::string>& paths, const std::string& path) {
    for (const char separator : {'.', '['}) {
        const auto next = paths.lower_bound(path + separator);
        if (next != paths.end() && next->starts_with(path + separator))
            return true;
    }
    return false;
}

/// True if `path`, a part of it that ends before a '.' or '[', or something beneath it is among `paths`.
bool isRelated(const std::set<std::string>& paths, const std::string& path) {
    for (std::size_t end = path.find_first_of(".[", 1); end != std::string::npos; end = path.find_first_of(".[", end + 1)) {
        if (paths.contains(path.substr(0, end)))
            return true;
    }
    return paths.contains(path) || hasEntryBeneath(paths, path);
}

}  // namespace

std::vector<std::string> readRules(JsonObject& object) {
    std::vector<std::string> rules;
    const nlohmann::json* const list = object.list("rules");
    for (std::size_t index = 0; list && index < list->size(); ++index) {
        const nlohmann::json& rule = (*list)[index];
        if (!rule.is_string())
            object.fault("rules[" + std::to_string(index) + "]", wrongKind(rule, textKind()));
        rules.push_back(rule.is_string() ? rule.get<std::string>() : "true");  // its place is kept
    }
    return rules;
}

SearchSpace readParameters(const nlohmann::json& list, const std::string& path, std::vector<Fault>& faults,
                           std::vector<std::string> rules) {
    std::vector<Parameter> parameters;
    RuleTexts texts{std::move(rules), {}};
    std::vector<Fault> found;
    for (std::size_t index = 0; index < list.size(); ++index) {
        const std::string place = path + "[" + std::to_string(index) + "]";
        if (isFormula(list[index]))
            texts.formulas.push_back(readFormula(list[index], place, found));
        else if (!texts.formulas.empty())
            found.push_back(
                {place, message("file.formula-order", "stands behind a formula; list formulas behind all parameters")});
        else
            parameters.push_back(readParameter(list[index], place, found));
    }
    Result<SearchSpace> space = SearchSpace::create(parameters, texts);
    if (!space)
        addRuleFaults(found, std::move(space.error().faults));
    if (!found.empty())
        space = namesOnly(parameters, texts.formulas);
    std::move(found.begin(), found.end(), std::back_inserter(faults));
    return std::move(*space);
}

nlohmann::ordered_json writeParameters(const SearchSpace& space) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Parameter& parameter : space.parameters())
        list.push_back(writeParameter(parameter));
    for (const Formula& formula : space.ruleTexts().formulas)
        list.push_back({{"name", formula.name}, {"type", kFormulaWord}, {"value", formula.value}});
    return list;
}

nlohmann::json plainNumber(double number) {
    constexpr double kLargestExact = 0x1.0p53;
    if (number == std::floor(number) && std::abs(number) <= kLargestExact)
        return static_cast<std::int64_t>(number);
    return number;
}

void addRuleFaults(std::vector<Fault>& faults, std::vector<Fault> ruleFaults) {
    std::set<std::string> paths;
    std::set<std::string> untyped;
    for (const Fault& fault : faults) {
        paths.insert(fault.path);
        if (fault.path.starts_with("parameters[") && fault.path.ends_with("].type"))
            untyped.insert(fault.path.substr(0, fault.path.size() - 5));
    }
    for (Fault& fault : ruleFaults) {
        const std::string parameter = fault.path.substr(0, fault.path.find('.'));
        const bool isName = fault.path == parameter + ".name";
        if (!isRelated(paths, fault.path) && (isName || !untyped.contains(parameter)))
            faults.push_back(std::move(fault));
    }
}

}  // namespace vernier
