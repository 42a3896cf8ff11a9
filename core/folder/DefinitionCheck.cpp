#include "core/folder/DefinitionCheck.h"

#include "core/command/CommandTemplate.h"
#include "core/folder/WarmStart.h"
#include "core/methods/Methods.h"
#include "core/metrics/MetricParser.h"
#include "core/study/StudyCommand.h"
#include "core/study/StudyFile.h"

#include <algorithm>
#include <map>
#include <string>

namespace vernier {

namespace {

/// Adds the faults of an error, or the error itself as one fault at `path`, each once.
void addFaults(std::vector<Fault>& faults, const Error& error, const std::string& path) {
    std::vector<Fault> found = error.faults;
    if (found.empty())
        found.push_back({path, error.message});
    for (Fault& fault : found) {
        if (std::find(faults.begin(), faults.end(), fault) == faults.end())
            faults.push_back(std::move(fault));
    }
}

/// Parameters whose values a trial would find in the same variable of its environment.
void addSharedVariables(std::vector<Fault>& faults, const std::vector<Parameter>& parameters) {
    std::map<std::string, std::string> owners;
    for (std::size_t index = 0; index < parameters.size(); ++index) {
        for (const std::string& variable : CommandTemplate::variablesOf(parameters[index].name)) {
            const auto [owner, isNew] = owners.emplace(variable, parameters[index].name);
            if (isNew)
                continue;
            faults.push_back({"parameters[" + std::to_string(index) + "].name",
                              message("study.shared-variable",
                                      "\"%1\" would be in the same environment variable as \"%2\", %3; rename one of them so "
                                      "that they differ in more than case and punctuation",
                                      parameters[index].name, owner->second, variable)});
            break;
        }
    }
}

}  // namespace

std::vector<Fault> faultsToRun(const StudyDefinition& definition) {
    std::vector<Fault> faults = faultsOf(definition);
    addSharedVariables(faults, definition.space.parameters());
    if (const Result<CommandTemplate> command = commandTemplateOf(definition); !command)
        addFaults(faults, command.error(), "command");
    if (const Result<MetricParser> metrics = MetricParser::create(definition.metrics); !metrics)
        addFaults(faults, metrics.error(), "metrics");
    if (const auto strategy = makeStrategy(definition); !strategy)
        addFaults(faults, strategy.error(), "strategy.kind");
    if (const auto rule = makeStoppingRule(definition); !rule)
        addFaults(faults, rule.error(), "stopping.rule");
    return faults;
}

std::vector<Fault> faultsToRun(const StudyDefinition& definition, const StudyFolder& folder) {
    std::vector<Fault> faults = faultsToRun(definition);
    if (!faults.empty())
        return faults;
    const Result<std::vector<PriorStudy>> earlier = readWarmStart(definition, folder);
    return earlier ? std::vector<Fault>() : earlier.error().faults;
}

}  // namespace vernier
