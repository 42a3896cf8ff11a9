#include "core/stopping/DecisionText.h"

#include "core/space/Value.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vernier {

namespace {

std::string headOf(const Decision& decision, const DecisionFacts& facts) {
    const std::string step = std::to_string(decision.step);
    const std::string place = "at step " + step + (facts.runLength ? " of " + std::to_string(*facts.runLength) : "");
    switch (decision.verdict) {
        case Verdict::Stop: return "Stopped " + place + " by " + facts.rule + ".";
        case Verdict::Pause: return "Paused " + place + " by " + facts.rule + ".";
        case Verdict::Keep: break;
    }
    switch (facts.protection) {
        case DecisionFacts::Protection::Leader: return "Kept " + place + ": one of the leaders there, which are not stopped.";
        case DecisionFacts::Protection::LastPart: return "Kept " + place + ": too near its end to be stopped.";
        case DecisionFacts::Protection::None: break;
    }
    return "Kept " + place + " by " + facts.rule + ".";
}

std::string chanceOf(double probability) {
    const int percent = static_cast<int>(std::lround(100 * std::clamp(probability, 0.0, 1.0)));
    return percent < 1 ? "Below 1 %" : std::to_string(percent) + " %";
}

}  // namespace

std::string sentenceOf(const Decision& decision, const DecisionFacts& facts) {
    std::string text = headOf(decision, facts) + " " + facts.objective.metric + " ";
    text += std::isfinite(decision.value) ? shortNumber(decision.value) : "is not a number";
    if (decision.threshold)
        text += ", threshold " + shortNumber(*decision.threshold);
    if (decision.rank)
        text += ", rank " + std::to_string(*decision.rank) + " of " + std::to_string(decision.peers + 1);
    text += ".";
    if (facts.isOutbid)
        text += " A new trial promises more for its steps.";
    if (decision.forecast && facts.best)
        text += " " + chanceOf(decision.forecast->improvementProbability) + " chance to beat " + shortNumber(*facts.best) + ".";
    return text;
}

}  // namespace vernier
