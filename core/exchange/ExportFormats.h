#pragma once

#include "core/base/Result.h"
#include "core/exchange/ConfigurationExport.h"
#include "core/space/SearchSpace.h"

#include <string>
#include <string_view>
#include <vector>

namespace vernier {

/// A configuration that leaves Vernier. The command line is the one that runs it again, or why there is none.
struct ExportInput {
    const SearchSpace& space;
    const Configuration& configuration;
    Result<std::string> commandLine;
};

/// A form in which configurations leave Vernier, for the terminal and the window alike.
struct ExportFormat {
    std::string word;    ///< what users and tests call it: --format json
    std::string ending;  ///< of the names of its files, without the dot
    std::string title;
    std::string hint;        ///< what it is good for, in a few words
    bool isOneLine = false;  ///< long lines are to be shown wrapped
    Result<std::string> (*write)(const ExportInput&) = nullptr;
    std::string (*join)(const std::vector<ExportedTrial>&) = nullptr;  ///< several in one text that is still of the form
    bool isRare = false;  ///< left to the command line: the window has room for the common ones
};

/// In the order in which they are shown, rare ones last; the first is the default.
const std::vector<ExportFormat>& exportFormats();

/// The one that is called so; nullptr if there is none.
const ExportFormat* findExportFormat(std::string_view word);

}  // namespace vernier
