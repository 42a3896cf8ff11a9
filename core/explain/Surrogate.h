#pragma once

#include "core/base/Result.h"
#include "core/base/Rng.h"
#include "core/explain/Belief.h"
#include "core/explain/Calibration.h"
#include "core/strategy/FeasibilityModel.h"
#include "core/strategy/ModelSpace.h"
#include "core/strategy/SurrogateModel.h"
#include "core/study/History.h"

#include <Eigen/Core>

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace vernier {

/// A share of the variation of the objective, with its 90 % interval.
struct ShareInterval {
    double share = 0;
    double lower = 0;
    double upper = 0;
};

/// Which parameters matter: shares per dimension of the encoding.
struct Importance {
    std::vector<ShareInterval> first;  ///< Sobol first-order index over the whole space: by itself
    std::vector<ShareInterval> total;  ///< with all its interactions
    /// PED-ANOVA of the best tenth (at least 5) of the trials: what makes the good ones good; sums to 1. Empty with fewer than
    /// 9 results.
    std::vector<ShareInterval> amongGood;
};

/// What a number of further trials would bring.
struct OutlookStep {
    int trials = 0;
    double betterProbability = 0;  ///< that one of them beats the best by at least the gain
    double expectedBest = 0;       ///< objective units: the mean best after them
    double lower90 = 0;            ///< 5 % and 95 % quantile of the best after them
    double upper90 = 0;
};

/// What the model has learnt about a study, for people: an immutable snapshot of one history revision. Thread-safe for reading;
/// the longer queries can be cancelled and then return Cancelled. n results, d dimensions, m points: a prediction is O(m n²).
/// Milliseconds are for one core, at n = 300 and d = 10.
class Surrogate {
public:
    Surrogate(const Surrogate&) = delete;
    Surrogate& operator=(const Surrogate&) = delete;

    /// Fits a model of the history, in which trials of earlier definitions count if they have a place (Encoding::placeOf).
    /// NotFound with fewer than two results; Cancelled. O(n³) up to n = 1,000, then O(trials).
    static Result<std::shared_ptr<const Surrogate>> fit(const SearchSpace& space, const History& history,
                                                        std::stop_token stop = {});

    /// Its dimensions are the parameters that vary, and those that are fixed today but varied in trials: along the latter,
    /// slices have one point, today's value.
    const Encoding& encoding() const { return m_encoding; }
    std::uint64_t revision() const { return m_revision; }
    /// How many results it knows. Of more than 1,000, so many stand for all.
    int resultCount() const { return m_resultCount; }

    Band at(const Configuration& configuration) const;
    /// `gain`, here and below: by how much a point must be better than the best known to count as better; objective units, >=
    /// 0.
    Belief beliefAt(const Configuration& configuration, double gain = 0) const;
    /// The configuration with the best posterior mean among the trials that keep all limits, or among all while none does.
    const Configuration& bestBelieved() const { return m_bestBelieved; }
    /// The configuration with the best posterior mean anywhere, where all limits are likely to be kept: the highest of several
    /// local searches. 20 ms.
    Configuration bestPredicted() const;
    /// The objective to improve on: the best observed of those that keep all limits, of all while none does, or, if there is
    /// noise, the best posterior mean at a trial.
    double bestKnown() const;
    /// The least gain worth mentioning: the noise's deviation, or 1 % of the way from the median to the best.
    double leastGain() const;

    /// Along dimension `dimension`, the rest as in `cut`: every value of a discrete parameter with up to `points` of them,
    /// otherwise `points` points from end to end. Empty if the parameter is inactive in `cut`.
    std::vector<SlicePoint> slice(int dimension, const Configuration& cut, int points, double gain = 0) const;
    /// All slices through a cut, by dimension: the same as slice() of each, several times faster.
    std::vector<std::vector<SlicePoint>> slices(const Configuration& cut, int points, double gain = 0) const;
    /// Why the slice is empty: "only if optimizer is sgd"; empty if the parameter applies.
    std::string whyInactive(int dimension, const Configuration& cut) const;
    /// A slice averaged over the other dimensions, over the part of the space where the parameter applies. The belief is that
    /// about the average, which is more certain and less often better than single points.
    Result<std::vector<SlicePoint>> averagedSlice(int dimension, int points, double gain = 0, std::stop_token stop = {}) const;

    /// Two different dimensions, `points` points each, as for a slice.
    Result<SurrogateMap> map(int dimensionX, int dimensionY, const Configuration& cut, int points, double gain = 0,
                             std::stop_token stop = {}) const;
    Result<SurrogateMap> averagedMap(int dimensionX, int dimensionY, int points, double gain = 0,
                                     std::stop_token stop = {}) const;

    /// What the model would have predicted for each result without it. O(n³).
    Calibration leaveOneOut() const;
    /// What was predicted for trials before they ran, by whatever model there was then. Empty without stored predictions.
    Calibration asItHappened() const;
    /// judge() of both.
    TrustVerdict verdict() const { return judge(leaveOneOut(), asItHappened()); }
    /// Not to be presented as fact while the verdict is Guessing. Sobol indices: medians and intervals over draws of the
    /// posterior, hyperparameters kept. PED-ANOVA: intervals over resampled trials.
    Result<Importance> importance(std::stop_token stop = {}) const;
    /// What the next 1, 2, ... `trials` trials bring (1 to 100) if each is chosen by expected improvement as if the previous
    /// ones had given their predicted means.
    Result<std::vector<OutlookStep>> outlook(int trials, double gain = 0, std::stop_token stop = {}) const;

private:
    // What a point is compared with, in warped units.
    struct Target {
        double best;       // the best known
        double threshold;  // better by the gain
    };
    // Beliefs about averages over the other dimensions, one per point.
    struct Averages {
        std::vector<Belief> beliefs;
        std::vector<bool> isActive;  // the dimensions exist there
    };

    explicit Surrogate(ModelSpace space);

    void learnLimits(TrialData data);
    double incumbent() const;
    /// The largest of the values, one for each trial that the model knows, among those that keep all limits, if any does.
    Eigen::Index bestAmongKept(Eigen::VectorXd values) const;
    Target targetOf(double gain) const;
    std::vector<Belief> beliefsAt(const Eigen::MatrixXd& rows, const Target& target) const;
    std::vector<Belief> beliefsFrom(Eigen::MatrixXd columns, const Target& target) const;
    std::vector<Belief> beliefsFrom(Eigen::MatrixXd columns, const Eigen::VectorXd& priors, const Target& target) const;
    Belief beliefOf(double mean, double variance, double prior, const Target& target) const;
    Band bandOf(double mean, double deviation) const;
    double toObjective(double warped) const;

    std::vector<double> places(int dimension, int points) const;
    std::vector<std::vector<SlicePoint>> slicesAlong(const std::vector<int>& dimensions, const Configuration& cut, int points,
                                                     double gain) const;
    Eigen::MatrixXd lineCovariances(int dimension, const Eigen::VectorXd& centre, const std::vector<double>& units) const;
    std::vector<SlicePoint> sliceOf(int dimension, const std::vector<double>& units, std::span<const Belief> beliefs) const;
    std::optional<Averages> averagesOver(const std::vector<int>& dimensions, const Eigen::MatrixXd& coordinates,
                                         int backgroundCount, const Target& target, std::stop_token stop) const;
    Calibration calibrationOf(std::vector<HeldOutPrediction> predictions, const std::vector<Eigen::Index>& rows,
                              const Eigen::VectorXd& means, const Eigen::VectorXd& deviations) const;
    Eigen::MatrixXd outlookCandidates(Rng& rng) const;

    ModelSpace m_space;
    const Encoding& m_encoding;  // of m_space
    const UnitDomain& m_domain;  // of m_space
    SurrogateModel m_model;
    FeasibilityModel m_limitModel;
    Feasibility m_keepsLimits;       // of m_limitModel
    std::vector<TrialPtr> m_trials;  // of the rows of the model
    std::vector<bool> m_kept;        // whether they keep all limits
    int m_resultCount = 0;
    Eigen::VectorXd m_values;  // their objectives, negated when minimising
    double m_sign = 1;
    Bounds m_bounds;                  // of the objective
    double m_objectivePerWarped = 1;  // slope at the best results and beyond
    std::uint64_t m_revision = 0;
    Configuration m_bestBelieved;
};

}  // namespace vernier
