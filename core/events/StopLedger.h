#pragma once

#include "core/stopping/Decision.h"
#include "core/study/History.h"

#include <map>
#include <optional>
#include <vector>

namespace vernier {

/// What stopping trials early has saved; an estimate.
struct Savings {
    double seconds = 0;          ///< of running time
    std::optional<double> cost;  ///< in the user's currency; absent without a price

    bool operator==(const Savings&) const = default;
};

/// The decisions that ended trials, the last of each.
class StopLedger {
public:
    /// Adds those of `decisions` that stop.
    void add(const std::vector<Decision>& decisions);
    /// Null if nothing stopped the trial.
    const Decision* find(TrialId id) const;
    /// All of them, by trial.
    std::vector<Decision> decisions() const;
    /// A trial that ended by itself anyway saved nothing. O(stops).
    Savings savings(const History& history) const;

private:
    std::map<TrialId, Decision> m_stops;
};

}  // namespace vernier
