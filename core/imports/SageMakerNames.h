#pragma once

#include "core/imports/ImportDraft.h"

#include <optional>

namespace vernier {

/// A tuning job found somewhere in a document: in a call of the service or its answer, a state machine, a manifest, a template.
struct FoundJob {
    nlohmann::ordered_json root;                ///< keys as the service writes them, from HyperParameterTuningJobConfig on
    std::map<std::string, std::string> places;  ///< where they stand in the file, by their path in `root`
    std::vector<std::string> atRunTime;         ///< keys such as "Name.$", whose value is not in the file
};

/// Nothing if there is none. Keys may begin with a small letter or have underscores; single entries may stand in lists, and
/// mappings may be lists of names and values. Pure; O(document).
std::optional<FoundJob> findTuningJob(const nlohmann::ordered_json& document);

}  // namespace vernier
