#pragma once

#include "core/strategy/FeasibilityModel.h"
#include "core/strategy/ModelSpace.h"
#include "core/strategy/PointSearch.h"
#include "core/strategy/Strategy.h"
#include "core/strategy/SurrogateModel.h"
#include "core/strategy/TrialData.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace vernier {

/// Bayesian optimisation of two to four objectives at once: a Gaussian process for each, and the point of highest expected
/// hypervolume improvement over the front known so far, above a reference point a little beyond it. Starts, and treats failures
/// and limits of metrics, as BayesianStrategy, and takes the same turns between warped and plain results. Pending trials count
/// as if they had given their predicted means.
class HypervolumeStrategy final : public Strategy {
public:
    /// `objectives`: how many, 2 to kMostObjectives; `seed` places the Sobol points of the start.
    HypervolumeStrategy(const SearchSpace& space, int objectives, std::uint64_t seed);
    HypervolumeStrategy(const HypervolumeStrategy&) = delete;
    HypervolumeStrategy& operator=(const HypervolumeStrategy&) = delete;

    SuggestionOrNone suggest(const History& history, Rng& rng) override;
    void heedStop(std::stop_token stop) override;
    std::optional<std::int64_t> trialCount() const override { return m_trialCount; }

private:
    std::optional<Eigen::VectorXd> modelledPoint(const TrialData& data, Rng& rng);
    /// The results as the models see them, and what they expect of pending trials; rows are trials that keep all limits.
    Eigen::MatrixXd knownValues(const TrialData& data, const std::vector<SurrogateModel>& models,
                                const Eigen::MatrixXd& targets) const;

    ModelSpace m_space;
    PointSearch m_search;  // of m_space
    std::optional<std::int64_t> m_trialCount;
    TrialReader m_reader;
    std::vector<SurrogateModel> m_rankModels;  // one for each objective
    std::vector<SurrogateModel> m_plainModels;
    FeasibilityModel m_feasibilityModel;
    std::stop_token m_stop;
};

/// A point that is a tenth of the front's extent below its worst value along each axis: what a front is measured from while
/// nobody knows how far it reaches. `front`: n x m, n >= 1, larger is better, standardised: an extent counts as kLeastExtent at
/// least.
Eigen::VectorXd referenceBelow(const Eigen::MatrixXd& front);
inline constexpr double kLeastExtent = 0.5;

}  // namespace vernier
