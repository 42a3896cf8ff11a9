#pragma once

#include "core/models/LevelChain.h"

#include <cstddef>
#include <vector>

namespace vernier {

/// A trial that may go on, or begin, as an investment: what is believed of it, in units in which larger is better.
struct Prospect {
    double step = 0;                    ///< how far it has come
    double startSteps = 0;              ///< what it costs to begin, or to go on after a look, in steps
    std::size_t nextRung = 0;           ///< the first rung that is ahead
    double mean = 0;                    ///< of its level at the end
    double variance = 0;                ///< likewise
    double priorVariance = 0;           ///< what it was before its own curve was seen
    std::vector<LevelForecast> levels;  ///< at each rung; those behind do not count
};

/// What an investment yields per step, and how far it is to go at first.
struct StepWorth {
    double worth = 0;
    std::size_t rung = 0;
};

/// The largest expected improvement over `best` per step that a trial promises, and the rung to which it is to run before it is
/// looked at again. Either it runs straight on to a rung, or to one where it is known better and only the more promising
/// outcomes are run to the end: the reservation price of a box that is opened in two stages (Weitzman 1979, "Optimal search for
/// the best alternative"). A rung that tells nothing of the end is so passed over without being told. `evidenceVariances`: per
/// rung, of the look at the last level that a curve known up to it gives (LevelChain::evidenceVariance). O(rungs).
StepWorth worthOf(const Prospect& prospect, const std::vector<double>& rungs, const std::vector<double>& evidenceVariances,
                  double best);

}  // namespace vernier
