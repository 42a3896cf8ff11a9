#include "core/serve/ServeSession.h"

#include "core/log/LogCategories.h"
#include "core/space/Name.h"
#include "core/study/JsonObject.h"
#include "core/study/JsonText.h"
#include "core/study/MethodRules.h"
#include "core/study/ObjectivesJson.h"
#include "core/study/ParametersJson.h"
#include "core/study/StoppingJson.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace vernier {

namespace {

constexpr std::int64_t kMaxAsked = 10000;

std::string codeOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidInput: return "invalid";
        case ErrorCode::NotFound: return "not_found";
        case ErrorCode::Unsupported: return "unsupported";
        default: return "failed";
    }
}

std::string dump(const nlohmann::ordered_json& json) {
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

tl::unexpected<Error> faulty(std::vector<Fault> faults) {
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, "The request has faults:", {}, std::move(faults)});
}

/// A setting may be given as its word alone, "bayesian", or as an object, {"kind": "bayesian"}.
bool isObject(JsonObject& request, const std::string& key) {
    const nlohmann::json* setting = request.find(key);
    return setting && setting->is_object();
}

StrategySettings readStrategy(JsonObject& request, std::vector<Fault>& faults) {
    StrategySettings strategy;
    if (isObject(request, "strategy")) {
        JsonObject object(*request.find("strategy"), "strategy", faults);
        strategy.kind = object.text("kind").value_or(strategy.kind);
        strategy.usesModel = object.flag("model");
        strategy.seed = object.natural("seed").value_or(strategy.seed);
        object.rejectUnknownKeys();
    } else {
        strategy.kind = request.text("strategy").value_or(strategy.kind);
    }
    strategy.seed = request.natural("seed").value_or(strategy.seed);
    return strategy;
}

StoppingSettings readStopping(JsonObject& request, std::vector<Fault>& faults) {
    StoppingSettings stopping;
    if (isObject(request, "stopping")) {
        JsonObject object(*request.find("stopping"), "stopping", faults);
        stopping = vernier::readStopping(object);
        object.rejectUnknownKeys();
        return stopping;
    }
    stopping.rule = request.oneOf("stopping", stoppingWords()).value_or(stopping.rule);
    return stopping;
}

ResourceRange readResource(const nlohmann::json& json, std::vector<Fault>& faults) {
    JsonObject object(json, "resource", faults);
    ResourceRange range;
    range.min = object.whole("min").value_or(range.min);
    range.max = object.whole("max", true).value_or(std::max<std::int64_t>(range.min, range.max));
    range.eta = object.whole("eta").value_or(range.eta);
    object.rejectUnknownKeys();
    return range;
}

/// One objective of a request. A program calls it by any name, which its values have in "tell"; a study file says "metric".
Objective readObjective(const nlohmann::json& json, const std::string& path, std::vector<Fault>& faults) {
    JsonObject object(json, path, faults);
    Objective objective;
    const std::optional<std::string> name = object.text("name");
    objective.metric = object.text("metric").value_or(name.value_or("objective"));
    objective.goal = object.wordOr(Goal::Minimize, "goal", kGoalWords);
    objective.value = object.wordOr(ObjectiveValue::Last, "value", kObjectiveValueWords);
    object.rejectUnknownKeys();
    return objective;
}

void readRequestObjectives(JsonObject& request, StudyDefinition& study, std::vector<Fault>& faults) {
    study.objective.metric = "objective";
    if (const nlohmann::json* objective = request.find("objective"))
        study.objective = readObjective(*objective, "objective", faults);
    const nlohmann::json* const list = request.list("objectives");
    if (!list)
        return;
    if (request.find("objective"))
        request.fault("objective", "is given beside objectives; give one of the two");
    if (list->empty())
        request.fault("objectives", "is empty; at least one objective is needed");
    for (std::size_t index = 0; index < list->size(); ++index) {
        Objective objective = readObjective((*list)[index], "objectives[" + std::to_string(index) + "]", faults);
        if (index == 0)
            study.objective = std::move(objective);
        else
            study.furtherObjectives.push_back(std::move(objective));
    }
}

