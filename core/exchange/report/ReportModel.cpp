#include "core/exchange/report/ReportModel.h"

#include "core/base/DurationText.h"
#include "core/exchange/report/HtmlText.h"
#include "core/exchange/report/ReportCharts.h"
#include "core/exchange/report/SvgChart.h"
#include "core/space/ParameterRange.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace vernier {

namespace {

constexpr int kMapPoints = 32;
constexpr int kListedSteps[] = {1, 5, 20};

std::string percent(double share) {
    return std::to_string(std::lround(100 * share)) + " %";
}

std::string trust(const TrustVerdict& verdict) {
    const char* const words[] = {"Trust it.", "Be careful with it.",
                                 "It is guessing: treat the search as guided random search."};
    std::string text = tag("p", tag("b", words[static_cast<int>(verdict.level)]));
    for (const Message& reason : verdict.reasons)
        text += tag("p", escapedHtml(reason.text()));
    return text + "\n";
}

std::string calibrationChart(const StudyDefinition& definition, const Calibration& calibration) {
    if (calibration.predictions.empty())
        return {};
    std::vector<double> values;
    for (const HeldOutPrediction& one : calibration.predictions) {
        values.push_back(one.observed);
        values.push_back(one.predicted);
    }
    SvgChart::Axis actual = objectiveAxis(definition.objective, std::move(values));
    SvgChart::Axis predicted = actual;
    actual.name = "actual";
    predicted.name = "predicted " + definition.objective.metric;
    const double lower = actual.lower;
    const double upper = actual.upper;
    SvgChart chart(350, 260, std::move(predicted), std::move(actual),
                   "Predictions made with each result left out, against the actual results");
    chart.line({{lower, lower}, {upper, upper}}, "diagonal");
    for (const HeldOutPrediction& one : calibration.predictions)
        chart.line({{one.lower90, one.observed}, {one.upper90, one.observed}}, "interval");
    for (const HeldOutPrediction& one : calibration.predictions)
        chart.dot({one.predicted, one.observed}, "dot complete",
                  "Trial " + std::to_string(one.trial.number) + ": predicted " + shortNumber(one.predicted) + ", was " +
                      shortNumber(one.observed));
    return chart.text();
}

/// The dimensions by their total share, the largest first.
std::vector<std::size_t> byImportance(const StudyExplanation& explanation) {
    std::vector<std::size_t> order(explanation.slices.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::vector<ShareInterval>& total = explanation.importance.total;
    if (total.size() == order.size())
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return total[a].share > total[b].share; });
    return order;
}

std::string importanceChart(const StudyExplanation& explanation, const std::vector<std::size_t>& order) {
    const std::vector<ShareInterval>& total = explanation.importance.total;
    if (explanation.verdict.level == ModelVerdict::Guessing || total.size() != order.size() || order.empty())
        return {};
    SvgChart::Axis names{0, static_cast<double>(order.size()), "", {}};
    for (std::size_t row = 0; row < order.size(); ++row)
        names.ticks.emplace_back(static_cast<double>(order.size() - row) - 0.5, percent(total[order[row]].share));
    SvgChart chart(350, 48 + 26 * static_cast<int>(order.size()), {0, 1, "share of the variation", {{0, "0"}, {1, "100 %"}}},
                   names, "How much of the variation each parameter explains");
    for (std::size_t row = 0; row < order.size(); ++row) {
        const double y = static_cast<double>(order.size() - row) - 0.5;
        const ShareInterval& share = total[order[row]];
        chart.bar(share.share, y, 0.6, "bar");
        chart.line({{share.lower, y}, {share.upper, y}}, "interval");
        chart.label({std::min(share.upper, 0.6) + 0.02, y}, explanation.model->encoding().parameterOf(order[row]).name);
    }
    return chart.text();
}

std::vector<std::pair<double, std::string>> ticksOf(const std::vector<SlicePoint>& slice, const Parameter& parameter) {
    const auto textOf = [](const Value& value) {
        return std::holds_alternative<double>(value) ? shortNumber(std::get<double>(value)) : toText(value);
    };
    std::vector<std::pair<double, std::string>> ticks;
    if (parameter.kind == ParameterKind::Categorical) {
        for (const SlicePoint& point : slice)
            ticks.emplace_back(point.unit, textOf(point.value));
    } else {
        for (const SlicePoint* const point : {&slice.front(), &slice[slice.size() / 2], &slice.back()})
            ticks.emplace_back(point->unit, textOf(point->value));
    }
    return ticks;
}

