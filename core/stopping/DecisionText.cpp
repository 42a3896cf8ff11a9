#include "core/stopping/DecisionText.h"

#include "core/space/Value.h"
#include "core/stopping/StoppingChoices.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

/// "step 11 of 50".
Message placeOf(const Decision& decision, const DecisionFacts& facts) {
    if (facts.runLength)
        return message("decision.step-of", "step %1 of %2", decision.step, *facts.runLength);
    return message("decision.step", "step %1", decision.step);
}

Message headOf(const Decision& decision, const DecisionFacts& facts) {
    const Message place = placeOf(decision, facts);
    const Message rule = ruleName(facts.rule);
    switch (decision.verdict) {
        case Verdict::Stop: return message("decision.stopped", "Stopped at %1 by %2.", place, rule);
        case Verdict::Pause: return message("decision.paused", "Paused at %1 by %2.", place, rule);
        case Verdict::Keep: break;
    }
    switch (facts.protection) {
        case DecisionFacts::Protection::Leader:
            return message("decision.leader", "Kept at %1: one of the leaders there, which are not stopped.", place);
        case DecisionFacts::Protection::LastPart:
            return message("decision.last-part", "Kept at %1: too near its end to be stopped.", place);
        case DecisionFacts::Protection::None: break;
    }
    return message("decision.kept", "Kept at %1 by %2.", place, rule);
}

/// What the trial had, and what it was compared with.
Message standingOf(const Decision& decision, const DecisionFacts& facts) {
    const Message value = std::isfinite(decision.value)
                              ? message("decision.value", "%1 %2", facts.objective.metric, shortNumber(decision.value))
                              : message("decision.not-a-number", "%1 is not a number", facts.objective.metric);
    std::vector<Message> parts{value};
    if (decision.threshold)
        parts.push_back(message("decision.threshold", "threshold %1", shortNumber(*decision.threshold)));
    if (decision.rank)
        parts.push_back(message("decision.rank", "rank %1 of %2", *decision.rank, decision.peers + 1));
    return message("decision.standing", "%1.", listed(parts));
}

Message chanceOf(double probability, double best) {
    const int percent = static_cast<int>(std::lround(100 * std::clamp(probability, 0.0, 1.0)));
    if (percent < 1)
        return message("decision.no-chance", "Below 1 % chance to beat %1.", shortNumber(best));
    return message("decision.chance", "%1 % chance to beat %2.", percent, shortNumber(best));
}

}  // namespace

Message sentenceOf(const Decision& decision, const DecisionFacts& facts) {
    std::vector<Message> parts{headOf(decision, facts), standingOf(decision, facts)};
    if (facts.isOutbid)
        parts.push_back(message("decision.outbid", "A new trial promises more for its steps."));
    if (decision.forecast && facts.best)
        parts.push_back(chanceOf(decision.forecast->improvementProbability, *facts.best));
    return sentences(parts);
}

}  // namespace vernier
