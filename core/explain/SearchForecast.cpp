#include "core/explain/SearchForecast.h"

#include "core/base/DurationText.h"
#include "core/curves/TrialTimes.h"
#include "core/study/HistoryAt.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kAdviceTrials = 20;

int leastResults(const Surrogate& model) {
    return 10 + 2 * model.encoding().size();
}

/// How many trials the advice is about: those the limit leaves, up to kAdviceTrials.
int adviceTrials(const StudyDefinition& definition, const History& history) {
    if (!definition.limits.trials)
        return kAdviceTrials;
    const std::int64_t left = *definition.limits.trials - std::ssize(history.trials());
    return left > 0 ? static_cast<int>(std::min<std::int64_t>(left, kAdviceTrials)) : kAdviceTrials;
}

ForecastStep withCost(const OutlookStep& step, std::optional<double> trialSeconds, const Limits& limits) {
    ForecastStep result{step, {}, {}};
    if (!trialSeconds)
        return result;
    const double work = step.trials * *trialSeconds;
    result.seconds = work / limits.parallel;
    if (limits.costPerHour)
        result.cost = work / kSecondsPerHour * *limits.costPerHour;
    return result;
}

/// For each result, newest first: how many trials had ended before it.
std::vector<std::int64_t> endedBeforeResults(const History& history) {
    std::vector<TrialPtr> ended;
    std::ranges::copy_if(history.trials(), std::back_inserter(ended), [](const TrialPtr& t) { return isFinished(t->state); });
    std::ranges::sort(ended, {}, [](const TrialPtr& trial) { return finishingOrder(*trial); });
    std::vector<std::int64_t> before;
    for (std::int64_t position = std::ssize(ended); position-- > 0;) {
        const Trial& trial = *ended[static_cast<std::size_t>(position)];
        if (trial.objective && !trial.isExcluded)
            before.push_back(position);
    }
    return before;
}

/// The probabilities of the gain after the latest results, newest first; stops at the first that speaks for going on.
Result<std::vector<double>> latestProbabilities(const Surrogate& model, const History& history, const StopAdvice& advice,
                                                std::stop_token stop) {
    std::vector<double> probabilities;
    const auto add = [&](const Surrogate& then) -> Result<void> {
        const Result<std::vector<OutlookStep>> outlook = then.outlook(advice.trials, advice.gain, stop);
        if (!outlook)
            return tl::unexpected<Error>(outlook.error());
        probabilities.push_back(outlook->back().betterProbability);
        return {};
    };
    if (Result<void> added = add(model); !added)
        return tl::unexpected<Error>(added.error());
    for (const std::int64_t finished : endedBeforeResults(history)) {
        if (probabilities.back() >= StopAdvice::kThreshold || std::ssize(probabilities) == StopAdvice::kResults)
            break;
        const Result<std::shared_ptr<const Surrogate>> earlier =
            Surrogate::fit(model.encoding().space(), historyAfter(history, finished), stop);
        if (!earlier && earlier.error().code != ErrorCode::Cancelled)
            break;  // too few
        const Result<void> added = earlier ? add(**earlier) : tl::unexpected<Error>(earlier.error());
        if (!added)
            return tl::unexpected<Error>(added.error());
    }
    return probabilities;
}

Message sentenceOf(const StopAdvice& advice) {
    const double now = advice.probabilities.front();
    const Message chance = message("advice.chance", "the next %1 trials have a %3 % chance to improve by %2 or more",
                                   advice.trials, roundedNumber(advice.gain, 3), std::lround(100 * now));
    if (advice.isStop)
        return message("advice.stop", "Stop: %1, and after each of the last 3 results it was below 10 %.", chance);
    if (now >= StopAdvice::kThreshold)
        return message("advice.go-on", "Go on: %1. Below 10 % the advice would be to stop.", chance);
    return message("advice.go-on-for-now",
                   "Go on for now: %1. The advice will be to stop once that is below 10 % after 3 results in a row.", chance);
}

Result<StopAdvice> adviceOf(const Surrogate& model, const StudyDefinition& definition, const History& history, double gain,
                            std::stop_token stop) {
    StopAdvice advice;
    advice.trials = adviceTrials(definition, history);
    advice.gain = gain;
    const Result<std::vector<double>> probabilities = latestProbabilities(model, history, advice, stop);
    if (!probabilities)
        return tl::unexpected<Error>(probabilities.error());
    advice.probabilities = *probabilities;
    if (model.resultCount() < leastResults(model)) {
        advice.sentence = message("advice.too-few", "Go on: %1 results are too few to advise stopping; %2 are needed.",
                                  model.resultCount(), leastResults(model));
    } else if (model.verdict().level == ModelVerdict::Guessing) {
        advice.sentence = message("advice.guessing", "Go on: the model is guessing, so its forecast is no reason to stop.");
    } else {
        advice.isStop =
            std::ssize(advice.probabilities) == StopAdvice::kResults && advice.probabilities.back() < StopAdvice::kThreshold;
        advice.sentence = sentenceOf(advice);
    }
    return advice;
}

}  // namespace

Result<SearchForecast> forecastSearch(const Surrogate& model, const StudyDefinition& definition, const History& history,
                                      std::optional<double> gain, int trials, std::stop_token stop) {
    SearchForecast forecast;
    forecast.gain = gain.value_or(model.leastGain());
    const Result<std::vector<OutlookStep>> outlook = model.outlook(trials, forecast.gain, stop);
    if (!outlook)
        return tl::unexpected<Error>(outlook.error());
    const std::optional<double> trialSeconds = meanTrialSeconds(history);
    for (const OutlookStep& step : *outlook)
        forecast.steps.push_back(withCost(step, trialSeconds, definition.limits));
    Result<StopAdvice> advice = adviceOf(model, definition, history, forecast.gain, stop);
    if (!advice)
        return tl::unexpected<Error>(advice.error());
    forecast.advice = std::move(*advice);
    return forecast;
}

}  // namespace vernier
