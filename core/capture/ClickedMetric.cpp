#include "core/capture/ClickedMetric.h"

#include "core/capture/ClickPattern.h"
#include "core/capture/MetricLabel.h"
#include "core/metrics/MetricWords.h"
#include "core/metrics/Pattern.h"
#include "core/metrics/PatternMaker.h"

#include <algorithm>

namespace vernier {

namespace {

/// The numbers that the clicked kind has in the output.
std::vector<double> valuesOf(const LineKinds& kinds, const std::vector<std::string>& lines, DecimalMark mark) {
    std::vector<double> values;
    for (const LineKinds::Place& place : kinds.same()) {
        if (const auto number = numberAtStart(std::string_view(lines[place.line]).substr(place.begin), mark))
            values.push_back(number->value);
    }
    return values;
}

/// True for "1,234" and its like: three digits behind one comma can be thousands or decimals.
bool isAmbiguous(std::string_view number) {
    const std::size_t comma = number.find(',');
    return comma != std::string_view::npos && number.find_first_of(".,", comma + 1) == std::string_view::npos &&
           number.size() == comma + 4;
}

/// "1,234" is 1.234 where other numbers of its kind have a decimal comma for certain (0,93), and 1234 otherwise.
ClickedNumber withMarkOfOthers(const std::vector<std::string>& lines, const Click& click, bool& isGuessed) {
    const std::string_view line = lines[click.line];
    const std::string_view text = line.substr(click.number.begin, click.number.end - click.number.begin);
    if (click.number.mark == DecimalMark::Comma || !isAmbiguous(text))
        return click.number;
    ClickedNumber comma = click.number;
    comma.mark = DecimalMark::Comma;
    const LineKinds kinds(lines, click.line, comma);
    bool isCertain = false;
    isGuessed = true;
    for (const LineKinds::Place& place : kinds.same()) {
        const std::string_view rest = std::string_view(lines[place.line]).substr(place.begin);
        const auto asComma = numberAtStart(rest, DecimalMark::Comma);
        const auto asPoint = numberAtStart(rest, DecimalMark::Point);
        const bool hasComma = asComma && rest.substr(0, asComma->end).find(',') != std::string_view::npos;
        isCertain = isCertain || (hasComma && asPoint && asPoint->end < asComma->end);
        // Two groups, or groups and decimals, are thousands for certain.
        isGuessed = isGuessed && !(asPoint && asComma && asPoint->end > asComma->end);
    }
    isGuessed = isGuessed && !isCertain;
    return isCertain ? comma : click.number;
}

void addWarnings(ClickedMetric& clicked, const ClickPattern& pattern) {
    if (pattern.strange > 0)
        clicked.warnings.push_back(message("capture.strange",
                                           "The pattern of %1 also reads %2 numbers of other kinds in this output.",
                                           clicked.metric.name, pattern.strange));
    if (pattern.missed > 0)
        clicked.warnings.push_back(message("capture.missed",
                                           "The pattern of %1 misses %2 numbers that look like the one you chose.",
                                           clicked.metric.name, pattern.missed));
    for (Message& warning : patternWarnings(clicked.metric))
        clicked.warnings.push_back(std::move(warning));
}

}  // namespace

ClickedMetric metricFromClick(const std::vector<std::string>& lines, const Click& click,
                              const std::vector<MetricDefinition>& others) {
    ClickedMetric clicked;
    const ClickedNumber number = withMarkOfOthers(lines, click, clicked.isDecimalGuessed);
    const LineKinds kinds(lines, click.line, number);
    const ClickPattern pattern = patternFor(kinds, lines, number.mark);
    const bool isCut = kinds.clickedToken() < kinds.clickedLine().tokens.size();
    clicked.label =
        isCut ? labelOf(lines, click.line, kinds.clickedLine(), kinds.clickedToken(), kinds.clicked()) : std::string();
    clicked.numbers = kinds.same().size();
    clicked.strange = pattern.strange;
    clicked.goal = goalOf(clicked.label);
    clicked.isPerFold = std::any_of(kinds.clicked().counters.begin(), kinds.clicked().counters.end(),
                                    [](const auto& counter) { return isFoldName(counter.first); });
    MetricDefinition& metric = clicked.metric;
    metric.name = freeMetricName(metricNameFrom(clicked.label), others);
    metric.pattern = pattern.text;
    metric.decimal = number.mark;
    const bool hasStep =
        std::any_of(others.begin(), others.end(), [](const MetricDefinition& other) { return other.role == MetricRole::Step; });
    const bool counts = !kinds.counter().empty() || isCounterName(clicked.label);
    metric.role = counts && !hasStep ? MetricRole::Step : MetricRole::Measure;
    if (metric.role == MetricRole::Measure)
        clicked.bounds = boundsOf(clicked.label, valuesOf(kinds, lines, number.mark));
    addWarnings(clicked, pattern);
    return clicked;
}

std::vector<MetricQuestion> questionsOn(const ClickedMetric& objective) {
    std::vector<MetricQuestion> questions;
    const std::string& name = objective.metric.name;
    if (!objective.goal)
        questions.push_back(
            {"objective.goal", message("capture.ask-goal", "Should %1 become as large or as small as possible?", name)});
    if (objective.label.empty())
        questions.push_back(
            {"objective.metric", message("capture.ask-name", "What is this number? Nothing in the output names it.")});
    if (objective.isDecimalGuessed)
        questions.push_back(
            {"metrics[0].decimal",
             message("capture.ask-decimal", "Does the comma in the values of %1 part thousands or decimals?", name)});
    return questions;
}

}  // namespace vernier
