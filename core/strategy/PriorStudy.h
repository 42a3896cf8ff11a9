#pragma once

#include "core/space/SearchSpace.h"
#include "core/study/History.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vernier {

/// An earlier study that a new one may learn from: its space and its trials, of which only the finished ones count, by the
/// limits of the new study.
struct PriorStudy {
    SearchSpace space;
    History history;
};

/// A trial of an earlier study.
struct EarlierBest {
    std::size_t study = 0;         ///< which of the earlier studies
    const Trial* trial = nullptr;  ///< lives as long as they do
};

/// The best trial of the earlier studies, if it is better than the incumbent of `history`, whose objective they share; of
/// equals the first. Pure; O(studies).
std::optional<EarlierBest> betterEarlier(const History& history, const std::vector<PriorStudy>& earlier);

}  // namespace vernier