/// The range of all slices, so that they can be compared: that of their medians, because bands reach far where little is known.
SvgChart::Axis beliefAxis(const StudyDefinition& definition, const StudyExplanation& explanation) {
    std::vector<double> medians;
    for (const std::vector<SlicePoint>& slice : explanation.slices) {
        for (const SlicePoint& point : slice)
            medians.push_back(point.band.median);
    }
    if (medians.empty())
        return {0, 1, definition.objective.metric, {}};
    SvgChart::Axis axis = objectiveAxis(definition.objective, std::move(medians));
    const double margin = 0.4 * (axis.upper - axis.lower);
    axis.lower -= margin;
    axis.upper += margin;
    return axis;
}

std::string sliceChart(const std::vector<SlicePoint>& slice, const Parameter& parameter, const StudyExplanation& explanation,
                       const SvgChart::Axis& beliefs) {
    if (slice.empty())
        return {};
    SvgChart chart(350, 210, {0, 1, parameter.name, ticksOf(slice, parameter)}, beliefs, "Slice along " + parameter.name);
    const bool isCategorical = parameter.kind == ParameterKind::Categorical;
    std::vector<SvgChart::Point> mean;
    std::vector<double> x;
    std::array<std::vector<double>, 4> ends;
    for (const SlicePoint& point : slice) {
        const double half = isCategorical ? 0.3 / static_cast<double>(slice.size()) : 0;
        const Band& band = point.band;
        if (isCategorical) {
            chart.band({point.unit - half, point.unit + half}, {band.lower95, band.lower95}, {band.upper95, band.upper95},
                       "wide");
            chart.band({point.unit - half, point.unit + half}, {band.lower50, band.lower50}, {band.upper50, band.upper50},
                       "narrow");
            chart.line({{point.unit - half, band.median}, {point.unit + half, band.median}}, "mean");
        }
        mean.emplace_back(point.unit, band.median);
        x.push_back(point.unit);
        const double values[] = {band.lower95, band.upper95, band.lower50, band.upper50};
        for (std::size_t end = 0; end < ends.size(); ++end)
            ends[end].push_back(values[end]);
    }
    if (!isCategorical) {
        chart.band(x, ends[0], ends[1], "wide");
        chart.band(x, ends[2], ends[3], "narrow");
        chart.line(mean, "mean");
    }
    if (const auto value = explanation.cut.find(parameter.name); value != explanation.cut.end()) {
        if (const std::optional<double> unit = unitOf(parameter, value->second))
            chart.verticalLine(*unit, "cut");
    }
    return chart.text();
}

std::string slices(const StudyDefinition& definition, const StudyExplanation& explanation,
                   const std::vector<std::size_t>& order) {
    const SvgChart::Axis beliefs = beliefAxis(definition, explanation);
    std::string charts;
    for (const std::size_t dimension : order)
        charts += sliceChart(explanation.slices[dimension], explanation.model->encoding().parameterOf(dimension), explanation,
                             beliefs);
    return tag("p",
               "Predicted " + escapedHtml(definition.objective.metric) +
                   " along each parameter, with the others as in the trial the model considers best, and 50 % and 95 % bands.",
               " class=\"muted\"") +
           tag("div", "\n" + charts, " class=\"charts\"") + "\n";
}

/// From dark blue to light yellow, evenly to the eye.
std::string mapColor(double share) {
    constexpr std::array<std::array<double, 3>, 4> stops{{{16, 42, 76}, {32, 110, 140}, {88, 176, 132}, {250, 232, 140}}};
    const double at = std::clamp(share, 0.0, 1.0) * (stops.size() - 1);
    const auto from = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    const double between = at - static_cast<double>(from);
    char color[8];
    const auto channel = [&](std::size_t k) {
        return static_cast<unsigned>(std::lround(stops[from][k] + between * (stops[from + 1][k] - stops[from][k])));
    };
    std::snprintf(color, sizeof color, "#%02x%02x%02x", channel(0), channel(1), channel(2));
    return color;
}

/// Where the cells of a map end: half way between its points.
std::vector<double> cellEnds(const std::vector<double>& units) {
    std::vector<double> ends{0};
    for (std::size_t index = 0; index + 1 < units.size(); ++index)
        ends.push_back((units[index] + units[index + 1]) / 2);
    ends.push_back(1);
    return ends;
}

