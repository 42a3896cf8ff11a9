#include "core/study/StudyFile.h"

#include "core/command/ShellWords.h"
#include "core/space/Name.h"
#include "core/study/JsonObject.h"
#include "core/study/JsonText.h"
#include "core/study/ObjectivesJson.h"
#include "core/study/ParametersJson.h"
#include "core/study/StoppingJson.h"

#include <algorithm>
#include <array>
#include <limits>

namespace vernier {

namespace {

constexpr int kFormat = 1;

/// Reads the sections of a study file into a definition; rules beyond types are left to faultsOf().
class Reader {
public:
    Reader(const nlohmann::json& json, std::vector<Fault>& faults) : m_top(json, "", faults), m_faults(faults) {}

    StudyDefinition take() {
        if (const std::optional<std::int64_t> format = m_top.whole("vernier", true); format && *format != kFormat)
            m_top.fault("vernier", message("file.format", "%1 is not a version of the format; it must be 1", *format));
        m_study.name = m_top.text("name", true).value_or("");
        readCommand();
        m_study.workingDirectory = m_top.text("working_dir").value_or(".");
        readEnvironment();
        m_study.usesTerminal = m_top.flag("terminal").value_or(false);
        if (const nlohmann::json* parameters = m_top.list("parameters", true))
            m_study.space = readParameters(*parameters, "parameters", m_faults, readRules(m_top));
        readMetrics();
        readObjectives(m_top, m_study, m_faults);
        m_study.constraints = readConstraints(m_top, m_faults);
        readStrategy();
        readWarmStart();
        readResource();
        readStopping();
        readLimits();
        readRecovery();
        m_top.rejectUnknownKeys();
        return std::move(m_study);
    }

private:
    void readCommand() {
        const nlohmann::json* command = m_top.find("command", true);
        if (!command)
            return;
        if (command->is_string()) {
            m_study.command.text = command->get<std::string>();
            m_study.command.arguments = splitShellWords(m_study.command.text).value_or(std::vector<std::string>());
        } else if (command->is_array() && !m_top.isTooLong("command", *command)) {
            for (std::size_t index = 0; index < command->size(); ++index) {
                const nlohmann::json& argument = (*command)[index];
                if (argument.is_string())
                    m_study.command.arguments.push_back(argument.get<std::string>());
                else
                    m_top.fault("command[" + std::to_string(index) + "]", wrongKind(argument, textKind()));
            }
        } else if (!command->is_array()) {
            m_top.fault("command", wrongKind(*command, message("file.command", "a list of texts or one text")));
        }
    }

    void readEnvironment() {
        const nlohmann::json* environment = m_top.find("environment");
        if (!environment)
            return;
        JsonObject object(*environment, "environment", m_faults);
        if (!environment->is_object() || m_top.isTooLong("environment", *environment))
            return;
        for (const auto& [name, unused] : environment->items()) {
            if (std::optional<std::string> value = object.text(name))
                m_study.environment.emplace(name, std::move(*value));
        }
    }

    void readMetrics() {
        const nlohmann::json* metrics = m_top.list("metrics", true);
        for (std::size_t index = 0; metrics && index < metrics->size(); ++index) {
            JsonObject object((*metrics)[index], "metrics[" + std::to_string(index) + "]", m_faults);
            MetricDefinition& metric = m_study.metrics.emplace_back();
            metric.name = object.text("name", true).value_or("");
            const Word<MetricSource>* source = object.word("source", kMetricSourceWords, true);
            metric.source = source ? source->value : MetricSource::Regex;
            metric.role = object.wordOr(MetricRole::Measure, "role", kMetricRoleWords);
            if (metric.role == MetricRole::Step)
                metric.position = object.wordOr(StepPosition::Before, "position", kStepPositionWords);
            if (!source)
                continue;  // which keys are known depends on the source
            metric.decimal = object.wordOr(DecimalMark::Point, "decimal", kDecimalMarkWords);
            readPattern(object, metric);
            object.rejectUnknownKeys();
        }
    }

    static void readPattern(JsonObject& object, MetricDefinition& metric) {
        const std::string key = wordOf(kMetricPatternWords, metric.source);
        if (metric.source == MetricSource::Regex)
            metric.pattern = object.text(key, true).value_or("");
        else if (metric.source == MetricSource::Json)
            metric.pattern = object.text(key).value_or(object.text("pattern").value_or(metric.name));
        else
            metric.pattern = object.text(key).value_or(metric.name);
        if (metric.source != MetricSource::Builtin)
            metric.file = object.text("file").value_or("");
    }

