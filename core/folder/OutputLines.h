#pragma once

#include "core/base/Result.h"
#include "core/files/Folder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vernier {

/// The lines of an output, as the window shows them.
struct OutputLines {
    std::vector<std::string> texts;
    std::vector<bool> areStderr;
    std::int64_t leftOut = 0;  ///< lines beyond the first kMaxOutputLines
    std::int64_t cut = 0;      ///< lines longer than LineSplitter::kMaxLineBytes
};

inline constexpr std::size_t kMaxOutputLines = 200'000;
/// The text that is kept of all lines together.
inline constexpr std::size_t kMaxOutputBytes = 256u << 20;

/// The lines of one file, which is called `file` in errors. NotFound if it cannot be read or is not a file.
Result<OutputLines> readLog(const std::string& file);
/// What the trial in this folder has printed: stdout.log, then stderr.log. NotFound if neither is there.
Result<OutputLines> readTrialLogs(const Folder& trialFolder);

}  // namespace vernier
