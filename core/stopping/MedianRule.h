#pragma once

#include "core/stopping/StoppingChoice.h"

namespace vernier {

/// The median rule of SageMaker AMT: at step s a trial is stopped if its value is worse than the median, over completed trials,
/// of the mean of their reports up to s. (Vizier, Golovin et al. 2017, section 3.2.2, compares the best value so far; that is
/// what an objective of the best report gives.) No stop within the grace steps or with fewer peers than asked for.
class MedianRule final : public PeerRule {
public:
    explicit MedianRule(const StudyDefinition& definition) : PeerRule(definition, "median") {}

protected:
    std::optional<Judgement> judge(const CurveTable& table, TrialId id) const override;
};

extern const StoppingChoice kMedianStopping;

}  // namespace vernier
