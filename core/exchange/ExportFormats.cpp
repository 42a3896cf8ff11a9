#include "core/exchange/ExportFormats.h"

#include "core/exchange/ConfigurationForms.h"

#include <algorithm>

namespace vernier {

namespace {

Result<std::string> writeCommandLine(const ExportInput& input) {
    return input.commandLine;
}

Result<std::string> writeScript(const ExportInput& input) {
    return input.commandLine.map(shellScript);
}

template <auto write>
Result<std::string> writeValues(const ExportInput& input) {
    return write(input.space, input.configuration);
}

}  // namespace

const std::vector<ExportFormat>& exportFormats() {
    // Titles and hints have their other languages in ui/text/ExportText.cpp.
    static const std::vector<ExportFormat> kFormats{
        {"command", "sh", "Command line", "To run it again in a terminal", true, writeCommandLine, joinLines},
        {"json", "json", "JSON", "The values by name, for a program", false, writeValues<exportJson>, joinJson},
        {"yaml", "yaml", "YAML", "The values by name, for a configuration file", false, writeValues<exportYaml>, joinYaml},
        {"env", "env", ".env", "The values as environment variables", false, writeValues<exportEnv>, joinLines},
        {"script", "sh", "Shell script", "To run it again from a file", true, writeScript, joinScripts, true},
        {"nested-json", "json", "Nested JSON", "The values by name, where dots are levels", false,
         writeValues<exportNestedJson>, joinJson, true},
        {"nested-yaml", "yaml", "Nested YAML", "The values by name, where dots are levels", false,
         writeValues<exportNestedYaml>, joinYaml, true},
        {"toml", "toml", "TOML", "The values by name, for a configuration file", false, writeValues<exportToml>, joinToml,
         true},
        {"python", "py", "Python", "The values as a dict", false, writeValues<exportPython>, joinPython, true},
        {"hydra", "txt", "Hydra", "The values as overrides for Hydra", true, writeValues<exportHydra>, joinLines, true},
        {"docker", "env", "docker --env-file", "The values as environment variables, without quotes", false,
         writeValues<exportDockerEnv>, joinLines, true},
        {"wandb", "yaml", "W&B", "The values as config-defaults.yaml", false, writeValues<exportWandb>, joinYaml, true},
    };
    return kFormats;
}

const ExportFormat* findExportFormat(std::string_view word) {
    const auto found = std::ranges::find(exportFormats(), word, &ExportFormat::word);
    return found == exportFormats().end() ? nullptr : &*found;
}

}  // namespace vernier
