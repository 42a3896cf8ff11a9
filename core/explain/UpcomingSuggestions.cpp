#include "core/explain/UpcomingSuggestions.h"

#include "core/explain/Cancelled.h"
#include "core/methods/Methods.h"
#include "core/strategy/SpaceDomain.h"

#include <cmath>

namespace vernier {

namespace {

double distanceBetween(const Encoding& encoding, const Eigen::VectorXd& a, const Eigen::VectorXd& b) {
    double squared = 0;
    for (Eigen::Index k = 0; k < a.size(); ++k) {
        const bool isNominal = encoding.dimensions()[static_cast<std::size_t>(k)].isNominal;
        squared += isNominal ? (a[k] != b[k] ? 1 : 0) : (a[k] - b[k]) * (a[k] - b[k]);
    }
    return std::sqrt(squared);
}

Message reasonFor(const Suggestion& suggestion, const std::optional<NearestTrial>& nearest) {
    if (!nearest)
        return suggestion.explanation.sentence;
    return sentences({suggestion.explanation.sentence, message("suggest.nearest", "The nearest trial, %1, is %2 away.",
                                                               nearest->trial.number, roundedNumber(nearest->distance, 2))});
}

/// The trial the runner would make of a suggestion.
Trial trialOf(const UpcomingSuggestion& upcoming, const History& history) {
    Trial trial;
    if (const Trial* const paused = history.find(upcoming.trial))
        trial = *paused;
    trial.id = upcoming.trial;
    trial.configuration = upcoming.suggestion.configuration;
    trial.explanation = upcoming.suggestion.explanation;
    trial.resource = upcoming.suggestion.resource;
    trial.state = TrialState::Running;
    return trial;
}

}  // namespace

Result<std::vector<UpcomingSuggestion>> upcomingSuggestions(const StudyDefinition& definition,
                                                            const std::vector<PriorStudy>& priors, const History& history,
                                                            int count, std::stop_token stop) {
    Result<std::unique_ptr<Strategy>> strategy = makeStrategy(definition, priors);
    if (!strategy)
        return tl::unexpected<Error>(strategy.error());
    const Encoding encoding(definition.space);
    History future = history;
    std::vector<UpcomingSuggestion> upcoming;
    while (std::ssize(upcoming) < count) {
        if (stop.stop_requested())
            return computationCancelled();
        const TrialId id{std::ssize(future.trials())};
        Rng rng(definition.strategy.seed, static_cast<std::uint64_t>(id.number));
        SuggestionOrNone answer = (*strategy)->suggest(future, rng);
        if (std::holds_alternative<NoSuggestion>(answer))
            break;
        UpcomingSuggestion next;
        next.suggestion = std::get<Suggestion>(std::move(answer));
        next.trial = next.suggestion.resumes.value_or(id);
        next.nearest = nearestTrial(encoding, future, next.suggestion.configuration);
        next.reason = reasonFor(next.suggestion, next.nearest);
        future.apply(std::make_shared<const Trial>(trialOf(next, future)));
        upcoming.push_back(std::move(next));
    }
    return upcoming;
}

std::optional<NearestTrial> nearestTrial(const Encoding& encoding, const History& history, const Configuration& configuration) {
    const Eigen::VectorXd point = toUnitPoint(encoding, configuration);
    std::optional<NearestTrial> nearest;
    for (const TrialPtr& trial : history.trials()) {
        const double distance = distanceBetween(encoding, point, toUnitPoint(encoding, trial->configuration));
        if (!nearest || distance < nearest->distance)
            nearest = NearestTrial{trial->id, distance};
    }
    return nearest;
}

}  // namespace vernier
