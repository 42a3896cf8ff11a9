#pragma once

#include "core/run/LimitCheck.h"
#include "core/strategy/Strategy.h"

#include <optional>
#include <string>

namespace vernier {

/// What may start in a study that runs, and why it is over when nothing may. Two have a say: the limits, asked before each
/// start, and the strategy, whose word that it has nothing holds until a trial begins, ends or is edited.
class StartGate {
public:
    enum class State {
        Open,         ///< new trials may begin and paused ones go on
        QueueOnly,    ///< the strategy has nothing, or enough trials are counted; those that wait may begin
        ResumesOnly,  ///< enough trials have begun; paused ones may go on
        Closed        ///< nothing starts
    };

    /// The limit that is met now, if any.
    void review(std::optional<MetLimit> met) { m_met = std::move(met); }
    /// So the strategy says, or what it has may not begin.
    void strategyHasNothing(NoSuggestion why) { m_none = why; }
    /// A trial began, ended or was edited: the strategy may have something now.
    void trialsChanged() { m_none.reset(); }
    /// Run was asked for, or the definition is another.
    void reopen() { *this = StartGate(); }

    State state() const;
    bool letsWaitingBegin() const {
        return state() == State::Open || state() == State::QueueOnly || (m_met && m_met->allowsWaiting);
    }
    bool letsNewBegin() const { return state() == State::Open; }
    bool asksStrategy() const { return state() == State::Open || state() == State::ResumesOnly; }
    /// The sentence with which the study ends when nothing runs or waits any more. Nothing while the strategy is to be asked.
    std::optional<Message> endReason() const;

private:
    std::optional<MetLimit> m_met;
    std::optional<NoSuggestion> m_none;
};

}  // namespace vernier