    void readStrategy() {
        const nlohmann::json* json = m_top.find("strategy");
        if (!json)
            return;
        JsonObject object(*json, "strategy", m_faults);
        m_study.strategy.kind = object.text("kind").value_or(m_study.strategy.kind);
        m_study.strategy.seed = object.natural("seed").value_or(0);
        m_study.strategy.usesModel = object.flag("model");
        object.rejectUnknownKeys();
    }

    void readWarmStart() {
        const nlohmann::json* json = m_top.find("warm_start");
        if (!json)
            return;
        JsonObject object(*json, "warm_start", m_faults);
        WarmStart& warmStart = m_study.warmStart.emplace();
        warmStart.kind = object.wordOr(WarmStartKind::Identical, "kind", kWarmStartKindWords, true);
        const nlohmann::json* studies = object.list("studies", true);
        for (std::size_t index = 0; studies && index < studies->size(); ++index) {
            const nlohmann::json& study = (*studies)[index];
            // An entry that is not text keeps its place, so that the faults of the others have the right index.
            warmStart.studies.push_back(study.is_string() ? study.get<std::string>() : std::string());
            if (!study.is_string())
                object.fault("studies[" + std::to_string(index) + "]", wrongKind(study, textKind()));
        }
        object.rejectUnknownKeys();
    }

    void readResource() {
        const nlohmann::json* json = m_top.find("resource");
        if (!json)
            return;
        JsonObject object(*json, "resource", m_faults);
        ResourceRange& resource = m_study.resource.emplace();
        resource.min = object.whole("min").value_or(1);
        // If max could not be read, it must not look too small.
        resource.max = object.whole("max", true).value_or(std::numeric_limits<std::int64_t>::max());
        resource.eta = object.whole("eta").value_or(3);
        object.rejectUnknownKeys();
    }

    void readStopping() {
        const nlohmann::json* json = m_top.find("stopping");
        if (!json)
            return;
        JsonObject object(*json, "stopping", m_faults);
        m_study.stopping = vernier::readStopping(object);
        object.rejectUnknownKeys();
    }

    void readLimits() {
        const nlohmann::json* json = m_top.find("limits");
        if (!json)
            return;
        JsonObject object(*json, "limits", m_faults);
        Limits& limits = m_study.limits;
        limits.trials = object.whole("trials");
        limits.parallel = static_cast<int>(std::clamp<std::int64_t>(object.whole("parallel").value_or(1), -1, 1 << 30));
        limits.runtimeSeconds = object.number("runtime_s");
        limits.trialRuntimeSeconds = object.number("trial_runtime_s");
        limits.target = object.number("target");
        limits.notImproving = object.whole("not_improving");
        limits.minGain = object.number("min_gain");
        limits.convergence = object.number("convergence");
        limits.failures = object.whole("failures");
        limits.costPerHour = object.number("cost_per_hour");
        if (!limits.costPerHour && object.find("cost_per_hour"))
            limits.costPerHour = std::numeric_limits<double>::quiet_NaN();  // given, though not as a number
        limits.budget = object.number("budget");
        object.rejectUnknownKeys();
    }

    void readRecovery() {
        const nlohmann::json* json = m_top.find("recovery");
        if (!json)
            return;
        JsonObject object(*json, "recovery", m_faults);
        RecoverySettings& recovery = m_study.recovery;
        recovery.retries = object.whole("retries").value_or(recovery.retries);
        recovery.waitSeconds = object.number("wait_s").value_or(recovery.waitSeconds);
        recovery.haltAfter = object.whole("halt_after").value_or(recovery.haltAfter);
        recovery.abortAfter = object.whole("abort_after").value_or(recovery.abortAfter);
        recovery.stopGraceSeconds = object.number("stop_grace_s").value_or(recovery.stopGraceSeconds);
        readExitCodes(object);
        object.rejectUnknownKeys();
    }

