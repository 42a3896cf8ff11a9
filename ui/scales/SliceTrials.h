#pragma once

#include "core/space/Encoding.h"
#include "core/study/History.h"

#include <vector>

namespace vernier {

/// A finished trial as a dot of the slices: its place in the unit cube and its result.
struct SliceTrial {
    TrialId trial;
    TrialState state = TrialState::Complete;
    double objective = 0;
    std::vector<double> unitPoint;
    std::vector<bool> isActive;  ///< per dimension
};

/// The trials with a result that the strategy learns from, in order of id. Pure; any thread.
std::vector<SliceTrial> sliceTrials(const History& history, const Encoding& encoding);

/// How much a trial says about the slice along `dimension`: 1 if it lies on it, towards 0 the farther it is from the cut in the
/// other dimensions. `weights` says how much each dimension matters (any positive scale); empty: all the same.
double nearness(const SliceTrial& trial, const std::vector<double>& unitCut, int dimension, const Encoding& encoding,
                const std::vector<double>& weights);

}  // namespace vernier
