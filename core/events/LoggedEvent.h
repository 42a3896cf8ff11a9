#pragma once

#include "core/base/TrialId.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// One entry of the append-only log of everything that changed. `payload` is a JSON object.
struct LoggedEvent {
    std::int64_t sequence = 0;  ///< from 1, set by the store
    std::int64_t wallMs = 0;
    std::string kind;  ///< "trial", "definition", "run-state", "decision", "annotation", ...
    std::optional<TrialId> trial;
    std::string payload = "{}";

    bool operator==(const LoggedEvent&) const = default;
};

}  // namespace vernier
