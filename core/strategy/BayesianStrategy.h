#pragma once

#include "core/acquisition/Acquisition.h"
#include "core/strategy/EarlierTrials.h"
#include "core/strategy/FeasibilityModel.h"
#include "core/strategy/ModelSpace.h"
#include "core/strategy/PointSearch.h"
#include "core/strategy/Strategy.h"
#include "core/strategy/SurrogateModel.h"
#include "core/strategy/TransferModel.h"
#include "core/strategy/TrialData.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>

namespace vernier {

/// Bayesian optimisation: a Gaussian process of the results, and the point of highest log expected improvement. Starts with the
/// user's defaults and a few Sobol points. Pending trials count as points whose results are not known yet. Two processes take
/// turns, one of half-rank warped results, one of the results as they are (clipped): where one is stuck in a wrong belief, the
/// other has a different one. The turns end with a regret@50 of 0.22, the first process alone with 0.27 (tests/bench/search,
/// five seeds). Trials that break a limit of a metric are results, but nothing to improve on; the improvement is multiplied by
/// the probability of keeping all limits and, while no trial does, that probability alone counts.
class BayesianStrategy final : public Strategy {
public:
    /// `seed` places the Sobol points of the start. Trials of identical `earlier` studies are results as good as the study's
    /// own; those of others give the first points and a prior mean (TransferModel).
    BayesianStrategy(ModelSpace space, std::uint64_t seed, const EarlierTrials& earlier = {});
    BayesianStrategy(const SearchSpace& space, std::uint64_t seed, const EarlierTrials& earlier = {})
        : BayesianStrategy(ModelSpace(space, space), seed, earlier) {}
    BayesianStrategy(const BayesianStrategy&) = delete;
    BayesianStrategy& operator=(const BayesianStrategy&) = delete;

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    void heedStop(std::stop_token stop) override;
    std::optional<std::int64_t> trialCount() const override { return m_trialCount; }

private:
    std::optional<Eigen::VectorXd> startPoint(const TrialData& data);
    Explanation explainStart(const TrialData& data, const Eigen::VectorXd& point);
    /// `model`: null for that of earlier studies.
    Explanation explain(const TrialData& data, const SurrogateModel* model, const Feasibility& feasibility, Goal goal,
                        const Eigen::VectorXd& place) const;
    void learnFrom(const EarlierTrials& earlier);
    Feasibility learnFeasibility(const TrialData& data);
    std::optional<Eigen::VectorXd> modelledPoint(const TrialData& data, const SurrogateModel& model,
                                                 const Feasibility& feasibility, Rng& rng) const;
    std::optional<Eigen::VectorXd> transferredPoint(const TrialData& data, const Feasibility& feasibility, Rng& rng) const;

    ModelSpace m_space;
    const Encoding& m_encoding;  // of m_space
    const UnitDomain& m_domain;  // of m_space
    PointSearch m_search;        // of m_space
    std::optional<std::int64_t> m_trialCount;
    TrialReader m_reader;
    SurrogateModel m_rankModel;
    SurrogateModel m_plainModel;
    FeasibilityModel m_feasibilityModel;
    TrialData m_earlier;  // of identical studies
    std::optional<TransferModel> m_transfer;
    std::stop_token m_stop;
};

}  // namespace vernier
