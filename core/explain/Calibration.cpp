#include "core/explain/Calibration.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

namespace vernier {

namespace {

// Together with the tests below they call noise Guessing in at least 18 of 20 seeds, with 25 and 60 results in 2, 5 and 10
// dimensions; a smooth valley Trust as often after random trials, and after Bayesian ones in 15 in up to 5 dimensions
// (tst_SurrogateRates).
constexpr double kTrustedShare = 0.6;
constexpr double kUsefulShare = 0.2;
// For a model fitted to fewer results than this, leaving one out is no real test.
constexpr int kLeastResultsToJudge = 10;
// Bands count as too narrow if, were they right, so few results inside them would be rarer than this.
constexpr double kChance = 0.05;
constexpr double kPromised = 0.9;
// Predictions made long ago are no reason to mistrust today's model.
constexpr std::size_t kLastPromises = 10;

bool isBeyondChance(const Calibration& calibration) {
    return calibration.logScoreGain > calibration.fittedParameters;
}

// True if too few of the last `most` predictions hold.
bool isTooNarrow(const Calibration& calibration, std::size_t most) {
    const std::size_t count = std::min(calibration.predictions.size(), most);
    if (count == 0)
        return false;
    const auto first = calibration.predictions.end() - static_cast<std::ptrdiff_t>(count);
    const auto inside = std::count_if(first, calibration.predictions.end(), std::mem_fn(&HeldOutPrediction::isInside));
    const boost::math::binomial_distribution<double> promised(static_cast<double>(count), kPromised);
    return boost::math::cdf(promised, static_cast<double>(inside)) < kChance;
}

std::string countedInside(const Calibration& calibration) {
    return std::to_string(calibration.inside90) + " of " + std::to_string(calibration.predictions.size());
}

std::string shareReason(const Calibration& calibration) {
    char text[80];
    std::snprintf(text, sizeof text, "It explains %.0f %% of what it has not seen", 100 * calibration.explainedShare);
    const std::string share = text;
    if (calibration.explainedShare > kUsefulShare && !isBeyondChance(calibration))
        return share + ", but so might chance with " + std::to_string(calibration.predictions.size()) + " results.";
    if (calibration.explainedShare > kTrustedShare)
        return share + ".";
    if (calibration.explainedShare > kUsefulShare)
        return share + ", no more.";
    if (calibration.explainedShare >= 0.005)
        return share + ": hardly better than guessing.";
    return "It explains nothing of what it has not seen.";
}

std::string bandReason(const Calibration& calibration) {
    const std::string reason = countedInside(calibration) + " results fell inside its 90 % band";
    return isTooNarrow(calibration, calibration.predictions.size()) ? "Only " + reason + ": it is too sure of itself."
                                                                    : reason + ".";
}

std::string promiseReason(const Calibration& calibration) {
    const std::string reason = countedInside(calibration) + " predictions made before a trial came true within their 90 % band";
    return isTooNarrow(calibration, kLastPromises) ? reason + ", too few of the last " + std::to_string(kLastPromises) + "."
                                                   : reason + ".";
}

}  // namespace

double Calibration::coverage90() const {
    return predictions.empty() ? 0 : inside90 / static_cast<double>(predictions.size());
}

TrustVerdict judge(const Calibration& leaveOneOut, const Calibration& asItHappened) {
    const bool isTested = std::ssize(leaveOneOut.predictions) >= kLeastResultsToJudge;
    TrustVerdict verdict;
    if (leaveOneOut.explainedShare <= kUsefulShare || !isBeyondChance(leaveOneOut))
        verdict.level = ModelVerdict::Guessing;
    else if (leaveOneOut.explainedShare <= kTrustedShare || !isTested ||
             isTooNarrow(leaveOneOut, leaveOneOut.predictions.size()) || isTooNarrow(asItHappened, kLastPromises))
        verdict.level = ModelVerdict::Careful;
    else
        verdict.level = ModelVerdict::Trust;
    if (!isTested)
        verdict.reasons.push_back("It rests on only " + std::to_string(leaveOneOut.predictions.size()) + " results.");
    verdict.reasons.push_back(shareReason(leaveOneOut));
    verdict.reasons.push_back(bandReason(leaveOneOut));
    if (!asItHappened.predictions.empty())
        verdict.reasons.push_back(promiseReason(asItHappened));
    return verdict;
}

}  // namespace vernier