/// What a program tells of each trial: its objectives, and the metrics of its limits.
std::vector<MetricDefinition> metricsOf(const StudyDefinition& study) {
    std::vector<MetricDefinition> metrics;
    const auto add = [&metrics](const std::string& name) {
        if (std::ranges::find(metrics, name, &MetricDefinition::name) == metrics.end())
            metrics.push_back({name, MetricSource::Json, name, MetricRole::Measure});
    };
    add(study.objective.metric);
    for (const Objective& objective : study.furtherObjectives)
        add(objective.metric);
    for (const Constraint& constraint : study.constraints)
        add(constraint.metric);
    return metrics;
}

/// A "create" request as a definition: a study file without name, command and metrics, which are filled in so that the same
/// rules check the rest.
StudyDefinition readCreate(const nlohmann::json& json, std::vector<Fault>& faults) {
    StudyDefinition study;
    study.name = "served";

    JsonObject request(json, "", faults);
    study.command.arguments = {"caller"};
    if (request.flag("can_pause").value_or(true))  // a command that keeps its state can be resumed
        study.command.arguments.emplace_back("{checkpoint_dir}");
    if (const nlohmann::json* parameters = request.list("parameters", true))
        study.space = readParameters(*parameters, "parameters", faults, readRules(request));
    readRequestObjectives(request, study, faults);
    study.constraints = readConstraints(request, faults);
    study.metrics = metricsOf(study);
    study.strategy = readStrategy(request, faults);
    study.stopping = readStopping(request, faults);
    study.limits.parallel = static_cast<int>(std::clamp<std::int64_t>(request.whole("max_parallel").value_or(1), -1, 1 << 30));
    if (const nlohmann::json* resource = request.find("resource"))
        study.resource = readResource(*resource, faults);
    static_cast<void>(request.text("op"));
    request.rejectUnknownKeys();
    addRuleFaults(faults, faultsOf(study));
    return study;
}

Result<std::optional<ServedStudy>> create(const nlohmann::json& request, std::vector<Fault> faults) {
    StudyDefinition definition = readCreate(request, faults);
    if (!faults.empty())
        return faulty(std::move(faults));
    return ServedStudy::create(std::move(definition)).map([](ServedStudy&& study) { return std::optional(std::move(study)); });
}

/// The end of the answer where fewer are given than were asked for: whether more may come once trials have been told.
std::string whyFewer(const ServedBatch& batch) {
    if (!batch.none)
        return "]}";
    return batch.none == NoSuggestion::Exhausted ? R"(],"none":"exhausted"})" : R"(],"none":"wait"})";
}

Result<std::string> ask(ServedStudy& study, JsonObject& request, const std::vector<Fault>& faults,
                        const ServeSession::Progress& onProgress) {
    const std::int64_t count = request.whole("n").value_or(1);
    request.rejectUnknownKeys();
    if (faults.empty() && (count < 1 || count > kMaxAsked))
        request.fault("n", std::to_string(count) + " is not from 1 to " + std::to_string(kMaxAsked));
    if (!faults.empty())
        return faulty(faults);
    const int asked = static_cast<int>(count);
    const ServedBatch batch = study.ask(asked, [&](int done) {
        if (onProgress)
            onProgress(done, asked);
    });
    std::string trials;
    for (const ServedTrial& trial : batch.trials) {
        trials += (trials.empty() ? "{\"id\":" : ",{\"id\":") + std::to_string(trial.id.number);
        trials += trial.resumes ? ",\"resume\":true" : "";
        trials += ",\"params\":" + writeConfiguration(study.definition().space, trial.configuration);
        trials += trial.resource ? ",\"resource\":" + std::to_string(*trial.resource) + "}" : "}";
    }
    return "{\"trials\":[" + trials + whyFewer(batch);
}

const std::string kDone = R"({"ok":true})";

/// The values of a trial by metric, which "values" holds; those of limits may be left out or null.
std::map<std::string, double> readToldValues(const StudyDefinition& study, JsonObject& request, std::vector<Fault>& faults) {
    std::map<std::string, double> values;
    const nlohmann::json* const json = request.find("values");
    if (!json)
        return values;
    if (request.find("value"))
        request.fault("value", "is given beside values; give one of the two");
    JsonObject object(*json, "values", faults);
    for (const MetricDefinition& metric : study.metrics) {
        const auto isIt = [&](const Objective& objective) { return objective.metric == metric.name; };
        const bool isObjective = isIt(study.objective) || std::ranges::any_of(study.furtherObjectives, isIt);
        const nlohmann::json* const given = object.find(metric.name, isObjective);
        const bool isUnknown = given && given->is_null() && !isObjective;
        if (const std::optional<double> value = isUnknown ? std::nullopt : object.number(metric.name))
            values.emplace(metric.name, *value);
    }
    object.rejectUnknownKeys();
    return values;
}

