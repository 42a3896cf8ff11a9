#pragma once

#include "core/imports/ImportDraft.h"

#include <string>

namespace vernier {

/// Adds the parameters of an NNI search space, which stands at `path` of its file.
void readNniSpace(const nlohmann::ordered_json& space, const std::string& path, ImportDraft& draft);
/// What a script that calls nni.get_next_parameter() and nni.report_final_result() needs, and the pattern for its reports.
void handOverAsNniDoes(Goal goal, ImportDraft& draft);

}  // namespace vernier
