#pragma once

#include "core/methods/Method.h"

namespace vernier {

/// The command keeps its state, so trials start with few steps, pause, and resume.
extern const Method kHyperbandMethod;
/// Hyperband if trials cannot pause: each starts with all steps, and a stopping rule allots them.
extern const Method kBayesianWithStopsMethod;
/// The same without a model.
extern const Method kRandomWithStopsMethod;

}  // namespace vernier
