#include "app/cli/ExplanationText.h"

#include "app/cli/ProgressText.h"
#include "core/base/DurationText.h"
#include "core/base/NumberText.h"
#include "core/base/VisibleText.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr int kBarWidth = 30;
// The steps of the forecast that are listed.
constexpr int kListedSteps[] = {1, 5, 20};

std::string wholePercent(double share) {
    return fixedNumber(100 * share, 0);
}

std::string rightAligned(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

const Parameter& parameterOf(const Surrogate& model, std::size_t dimension) {
    const int index = model.encoding().dimensions()[dimension].parameter;
    return model.encoding().space().parameters()[static_cast<std::size_t>(index)];
}

/// One parameter per line.
std::string listed(const SearchSpace& space, const Configuration& configuration) {
    std::string text;
    for (const Parameter& parameter : space.parameters()) {
        if (const auto value = configuration.find(parameter.name); value != configuration.end())
            text += "    " + parameter.name + " = " + visibleText(toText(value->second)) + "\n";
    }
    return text;
}

std::string bandText(const Band& band) {
    return roundedNumber(band.median, 4) + ", 95 % between " + roundedNumber(band.lower95, 4) + " and " +
           roundedNumber(band.upper95, 4);
}

std::string trustText(const TrustVerdict& verdict) {
    const char* level = verdict.level == ModelVerdict::Trust     ? "trust it"
                        : verdict.level == ModelVerdict::Careful ? "be careful"
                                                                 : "it is guessing";
    std::string text = std::string("How far to trust it: ") + level + ".\n";
    for (const Message& reason : verdict.reasons)
        text += "  " + reason.text() + "\n";
    return text + "\n";
}

/// The parameters by their total share, with bars.
std::string importanceText(const StudyDefinition& definition, const StudyExplanation& explanation) {
    if (explanation.verdict.level == ModelVerdict::Guessing)
        return "What matters: not shown, because the model is guessing.\n\n";
    const std::vector<ShareInterval>& total = explanation.importance.total;
    std::vector<std::size_t> order;
    std::size_t width = 0;
    for (std::size_t k = 0; k < total.size(); ++k) {
        order.push_back(k);
        width = std::max(width, parameterOf(*explanation.model, k).name.size());
    }
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return total[a].share > total[b].share; });
    std::string text = "What matters (share of the variation of " + definition.objective.metric +
                       " over the whole space, interactions included, with its 90 % range):\n";
    for (const std::size_t k : order) {
        std::string name = parameterOf(*explanation.model, k).name;
        name.resize(width, ' ');
        const auto bar = static_cast<std::size_t>(std::lround(kBarWidth * total[k].share));
        text += "  " + name + "  " + rightAligned(wholePercent(total[k].share), 3) + " %  (" + wholePercent(total[k].lower) +
                " to " + wholePercent(total[k].upper) + ")  " + std::string(bar, '#') + "\n";
    }
    return text + "\n";
}

std::string bestText(const StudyDefinition& definition, const StudyExplanation& explanation) {
    const Surrogate& model = *explanation.model;
    const Configuration predicted = model.bestPredicted();
    return "Best of the trials, according to the model: " + bandText(model.at(model.bestBelieved())) + "\n" +
           listed(definition.space, model.bestBelieved()) + "Best predicted anywhere: " + bandText(model.at(predicted)) + "\n" +
           listed(definition.space, predicted) + "\n";
}

std::string cutText(const StudyDefinition& definition, const StudyExplanation& explanation) {
    if (explanation.cut == explanation.model->bestBelieved())
        return {};
    const Belief belief = explanation.model->beliefAt(explanation.cut, explanation.gain);
    return "At the cut: " + bandText(belief.band) + "; " + wholePercent(belief.betterProbability) +
           " % chance of being better by " + roundedNumber(explanation.gain, 3) + "." +
           (belief.isExtrapolated() ? " It is far from all trials.\n" : "\n") + listed(definition.space, explanation.cut) +
           "\n";
}

std::string nextText(const StudyDefinition& definition, const StudyExplanation& explanation) {
    std::string text = explanation.upcoming.empty() ? "Next: nothing for now.\n" : "Next:\n";
    for (const UpcomingSuggestion& upcoming : explanation.upcoming)
        text += "  trial " + std::to_string(upcoming.trial.number) + ": " + upcoming.reason.text() + "\n" +
                listed(definition.space, upcoming.suggestion.configuration);
    return text + "\n";
}

std::string forecastText(const StudyExplanation& explanation) {
    const SearchForecast& forecast = explanation.forecast;
    std::string text = "Is it worth going on?\n  " + forecast.advice.sentence.text() + "\n";
    if (explanation.verdict.level == ModelVerdict::Guessing)
        return text;
    for (const int trials : kListedSteps) {
        if (trials > std::ssize(forecast.steps))
            break;
        const ForecastStep& step = forecast.steps[static_cast<std::size_t>(trials - 1)];
        text += "  " + rightAligned(std::to_string(trials), 2) +
                " more: " + rightAligned(wholePercent(step.betterProbability), 3) + " % chance of " +
                roundedNumber(forecast.gain, 3) + " or more, expected best " + roundedNumber(step.expectedBest, 5);
        if (step.seconds)
            text += ", about " + durationText(*step.seconds);
        if (step.cost)
            text += ", cost " + fixedNumber(*step.cost, 2);
        text += "\n";
    }
    return text;
}

}  // namespace

std::string explanationText(const StudyDefinition& definition, const StudyExplanation& explanation,
                            std::optional<std::int64_t> asOf) {
    std::string text = visibleText(definition.name) + ": what the model of " +
                       std::to_string(explanation.model->resultCount()) + " results has learnt about " +
                       definition.objective.metric;
    if (asOf)
        text += ", as of " + std::to_string(*asOf) + " finished trials";
    return text + "\n\n" + trustText(explanation.verdict) + importanceText(definition, explanation) +
           bestText(definition, explanation) + cutText(definition, explanation) + nextText(definition, explanation) +
           forecastText(explanation);
}

}  // namespace vernier
