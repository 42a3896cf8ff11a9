#include "core/run/TrialLaunch.h"

#include "core/exchange/TrainerFiles.h"
#include "core/folder/TrialCommand.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyFile.h"
#include "core/study/StudyWords.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace vernier {

namespace {

std::string searchPath(const std::map<std::string, std::string>& environment, const std::string& programFolder) {
    const auto own = environment.find("PATH");
    const char* const inherited = std::getenv("PATH");
    const std::string rest = own != environment.end() ? own->second : inherited ? inherited : "/usr/local/bin:/usr/bin:/bin";
    return programFolder + ":" + rest;
}

Result<LaunchRequest> makeRequest(const Folder& trialFolder, const Configuration& configuration, const TrialContext& context,
                                  const StudyDefinition& definition, const StudyFolder& folder,
                                  const std::string& programFolder) {
    Result<CommandTemplate> command = commandTemplateOf(definition);
    if (!command)
        return tl::unexpected(command.error());
    for (const auto& [name, text] : trainerFiles(definition, configuration, context)) {
        if (const Result<void> written = trialFolder.write(name, text); !written)
            return tl::unexpected(written.error());
    }
    LaunchRequest request;
    request.trialFolder = trialFolder;
    request.workingDirectory = folder.resolve(definition.workingDirectory);
    request.arguments = command->arguments(configuration, context);
    request.environment = command->environment(configuration, context);
    request.environment["PATH"] = searchPath(request.environment, programFolder);
    request.usesTerminal = definition.usesTerminal;
    if (definition.usesTerminal)
        request.environment.insert({{"TERM", "xterm"}, {"COLUMNS", "80"}, {"LINES", "24"}});
    request.notesOrder = std::ranges::any_of(definition.metrics, [](const MetricDefinition& metric) {
        return metric.role == MetricRole::Step && metric.file.empty();
    });
    request.graceMs = std::llround(definition.recovery.stopGraceSeconds * 1000);
    request.measuresGpu = std::ranges::any_of(definition.metrics, [](const MetricDefinition& metric) {
        return metric.source == MetricSource::Builtin &&
               fromWord(kBuiltinMeasureWords, metric.pattern) == BuiltinMeasure::PeakGpuMemory;
    });
    if (const std::optional<double> limit = definition.limits.trialRuntimeSeconds)
        request.timeLimitMs = std::llround(*limit * 1000);
    return request;
}

}  // namespace

Result<LaunchRequest> prepareLaunch(const Trial& trial, const std::string& lastStart, const StudyDefinition& definition,
                                    const StudyFolder& folder, const Slot& slot, const std::string& programFolder,
                                    std::optional<std::int64_t> bestStep) {
    TrialContext context = contextOf(trial, definition, folder);
    context.bestStep = bestStep;
    context.slot = slot.index;
    context.gpu = slot.gpu;
    context.slotEnvironment = slot.environment;
    const std::string parameters = writeConfiguration(definition.space, trial.configuration);
    Result<LaunchRequest> request = folder.prepareTrial(trial, lastStart, parameters).and_then([&] {
        return makeRequest(folder.trial(trial.id), trial.configuration, context, definition, folder, programFolder);
    });
    if (request)
        request->startId = trial.startId;
    return request;
}

Result<LaunchRequest> prepareTryOnce(const Configuration& configuration, const StudyDefinition& definition,
                                     const StudyFolder& folder, const std::string& programFolder) {
    const TrialContext context = tryOnceContext(definition, folder);
    return folder.prepareTryOnce(writeConfiguration(definition.space, configuration)).and_then([&] {
        return makeRequest(folder.tryOnce(), configuration, context, definition, folder, programFolder);
    });
}

}  // namespace vernier
