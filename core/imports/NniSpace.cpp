#include "core/imports/NniSpace.h"

#include "core/imports/ImportObject.h"
#include "core/metrics/PatternMaker.h"
#include "core/space/Name.h"

#include <cmath>
#include <string_view>

namespace vernier {

namespace {

/// The numbers of _value; nothing, with faults, if there are not `count` or they are none.
std::optional<std::vector<double>> numbersOf(ImportObject& entry, std::size_t count, ImportDraft& draft) {
    const nlohmann::ordered_json* const list = entry.list("_value", true);
    if (!list)
        return std::nullopt;
    if (list->size() != count) {
        entry.fault("_value", message("nni.count", "has %1 entries; this _type needs %2", list->size(), count));
        return std::nullopt;
    }
    std::vector<double> numbers;
    for (std::size_t index = 0; index < count; ++index) {
        const std::optional<double> number = readNumber((*list)[index]);
        if (number && std::isfinite(*number))
            numbers.push_back(*number);
        else
            draft.fault(entryPath(entry.pathOf("_value"), index), message("nni.number", "is not a finite number"));
    }
    return numbers.size() == count ? std::optional(std::move(numbers)) : std::nullopt;
}

class SpaceReader {
public:
    explicit SpaceReader(ImportDraft& draft) : m_draft(draft) {}

    void read(const nlohmann::ordered_json& space, const std::vector<Condition>& when, const std::string& path) {
        for (const auto& [name, value] : space.items()) {
            if (name == "_name")
                continue;
            ImportObject entry(value, keyPath(path, name), m_draft);
            if (!value.is_object())
                continue;
            const std::string type = entry.text("_type", true).value_or(std::string());
            if (type == "choice") {
                readChoice(name, entry, when);
            } else if (!type.empty()) {
                Parameter& parameter = m_draft.addParameter(name, entry.path());
                parameter.when = when;
                readRange(type, entry, parameter);
            }
            entry.refuseRest();
        }
    }

private:
    /// Its values may have parameters of their own: {"_name": "conv", "kernel": {...}}.
    void readChoice(const std::string& name, ImportObject& entry, const std::vector<Condition>& when) {
        const nlohmann::ordered_json* const list = entry.list("_value", true);
        if (!list)
            return;
        Parameter& parameter = m_draft.addParameter(name, entry.path());
        parameter.kind = ParameterKind::Categorical;
        parameter.when = when;
        const std::string parent = parameter.name;
        for (const nlohmann::ordered_json& value : *list) {
            const bool isNested = value.is_object() && value.contains("_name");
            parameter.values.push_back(importedValue(isNested ? value["_name"] : value));
        }
        const std::vector<Value> values = parameter.values;
        for (std::size_t index = 0; index < list->size(); ++index) {
            if (!(*list)[index].is_object() || !(*list)[index].contains("_name"))
                continue;
            std::vector<Condition> below = when;
            below.push_back({parent, {values[index]}});
            read((*list)[index], below, entryPath(entry.pathOf("_value"), index));
        }
    }

    void readRange(const std::string& type, ImportObject& entry, Parameter& parameter) {
        const bool isLog = type.find("log") != std::string::npos;
        const bool hasStep = type.starts_with("q");
        if (type != "randint" && type != "uniform" && type != "quniform" && type != "loguniform" && type != "qloguniform" &&
            type != "normal" && type != "qnormal" && type != "lognormal" && type != "qlognormal") {
            entry.ignore({"_value"});
            return entry.fault("_type", message("nni.type", "\"%1\" is not a type that Vernier can read", shownText(type)));
        }
        const auto numbers = numbersOf(entry, hasStep ? 3 : 2, m_draft);
        if (!numbers)
            return;
        const double first = (*numbers)[0];
        const double second = (*numbers)[1];
        if (type.ends_with("normal"))
            m_draft.setNormal(parameter, first, second, isLog);
        else if (type == "randint")  // its upper end is not included
            ImportDraft::setRange(parameter, first, second - 1, Scale::Linear, true);
        else
            ImportDraft::setRange(parameter, first, second, isLog ? Scale::Log : Scale::Linear, false);
        if (hasStep && first <= second)
            m_draft.setMultiples(parameter, (*numbers)[2], entry.pathOf("_value"));
    }

    ImportDraft& m_draft;
};

/// What a report looks like on standard output: as NNI's managers get it, or as a script prints it that runs alone.
constexpr std::string_view kReport =
    R"re("type": "(?:FINAL|PERIODICAL)".*"value": "(?:\{.*\bdefault\W*)?|(?:Final|Intermediate) result: )re";

}  // namespace

void readNniSpace(const nlohmann::ordered_json& space, const std::string& path, ImportDraft& draft) {
    if (!space.is_object() || space.empty())
        return draft.fault(path, message("nni.no-parameters", "must be a mapping of at least one parameter"));
    SpaceReader(draft).read(space, {}, path);
}

void handOverAsNniDoes(Goal goal, ImportDraft& draft) {
    MetricDefinition reports = metricNamed("default");
    const std::size_t number = reports.pattern.find('(');
    reports.pattern =
        "(?:" + std::string(kReport) + "|" + reports.pattern.substr(0, number) + ")" + reports.pattern.substr(number);
    draft.draft.rest.metrics.push_back(std::move(reports));
    draft.setObjective("default", goal);
    const std::pair<const char*, const char*> kVariables[] = {
        {"NNI_PLATFORM", "remote"},        {"NNI_SYS_DIR", "{trial_dir}"},
        {"NNI_OUTPUT_DIR", "{trial_dir}"}, {"NNI_TRIAL_JOB_ID", "vernier{trial}"},
        {"NNI_EXP_ID", "vernier"},         {"NNI_TRIAL_SEQ_ID", "{trial}"}};
    for (const auto& [name, value] : kVariables)
        draft.draft.rest.environment.emplace(name, value);
    draft.note(
        message("nni.parameters",
                "The script finds its values by nni.get_next_parameter(), as under NNI, and its reports are read from its "
                "output; there are no options for them."));
}

void importNniSpace(const nlohmann::ordered_json& space, ImportDraft& draft) {
    readNniSpace(space, {}, draft);
    handOverAsNniDoes(Goal::Maximize, draft);
    draft.note(message(
        "nni.space",
        "A search space has neither a goal nor a command: the study maximizes and runs trial.py until you change that."));
    draft.setProgram("trial.py");
}

}  // namespace vernier
