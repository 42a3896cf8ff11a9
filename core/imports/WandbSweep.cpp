#include "core/imports/ImportObject.h"
#include "core/imports/WandbCommand.h"
#include "core/imports/text/PythonText.h"
#include "core/space/Name.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// A distribution of W&B's and what its numbers mean.
struct Distribution {
    enum class Shape { Even, Normal, Beta };
    const char* name;
    Shape shape = Shape::Even;
    bool isLog = false;
    bool areExponents = false;  ///< min and max are natural logarithms
    bool isInverse = false;     ///< of 1/x
    bool isInteger = false;
    bool hasStep = false;
};

const Distribution* distributionOf(const std::string& name) {
    using enum Distribution::Shape;
    static const std::array<Distribution, 16> kAll{{{"uniform"},
                                                    {"int_uniform", Even, false, false, false, true, false},
                                                    {"q_uniform", Even, false, false, false, false, true},
                                                    {"log_uniform", Even, true, true},
                                                    {"log_uniform_values", Even, true},
                                                    {"q_log_uniform", Even, true, true, false, false, true},
                                                    {"q_log_uniform_values", Even, true, false, false, false, true},
                                                    {"inv_log_uniform", Even, true, true, true},
                                                    {"inv_log_uniform_values", Even, true},
                                                    {"normal", Normal},
                                                    {"q_normal", Normal, false, false, false, false, true},
                                                    {"log_normal", Normal, true},
                                                    {"q_log_normal", Normal, true, false, false, false, true},
                                                    {"beta", Beta},
                                                    {"q_beta", Beta, false, false, false, false, true}}};
    const auto found = std::ranges::find_if(kAll, [&](const Distribution& one) { return one.name && name == one.name; });
    return found == kAll.end() ? nullptr : &*found;
}

bool isWhole(const nlohmann::ordered_json* value) {
    return value && value->is_number_integer();
}

/// The ends as W&B gives them. False, with faults, without two numbers.
bool readEnds(ImportObject& entry, const Distribution& distribution, Parameter& parameter, ImportDraft& draft) {
    const bool areWhole = isWhole(entry.find("min")) && isWhole(entry.find("max"));
    const std::optional<double> min = entry.number("min", true);
    const std::optional<double> max = entry.number("max", true);
    if (!min || !max)
        return false;
    const bool isInteger = distribution.isInteger || (areWhole && !entry.has("distribution"));
    double low = distribution.areExponents ? powerOfE(distribution.isInverse ? -*max : *min) : *min;
    double high = distribution.areExponents ? powerOfE(distribution.isInverse ? -*min : *max) : *max;
    ImportDraft::setRange(parameter, low, high, distribution.isLog ? Scale::Log : Scale::Linear, isInteger);
    if (distribution.areExponents)
        draft.note(message("wandb.exponents", "%1 runs from %2 to %3: its ends are powers of e.", parameter.name, toText(low),
                           toText(high)));
    return low <= high;
}

void readRange(ImportObject& entry, Parameter& parameter, ImportDraft& draft) {
    const std::string name = entry.text("distribution").value_or("uniform");
    const Distribution* const distribution = distributionOf(name);
    if (!distribution)
        return entry.fault("distribution",
                           message("wandb.distribution", "\"%1\" is not a distribution that W&B knows", shownText(name)));
    if (distribution->shape == Distribution::Shape::Normal) {
        const double mu = entry.number("mu").value_or(0);  // W&B's own defaults
        const double sigma = entry.positive("sigma").value_or(1);
        draft.setNormal(parameter, mu, sigma, distribution->isLog);
    } else if (distribution->shape == Distribution::Shape::Beta) {
        entry.ignore({"a", "b"});
        ImportDraft::setRange(parameter, 0, 1, Scale::Linear, false);
        draft.note(message("wandb.beta", "The beta distribution of %1 became an even range from 0 to 1.", parameter.name));
    } else if (!readEnds(entry, *distribution, parameter, draft)) {
        return;
    }
    if (distribution->hasStep)
        draft.setMultiples(parameter, entry.number("q").value_or(1), entry.pathOf("q"));
}

