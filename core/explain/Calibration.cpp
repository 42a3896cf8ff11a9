#include "core/explain/Calibration.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>
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

Message shareReason(const Calibration& calibration) {
    const std::int64_t percent = std::lround(100 * calibration.explainedShare);
    if (calibration.explainedShare > kUsefulShare && !isBeyondChance(calibration))
        return message("trust.share-by-chance",
                       "It explains %1 % of what it has not seen, but with %2 results chance could do that too.", percent,
                       calibration.predictions.size());
    if (calibration.explainedShare > kTrustedShare)
        return message("trust.share", "It explains %1 % of what it has not seen.", percent);
    if (calibration.explainedShare > kUsefulShare)
        return message("trust.share-only", "It explains only %1 % of what it has not seen.", percent);
    if (calibration.explainedShare >= 0.005)
        return message("trust.share-guess", "It explains %1 % of what it has not seen: hardly better than guessing.", percent);
    return message("trust.share-nothing", "It explains nothing of what it has not seen.");
}

Message bandReason(const Calibration& calibration) {
    const std::size_t count = calibration.predictions.size();
    if (isTooNarrow(calibration, count))
        return message("trust.band-narrow", "Only %1 of %2 results fell inside its 90 % band: it is too sure of itself.",
                       calibration.inside90, count);
    return message("trust.band", "%1 of %2 results fell inside its 90 % band.", calibration.inside90, count);
}

Message promiseReason(const Calibration& calibration) {
    const std::size_t count = calibration.predictions.size();
    if (isTooNarrow(calibration, kLastPromises))
        return message("trust.promise-few",
                       "Of %2 predictions made before a trial %1 came true within their 90 % band, too few of the last %3.",
                       calibration.inside90, count, kLastPromises);
    return message("trust.promise", "Of %2 predictions made before a trial %1 came true within their 90 % band.",
                   calibration.inside90, count);
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
        verdict.reasons.push_back(message("trust.few", "It rests on only %1 results.", leaveOneOut.predictions.size()));
    verdict.reasons.push_back(shareReason(leaveOneOut));
    verdict.reasons.push_back(bandReason(leaveOneOut));
    if (!asItHappened.predictions.empty())
        verdict.reasons.push_back(promiseReason(asItHappened));
    return verdict;
}

}  // namespace vernier
