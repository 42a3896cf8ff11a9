#pragma once

#include "core/study/Criteria.h"
#include "core/study/Trial.h"

#include <cstdint>
#include <vector>

namespace vernier {

/// All trials of a study as values. Copying costs one pointer per trial, so that a snapshot can be given to another thread
/// as shared_ptr<const History>; trials in it never change, apply() replaces them.
class History {
public:
    History() = default;
    explicit History(Criteria criteria) : m_criteria(std::move(criteria)) {}
    explicit History(Objective objective) : m_criteria{std::move(objective), {}, {}} {}

    const Criteria& criteria() const { return m_criteria; }
    const Objective& objective() const { return m_criteria.objective; }
    /// Grows by one with each apply(), and with other criteria.
    std::uint64_t revision() const { return m_revision; }
    /// Ordered by id; ids are 0 .. size - 1 without gaps.
    const std::vector<TrialPtr>& trials() const { return m_trials; }
    const Trial* find(TrialId id) const;

    /// True for the ids that apply() takes: those of its trials and the next one.
    bool accepts(TrialId id) const { return id.number >= 0 && id.number <= static_cast<std::int64_t>(m_trials.size()); }
    /// Adds the trial whose id is the next number, or replaces the one of its id. Anything else is a bug (assert): what comes
    /// from a file is checked by whoever reads it.
    void apply(TrialPtr trial);
    /// Judges the same trials by another objective and other limits, by which another one may be the best. O(trials); nothing
    /// for the same ones.
    void setCriteria(const Criteria& criteria);

    /// The best trial that canBeBest(), which keeps all limits; the earliest of equals; null if there is none. Of several
    /// objectives the first one counts, and among equals the next: no trial beats it in everything. O(1); apply() is O(trials)
    /// only when it replaces the incumbent itself.
    const Trial* incumbent() const;

private:
    bool isBetterIncumbent(const Trial& trial) const;
    TrialPtr findIncumbent() const;

    Criteria m_criteria;
    std::uint64_t m_revision = 0;
    std::vector<TrialPtr> m_trials;
    TrialPtr m_incumbent;
};

}  // namespace vernier
