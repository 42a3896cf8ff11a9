#pragma once

#include "core/base/Result.h"
#include "core/methods/Methods.h"
#include "core/study/History.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vernier {

/// What a caller that runs its own trials is told to do next.
struct ServedTrial {
    TrialId id;
    Configuration configuration;
    bool resumes = false;                  ///< a paused trial that resumes
    std::optional<std::int64_t> resource;  ///< run up to this step, then wait for a decision
};

enum class ServedDecision { Continue, Stop, Pause };

struct ServedAnswer {
    ServedDecision decision = ServedDecision::Continue;
    Message reason;  ///< one sentence; empty if there is nothing to say
};

/// A study whose trials are run by somebody else: history, strategy and stopping rule, in memory. A call that fails changes
/// nothing. One thread.
class ServedStudy {
public:
    /// Unsupported or InvalidInput as makeStrategy() and makeStoppingRule() say.
    static Result<ServedStudy> create(StudyDefinition definition);

    const StudyDefinition& definition() const { return m_definition; }
    const History& history() const { return m_history; }

    /// Up to `count` trials to run now; each is pending before the next is chosen. Fewer if the strategy has none.
    std::vector<ServedTrial> ask(int count);
    /// The trial ended with this objective (finite). NotFound for an unknown id, InvalidInput for a trial that has ended.
    Result<void> complete(TrialId id, double value);
    /// The trial ended without an objective. Errors as complete().
    Result<void> fail(TrialId id);
    /// A running trial has reached a step (from 1) with a value. Errors as complete(), and InvalidInput for a paused trial.
    Result<ServedAnswer> report(TrialId id, std::int64_t step, double value);

private:
    ServedStudy(StudyDefinition definition, std::unique_ptr<Strategy> strategy, std::unique_ptr<StoppingRule> rule);
    /// A copy to change, or why there is none.
    Result<std::shared_ptr<Trial>> open(TrialId id) const;
    ServedTrial begin(Suggestion suggestion);
    ServedAnswer stop(std::shared_ptr<Trial> trial, Message reason);

    StudyDefinition m_definition;
    History m_history;
    std::unique_ptr<Strategy> m_strategy;
    std::unique_ptr<StoppingRule> m_rule;
};

}  // namespace vernier
