#pragma once

#include "core/study/History.h"

namespace vernier {

/// What it costs a trial to begin, or to go on after a pause, in steps of its own: the median over the trials, by when their
/// reports of the objective came. 0 where too few have times, as where somebody else runs the trials. O(trials).
double startSteps(const History& history, int objectiveIndex);

}  // namespace vernier
