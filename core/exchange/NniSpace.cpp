#include "core/command/ShellWords.h"
#include "core/exchange/ImportDraft.h"
#include "core/study/WordMessage.h"

#include <cmath>

namespace vernier {

namespace {

double at(const nlohmann::ordered_json& list, std::size_t index, double otherwise) {
    return index < list.size() ? numberOf(list[index]).value_or(otherwise) : otherwise;
}

void readSpace(const nlohmann::ordered_json& space, const std::vector<Condition>& when, ImportDraft& draft);

/// A choice whose values may have parameters of their own: {"_name": "conv", "kernel": {...}}.
void readChoice(const std::string& name, const nlohmann::ordered_json& list, const std::vector<Condition>& when,
                ImportDraft& draft) {
    Parameter& parameter = draft.addParameter(name);
    parameter.kind = ParameterKind::Categorical;
    parameter.when = when;
    const std::string parent = parameter.name;
    std::vector<std::pair<Value, const nlohmann::ordered_json*>> nested;
    for (const nlohmann::ordered_json& entry : list) {
        const bool isNested = entry.is_object() && entry.contains("_name");
        parameter.values.push_back(valueOf(isNested ? entry["_name"] : entry));
        if (isNested)
            nested.emplace_back(parameter.values.back(), &entry);
    }
    for (const auto& [value, entry] : nested) {
        std::vector<Condition> below = when;
        below.push_back({parent, {value}});
        readSpace(*entry, below, draft);
    }
}

void readNormal(const std::string& type, const nlohmann::ordered_json& ends, Parameter& parameter, ImportDraft& draft) {
    const bool isLog = type.find("log") != std::string::npos;
    const double mu = at(ends, 0, 0);
    const double sigma = at(ends, 1, 1);
    const auto end = [&](double deviations) { return isLog ? powerOfE(mu + deviations * sigma) : mu + deviations * sigma; };
    ImportDraft::setRange(parameter, end(-2), end(2), isLog ? Scale::Log : Scale::Linear, false);
    draft.noteNormal(parameter);
}

void readRange(const std::string& type, const nlohmann::ordered_json& ends, Parameter& parameter, ImportDraft& draft) {
    if (type.ends_with("normal"))
        return readNormal(type, ends, parameter, draft);
    const double min = at(ends, 0, 0);
    const double max = at(ends, 1, 1);
    if (type == "randint")  // its upper end is not included
        return ImportDraft::setRange(parameter, min, max - 1, Scale::Linear, true);
    const bool isLog = type.find("log") != std::string::npos;
    const double step = at(ends, 2, 1);
    const bool hasStep = type.starts_with("q");
    const bool isWhole = hasStep && step == std::floor(step) && min == std::floor(min) && max == std::floor(max);
    ImportDraft::setRange(parameter, min, max, isLog ? Scale::Log : Scale::Linear, isWhole);
    if (hasStep && !(isWhole && step == 1))
        parameter.step = step;
    if (type != "uniform" && type != "quniform" && type != "loguniform" && type != "qloguniform")
        draft.note(message("nni.type", "The type %1 of %2 is unknown; it was read as a uniform range.", type, parameter.name));
}

void readSpace(const nlohmann::ordered_json& space, const std::vector<Condition>& when, ImportDraft& draft) {
    for (const auto& [name, entry] : space.items()) {
        if (!entry.is_object() || !entry.contains("_type"))
            continue;  // "_name"
        const std::string type = textAt(entry, "_type");
        if (type == "choice") {
            readChoice(name, listAt(entry, "_value"), when, draft);
            continue;
        }
        Parameter& parameter = draft.addParameter(name);
        parameter.when = when;
        readRange(type, listAt(entry, "_value"), parameter, draft);
    }
}

/// "1h" and the like, as NNI writes durations.
std::optional<double> secondsOf(const nlohmann::ordered_json& value) {
    std::string text = value.is_string() ? value.get<std::string>() : std::string();
    double factor = 1;
    if (!text.empty() && std::string("smhd").find(text.back()) != std::string::npos) {
        factor = text.back() == 'm' ? 60 : text.back() == 'h' ? 3600 : text.back() == 'd' ? 86400 : 1;
        text.pop_back();
    }
    const std::optional<double> number = value.is_number() ? numberOf(value) : numberOf(text);
    return number && *number > 0 ? std::optional(*number * factor) : std::nullopt;
}

std::string strategyOf(const std::string& tuner) {
    return tuner == "Random"                         ? "random"
           : tuner.starts_with("Grid")               ? "grid"
           : tuner == "Hyperband" || tuner == "BOHB" ? "hyperband"
                                                     : "bayesian";
}

void readTuner(const nlohmann::ordered_json& root, ImportDraft& draft) {
    const nlohmann::ordered_json& tuner = objectAt(root, "tuner");
    const std::string name = textAt(tuner, "name");
    draft.draft.rest.strategy.kind = strategyOf(name);
    if (!name.empty() && name != "Random" && !name.starts_with("Grid"))
        draft.note(name == "Hyperband"
                       ? message("nni.tuner-nearest", "The tuner %1 became the strategy nearest to it.", name)
                       : message("nni.tuner", "The tuner %1 became the strategy %2.", name, wordMessage("bayesian")));
    const bool isMinimized = textAt(objectAt(tuner, "classArgs"), "optimize_mode") == "minimize";
    draft.setObjective("default", isMinimized ? Goal::Minimize : Goal::Maximize);
    if (root.contains("assessor"))
        draft.setStopping(textAt(objectAt(root, "assessor"), "name") == "Curvefitting" ? "curve" : "median",
                          message("nni.assessor", "The assessor"));
}

void sayHowParametersArrive(ImportDraft& draft) {
    draft.note(
        message("nni.parameters",
                "NNI passes parameters through nni.get_next_parameter(); here they are options of the command, or are read "
                "from {params_file}."));
}

}  // namespace

void importNniSpace(const nlohmann::ordered_json& space, ImportDraft& draft) {
    readSpace(space, {}, draft);
    draft.setObjective("default", Goal::Maximize);
    draft.note(message(
        "nni.space",
        "A search space has neither a goal nor a command: the study maximizes and runs trial.py until you change that."));
    sayHowParametersArrive(draft);
    draft.setCommand("trial.py");
}

void importNniExperiment(const nlohmann::ordered_json& root, ImportDraft& draft) {
    StudyDefinition& study = draft.draft.rest;
    study.name = textAt(root, "experimentName");
    readSpace(objectAt(root, "searchSpace"), {}, draft);
    if (root.contains("searchSpaceFile"))
        draft.note(message("nni.space-file", "The search space is in %1: import that file for the parameters.",
                           textAt(root, "searchSpaceFile")));
    readTuner(root, draft);
    draft.setCommand("trial.py");
    if (const auto words = splitShellWords(textAt(root, "trialCommand")); words && !words->empty()) {
        std::vector<std::string> arguments = *words;
        for (const Parameter& parameter : draft.draft.parameters)
            arguments.push_back("--" + parameter.name + "={" + parameter.name + "}");
        study.command = {std::move(arguments), {}};
    }
    sayHowParametersArrive(draft);
    if (const std::string folder = textAt(root, "trialCodeDirectory"); !folder.empty())
        study.workingDirectory = folder;
    if (const auto most = numberAt(root, "maxTrialNumber"); most && *most >= 1)
        study.limits.trials = static_cast<std::int64_t>(*most);
    study.limits.parallel = static_cast<int>(std::clamp(numberAt(root, "trialConcurrency").value_or(1), 1.0, 1024.0));
    if (root.contains("maxExperimentDuration"))
        study.limits.runtimeSeconds = secondsOf(root["maxExperimentDuration"]);
    if (root.contains("maxTrialDuration"))
        study.limits.trialRuntimeSeconds = secondsOf(root["maxTrialDuration"]);
    draft.noteLeftOut(root, {"trainingService", "trialGpuNumber", "sharedStorage", "advisor", "useAnnotation"});
}

}  // namespace vernier
