#pragma once

#include "core/curves/Curve.h"
#include "core/curves/OrderedValues.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace vernier {

/// What peers had at a step, signed: larger is better.
struct StepPeers {
    std::vector<std::size_t> trials;  ///< whose, as far as is known in the order in which they completed
    OrderedValues values;
    OrderedValues means;
};

/// What the trials of a table had at the steps that rules have asked about, kept in order, so that an answer costs only what
/// has happened since the last one for that step. Whoever changes an entry says so. One thread.
class CurvePeers {
public:
    /// A report came after all others of its trial.
    void noteReport(std::size_t trial);
    /// A trial that can be a peer is complete.
    void noteCompletion(std::size_t trial) { m_completed.push_back(trial); }
    /// What a trial had at some step is another number now.
    void forgetReached() { m_reached.clear(); }
    /// The same of one that had completed, or it is no peer any more.
    void forget();

    /// Of the completed peers that have come to a step: what they had there (Curve::at).
    const StepPeers& completedAt(const std::vector<CurveEntry>& entries, std::int64_t step);
    /// Of all peers: with what they came to a step (Curve::reaching).
    const OrderedValues& reachedAt(const std::vector<CurveEntry>& entries, std::int64_t step);

private:
    struct Completed {
        StepPeers peers;
        std::size_t next = 0;  ///< of m_completed
    };
    struct Reached {
        OrderedValues values;
        std::vector<bool> isKnown;  ///< by trial
        std::size_t next = 0;       ///< of m_reports
    };
    Completed& completedFrom(const std::vector<CurveEntry>& entries, std::int64_t step);
    Reached& reachedFrom(const std::vector<CurveEntry>& entries, std::int64_t step);

    std::vector<std::size_t> m_completed;
    std::vector<std::size_t> m_reports;  ///< whose, while any step in m_reached waits for them
    std::map<std::int64_t, Completed> m_completedAt;
    std::map<std::int64_t, Reached> m_reached;
};

}  // namespace vernier
