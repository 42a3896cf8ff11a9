#pragma once

#include "core/stopping/StoppingChoice.h"

namespace vernier {

/// Stops a trial whose predicted end (forecastFinal) has too small a chance of beating the best trial: smaller than
/// StoppingSettings::probability. No stop within the grace steps or with fewer completed trials than asked for.
class CurveRule final : public PeerRule {
public:
    explicit CurveRule(const StudyDefinition& definition) : PeerRule(definition, "curve") {}

protected:
    std::optional<Judgement> judge(const CurveTable& table, TrialId id) const override;
};

extern const StoppingChoice kCurveStopping;

}  // namespace vernier
