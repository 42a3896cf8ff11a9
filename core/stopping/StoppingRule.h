#pragma once

#include "core/base/Result.h"
#include "core/study/History.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// The answer of a stopping rule to one report, and what it rests on.
struct Decision {
    TrialId trial;
    std::int64_t step = 0;
    bool stops = false;
    std::string rule;
    std::string reason;                       ///< one plain sentence
    double value = 0;                         ///< what the trial had at the step
    std::optional<double> threshold;          ///< what it was compared with
    int peers = 0;                            ///< how many trials the threshold rests on
    std::optional<int> rank;                  ///< 1 = best of the peers and itself
    std::int64_t wallMs = 0;                  ///< set by the engine

    bool operator==(const Decision&) const = default;
};

/// Decides after a report whether a trial is worth running on. Pure: the answer rests on the history alone. One thread at a time.
class StoppingRule {
public:
    virtual ~StoppingRule() = default;
    /// Judges the running trial `id`, whose newest objective report is its last in `history`.
    /// Nothing if the rule has no say at this step.
    virtual std::optional<Decision> decide(const History& history, TrialId id) = 0;
};

/// The rule of a definition; null for StoppingKind::None. Unsupported for a rule that this version does not have.
Result<std::unique_ptr<StoppingRule>> makeStoppingRule(const StudyDefinition& definition);

std::vector<StoppingKind> availableStoppingRules();

}  // namespace vernier
