#pragma once

#include "core/base/Result.h"
#include "core/stopping/Decision.h"
#include "core/study/History.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// Decides after a report whether a trial is worth continuing. Pure: the answer depends on the history alone. One thread at a
/// time.
class StoppingRule {
public:
    virtual ~StoppingRule() = default;
    /// Judges the running trial `id`, whose newest objective report is its last in `history`.
    /// Nothing if the rule has no say at this step.
    virtual std::optional<Decision> decide(const History& history, TrialId id) = 0;
};

}  // namespace vernier
