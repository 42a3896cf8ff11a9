#include "core/exchange/ExportFormats.h"

#include <algorithm>

namespace vernier {

namespace {

Result<std::string> writeCommandLine(const ExportInput& input) {
    return input.commandLine;
}

template <std::string (*write)(const SearchSpace&, const Configuration&)>
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
    };
    return kFormats;
}

const ExportFormat* findExportFormat(std::string_view word) {
    const auto found = std::ranges::find(exportFormats(), word, &ExportFormat::word);
    return found == exportFormats().end() ? nullptr : &*found;
}

}  // namespace vernier
