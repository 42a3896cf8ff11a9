#pragma once

#include "core/base/Result.h"
#include "core/command/CommandTemplate.h"
#include "core/study/StudyDefinition.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// The formats in which configurations are exported. All functions are pure; texts end with a line end.

/// One line for a POSIX shell that runs the study's command with this configuration when it is pasted: changes to
/// `workingDirectory` (absolute), sets the study's environment, and, for parameters that the command does not name, the
/// VERNIER_PARAM_ and SM_HP_ variables and VERNIER_PARAMS_FILE, one of which the trainer must be reading. InvalidInput if the
/// definition's command has faults.
Result<std::string> exportCommand(const StudyDefinition& definition, const Configuration& configuration,
                                  const TrialContext& context, const std::string& workingDirectory);

/// A JSON object in declaration order.
std::string exportJson(const SearchSpace& space, const Configuration& configuration);

/// A YAML mapping in declaration order that YAML 1.1 and 1.2 read alike: texts that could pass for something else are quoted,
/// and a number with an exponent has a decimal point.
std::string exportYaml(const SearchSpace& space, const Configuration& configuration);

/// The variables that parameters become in a file, each with the name of its parameter: characters that no variable may hold
/// become '_', and a number is added where two names would coincide.
std::vector<std::pair<std::string, std::string>> variablesFor(const SearchSpace& space, const Configuration& configuration);

/// NAME=value lines for a shell or a .env reader, in quotes that both read alike; where there are none, in those of a shell,
/// with a comment that says so. A comment also gives the true name of a variable that had to change.
std::string exportEnv(const SearchSpace& space, const Configuration& configuration);

/// One of several trials that are exported together.
struct ExportedTrial {
    TrialId trial;
    std::optional<double> objective;
    std::string text;                                          ///< its configuration in one of the formats above
    std::vector<std::pair<std::string, double>> objectives{};  ///< of several objectives all, by metric
};

/// Several configurations in one text that is still in that format: an array of {"trial", "objective", "params"} for JSON, a
/// stream of documents for YAML; command lines and .env blocks are listed one below another, with a comment naming each trial.
std::string joinJson(const std::vector<ExportedTrial>& trials);
std::string joinYaml(const std::vector<ExportedTrial>& trials);
std::string joinLines(const std::vector<ExportedTrial>& trials);

}  // namespace vernier
