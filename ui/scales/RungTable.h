#pragma once

#include "core/stopping/Decision.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace vernier {

/// The values of trials at the rungs of a search that gives good ones more steps, gathered from its decisions.
class RungTable {
public:
    struct Rung {
        std::map<TrialId, double> values;  ///< in objective units, finite
        std::optional<double> threshold;   ///< the latest that decided there
    };

    /// Takes in decisions of rules that have rungs; others, like the median, decide at every step.
    void add(const std::vector<Decision>& decisions);
    bool isEmpty() const { return m_rungs.empty(); }
    /// By step.
    const std::map<std::int64_t, Rung>& rungs() const { return m_rungs; }

private:
    std::map<std::int64_t, Rung> m_rungs;
};

}  // namespace vernier
