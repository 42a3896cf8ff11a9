#include "core/imports/KerasTuner.h"

#include "core/imports/ForeignHistory.h"
#include "core/imports/ImportObject.h"
#include "core/space/Name.h"

#include <set>

namespace vernier {

namespace {

/// A hyperparameter: {"class_name": "Float", "config": {"name": "lr", "min_value": ...}}.
class SpaceEntry {
public:
    SpaceEntry(const nlohmann::ordered_json& entry, const std::string& path, ImportDraft& draft)
        : m_entry(entry, path, draft), m_config(m_entry.object("config", true)), m_draft(draft) {}

    void read() {
        const std::string kind = m_entry.text("class_name", true).value_or(std::string());
        const std::string name = m_config.text("name", true).value_or(std::string());
        if (kind.empty() || name.empty() || !m_draft.ourName(name).empty())
            return;
        if (kind == "Fixed") {
            if (const nlohmann::ordered_json* const value = m_config.find("value", true))
                m_draft.addFixed(name, importedValue(*value), m_entry.path());
        } else if (kind == "Boolean") {
            Parameter& parameter = m_draft.addParameter(name, m_entry.path());
            parameter.kind = ParameterKind::Categorical;
            parameter.values = {true, false};
        } else if (kind == "Choice") {
            readChoice(name);
        } else if (kind == "Float" || kind == "Int") {
            readRange(name, kind == "Int");
        } else {
            m_entry.fault("class_name",
                          message("keras.kind", "\"%1\" is not a hyperparameter that Vernier can read", shownText(kind)));
        }
        readConditions();
    }

private:
    void readChoice(const std::string& name) {
        const nlohmann::ordered_json* const values = m_config.list("values", true);
        if (!values)
            return;
        Parameter& parameter = m_draft.addParameter(name, m_entry.path());
        parameter.kind = ParameterKind::Categorical;
        for (const nlohmann::ordered_json& value : *values)
            parameter.values.push_back(importedValue(value));
        parameter.ordered = !isNull("ordered") && m_config.flag("ordered").value_or(false);
    }

    void readRange(const std::string& name, bool isWhole) {
        const auto min = m_config.number("min_value", true);
        const auto max = m_config.number("max_value", true);
        if (!min || !max)
            return;
        Parameter& parameter = m_draft.addParameter(name, m_entry.path());
        const std::string sampling = isNull("sampling") ? "linear" : m_config.text("sampling").value_or("linear");
        const Scale scale = sampling == "log"                       ? Scale::Log
                            : sampling == "reverse_log" && !isWhole ? Scale::ReverseLog
                                                                    : Scale::Linear;
        ImportDraft::setRange(parameter, *min, *max, scale, isWhole);
        if (scale != Scale::Linear || isNull("step"))  // on other scales a step is a factor
            return;
        if (const auto step = m_config.positive("step"); step && !(isWhole && *step == 1) && *step <= *max - *min)
            parameter.step = *step;
    }

    void readConditions() {
        const nlohmann::ordered_json* const conditions = m_config.has("conditions") ? m_config.list("conditions") : nullptr;
        if (conditions && !conditions->empty())
            m_draft.note(message("keras.conditions", "%1 exists only under conditions, which are left out.",
                                 m_config.text("name").value_or(std::string())));
    }

    bool isNull(const char* key) const { return !m_config.has(key) || m_config.isNull(key); }

    ImportObject m_entry;
    ImportObject m_config;
    ImportDraft& m_draft;
};

std::optional<double> scoreOf(const nlohmann::ordered_json& trial) {
    const auto score = trial.find("score");
    return score == trial.end() || !score->is_number() ? std::nullopt : std::optional(score->get<double>());
}

TrialState stateOfStatus(const std::string& status) {
    return status == "COMPLETED"                       ? TrialState::Complete
           : status == "STOPPED"                       ? TrialState::Stopped
           : status == "INVALID" || status == "FAILED" ? TrialState::Failed
                                                       : TrialState::Running;
}

/// The trial in its own file, or nothing, which a note says.
std::optional<ForeignTrial> readTrial(const std::string& id, Goal& goal, ImportDraft& draft) {
    const auto documents =
        draft.readBeside("trial_" + id + "/trial.json").and_then([](const std::string& text) { return readForeignText(text); });
    if (!documents || !documents->front().root.is_object()) {
        draft.note(message("keras.trial", "Trial %1 cannot be read and was left out.", shownText(id)));
        return std::nullopt;
    }
    const nlohmann::ordered_json& root = documents->front().root;
    ForeignTrial trial;
    trial.name = id;
    const nlohmann::ordered_json status = root.value("status", nlohmann::ordered_json());
    trial.state = stateOfStatus(status.is_string() ? status.get<std::string>() : std::string());
    trial.objective = scoreOf(root);
    const nlohmann::ordered_json nothing = nlohmann::ordered_json::object();
    const nlohmann::ordered_json parameters = root.value("hyperparameters", nothing);
    const nlohmann::ordered_json values = parameters.is_object() ? parameters.value("values", nothing) : nothing;
    for (const auto& [name, value] : values.items()) {
        if (!name.starts_with("tuner/") || name == "tuner/epochs")
            trial.values[name] = value;
    }
    if (root.dump().find("\"direction\":\"max\"") != std::string::npos)
        goal = Goal::Maximize;
    return trial;
}

}  // namespace

void importKerasTuner(const nlohmann::ordered_json& root, ImportDraft& draft) {
    ImportObject oracle(root, {}, draft);
    ImportObject parameters = oracle.object("hyperparameters", true);
    const nlohmann::ordered_json* const space = parameters.list("space", true);
    for (std::size_t index = 0; space && index < space->size(); ++index)
        SpaceEntry((*space)[index], entryPath(parameters.pathOf("space"), index), draft).read();
    std::vector<ForeignTrial> trials;
    std::set<std::string> seen;
    Goal goal = Goal::Minimize;
    for (const char* const key : {"start_order", "end_order"}) {
        const nlohmann::ordered_json* const ids = oracle.has(key) ? oracle.list(key) : nullptr;
        for (const nlohmann::ordered_json& id : ids ? *ids : nlohmann::ordered_json::array()) {
            if (!id.is_string() || !seen.insert(id.get<std::string>()).second ||
                id.get<std::string>().find('/') != std::string::npos)
                continue;
            if (auto trial = readTrial(id.get<std::string>(), goal, draft))
                trials.push_back(std::move(*trial));
        }
    }
    draft.setObjective("score", goal);
    draft.draft.rest.strategy.seed =
        static_cast<std::uint64_t>(oracle.has("seed") && !oracle.isNull("seed") ? oracle.whole("seed", 0).value_or(0) : 0);
    addHistory(trials, draft);
    draft.setProgram("train.py");
    draft.addOptions("--", "=");
    draft.noteNoCommand();
    oracle.ignore({"ongoing_trials", "end_order", "start_order", "run_times", "retry_queue", "seed_state", "tried_so_far",
                   "id_to_hash", "display", "populations", "brackets", "current_bracket", "current_iteration", "current_sweep",
                   "num_brackets"});
    oracle.tellRest();
}

}  // namespace vernier
