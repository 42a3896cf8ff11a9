#include "core/run/TrialLaunch.h"

#include "core/folder/TrialCommand.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyFile.h"

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

Result<LaunchRequest> makeRequest(const Configuration& configuration, const TrialContext& context,
                                  const StudyDefinition& definition, const StudyFolder& folder,
                                  const std::string& programFolder) {
    Result<CommandTemplate> command = commandTemplateOf(definition);
    if (!command)
        return tl::unexpected(command.error());
    LaunchRequest request;
    request.trialFolder = context.trialFolder;
    request.workingDirectory = folder.resolve(definition.workingDirectory);
    request.arguments = command->arguments(configuration, context);
    request.environment = command->environment(configuration, context);
    request.environment["PATH"] = searchPath(request.environment, programFolder);
    if (const std::optional<double> limit = definition.limits.trialRuntimeSeconds)
        request.timeLimitMs = std::llround(*limit * 1000);
    return request;
}

}  // namespace

Result<LaunchRequest> prepareLaunch(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder,
                                    const Slot& slot, const std::string& programFolder) {
    TrialContext context = contextOf(trial, definition, folder);
    context.slot = slot.index;
    context.gpu = slot.gpu;
    context.slotEnvironment = slot.environment;
    return folder.prepareTrial(trial.id, writeConfiguration(definition.space, trial.configuration)).and_then([&] {
        return makeRequest(trial.configuration, context, definition, folder, programFolder);
    });
}

Result<LaunchRequest> prepareTryOnce(const Configuration& configuration, const StudyDefinition& definition,
                                     const StudyFolder& folder, const std::string& programFolder) {
    const TrialContext context = tryOnceContext(definition, folder);
    return folder.prepareTryOnce(writeConfiguration(definition.space, configuration)).and_then([&] {
        return makeRequest(configuration, context, definition, folder, programFolder);
    });
}

}  // namespace vernier
