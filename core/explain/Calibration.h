#pragma once

#include "core/base/Message.h"
#include "core/base/TrialId.h"

#include <string>
#include <vector>

namespace vernier {

/// One finished trial and what the model predicted for it without knowing it. Objective units; for an observation, noise
/// included.
struct HeldOutPrediction {
    TrialId trial;
    double observed = 0;
    double predicted = 0;  ///< median
    double lower90 = 0;
    double upper90 = 0;

    bool isInside() const { return observed >= lower90 && observed <= upper90; }
};

/// How predictions compare with the results.
struct Calibration {
    std::vector<HeldOutPrediction> predictions;  ///< in order of trial id
    double explainedShare = 0;                   ///< in warped units; 1 is perfect, 0 no better than the mean, negative worse
    double coverage50 = 0;                       ///< share inside the central 50 % interval
    int inside90 = 0;                            ///< how many are inside the 90 % interval
    double rankCorrelation = 0;                  ///< Spearman, over the better half
    /// By how much the log density of the results exceeds that of a model that knows only their mean and spread; nats.
    double logScoreGain = 0;
    int fittedParameters = 0;  ///< hyperparameters fitted to the same results

    double coverage90() const;  ///< 0 without predictions
};

enum class ModelVerdict {
    Trust,    ///< it explains most of what it has not seen, and its bands are right
    Careful,  ///< it explains some of it, or its bands are too narrow
    Guessing  ///< treat the search as guided random search
};

/// How far to trust a model, and why, in plain sentences: the decisive one first.
struct TrustVerdict {
    ModelVerdict level = ModelVerdict::Guessing;
    std::vector<Message> reasons;
};

/// Judges a model. More than 60 % explained under leave-one-out is Trust, more than 20 % Careful, less is Guessing. It is also
/// Guessing if the gain in log score is no larger than the number of fitted hyperparameters (Akaike 1974), because
/// leave-one-out does not refit them: on pure noise it explains up to 80 % of 12 results and 46 % of 60 (10 dimensions). Trust
/// needs 10 results, and bands that hold as many as chance allows at 90 %, also of the last 10 predictions stored before a
/// trial; bands that hold more are wide, but harmless. tst_SurrogateRates counts how often this is right. O(results).
TrustVerdict judge(const Calibration& leaveOneOut, const Calibration& asItHappened);

}  // namespace vernier
