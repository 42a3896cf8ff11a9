#include "core/explain/StudyExplanation.h"

namespace vernier {

namespace {

/// Slices, averages and maps.
Result<void> addViews(StudyExplanation& explanation, const ExplanationRequest& request, std::stop_token stop) {
    const Surrogate& model = *explanation.model;
    explanation.slices = model.slices(explanation.cut, request.slicePoints, explanation.gain);
    for (int k = 0; k < model.encoding().size(); ++k) {
        Result<std::vector<SlicePoint>> averaged = model.averagedSlice(k, request.slicePoints, explanation.gain, stop);
        if (!averaged)
            return tl::unexpected<Error>(averaged.error());
        explanation.averaged.push_back(std::move(*averaged));
    }
    explanation.mapDimensions = request.maps;
    for (const auto& [x, y] : request.maps) {
        Result<SurrogateMap> map = model.map(x, y, explanation.cut, request.mapPoints, explanation.gain, stop);
        if (!map)
            return tl::unexpected<Error>(map.error());
        explanation.maps.push_back(std::move(*map));
    }
    return {};
}

}  // namespace

Result<StudyExplanation> explainStudy(const StudyDefinition& definition, const std::vector<PriorStudy>& priors,
                                      const History& history, const ExplanationRequest& request, std::stop_token stop) {
    Result<std::shared_ptr<const Surrogate>> model = Surrogate::fit(definition.space, history, stop);
    if (!model)
        return tl::unexpected<Error>(model.error());
    StudyExplanation explanation;
    explanation.model = std::move(*model);
    explanation.gain = request.gain.value_or(explanation.model->leastGain());
    explanation.cut = request.cut.value_or(explanation.model->bestBelieved());
    if (Result<void> views = addViews(explanation, request, stop); !views)
        return tl::unexpected<Error>(views.error());
    Result<std::vector<UpcomingSuggestion>> upcoming =
        upcomingSuggestions(definition, priors, history, request.suggestions, stop);
    if (upcoming)
        explanation.upcoming = std::move(*upcoming);
    explanation.leaveOneOut = explanation.model->leaveOneOut();
    explanation.asItHappened = explanation.model->asItHappened();
    explanation.verdict = judge(explanation.leaveOneOut, explanation.asItHappened);
    Result<Importance> importance = explanation.model->importance(stop);
    if (!importance)
        return tl::unexpected<Error>(importance.error());
    explanation.importance = std::move(*importance);
    Result<SearchForecast> forecast =
        forecastSearch(*explanation.model, definition, history, explanation.gain, request.forecastTrials, stop);
    if (!forecast)
        return tl::unexpected<Error>(forecast.error());
    explanation.forecast = std::move(*forecast);
    return explanation;
}

}  // namespace vernier
