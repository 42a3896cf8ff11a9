#include "core/imports/HydraOverride.h"
#include "core/imports/ImportObject.h"
#include "core/space/Name.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// A text of Python's None, as Hydra writes it.
Value hydraValue(const nlohmann::ordered_json& value) {
    return value.is_null() ? Value(std::string("null")) : importedValue(value);
}

class SweepReader {
public:
    explicit SweepReader(ImportDraft& draft) : m_draft(draft) {}

    void read(const std::string& name, const nlohmann::ordered_json& value, const std::string& path) {
        m_path = path;
        if (!value.is_string())
            return m_draft.addFixed(name, hydraValue(value), path);
        const Result<HydraTerm> term = parseHydraValue(value.get<std::string>());
        if (!term)
            return m_draft.fault(path, term.error().message);
        m_isLog = m_isWhole = m_isReal = false;
        readTerm(name, *term);
    }

private:
    void readTerm(const std::string& name, const HydraTerm& term) {
        if (term.function.empty())
            return m_draft.addFixed(name, hydraValue(term.value), m_path);
        if (term.function == "choice")
            return readChoice(name, term);
        if (term.function == "range")
            return readRange(name, term);
        if (term.function == "interval")
            return readInterval(name, term);
        const bool isTag = term.function == "tag";
        m_isWhole = m_isWhole || term.function == "int";
        m_isReal = m_isReal || term.function == "float";
        const bool isWrapper = isTag || term.function == "int" || term.function == "float" || term.function == "shuffle" ||
                               term.function == "sort";
        if (!isWrapper || term.arguments.empty())
            return m_draft.fault(
                m_path, message("hydra.function", "%1() is not a sweep that Vernier can read", shownText(term.function)));
        for (const auto& [key, argument] : term.arguments)
            m_isLog = m_isLog || (isTag && argument.value == "log");
        readTerm(name, isTag ? term.arguments.back().second : term.arguments.front().second);
    }

    void readChoice(const std::string& name, const HydraTerm& term) {
        Parameter& parameter = m_draft.addParameter(name, m_path);
        parameter.kind = ParameterKind::Categorical;
        for (const auto& [key, argument] : term.arguments) {
            if (argument.function.empty())
                parameter.values.push_back(hydraValue(argument.value));
            else
                m_draft.fault(m_path,
                              message("hydra.choice", "%1() cannot be one of several choices", shownText(argument.function)));
        }
    }

    /// The number of an argument; `otherwise` if there is none, a fault without that.
    double number(const HydraTerm& term, const char* name, std::size_t place, std::optional<double> otherwise, bool& isWhole) {
        const HydraTerm* const found = term.argument(name, place);
        const std::optional<double> value = found ? readNumber(found->value) : otherwise;
        if (!value || !std::isfinite(*value))
            m_draft.fault(m_path, message("hydra.number", "%1 of %2() must be a number", name, term.function));
        isWhole = isWhole && (!found || found->value.is_number_integer());
        return value.value_or(std::nan(""));
    }

    /// Hydra's range ends before its stop, but Optuna's sweeper takes that in; only whole steps from start reach it.
    void readRange(const std::string& name, const HydraTerm& term) {
        bool isWhole = !m_isReal;
        const bool hasStart = term.argument("start", 0) && term.argument("stop", 1);
        const double start = hasStart ? number(term, "start", 0, 0, isWhole) : 0;
        const double stop = number(term, "stop", hasStart ? 1 : 0, std::nullopt, isWhole);
        const double step = number(term, "step", 2, 1, isWhole);
        if (!std::isfinite(start) || !std::isfinite(stop) || !(step > 0))
            return m_draft.fault(m_path, message("hydra.range", "is not a range with a start, a stop and a step above 0"));
        Parameter& parameter = m_draft.addParameter(name, m_path);
        const double count = std::floor((stop - start) / step + 1e-9);
        const double end = start + std::max(count, 0.0) * step;
        ImportDraft::setRange(parameter, start, rounded(end, 12), Scale::Linear, isWhole);
        if (!(isWhole && step == 1) && count >= 1)
            parameter.step = step;
    }

    void readInterval(const std::string& name, const HydraTerm& term) {
        bool isWhole = true;
        const double start = number(term, "start", 0, std::nullopt, isWhole);
        const double end = number(term, "end", 1, std::nullopt, isWhole);
        if (!std::isfinite(start) || !std::isfinite(end))
            return;
        Parameter& parameter = m_draft.addParameter(name, m_path);
        ImportDraft::setRange(parameter, start, end, m_isLog ? Scale::Log : Scale::Linear, (isWhole || m_isWhole) && !m_isReal);
    }

