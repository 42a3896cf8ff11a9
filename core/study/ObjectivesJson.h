#pragma once

#include "core/base/Error.h"
#include "core/study/StudyDefinition.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace vernier {

class JsonObject;

// The sections of a study file that say what counts as good: "objective", or "objectives" of two to four, and "constraints".
// Reading adds faults of types; rules are left to faultsOf().

/// Reads "objective" or "objectives" into the definition; one of the two must be there.
void readObjectives(JsonObject& top, StudyDefinition& study, std::vector<Fault>& faults);
/// Reads the list "constraints" of a study file or a request; empty if there is none.
std::vector<Constraint> readConstraints(JsonObject& object, std::vector<Fault>& faults);

void writeObjectives(const StudyDefinition& study, nlohmann::ordered_json& json);
void writeConstraints(const StudyDefinition& study, nlohmann::ordered_json& json);

}  // namespace vernier
