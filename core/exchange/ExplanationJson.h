#pragma once

#include "core/explain/StudyExplanation.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vernier {

/// All of an explanation as one JSON object: study, objective, as_of, results, gain, cut, best, verdict, calibration,
/// importance, slices, averaged_slices, maps, next, forecast. Values are in the parameters' and the objective's own units;
/// shares and probabilities are in [0, 1]. `asOf`: after how many finished trials, if not now. `history`: what was explained.
/// Pure.
std::string writeExplanationJson(const StudyDefinition& definition, const History& history, const StudyExplanation& explanation,
                                 std::optional<std::int64_t> asOf);

/// "trust", "careful", "guessing".
std::string toText(ModelVerdict verdict);

}  // namespace vernier
