#pragma once

#include "core/stopping/StoppingChoice.h"

namespace vernier {

/// Asynchronous successive halving, stopping type (Li et al. 2020, "A system for massively parallel hyperparameter tuning"; in
/// the form of Syne Tune): at the steps r, r eta, r eta², ... below the end of a run a trial continues if its value reaches the
/// linear (1 - 1/eta) quantile of all that have got there, itself included. The first rung is never the first report unless
/// asked for: what an untrained model reports says nothing about its end.
class AshaRule final : public PeerRule {
public:
    explicit AshaRule(const StudyDefinition& definition, std::string name) : PeerRule(definition, std::move(name)) {}

    /// The first rung for runs of this many steps if none is set: 6 %, at least 3.
    static std::int64_t safeFirstRung(std::optional<std::int64_t> runLength);

    std::optional<Judgement> judge(const CurveTable& table, TrialId id) const override;

private:
    /// The highest rung that the newest report has reached and the one before had not.
    std::optional<std::int64_t> rungReached(const CurveTable& table, const Curve& curve) const;
};

extern const StoppingChoice kAshaStopping;

}  // namespace vernier
