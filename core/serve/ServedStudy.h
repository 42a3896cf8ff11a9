#pragma once

#include "core/base/Result.h"
#include "core/methods/Methods.h"
#include "core/study/History.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vernier {

/// What a caller that runs its own trials is told to do next.
struct ServedTrial {
    TrialId id;
    Configuration configuration;
    bool resumes = false;                  ///< a paused trial that resumes
    std::optional<std::int64_t> resource;  ///< run up to this step, then wait for a decision
};

/// The answer to ask().
struct ServedBatch {
    std::vector<ServedTrial> trials;
    std::optional<NoSuggestion> none;  ///< why there are fewer than asked for; nothing if there are not
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

    /// At most so many of the trials of one ask() are chosen by a model, which each of them costs more time; the rest are
    /// spread evenly, which is as good where so many run at once, and takes no time: 3,000 trials have an answer within a
    /// minute.
    static constexpr int kMostModelled = 200;

    /// Up to `count` trials to run now; each is pending before the next is chosen. `onProgress` is told how many there are
    /// after each.
    ServedBatch ask(int count, const std::function<void(int)>& onProgress = {});
    /// The trial ended with this value (finite) of the first objective, and these of valueMetrics() of the definition as far as
    /// they are known: those of the further objectives must be (finite), those of limits may be missing. NotFound for an
    /// unknown id, InvalidInput for a trial that was told already.
    Result<void> complete(TrialId id, double value, const std::map<std::string, double>& metrics = {});
    /// The trial ended without an objective. Errors as complete().
    Result<void> fail(TrialId id);
    /// A running trial has reached a step (from 1) with a value. Errors as complete(), and InvalidInput for a paused trial.
    Result<ServedAnswer> report(TrialId id, std::int64_t step, double value);

private:
    ServedStudy(StudyDefinition definition, std::unique_ptr<Strategy> strategy, std::unique_ptr<StoppingRule> rule);
    /// A copy to change, or why there is none.
    Result<std::shared_ptr<Trial>> open(TrialId id) const;
    SuggestionOrNone suggest(bool isModelled);
    ServedTrial begin(Suggestion suggestion);
    ServedAnswer stop(std::shared_ptr<Trial> trial, Message reason);

    StudyDefinition m_definition;
    History m_history;
    std::unique_ptr<Strategy> m_strategy;
    std::unique_ptr<Strategy> m_spread;  ///< in place of a model
    std::unique_ptr<StoppingRule> m_rule;
    std::set<TrialId> m_told;  ///< their end
};

}  // namespace vernier
