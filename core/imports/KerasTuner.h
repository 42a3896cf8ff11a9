#pragma once

#include "core/imports/ImportDraft.h"

namespace vernier {

/// Makes the draft a study of a KerasTuner project: `root` is its oracle.json, whose trials are read beside it.
void importKerasTuner(const nlohmann::ordered_json& root, ImportDraft& draft);

}  // namespace vernier
