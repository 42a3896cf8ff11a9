#pragma once

#include "core/stopping/StoppingRule.h"
#include "core/study/History.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace vernier {

/// True if a step of such a study may have more values until a later one is named: rules wait for it, and compare only values
/// of steps that are over. What stands in a file is written once.
bool staysOpen(const StudyDefinition& definition);

/// Shows the stopping rule the new reports of running trials one by one, as if it had been asked when each arrived. The same
/// reports thus get the same decisions, however they were grouped when read. One thread.
class TrialJudge {
public:
    /// If up to this many reports of a trial are read at once, each is judged; if more, every n-th and the last.
    static constexpr std::size_t kMaxJudgedAtOnce = 32;

    /// Adopts the rule of a definition, which may have none.
    void follow(const StudyDefinition& definition);

    /// The decisions on the objective reports of `trial` from index `first` on; `known` holds the other trials as they are.
    /// Ends with the first decision that stops or pauses. What the user said about the trial is respected, and what a stop
    /// saves is estimated. A decision to keep the trial is left out if the last one was made within 2 % of its step; its
    /// sentence is left out if the numbers say the same. Cost: the rule's, at most kMaxJudgedAtOnce times.
    std::vector<Decision> judge(const History& known, const Trial& trial, std::size_t first, std::int64_t wallMs);
    /// The trial has ended.
    void forget(TrialId id) { m_lastKeptStep.erase(id); }

private:
    void catchUp(const History& known);
    TrialPtr withoutOpenStep(const TrialPtr& trial) const;
    void complete(Decision& decision, const Trial& trial, std::int64_t wallMs) const;
    bool isWorthKeeping(const Decision& decision);

    StudyDefinition m_definition;
    std::unique_ptr<StoppingRule> m_rule;
    History m_history;             ///< its own: it holds what is not durable yet, and its revisions never repeat
    std::vector<TrialPtr> m_seen;  ///< the trials of the other history that it was brought up to date with
    std::map<TrialId, std::int64_t> m_lastKeptStep;
};

}  // namespace vernier
