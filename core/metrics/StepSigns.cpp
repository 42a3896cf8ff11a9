#include "core/metrics/StepSigns.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace vernier {

namespace {

/// A line that has values, names a step, or both.
struct MarkedLine {
    std::size_t index = 0;
    bool hasValues = false;
    bool namesStep = false;
};

std::vector<MarkedLine> markedLines(const MetricParser& parser, const std::vector<MetricDefinition>& metrics,
                                    const std::vector<std::string>& lines) {
    std::vector<MarkedLine> marked;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        MarkedLine line{index, false, false};
        for (const MetricMatch& match : parser.matches(lines[index])) {
            const bool isStep = metrics[static_cast<std::size_t>(match.metric)].role == MetricRole::Step;
            (isStep ? line.namesStep : line.hasValues) = true;
        }
        if (line.hasValues || line.namesStep)
            marked.push_back(line);
    }
    return marked;
}

/// True if the values are nearer to the step that follows than to the one before, in lines, over the whole output.
bool areNearerToTheNextStep(const std::vector<MarkedLine>& marked) {
    std::size_t toNext = 0, fromLast = 0, next = 0, last = 0;
    for (std::size_t i = 1; i < marked.size(); ++i) {
        const std::size_t distance = marked[i].index - marked[i - 1].index;
        if (marked[i].namesStep && !marked[i - 1].namesStep) {
            toNext += distance;
            ++next;
        } else if (!marked[i].namesStep && marked[i - 1].namesStep) {
            fromLast += distance;
            ++last;
        }
    }
    return next > 0 && last > 0 && toNext * last < fromLast * next;
}

/// What the example says: nothing if another step is between its two lines.
std::optional<StepPosition> positionIn(const StepExample& example, const std::vector<MarkedLine>& marked) {
    if (example.valueLine == example.stepLine)
        return std::nullopt;
    const auto from = std::min(example.valueLine, example.stepLine);
    const auto to = std::max(example.valueLine, example.stepLine);
    const bool isParted = std::ranges::any_of(
        marked, [&](const MarkedLine& line) { return line.namesStep && line.index > from && line.index < to; });
    if (isParted)
        return std::nullopt;
    return example.valueLine < example.stepLine ? StepPosition::After : StepPosition::Before;
}

StepPosition positionOf(const std::vector<MarkedLine>& marked, const std::optional<StepExample>& example) {
    const auto isBoth = [](const MarkedLine& line) { return line.hasValues && line.namesStep; };
    const bool hasSteps = std::ranges::any_of(marked, &MarkedLine::namesStep);
    if (!hasSteps || std::ranges::any_of(marked, isBoth))
        return StepPosition::Before;
    const bool beginsWithStep = marked.front().namesStep;
    if (beginsWithStep != marked.back().namesStep)
        return beginsWithStep ? StepPosition::Before : StepPosition::After;
    if (const std::optional<StepPosition> shown = example ? positionIn(*example, marked) : std::nullopt)
        return *shown;
    return areNearerToTheNextStep(marked) ? StepPosition::After : StepPosition::Before;
}

}  // namespace

std::vector<Message> sentencesOn(const StepSigns& signs) {
    std::vector<Message> sentences;
    if (signs.position == StepPosition::After)
        sentences.push_back(message("steps.after", "Values are printed before the step that they belong to."));
    if (signs.folds > 1)
        sentences.push_back(
            message("steps.folds",
                    "The steps begin %1 times: each run through them is a fold, and the mean of the folds is the "
                    "objective unless \"folds\" says otherwise.",
                    signs.folds));
    if (signs.mostValues > 1)
        sentences.push_back(message("steps.repeated",
                                    "One step has up to %1 values: the last one counts unless \"repeated\" says otherwise.",
                                    signs.mostValues));
    return sentences;
}

StepSigns readStepSigns(const std::vector<MetricDefinition>& metrics, const std::vector<std::string>& lines,
                        const std::optional<StepExample>& example) {
    StepSigns signs;
    const Result<MetricParser> known = MetricParser::create(metrics);
    if (!known)
        return signs;
    signs.position = positionOf(markedLines(*known, metrics, lines), example);

    std::vector<MetricDefinition> placed = metrics;
    for (MetricDefinition& metric : placed)
        metric.position = signs.position;
    Result<MetricParser> parser = MetricParser::create(placed);
    std::map<std::tuple<int, int, std::int64_t>, std::int64_t> values;  // by metric, fold and step
    for (const std::string& line : lines) {
        for (const Observation& observation : parser->parse(line)) {
            signs.folds = std::max(signs.folds, observation.fold + 1);
            std::int64_t& count = values[{observation.metric, observation.fold, observation.step}];
            signs.mostValues = std::max(signs.mostValues, observation.isNamedStep ? ++count : 1);
        }
    }
    return signs;
}

}  // namespace vernier
