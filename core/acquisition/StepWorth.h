#pragma once

#include "core/models/LevelChain.h"

#include <cstddef>
#include <vector>

namespace vernier {

/// A trial that may start or continue, as an investment: what is believed about it, in units in which larger is better.
struct Prospect {
    double step = 0;                    ///< how far it has come
    double startSteps = 0;              ///< what it costs to start, or to continue after a look, in steps
    std::size_t nextRung = 0;           ///< the first rung still ahead
    double mean = 0;                    ///< of its level at the end
    double variance = 0;                ///< likewise
    double priorVariance = 0;           ///< what it was before its own curve was seen
    std::vector<LevelForecast> levels;  ///< at each rung; those already passed do not count
};

/// What an investment yields per step, and how far to run it at first.
struct StepWorth {
    double worth = 0;
    std::size_t rung = 0;
};

/// The largest expected improvement over `best` per step that a trial promises, and the rung to run it to before looking at it
/// again. Either it runs straight to the end, or to a rung where it is better known and from which only the more promising
/// outcomes run to the end: the reservation price of a box that is opened in two stages (Weitzman 1979, "Optimal search for the
/// best alternative"). A rung that says nothing about the end is thus skipped without being told to. `evidenceVariances`: per
/// rung, of the look at the last level given by a curve known up to it (LevelChain::evidenceVariance). O(rungs).
StepWorth worthOf(const Prospect& prospect, const std::vector<double>& rungs, const std::vector<double>& evidenceVariances,
                  double best);

}  // namespace vernier
