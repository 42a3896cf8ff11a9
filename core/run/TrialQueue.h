#pragma once

#include "core/study/History.h"

#include <cstdint>
#include <map>

namespace vernier {

/// Which of the trials that wait begins or goes on next. Those that were interrupted have to wait for their time, and after a
/// start that the machine could not make, all do. Times are those of Clock::steadyMs. One thread.
class TrialQueue {
public:
    /// This trial begins no sooner.
    void postpone(TrialId id, std::int64_t untilMs) { m_notBefore[id] = untilMs; }
    /// None begins sooner.
    void holdAll(std::int64_t untilMs) { m_allNotBefore = untilMs; }
    bool holdsAll(std::int64_t nowMs) const { return nowMs < m_allNotBefore; }
    bool isDue(TrialId id, std::int64_t nowMs) const;
    /// It begins now.
    void forget(TrialId id) { m_notBefore.erase(id); }
    /// Everything that waits is due: somebody wants it to go on.
    void release() { *this = TrialQueue(); }

    /// The first trial that is due; null if none is. O(trials).
    const Trial* firstDue(const History& history, std::int64_t nowMs) const;

private:
    std::map<TrialId, std::int64_t> m_notBefore;
    std::int64_t m_allNotBefore = 0;
};

/// A paused trial that was interrupted before it had come as far as it was to run: it goes on as soon as it may.
bool goesOnByItself(const Trial& trial);
/// Whether any trial waits, or goes on by itself. O(trials).
bool hasWaiting(const History& history);

}  // namespace vernier