Result<std::string> tell(ServedStudy& study, JsonObject& request, std::vector<Fault>& faults) {
    const StudyDefinition& definition = study.definition();
    const TrialId id{request.whole("id", true).value_or(-1)};
    const std::optional<std::string> state = request.text("state");
    if (state && *state != "failed" && *state != "complete")
        request.fault("state", "\"" + shownText(*state) + "\" is unknown; it must be complete or failed");
    const bool isFailed = state == "failed";
    std::map<std::string, double> values = readToldValues(definition, request, faults);
    const bool needsValues = !definition.furtherObjectives.empty();
    if (needsValues && !isFailed && !request.find("values"))
        request.fault("values", "is missing; a study with several objectives needs a value of each");
    if (!needsValues && !isFailed && !request.find("values"))
        values.emplace(definition.objective.metric, request.number("value", true).value_or(0));
    for (const char* const key : {"value", "values"}) {
        if (isFailed && request.find(key))
            request.fault(key, "is given for a failed trial, which has none");
    }
    request.rejectUnknownKeys();
    if (!faults.empty())
        return faulty(faults);
    const Result<void> told = isFailed ? study.fail(id) : study.complete(id, values.at(definition.objective.metric), values);
    return told.map([] { return kDone; });
}

Result<std::string> report(ServedStudy& study, JsonObject& request, const std::vector<Fault>& faults) {
    const TrialId id{request.whole("id", true).value_or(-1)};
    const std::int64_t step = request.whole("step", true).value_or(0);
    // JSON cannot express what a diverged trial reports.
    const nlohmann::json* given = request.find("value", true);
    const double value =
        given && given->is_null() ? std::numeric_limits<double>::quiet_NaN() : request.number("value").value_or(0);
    request.rejectUnknownKeys();
    if (faults.empty() && step < 0)
        request.fault("step", std::to_string(step) + " is below 0");
    if (!faults.empty())
        return faulty(faults);
    return study.report(id, step, value).map([](const ServedAnswer& answer) {
        const char* const words[] = {"continue", "stop", "pause"};
        return dump({{"decision", words[static_cast<int>(answer.decision)]}, {"reason", answer.reason.text()}});
    });
}

}  // namespace

std::string ServeSession::answer(std::string_view request) {
    const Result<std::string> answer = dispatch(request);
    if (answer)
        return *answer;
    qCWarning(logServe, "A request was refused: %s", answer.error().message.text().c_str());
    return dump({{"error", {{"code", codeOf(answer.error().code)}, {"message", answer.error().text()}}}});
}

Result<std::string> ServeSession::dispatch(std::string_view text) {
    if (text.size() > kMaxStudyFileBytes)
        return failure(ErrorCode::InvalidInput, "The request is longer than " + std::to_string(kMaxStudyFileBytes) + " bytes.");
    std::vector<Fault> faults;
    const Result<nlohmann::json> json = readJson(text, faults);
    if (!json)
        return tl::unexpected<Error>(json.error());
    JsonObject request(*json, "", faults);
    const std::optional<std::string> op = request.text("op", true);
    if (!op)
        return faulty(faults);
    if (op == "close") {
        request.rejectUnknownKeys();
        if (!faults.empty())
            return faulty(faults);
        m_isClosed = true;
        return kDone;
    }
    if (op == "create")
        return create(*json, faults).map([this](std::optional<ServedStudy>&& study) {
            m_study = std::move(study);
            return kDone;
        });
    if (op != "ask" && op != "tell" && op != "report")
        return failure(ErrorCode::InvalidInput,
                       "\"" + shownText(*op) + "\" is no op; it must be one of create, ask, tell, report, close.");
    if (!m_study)
        return failure(ErrorCode::InvalidInput, "There is no study yet; send {\"op\":\"create\", ...} first.");
    if (op == "ask")
        return ask(*m_study, request, faults, m_onProgress);
    return op == "tell" ? tell(*m_study, request, faults) : report(*m_study, request, faults);
}

}  // namespace vernier
