#include "core/base/WordMessage.h"
#include "core/command/ShellWords.h"
#include "core/imports/ImportObject.h"
#include "core/imports/NniSpace.h"
#include "core/imports/text/ForeignText.h"
#include "core/space/Name.h"

#include <algorithm>

namespace vernier {

namespace {

/// The configuration as version 2 has it; what version 1 calls otherwise is moved (nni/experiment/config/convert.py).
nlohmann::ordered_json asVersion2(const nlohmann::ordered_json& root, ImportDraft& draft) {
    static const std::map<std::string, std::string> kNames{{"maxExecDuration", "maxExperimentDuration"},
                                                           {"maxTrialNum", "maxTrialNumber"},
                                                           {"searchSpacePath", "searchSpaceFile"},
                                                           {"logDir", "experimentWorkingDirectory"},
                                                           {"command", "trialCommand"},
                                                           {"codeDir", "trialCodeDirectory"},
                                                           {"gpuNum", "trialGpuNumber"}};
    nlohmann::ordered_json result = nlohmann::ordered_json::object();
    const auto take = [&](const std::string& key, const nlohmann::ordered_json& value, const std::string& path) {
        const auto name = kNames.find(key);
        const std::string& current = name == kNames.end() ? key : name->second;
        draft.setPlace(current, path);
        result[current] = value;
    };
    for (const auto& [key, value] : root.items()) {
        if (key == "trial" && value.is_object()) {
            for (const auto& [inner, entry] : value.items())
                take(inner, entry, "trial." + inner);
        } else {
            take(key, value, key);
        }
    }
    return result;
}

/// "1h" and the like, as NNI writes durations.
std::optional<double> seconds(ImportObject& experiment, const char* key) {
    std::string text = experiment.text(key).value_or(std::string());
    if (text.empty())
        return std::nullopt;
    const std::string written = text;
    double factor = 1;
    if (std::string_view("smhd").find(text.back()) != std::string_view::npos) {
        factor = text.back() == 'm' ? 60 : text.back() == 'h' ? 3600 : text.back() == 'd' ? 86400 : 1;
        text.pop_back();
    }
    const std::optional<double> number = readNumber(text);
    if (number && *number > 0 && *number * factor < 1e12)
        return *number * factor;
    experiment.fault(key, message("nni.duration", "\"%1\" is not a duration such as 90s, 30m, 2h or 1d", shownText(written)));
    return std::nullopt;
}

class ExperimentReader {
public:
    ExperimentReader(const nlohmann::ordered_json& root, ImportDraft& draft)
        : m_experiment(root, {}, draft), m_draft(draft), m_study(draft.draft.rest) {}

    void read() {
        m_study.name = m_experiment.text("experimentName").value_or(std::string());
        readSpace();
        const std::string goal = readTuner();
        handOverAsNniDoes(goal == "minimize" ? Goal::Minimize : Goal::Maximize, m_draft);
        readAssessor();
        readCommand();
        readLimits();
        m_experiment.ignore({"authorName", "description", "debug", "logLevel", "nniVersion", "experimentType", "multiThread",
                             "multiPhase", "versionCheck", "logCollection"});
        m_experiment.leaveOut({"trainingService", "trainingServicePlatform", "trialGpuNumber", "sharedStorage", "machineList",
                               "nniManagerIp", "localConfig", "remoteConfig", "paiConfig", "kubeflowConfig", "amlConfig",
                               "experimentWorkingDirectory", "tunerGpuIndices"});
        m_experiment.tellRest();
    }

private:
    void readSpace() {
        if (m_experiment.flag("useAnnotation").value_or(false))
            return m_experiment.fault(
                "useAnnotation",
                message("nni.annotation", "puts the search space into the code, where Vernier does not read it"));
        if (const nlohmann::ordered_json* const space = m_experiment.find("searchSpace"))
            return readNniSpace(*space, "searchSpace", m_draft);
        const std::optional<std::string> name = m_experiment.text("searchSpaceFile", true);
        if (!name)
            return;
        const auto documents =
            m_draft.readBeside(*name).and_then([](const std::string& text) { return readForeignText(text); });
        if (!documents)
            return m_experiment.fault("searchSpaceFile", message("nni.space-file", "names \"%1\", which cannot be read: %2",
                                                                 shownText(*name), documents.error().message));
        for (const Message& note : documents->front().notes)
            m_draft.note(note);
        readNniSpace(documents->front().root, "searchSpaceFile", m_draft);
    }

