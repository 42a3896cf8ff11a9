#pragma once

#include "core/explain/StudyExplanation.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// What the model of a study has learnt, in words for a terminal: how far to trust it, what matters, the best it knows of, what
/// comes next and whether it is worth it. `asOf`: after how many finished trials, if not now. Pure.
std::string explanationText(const StudyDefinition& definition, const StudyExplanation& explanation,
                            std::optional<std::int64_t> asOf);

}  // namespace vernier
