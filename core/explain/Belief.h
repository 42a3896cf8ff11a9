#pragma once

#include "core/space/Value.h"

#include <Eigen/Core>

#include <vector>

namespace vernier {

/// The belief about the noiseless objective at one point, as quantiles in objective units: mapped back through the warp one by
/// one, so that the intervals need not be symmetric.
struct Band {
    double median = 0;
    double lower50 = 0;
    double upper50 = 0;
    double lower95 = 0;
    double upper95 = 0;
};

/// Everything the model says about one point. "Better" means better than the best known, by at least the gain asked for.
struct Belief {
    Band band;
    double ignorance = 0;            ///< posterior over prior deviation: 0 everything is known, 1 nothing; see kExtrapolates
    double expectedImprovement = 0;  ///< objective units, >= 0, over the best known; what the search maximises
    double logImprovement = 0;       ///< its logarithm in warped units: finite where it is too small for a double
    double betterProbability = 0;    ///< that the noiseless objective is better

    /// Above this ignorance, a prediction rests more on the prior than on trials.
    static constexpr double kExtrapolates = 0.8;
    bool isExtrapolated() const { return ignorance > kExtrapolates; }
};

/// One point of a slice.
struct SlicePoint : Belief {
    double unit = 0;  ///< coordinate along the axis, in [0, 1]
    Value value;      ///< the parameter's value there
};

/// Two parameters against each other. Matrices: row y, column x.
struct SurrogateMap {
    std::vector<double> unitX;  ///< ascending
    std::vector<double> unitY;
    Eigen::MatrixXd median;       ///< objective units
    Eigen::MatrixXd uncertainty;  ///< objective units: half the width of the 95 % band
    Eigen::MatrixXd ignorance;    ///< these as in Belief
    Eigen::MatrixXd expectedImprovement;
    Eigen::MatrixXd betterProbability;
    Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic> isActive;  ///< false where one of the parameters does not apply
};

}  // namespace vernier
