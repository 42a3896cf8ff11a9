#include "core/strategy/Calibration.h"

#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vernier {

namespace {

constexpr double kTrustedShare = 0.6;
constexpr double kUsefulShare = 0.2;
// A model that was fitted to fewer results than this has not been tested by leaving one of them out.
constexpr int kLeastResults = 10;
// Bands count as too narrow where so few results inside them would be rarer than this if they were right.
constexpr double kChance = 0.05;
constexpr double kPromised = 0.9;

std::string counted(int inside, std::size_t all, const char* what) {
    return std::to_string(inside) + " of " + std::to_string(all) + what;
}

std::string sharePhrase(const Calibration& calibration) {
    char text[80];
    std::snprintf(text, sizeof text, "It explains %.0f %% of what it has not seen", 100 * calibration.explainedShare);
    return text;
}

std::string shareReason(const Calibration& calibration) {
    if (calibration.explainedShare > kTrustedShare)
        return sharePhrase(calibration) + ".";
    if (calibration.explainedShare > kUsefulShare)
        return sharePhrase(calibration) + ", no more.";
    if (calibration.explainedShare >= 0.005)
        return sharePhrase(calibration) + ": hardly better than guessing.";
    return "It explains nothing of what it has not seen.";
}

bool isTooNarrow(const Calibration& calibration) {
    const auto count = static_cast<double>(calibration.predictions.size());
    if (count == 0)
        return false;
    const boost::math::binomial_distribution<double> inside(count, kPromised);
    return boost::math::cdf(inside, calibration.inside90) < kChance;
}

std::string bandReason(const Calibration& calibration) {
    const std::size_t all = calibration.predictions.size();
    if (isTooNarrow(calibration))
        return "Only " + counted(calibration.inside90, all, " results fell inside its 90 % band: it is too sure of itself.");
    return counted(calibration.inside90, all, " results fell inside its 90 % band.");
}

std::string promiseReason(const Calibration& calibration) {
    const std::size_t all = calibration.predictions.size();
    if (isTooNarrow(calibration))
        return "Of the predictions made before a trial, only " +
               counted(calibration.inside90, all, " came true within their 90 % band.");
    return "Of the predictions made before a trial, " +
           counted(calibration.inside90, all, " came true within their 90 % band.");
}

}  // namespace

double Calibration::coverage90() const {
    return predictions.empty() ? 0 : inside90 / static_cast<double>(predictions.size());
}

Verdict judge(const Calibration& leaveOneOut, const Calibration& asItHappened) {
    const bool isTested = std::ssize(leaveOneOut.predictions) >= kLeastResults;
    Verdict verdict;
    if (leaveOneOut.explainedShare <= kUsefulShare)
        verdict.level = ModelVerdict::Guessing;
    else if (leaveOneOut.explainedShare <= kTrustedShare || !isTested || isTooNarrow(leaveOneOut) || isTooNarrow(asItHappened))
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
