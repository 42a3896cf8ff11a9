#pragma once

#include "core/methods/Method.h"

namespace vernier {

/// The command keeps its state, so trials begin with few steps, pause, and go on.
extern const Method kHyperbandMethod;
/// Hyperband where trials cannot pause: each begins with all steps, and a stopping rule shares them out.
extern const Method kBayesianWithStopsMethod;
/// The same without a model.
extern const Method kRandomWithStopsMethod;

}  // namespace vernier
