#pragma once

#include "core/study/JsonObject.h"
#include "core/study/StudyDefinition.h"

namespace vernier {

/// Reads the fields of a "stopping" object; what is absent keeps its default. Ranges are checked by faultsOf().
StoppingSettings readStopping(JsonObject& object);
/// The object for these settings: the rule, and the options that differ from their defaults.
nlohmann::ordered_json writeStopping(const StoppingSettings& settings);

}  // namespace vernier