    void readExitCodes(JsonObject& object) {
        const nlohmann::json* const codes = object.list("exit_codes");
        for (std::size_t index = 0; codes && index < codes->size(); ++index) {
            const nlohmann::json& code = (*codes)[index];
            if (code.is_number_integer() && code >= 0 && code < 1 << 16)
                m_study.recovery.exitCodes.push_back(code.get<std::int64_t>());
            else
                object.fault("exit_codes[" + std::to_string(index) + "]",
                             wrongKind(code, message("file.exit-code", "an exit code, such as 75")));
        }
    }

    JsonObject m_top;
    std::vector<Fault>& m_faults;
    StudyDefinition m_study;
};

/// The section of a study file that a path is in, by its position in study-format.
std::size_t sectionOf(const std::string& path) {
    static constexpr std::array<std::string_view, 18> kSections{
        "vernier",   "name",       "command",     "working_dir", "environment", "terminal", "parameters", "rules",  "metrics",
        "objective", "objectives", "constraints", "strategy",    "warm_start",  "resource", "stopping",   "limits", "recovery"};
    const std::string_view section = std::string_view(path).substr(0, path.find_first_of(".["));
    return static_cast<std::size_t>(std::find(kSections.begin(), kSections.end(), section) - kSections.begin());
}

/// The number of the list entry that a path is in: 12 for "parameters[12].min".
unsigned long entryOf(const std::string& path) {
    const std::size_t bracket = path.find('[');
    return bracket == std::string::npos ? 0 : std::strtoul(path.c_str() + bracket + 1, nullptr, 10);
}

/// In file order, readable whatever the file holds, and no more than a person can use.
std::vector<Fault> presentable(std::vector<Fault> faults) {
    std::stable_sort(faults.begin(), faults.end(), [](const Fault& left, const Fault& right) {
        return std::pair(sectionOf(left.path), entryOf(left.path)) < std::pair(sectionOf(right.path), entryOf(right.path));
    });
    if (faults.size() > kMaxFaults) {
        const std::size_t left = faults.size() - kMaxFaults;
        faults.resize(kMaxFaults);
        faults.push_back({"", message("file.more-faults", "and %1 more faults", left)});
    }
    for (Fault& fault : faults)
        fault.path = shownText(fault.path, 300);
    return faults;
}

bool isOfNewerVersion(const nlohmann::json& json) {
    const auto format = json.is_object() ? json.find("vernier") : json.end();
    return json.is_object() && format != json.end() && format->is_number_integer() && *format > kFormat;
}

}  // namespace

Result<ParsedStudy> parseStudy(std::string_view text) {
    if (text.size() > kMaxStudyFileBytes)
        return failure(ErrorCode::InvalidInput, message("file.too-large", "The study file has %1 MB; the limit is %2 MB.",
                                                        text.size() >> 20, kMaxStudyFileBytes >> 20));
    std::vector<Fault> faults;
    const Result<nlohmann::json> json = readJson(text, faults);
    if (!json)
        return tl::unexpected<Error>(json.error());
    if (isOfNewerVersion(*json))
        return failure(
            ErrorCode::Unsupported,
            message("file.newer", "The study file has format %1; this version of Vernier reads format 1. Use a newer version.",
                    (*json)["vernier"].dump()));
    ParsedStudy parsed;
    parsed.definition = Reader(*json, faults).take();
    addRuleFaults(faults, faultsOf(parsed.definition));
    if (!faults.empty())
        return tl::unexpected<Error>(Error{
            ErrorCode::InvalidInput, message("file.faults", "The study file has faults."), {}, presentable(std::move(faults))});
    parsed.warnings = warningsOf(parsed.definition);
    return parsed;
}

Result<SearchSpace> parseParameters(std::string_view text) {
    std::vector<Fault> faults;
    const Result<nlohmann::json> json = readJson(text, faults);
    if (!json)
        return tl::unexpected<Error>(json.error());
    if (!json->is_array() || json->size() > kMaxEntries)
        return failure(ErrorCode::InvalidInput,
                       message("file.parameters", "The parameters must be a list of at most %1 objects.", kMaxEntries));
    SearchSpace space = readParameters(*json, "parameters", faults);
    if (!faults.empty())
        return tl::unexpected<Error>(Error{ErrorCode::InvalidInput,
                                           message("file.parameter-faults", "The parameters have faults."),
                                           {},
                                           presentable(std::move(faults))});
    return space;
}

}  // namespace vernier
