#include "core/doctor/Chances.h"
#include "core/doctor/Checks.h"
#include "core/methods/Methods.h"

#include <algorithm>

namespace vernier {

namespace {

constexpr std::int64_t kRounds = 5;          // with fewer trials for each slot, suggestions hardly learn from results
constexpr int kManySlots = 4;                // fewer are no matter
constexpr std::ptrdiff_t kPredictions = 30;  // the newest ones
constexpr std::ptrdiff_t kFewPredictions = 12;
constexpr double kMargin = 0.05;  // of what the search has to tell apart: a miss by less is none
constexpr double kOutside = 0.1;  // of the results lie outside of 90 % bands if these are right

}  // namespace

/// A model that chooses for many slots at a time chooses most trials without having seen the others. O(1).
std::vector<Finding> checkTooManySlots(const StudyView& study) {
    const Limits& limits = study.definition().limits;
    const bool learns = methodOf(study.definition()).predicts;
    if (!limits.trials || limits.parallel <= kManySlots)
        return {};
    const bool areMoreThanTrials = limits.parallel > *limits.trials;
    if (!areMoreThanTrials && (!learns || *limits.trials >= kRounds * limits.parallel))
        return {};
    const int enough =
        static_cast<int>(areMoreThanTrials && !learns ? *limits.trials : std::max<std::int64_t>(1, *limits.trials / kRounds));
    Finding finding;
    finding.sentence = message("doctor.many-slots", "There are more slots than the search can use.");
    finding.evidence =
        message("doctor.many-slots-evidence", "%1 slots for %2 trials: most are chosen before the results of others are known.",
                limits.parallel, *limits.trials);
    finding.remedy = {message("doctor.use-slots", "Use %1 slots, or allow more trials.", enough), remedy::Slots{enough}};
    return {finding};
}

/// What the model said beforehand was wrong too often, or it is guessing although there are results enough. O(trials).
std::vector<Finding> checkModelNotTrusted(const StudyView& study) {
    std::vector<const Trial*> predicted;
    for (const TrialPtr& trial : study.results()) {
        if (trial->explanation.prediction && trial->state == TrialState::Complete)
            predicted.push_back(trial.get());
    }
    predicted.erase(predicted.begin(), predicted.end() - std::min(std::ssize(predicted), kPredictions));
    const double margin = kMargin * study.spread();
    const auto outside = std::ranges::count_if(predicted, [&](const Trial* trial) {
        const Prediction& prediction = *trial->explanation.prediction;
        return *trial->objective < prediction.lower - margin || *trial->objective > prediction.upper + margin;
    });
    const std::optional<ModelFacts>& model = study.input().model;
    const std::size_t enough = 20 + 4 * study.parameters().size();
    const bool isNarrow = std::ssize(predicted) >= kFewPredictions &&
                          chanceOfAtLeast(outside, std::ssize(predicted), kOutside) < kDoctorLevel / 10;
    const bool isGuessing = model && model->verdict.level == ModelVerdict::Guessing && !model->verdict.reasons.empty() &&
                            study.results().size() >= enough &&
                            study.results().front()->objective != study.results().back()->objective;
    if (!methodOf(study.definition()).predicts || (!isNarrow && !isGuessing))
        return {};
    Finding finding;
    finding.sentence = message("doctor.model", "The model that chooses trials is not to be trusted.");
    finding.evidence =
        isNarrow ? message("doctor.model-narrow",
                           "Of its last %1 predictions, %2 results lie well outside the 90 % band; %3 would be usual.",
                           predicted.size(), outside, std::max<std::ptrdiff_t>(1, std::ssize(predicted) / 10))
                 : model->verdict.reasons.front();
    finding.remedy = {
        message("doctor.model-remedy",
                "Leave out parameters without effect, repeat trials to see the noise, or search by sobol or random.")};
    return {finding};
}

/// Nothing ends the study. O(1).
std::vector<Finding> checkNoEnd(const StudyView& study) {
    const Limits& limits = study.definition().limits;
    const bool ends =
        limits.trials || limits.runtimeSeconds || limits.target || limits.notImproving || limits.convergence || limits.budget;
    const Method& method = methodOf(study.definition());
    if (ends || method.isExhaustive || study.definition().space.combinations())
        return {};
    const std::int64_t enough = std::max<std::int64_t>(50, 10 * std::ssize(study.parameters()));
    Finding finding;
    finding.sentence = message("doctor.no-end", "No limit ends the study.");
    finding.evidence =
        message("doctor.no-end-evidence",
                "It has no limit of trials, time, money, target or improvement; %1 trials have begun.", study.begun());
    finding.remedy = {message("doctor.set-trials", "Limit it to %1 trials.", std::max(enough, 2 * study.begun())),
                      remedy::Trials{std::max(enough, 2 * study.begun())}};
    return {finding};
}

}  // namespace vernier
