#pragma once

#include "core/space/Parameter.h"

#include <string>

namespace vernier {

/// When a parameter applies, for people: "only if optimizer is sgd or adam, and layers is 2". Empty for one that always does.
std::string conditionText(const Parameter& parameter);

}  // namespace vernier
