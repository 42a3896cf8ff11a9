#pragma once

#include "core/space/SearchSpace.h"
#include "core/study/History.h"

namespace vernier {

/// An earlier study that a new one may learn from: its space and its trials, of which only the finished ones count.
struct PriorStudy {
    SearchSpace space;
    History history;
};

}  // namespace vernier