std::string map(const StudyDefinition& definition, const StudyExplanation& explanation, const std::vector<std::size_t>& order) {
    if (order.size() < 2 || explanation.slices[order[0]].empty() || explanation.slices[order[1]].empty())
        return {};
    const Result<SurrogateMap> map =
        explanation.model->map(static_cast<int>(order[0]), static_cast<int>(order[1]), explanation.cut, kMapPoints);
    if (!map)
        return {};
    const Parameter& across = explanation.model->encoding().parameterOf(order[0]);
    const Parameter& up = explanation.model->encoding().parameterOf(order[1]);
    SvgChart chart(470, 400, {0, 1, across.name, ticksOf(explanation.slices[order[0]], across)},
                   {0, 1, up.name, ticksOf(explanation.slices[order[1]], up)}, "Map of " + across.name + " and " + up.name);
    const double least = map->median.minCoeff();
    const double most = map->median.maxCoeff();
    const double sign = definition.objective.goal == Goal::Maximize ? 1 : -1;
    const std::vector<double> x = cellEnds(map->unitX);
    const std::vector<double> y = cellEnds(map->unitY);
    for (Eigen::Index row = 0; row < map->median.rows(); ++row) {
        for (Eigen::Index column = 0; column < map->median.cols(); ++column) {
            const double share = most > least ? (map->median(row, column) - least) / (most - least) : 0.5;
            const auto i = static_cast<std::size_t>(column);
            const auto j = static_cast<std::size_t>(row);
            chart.cell(x[i], y[j], x[i + 1], y[j + 1],
                       map->isActive(row, column) ? mapColor(sign > 0 ? share : 1 - share) : "none");
        }
    }
    return chart.text() + tag("p",
                              "Predicted " + escapedHtml(definition.objective.metric) + " from " + shortNumber(least) + " to " +
                                  shortNumber(most) + "; the lighter, the better.",
                              " class=\"muted\"");
}

std::string next(const StudyExplanation& explanation) {
    std::string items;
    for (const UpcomingSuggestion& upcoming : explanation.upcoming) {
        std::string values;
        for (const auto& [name, value] : upcoming.suggestion.configuration)
            values += (values.empty() ? "" : ", ") + name + " " +
                      (std::holds_alternative<double>(value) ? shortNumber(std::get<double>(value)) : toText(value));
        items +=
            tag("li", escapedHtml(upcoming.reason.text()) + "<br/>" + tag("span", escapedHtml(values), " class=\"muted\"")) +
            "\n";
    }
    return items.empty() ? items : tag("ol", "\n" + items) + "\n";
}

std::string forecast(const SearchForecast& forecast) {
    std::string rows;
    for (const int trials : kListedSteps) {
        if (trials > std::ssize(forecast.steps))
            break;
        const ForecastStep& step = forecast.steps[static_cast<std::size_t>(trials - 1)];
        rows += "<tr>" + tag("td", std::to_string(trials) + (trials == 1 ? " trial" : " trials")) +
                tag("td", percent(step.betterProbability)) + tag("td", shortNumber(step.expectedBest)) +
                tag("td", step.seconds ? durationText(*step.seconds) : "") +
                tag("td", step.cost ? shortNumber(*step.cost) : "") + "</tr>\n";
    }
    const std::string head = "<tr><th>Further</th><th>Chance to improve by " + shortNumber(forecast.gain) +
                             "</th><th>Expected best</th><th>Time</th><th>Cost</th></tr>";
    return tag("p", escapedHtml(forecast.advice.sentence.text())) + "\n" +
           (rows.empty() ? rows : tag("table", "\n<thead>" + head + "</thead>\n<tbody>\n" + rows + "</tbody>\n") + "\n");
}

}  // namespace

std::string modelSections(const StudyDefinition& definition, const StudyExplanation& explanation) {
    const std::vector<std::size_t> order = byImportance(explanation);
    return section("How far to trust the model",
                   trust(explanation.verdict) + calibrationChart(definition, explanation.leaveOneOut)) +
           section("What matters", importanceChart(explanation, order)) +
           section("What the model has learnt", slices(definition, explanation, order) + map(definition, explanation, order)) +
           section("Next", next(explanation)) + section("Is it worth going on?", forecast(explanation.forecast));
}

}  // namespace vernier
