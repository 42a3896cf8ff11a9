#pragma once

#include "core/imports/ImportDraft.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vernier {

/// A trial of another tool.
struct ForeignTrial {
    std::string name;  ///< its number there
    TrialState state = TrialState::Complete;
    std::map<std::string, nlohmann::ordered_json> values;  ///< of parameters, by their names there
    std::optional<double> objective;
    std::vector<std::optional<double>> further{};          ///< objectives beyond the first
    std::vector<std::pair<std::int64_t, double>> reports;  ///< step and value
    std::optional<std::int64_t> startedMs;
    std::optional<std::int64_t> endedMs;
};

/// Makes ended trials of the draft's study of them, in their order. Parameters that the draft does not know yet get the range
/// of the values seen, which a note says; trials that have not ended are left out, with a note. The objective must be set.
void addHistory(const std::vector<ForeignTrial>& trials, ImportDraft& draft);

/// Milliseconds since 1970 of "2024-01-31 10:00:00.5" or "2024-01-31T10:00:00", taken as UTC; nothing for another text.
std::optional<std::int64_t> wallTimeOf(const std::string& text);

}  // namespace vernier
