#pragma once

#include "core/stopping/PeerRule.h"

namespace vernier {

/// What hyperband says if trials can be paused: nothing before a trial has used the steps it was given, then that it waits. The
/// strategy decides which trial resumes. The threshold is that of the best trial in eta at the same step.
class PauseRule final : public PeerRule {
public:
    explicit PauseRule(const StudyDefinition& definition);

protected:
    std::optional<Judgement> judge(const CurveTable& table, TrialId id) const override;

private:
    double m_eta;
    std::int64_t m_maxSteps;
};

}  // namespace vernier