    ImportDraft& m_draft;
    std::string m_path;
    bool m_isLog = false;
    bool m_isWhole = false;
    bool m_isReal = false;
};

/// {type: float, low: 0.1, high: 1, log: true}: how the sweeper was told before Hydra 1.2.
void readDistribution(const std::string& name, ImportObject entry, ImportDraft& draft) {
    const std::string type = entry.word("type", {"int", "float", "categorical"});
    Parameter& parameter = draft.addParameter(name, entry.path());
    if (type == "categorical") {
        parameter.kind = ParameterKind::Categorical;
        const nlohmann::ordered_json* const choices = entry.list("choices", true);
        for (const nlohmann::ordered_json& choice : choices ? *choices : nlohmann::ordered_json::array({0}))
            parameter.values.push_back(hydraValue(choice));
    } else {
        if (type.empty() && !entry.has("type"))
            entry.fault("type", message("hydra.type", "is missing; it must be int, float or categorical"));
        const auto low = entry.number("low", true);
        const auto high = entry.number("high", true);
        const bool isLog = entry.flag("log").value_or(false);
        if (low && high)
            ImportDraft::setRange(parameter, *low, *high, isLog ? Scale::Log : Scale::Linear, type == "int");
        if (const auto step = entry.positive("step"); step && !(type == "int" && *step == 1))
            parameter.step = step;
    }
    entry.refuseRest();
}

void readSampler(ImportObject sampler, StudyDefinition& study, ImportDraft& draft) {
    const std::string target = sampler.text("_target_").value_or(std::string());
    study.strategy.kind = target.ends_with("RandomSampler") ? "random" : target.ends_with("GridSampler") ? "grid" : "bayesian";
    const bool isNearest = !target.ends_with("RandomSampler") && !target.ends_with("GridSampler");
    if (isNearest && !target.empty())
        draft.note(message("hydra.sampler", "The sampler %1 became the strategy bayesian.", shownText(target)));
    if (const auto seed = sampler.whole("seed", 0))
        study.strategy.seed = static_cast<std::uint64_t>(*seed);
    sampler.tellRest();
}

void readSettings(ImportObject& sweeper, StudyDefinition& study, ImportDraft& draft) {
    if (const auto name = sweeper.text("study_name"))
        study.name = *name;
    study.limits.trials = sweeper.whole("n_trials", 1);
    study.limits.parallel = static_cast<int>(std::min<std::int64_t>(sweeper.whole("n_jobs", 1).value_or(1), kMaxSlots));
    if (sweeper.has("sampler"))
        readSampler(sweeper.object("sampler"), study, draft);
    sweeper.ignore({"_target_", "max_batch_size"});
    sweeper.leaveOut({"storage"});
}

/// The command is not in such a file; its values go there as NAME=value.
void setCommand(ImportDraft& draft) {
    draft.setProgram("train.py");
    draft.addOptions("", "=");
    draft.note(
        message("hydra.program",
                "The file names no program: replace train.py with yours, and add the overrides that the study needs, such as "
                "experiment=NAME."));
}

}  // namespace

void importHydraSweeper(const nlohmann::ordered_json& root, ImportDraft& draft) {
    ImportObject file(root, {}, draft);
    ImportObject hydra = file.object("hydra");
    ImportObject sweeper = hydra.object("sweeper");
    StudyDefinition& study = draft.draft.rest;
    readSettings(sweeper, study, draft);
    SweepReader reader(draft);
    for (const auto& [name, value] : sweeper.entries("params").items())
        reader.read(name, value, keyPath(sweeper.pathOf("params"), name));
    for (const auto& [name, value] : sweeper.entries("search_space").items())
        readDistribution(name, ImportObject(value, keyPath(sweeper.pathOf("search_space"), name), draft), draft);
    if (draft.draft.parameters.empty())
        sweeper.fault("params", message("hydra.no-parameters", "has no parameters; a search needs at least one"));
    const nlohmann::ordered_json* const direction = sweeper.find("direction");
    const std::string goal =
        direction && direction->is_string() ? sweeper.word("direction", {"minimize", "maximize"}) : std::string();
    if (direction && !direction->is_string())
        sweeper.fault("direction", message("hydra.directions", "names several goals; Vernier searches for one"));
    draft.setObjective(file.text("optimized_metric").value_or("objective"),
                       goal == "maximize" ? Goal::Maximize : Goal::Minimize);
    setCommand(draft);
    hydra.ignore({"mode"});
    hydra.tellRest();
    sweeper.tellRest();
    file.tellRest();
}

}  // namespace vernier
