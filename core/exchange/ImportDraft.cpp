#include "core/exchange/ImportDraft.h"

#include "core/exchange/ParameterGuess.h"
#include "core/methods/Methods.h"
#include "core/metrics/PatternMaker.h"
#include "core/space/Name.h"
#include "core/study/JsonObject.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// The name with '_' for characters that no name can have; "parameter" if nothing is left.
std::string usableName(const std::string& name) {
    if (!nameFault(name))
        return name;
    std::string usable;
    for (const char c : name)
        usable += nameFault(std::string("a") + c) && static_cast<unsigned char>(c) < 0x80 ? '_' : c;
    while (!usable.empty() && (usable.front() == '-' || usable.front() == '.'))
        usable.erase(0, 1);
    return nameFault(usable) ? "parameter" : usable;
}

template <typename Kind>
bool holds(const std::vector<Kind>& kinds, Kind kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

const nlohmann::ordered_json& member(const nlohmann::ordered_json& object, const char* key) {
    static const nlohmann::ordered_json nothing;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : nothing;
}

/// "lr.max" instead of "parameters[3].max": their file has no indices.
void nameParameters(std::vector<Fault>& faults, const std::vector<Parameter>& parameters) {
    for (Fault& fault : faults) {
        for (std::size_t index = 0; index < parameters.size(); ++index) {
            const std::string place = "parameters[" + std::to_string(index) + "]";
            if (fault.path.starts_with(place) && !parameters[index].name.empty())
                fault.path.replace(0, place.size(), parameters[index].name);
        }
    }
}

}  // namespace

void ImportDraft::note(Message sentence) {
    m_notes.push_back(std::move(sentence));
}

void ImportDraft::noteNormal(const Parameter& parameter) {
    note(message("import.normal", "The normal distribution of %1 became a range of two standard deviations to either side.",
                 parameter.name));
}

void ImportDraft::noteLeftOut(const nlohmann::ordered_json& object, std::initializer_list<const char*> keys) {
    std::string names;
    for (const char* const key : keys) {
        if (object.is_object() && object.contains(key))
            names += (names.empty() ? "" : ", ") + std::string(key);
    }
    if (!names.empty())
        note(message("import.left-out", "Left out, since Vernier runs on this machine: %1.", names));
}

Parameter& ImportDraft::addParameter(const std::string& name) {
    Parameter parameter;
    parameter.name = freeName(draft.parameters, usableName(name));
    if (parameter.name != name)
        note(message("import.renamed", "The parameter \"%1\" is called %2 here.", shownText(name), parameter.name));
    draft.parameters.push_back(std::move(parameter));
    return draft.parameters.back();
}

void ImportDraft::addFixed(const std::string& name, Value value) {
    Parameter& parameter = addParameter(name);
    parameter.kind = ParameterKind::Categorical;
    parameter.values = {value};
    parameter.fixed = std::move(value);
}

void ImportDraft::setRange(Parameter& parameter, double min, double max, Scale scale, bool isWhole) {
    parameter.kind = isWhole ? ParameterKind::Integer : ParameterKind::Continuous;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
}

void ImportDraft::setObjective(const std::string& metric, Goal goal) {
    draft.rest.objective.goal = goal;
    std::vector<MetricDefinition>& metrics = draft.rest.metrics;
    const auto known =
        std::find_if(metrics.begin(), metrics.end(), [&](const MetricDefinition& other) { return other.name == metric; });
    if (known != metrics.end()) {
        draft.rest.objective.metric = metric;
        return;
    }
    const std::string name = metric.empty() || nameFault(metric, ":@") ? "loss" : metric;
    draft.rest.objective.metric = name;
    metrics.push_back(metricNamed(name));
    note(message("import.metric",
                 "Vernier reads %1 from what the command prints; the pattern for it is a guess. Try the command once and click "
                 "the number.",
                 name));
}

void ImportDraft::setStopping(const std::string& rule, const Message& theirs) {
    if (!methodOf(draft.rest).bringsStopping())
        draft.rest.stopping.rule = rule;
    else
        note(message("import.no-stopping", "%1 is left out: every trial runs to its end.", theirs));
}

void ImportDraft::setCommand(const std::string& program) {
    CommandLine command;
    if (program.ends_with(".py"))
        command.arguments.emplace_back("python3");
    command.arguments.push_back(program);
    for (const Parameter& parameter : draft.parameters)
        command.arguments.push_back("--" + parameter.name + "={" + parameter.name + "}");
    draft.rest.command = std::move(command);
}

Result<ImportedStudy> ImportDraft::finish(const std::string& fallbackName) && {
    StudyDefinition& definition = draft.rest;
    if (definition.name.empty())
        definition.name = fallbackName;
    std::replace(definition.name.begin(), definition.name.end(), '/', '-');
    Result<SearchSpace> space = SearchSpace::create(draft.parameters);
    std::vector<Fault> faults = space ? std::vector<Fault>() : space.error().faults;
    if (space) {
        definition.space = std::move(*space);
        faults = faultsOf(definition);
    }
    nameParameters(faults, draft.parameters);
    if (!faults.empty())
        return tl::unexpected<Error>(Error{ErrorCode::InvalidInput,
                                           message("import.faults", "This %1 cannot be turned into a study.", m_format),
                                           {},
                                           std::move(faults)});
    return ImportedStudy{std::move(m_format), std::move(definition), std::move(m_notes)};
}

double powerOfE(double exponent) {
    const double power = std::exp(exponent);
    const double unit = std::pow(10, std::floor(std::log10(power)) - 5);
    const double rounded = unit < 1 ? std::round(power / unit) / std::round(1 / unit) : std::round(power / unit) * unit;
    return std::isfinite(rounded) && rounded > 0 ? rounded : power;
}

std::optional<double> numberOf(const nlohmann::ordered_json& value) {
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const Value read = valueFromText(value.get_ref<const std::string&>());
    if (const auto* whole = std::get_if<std::int64_t>(&read))
        return static_cast<double>(*whole);
    const auto* real = std::get_if<double>(&read);
    return real ? std::optional(*real) : std::nullopt;
}

std::optional<double> numberAt(const nlohmann::ordered_json& object, const char* key) {
    return numberOf(member(object, key));
}

std::string textAt(const nlohmann::ordered_json& object, const char* key) {
    const nlohmann::ordered_json& found = member(object, key);
    return found.is_string() ? found.get<std::string>() : std::string();
}

const nlohmann::ordered_json& objectAt(const nlohmann::ordered_json& object, const char* key) {
    static const nlohmann::ordered_json empty = nlohmann::ordered_json::object();
    const nlohmann::ordered_json& found = member(object, key);
    return found.is_object() ? found : empty;
}

const nlohmann::ordered_json& listAt(const nlohmann::ordered_json& object, const char* key) {
    static const nlohmann::ordered_json empty = nlohmann::ordered_json::array();
    const nlohmann::ordered_json& found = member(object, key);
    return found.is_array() ? found : empty;
}

Value valueOf(const nlohmann::ordered_json& value) {
    return valueFrom(nlohmann::json(value))
        .value_or(value.is_null() ? std::string("None")
                                  : value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

}  // namespace vernier
