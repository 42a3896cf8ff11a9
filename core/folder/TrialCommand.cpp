#include "core/folder/TrialCommand.h"

#include "core/base/Rng.h"
#include "core/curves/TrialFolds.h"
#include "core/exchange/ConfigurationExport.h"

#include <unistd.h>

#include <utility>

namespace vernier {

namespace {

/// The seed passed to the trainer: different for each trial, the same after a restart.
std::uint32_t trainerSeed(const StudyDefinition& definition, TrialId id) {
    // A stream apart from the strategy's, which draws from (seed, number) itself.
    Rng rng(definition.strategy.seed ^ 0x7472'6169'6e65'7273u, static_cast<std::uint64_t>(id.number));
    return static_cast<std::uint32_t>(rng() >> 32);
}

std::optional<std::int64_t> fullResource(const StudyDefinition& definition) {
    return definition.resource ? std::optional(definition.resource->max) : std::nullopt;
}

/// `text` escaped as a command template that stands for itself.
std::string withoutPlaceholders(const std::string& text) {
    std::string result;
    for (const char character : text)
        result += character == '{' || character == '}' ? std::string(2, character) : std::string(1, character);
    return result;
}

}  // namespace

TrialContext contextOf(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder) {
    TrialContext context;
    context.trial = trial.id;
    context.trialFolder = folder.trialFolder(trial.id);
    context.resource = trial.resource ? trial.resource : fullResource(definition);
    context.slot = trial.slot.value_or(0);
    context.seed = trainerSeed(definition, trial.id);
    return context;
}

TrialContext tryOnceContext(const StudyDefinition& definition, const StudyFolder& folder) {
    TrialContext context;
    context.trialFolder = folder.tryOnceFolder();
    context.resource = fullResource(definition);
    context.seed = trainerSeed(definition, context.trial);
    return context;
}

Result<std::string> trialCommandLine(const Trial& trial, const StudyDefinition& definition, const StudyFolder& folder,
                                     const std::string& programFolder) {
    StudyDefinition located = definition;
    if (!located.command.arguments.empty()) {
        std::string& program = located.command.arguments.front();
        const std::string own = programFolder + "/" + program;
        if (program.find('/') == std::string::npos && ::access(own.c_str(), X_OK) == 0)
            program = withoutPlaceholders(own);
    }
    TrialContext context = contextOf(trial, definition, folder);
    context.keepsState = false;  // what the trial saved is its finished state: there would be nothing left to run
    const auto metric = static_cast<std::size_t>(definition.objectiveIndex());
    if (metric < trial.reports.size())
        context.bestStep = bestStepOf(trial.reports[metric], definition.objective);
    return exportCommand(located, trial.configuration, context, folder.resolve(definition.workingDirectory));
}

}  // namespace vernier