void readValues(ImportObject& entry, bool areForPython, Parameter& parameter, ImportDraft& draft) {
    parameter.kind = ParameterKind::Categorical;
    const nlohmann::ordered_json* const list = entry.list("values");
    for (const nlohmann::ordered_json& value : list ? *list : nlohmann::ordered_json::array())
        parameter.values.push_back(areForPython ? pythonValue(value) : importedValue(value));
    if (!list)
        parameter.values = {false};
    if (entry.find("probabilities"))
        draft.note(message("wandb.probabilities",
                           "The probabilities of %1 are left out: all its values are equally likely at first.",
                           parameter.name));
}

class ParameterReader {
public:
    ParameterReader(bool areForPython, ImportDraft& draft) : m_areForPython(areForPython), m_draft(draft) {}

    /// The parameters of the mapping at `key` of `parent`.
    void readAll(ImportObject& parent, const char* key, const std::string& prefix) {
        ImportObject parameters(parent.entries(key), parent.pathOf(key), m_draft);
        for (const auto& [name, value] : parent.entries(key).items()) {
            if (parameters.find(name))
                read(prefix + name, value, parameters.pathOf(name));
        }
    }

private:
    void read(const std::string& name, const nlohmann::ordered_json& value, const std::string& path) {
        if (!value.is_object()) {
            m_draft.addFixed(name, m_areForPython ? pythonValue(value) : importedValue(value), path);
            return m_draft.note(message("wandb.bare", "%1 stands without \"value:\"; it is fixed at what stands there.", name));
        }
        ImportObject entry(value, path, m_draft);
        if (entry.has("parameters")) {
            m_draft.note(message("wandb.nested", "The nested parameters of %1 are passed on with dots: --%1.x=...", name));
            readAll(entry, "parameters", name + ".");
        } else if (entry.has("value")) {
            m_draft.addFixed(name, m_areForPython ? pythonValue(value["value"]) : importedValue(value["value"]), path);
            entry.ignore({"value", "distribution"});
        } else if (entry.has("values")) {
            readValues(entry, m_areForPython, m_draft.addParameter(name, path), m_draft);
            entry.word("distribution", {"categorical", "categorical_w_probabilities"});
        } else {
            readRange(entry, m_draft.addParameter(name, path), m_draft);
        }
        entry.refuseRest();
    }

    bool m_areForPython;
    ImportDraft& m_draft;
};

void readParameters(ImportObject& sweep, bool areForPython, ImportDraft& draft) {
    const nlohmann::ordered_json* const list = sweep.find("parameters", true);
    if (list && list->is_object() && list->empty())
        sweep.fault("parameters", message("wandb.no-parameters", "is empty; a search needs at least one parameter"));
    if (list)
        ParameterReader(areForPython, draft).readAll(sweep, "parameters", {});
}

void readObjective(ImportObject& sweep, ImportDraft& draft) {
    if (!sweep.has("metric"))
        return draft.setObjective({}, Goal::Minimize);
    ImportObject metric = sweep.object("metric");
    const std::string goal = metric.word("goal", {"minimize", "maximize"});
    if (goal.empty() && !metric.has("goal"))
        draft.note(message("wandb.goal", "The metric has no goal: it is minimized, as W&B does."));
    draft.setObjective(metric.text("name", true).value_or(std::string()), goal == "maximize" ? Goal::Maximize : Goal::Minimize);
    draft.draft.rest.limits.target = metric.number("target");
    metric.tellRest();
}

