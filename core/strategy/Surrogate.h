#pragma once

#include "core/base/Result.h"
#include "core/numerics/LeaveOneOut.h"
#include "core/numerics/SensitivityIndices.h"
#include "core/numerics/UnitDomain.h"
#include "core/space/Encoding.h"
#include "core/strategy/SurrogateModel.h"
#include "core/study/History.h"

#include <Eigen/Core>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace vernier {

/// The belief about the noiseless objective at one place, as quantiles in objective units: mapped back through the warp one by
/// one, so that the intervals need not be symmetric.
struct Band {
    double median = 0;
    double lower50 = 0;
    double upper50 = 0;
    double lower95 = 0;
    double upper95 = 0;
};

/// One place of a slice.
struct SlicePoint {
    double unit = 0;  ///< coordinate along the axis, in [0, 1]
    Value value;      ///< the parameter's value there
    Band band;
    double ignorance = 0;       ///< posterior over prior deviation: 0 all is known, 1 nothing
    double logImprovement = 0;  ///< log expected improvement, in warped units; meaningful by comparison only
};

/// Two parameters against each other.
struct SurrogateMap {
    std::vector<double> unitX;  ///< ascending
    std::vector<double> unitY;
    Eigen::MatrixXd median;     ///< objective units; row y, column x
    Eigen::MatrixXd ignorance;  ///< as in SlicePoint
};

/// One finished trial and what the model would have said of it without it.
struct HeldOutPrediction {
    TrialId trial;
    double observed = 0;  ///< objective units
    Band predicted;       ///< of an observation: noise included
};

enum class ModelVerdict {
    Trust,    ///< explains more than 60 % and its 90 % intervals hold 80 to 97 %
    Careful,  ///< explains more than 20 %
    Guessing  ///< treat the search as guided random search
};

struct Calibration {
    std::vector<HeldOutPrediction> predictions;
    double explainedShare = 0;  ///< in warped units; 1 is perfect, 0 no better than the mean
    double coverage50 = 0;
    double coverage90 = 0;
    double rankCorrelation = 0;  ///< Spearman, over the better half
    ModelVerdict verdict = ModelVerdict::Guessing;
};

/// Shares per dimension of the encoding.
struct Importance {
    SensitivityIndices overall;  ///< Sobol indices of the posterior mean over the whole space
    Eigen::VectorXd amongGood;   ///< PED-ANOVA of the best tenth (at least 5) of the trials; 0 if there are too few
};

/// What the model has learnt of a study, for people: an immutable snapshot of one history revision. Thread-safe for reading;
/// the longer questions can be cancelled and then answer Cancelled. Costs are those of GaussianProcess per point.
class Surrogate {
public:
    /// Fits a model of the history. NotFound with fewer than two results; Cancelled. O(n³).
    static Result<std::shared_ptr<const Surrogate>> fit(const SearchSpace& space, const History& history,
                                                        std::stop_token stop = {});

    const Encoding& encoding() const { return m_encoding; }
    std::uint64_t revision() const { return m_revision; }

    Band at(const Configuration& configuration) const;
    double logImprovementAt(const Configuration& configuration) const;
    /// The configuration of the best posterior mean among the trials.
    const Configuration& bestBelieved() const { return m_bestBelieved; }

    /// Along dimension `dimension`, the rest as in `cut`: every value of a discrete parameter with up to `points` of them, else
    /// `points` places from end to end. Empty where `cut` has the parameter inactive.
    std::vector<SlicePoint> slice(int dimension, const Configuration& cut, int points) const;
    /// The same averaged over the other dimensions; the band is that of the average.
    Result<std::vector<SlicePoint>> averagedSlice(int dimension, int points, std::stop_token stop = {}) const;

    Result<SurrogateMap> map(int dimensionX, int dimensionY, const Configuration& cut, int points,
                             std::stop_token stop = {}) const;
    Result<SurrogateMap> averagedMap(int dimensionX, int dimensionY, int points, std::stop_token stop = {}) const;

    Calibration calibration() const;
    Result<Importance> importance(std::stop_token stop = {}) const;
    /// Probability that one of the next `trials` trials, if they are chosen well, beats the incumbent by more than the noise's
    /// deviation and 1 % of its lead over the median.
    Result<double> improvementProbability(int trials, std::stop_token stop = {}) const;

private:
    explicit Surrogate(const SearchSpace& space);

    Band bandOf(double mean, double deviation) const;
    std::vector<double> places(int dimension, int points) const;
    Eigen::MatrixXd backgroundPoints(int count) const;
    Result<SurrogateMap> mapOver(int dimensionX, int dimensionY, const Eigen::MatrixXd& backgrounds, int points,
                                 std::stop_token stop) const;

    Encoding m_encoding;
    UnitDomain m_domain;
    SurrogateModel m_model;
    std::vector<TrialId> m_trials;  // of the rows of the model
    Eigen::VectorXd m_values;       // their objectives, negated when minimising
    double m_sign = 1;
    std::uint64_t m_revision = 0;
    Configuration m_bestBelieved;
};

}  // namespace vernier