    /// The optimize_mode of the tuner or advisor.
    std::string readTuner() {
        if (m_experiment.has("advisor"))
            return readAdvisor(m_experiment.object("advisor"));
        ImportObject tuner = m_experiment.object("tuner");
        const std::string name = algorithmOf(tuner, "builtinTunerName");
        if (name == "Hyperband" || name == "BOHB")  // version 2 takes advisors there, too
            return readAdvisor(std::move(tuner));
        const bool isGrid = name.starts_with("Grid") || name == "Batch";
        m_study.strategy.kind = name == "Random" ? "random" : isGrid ? "grid" : "bayesian";
        if (name != "Random" && !isGrid)
            m_draft.note(message("nni.tuner", "The tuner %1 became the strategy %2.", name.empty() ? "-" : name.c_str(),
                                 wordMessage("bayesian")));
        ImportObject arguments = tuner.object("classArgs");
        const std::string goal = arguments.word("optimize_mode", {"minimize", "maximize"});
        if (const auto seed = arguments.whole("seed", 0))
            m_study.strategy.seed = static_cast<std::uint64_t>(*seed);
        arguments.tellRest();
        tuner.leaveOut({"codeDir", "codeDirectory", "classFileName", "gpuIndices", "includeIntermediateResults"});
        tuner.tellRest();
        return goal;
    }

    /// Hyperband and BOHB: trials are told their budget as TRIAL_BUDGET.
    std::string readAdvisor(ImportObject advisor) {
        const std::string name = algorithmOf(advisor, "builtinAdvisorName");
        ImportObject arguments = advisor.object("classArgs");
        const std::string goal = arguments.word("optimize_mode", {"minimize", "maximize"});
        if (name != "Hyperband" && name != "BOHB")
            advisor.fault("name",
                          message("nni.advisor", "\"%1\" is unknown; Vernier reads Hyperband and BOHB", shownText(name)));
        m_study.strategy.kind = "hyperband";
        m_study.strategy.usesModel = name == "BOHB";
        const char* const most = name == "BOHB" ? "max_budget" : "R";
        m_study.resource =
            ResourceRange{arguments.whole("min_budget", 1).value_or(1),
                          arguments.whole(most, 1).value_or(name == "BOHB" ? 3 : 60), arguments.whole("eta", 2).value_or(3)};
        if (!arguments.has(most))
            m_draft.note(message("nni.budget", "The advisor says no %1: NNI's own default, %2, became the largest budget.",
                                 most, m_study.resource->max));
        arguments.tellRest();
        advisor.tellRest();
        return goal;
    }

    static std::string algorithmOf(ImportObject& algorithm, const char* version1) {
        for (const char* const key : {"name", version1, "className"}) {
            if (const auto name = algorithm.text(key))
                return *name;
        }
        return {};
    }

    void readAssessor() {
        if (!m_experiment.has("assessor"))
            return;
        ImportObject assessor = m_experiment.object("assessor");
        const std::string name = algorithmOf(assessor, "builtinAssessorName");
        ImportObject arguments = assessor.object("classArgs");
        const auto grace = arguments.whole("start_step", 0);
        if (name == "Curvefitting" || name == "Medianstop") {
            m_draft.setStopping(name == "Curvefitting" ? "curve" : "median", message("nni.assessor", "The assessor"));
            m_study.stopping.graceSteps = grace;
        } else {
            m_draft.note(
                message("nni.no-assessor", "The assessor %1 is left out: every trial runs to its end.", shownText(name)));
        }
        arguments.ignore({"optimize_mode"});
        arguments.tellRest();
        assessor.leaveOut({"codeDir", "codeDirectory", "classFileName"});
        assessor.tellRest();
    }

    /// NNI gives the line to a shell. One that needs none is run as it is.
    void readCommand() {
        const std::string line = m_experiment.text("trialCommand", true).value_or(std::string());
        const auto words = splitShellWords(line);
        const bool needsShell = !words || line.find_first_of("$*?~`#[!") != std::string::npos ||
                                (!words->empty() && words->front().find('=') != std::string::npos);
        std::vector<std::string> arguments;
        if (needsShell) {
            arguments = {"sh", "-c", literalWord(line)};
            m_draft.note(message("nni.shell", "The command needs a shell and is run by sh: %1", shownText(line, 200)));
        } else {
            for (const std::string& word : *words)
                arguments.push_back(literalWord(word));
        }
        if (line.find('>') != std::string::npos && needsShell)
            m_draft.note(
                message("nni.output",
                        "The command sends its output elsewhere; Vernier reads metrics only from what the trial prints."));
        m_study.command = {std::move(arguments), {}};
        if (const auto folder = m_experiment.text("trialCodeDirectory"); folder && !folder->empty())
            m_study.workingDirectory = *folder;
    }

    void readLimits() {
        m_study.limits.trials = m_experiment.whole("maxTrialNumber", 1);
        m_study.limits.parallel =
            static_cast<int>(std::min<std::int64_t>(m_experiment.whole("trialConcurrency", 1).value_or(1), kMaxSlots));
        m_study.limits.runtimeSeconds = seconds(m_experiment, "maxExperimentDuration");
        m_study.limits.trialRuntimeSeconds = seconds(m_experiment, "maxTrialDuration");
    }

    ImportObject m_experiment;
    ImportDraft& m_draft;
    StudyDefinition& m_study;
};

}  // namespace

void importNniExperiment(const nlohmann::ordered_json& root, ImportDraft& draft) {
    const nlohmann::ordered_json current = asVersion2(root, draft);
    ExperimentReader(current, draft).read();
}

}  // namespace vernier