/// Rungs of W&B's hyperband: min_iter times powers of eta, or max_iter divided by them s times.
void readEarlyEnd(ImportObject& sweep, ImportDraft& draft) {
    if (!sweep.has("early_terminate"))
        return;
    const nlohmann::ordered_json* const found = sweep.find("early_terminate");
    if (found && found->is_string()) {
        if (sweep.word("early_terminate", {"hyperband"}).empty())
            return;
        draft.setStopping("asha", "early_terminate");
        return draft.note(message("wandb.early-text", "early_terminate says no min_iter: asha begins where Vernier begins."));
    }
    if (!found)
        return;
    ImportObject end = sweep.object("early_terminate");
    if (end.word("type", {"hyperband"}).empty() && !end.has("type"))
        end.fault("type", message("wandb.early-type", "is missing; W&B knows hyperband"));
    draft.setStopping("asha", "early_terminate");
    StoppingSettings& stopping = draft.draft.rest.stopping;
    stopping.eta = end.whole("eta", 2).value_or(3);
    stopping.minSteps = end.whole("min_iter", 1);
    const std::optional<std::int64_t> most = end.whole("max_iter", 1);
    const std::int64_t brackets = std::min<std::int64_t>(end.whole("s", 1).value_or(1), 40);
    if (!stopping.minSteps && most)
        stopping.minSteps = std::max<std::int64_t>(
            1, std::llround(std::floor(static_cast<double>(*most) /
                                       std::pow(static_cast<double>(stopping.eta), static_cast<double>(brackets)))));
    draft.note(message("wandb.early", "early_terminate became asha: eta %1, first rung at step %2.", stopping.eta,
                       stopping.minSteps ? Message(std::to_string(*stopping.minSteps)) : Message("3")));
    if (most)
        draft.note(message("wandb.max-iter", "Rungs go on beyond max_iter %1 if trials run longer.", *most));
    end.tellRest();
}

void readMethod(ImportObject& sweep, ImportDraft& draft) {
    StudyDefinition& study = draft.draft.rest;
    const std::string method = sweep.word("method", {"random", "grid", "bayes"});
    study.strategy.kind = method == "random" || method == "grid" ? method : "bayesian";
    if (!sweep.has("method"))
        draft.note(message("wandb.method", "The sweep names no method: the study is Bayesian."));
    study.limits.trials = sweep.whole("run_cap", 1);
    if (!study.limits.trials && method != "grid")
        draft.note(
            message("wandb.run-cap", "The sweep has no run_cap: set a number of trials, or the study runs until you stop it."));
}

/// What a script that calls wandb.init() needs in order to find its values without an account.
void setEnvironment(ImportDraft& draft) {
    const std::pair<const char*, const char*> kVariables[] = {{"WANDB_MODE", "offline"},
                                                              {"WANDB_SWEEP_ID", "vernier"},
                                                              {"WANDB_SWEEP_PARAM_PATH", "{trial_dir}/wandb-config.json"},
                                                              {"WANDB_DIR", "{trial_dir}"}};
    for (const auto& [name, value] : kVariables)
        draft.draft.rest.environment.emplace(name, value);
    draft.note(message("wandb.environment",
                       "Trials run with WANDB_MODE=offline and find their values in wandb.config, too, as in a sweep. W&B "
                       "keeps its files in the folder of each trial; wandb sync sends them later."));
}

}  // namespace

void importWandbSweep(const nlohmann::ordered_json& root, ImportDraft& draft) {
    ImportObject sweep(root, {}, draft);
    draft.draft.rest.name = sweep.text("name").value_or(std::string());
    WandbCommand command(sweep, draft);
    readParameters(sweep, !command.takesJson(), draft);
    readMethod(sweep, draft);
    readObjective(sweep, draft);
    command.write();
    readEarlyEnd(sweep, draft);
    setEnvironment(draft);
    sweep.ignore({"$schema", "<<"});
    sweep.leaveOut({"project", "entity", "description", "controller", "imageuri", "image_uri", "job", "scheduler"});
    sweep.tellRest();
}

}  // namespace vernier
