#pragma once

#include "core/base/Result.h"
#include "core/exchange/ConfigurationExport.h"
#include "core/space/SearchSpace.h"

#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// Further forms for one configuration. All are pure; texts end with a line end.

using NamedValue = std::pair<std::string, Value>;
/// In declaration order; parameters that the study no longer has come last.
std::vector<NamedValue> namedInOrder(const SearchSpace& space, const Configuration& configuration);

/// JSON and YAML in which the dots of names are levels: net.width stands under net. InvalidInput if a name is both a value and
/// a level.
Result<std::string> exportNestedJson(const SearchSpace& space, const Configuration& configuration);
Result<std::string> exportNestedYaml(const SearchSpace& space, const Configuration& configuration);
/// The same in TOML, with dotted keys.
Result<std::string> exportToml(const SearchSpace& space, const Configuration& configuration);
/// A dict that Python's ast.literal_eval() reads.
std::string exportPython(const SearchSpace& space, const Configuration& configuration);
/// Overrides for the command line of a program that uses Hydra, quoted for a shell.
std::string exportHydra(const SearchSpace& space, const Configuration& configuration);
/// NAME=value lines for docker run --env-file, which knows no quotes. InvalidInput for a value with a line end.
Result<std::string> exportDockerEnv(const SearchSpace& space, const Configuration& configuration);
/// What wandb.init() takes as a file of defaults (config-defaults.yaml).
std::string exportWandb(const SearchSpace& space, const Configuration& configuration);
/// The command line as a script for a POSIX shell.
std::string shellScript(const std::string& commandLine);
/// Several scripts as one that runs one after the other.
std::string joinScripts(const std::vector<ExportedTrial>& trials);
/// Several as an array of tables, and as a list of dicts.
std::string joinToml(const std::vector<ExportedTrial>& trials);
std::string joinPython(const std::vector<ExportedTrial>& trials);

}  // namespace vernier
