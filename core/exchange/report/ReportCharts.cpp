#include "core/exchange/report/ReportCharts.h"

#include "core/exchange/report/SvgChart.h"
#include "core/ranking/TrialRanking.h"
#include "core/space/ParameterRange.h"
#include "core/space/ParameterTicks.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

constexpr std::size_t kMostCurves = 100;
constexpr std::size_t kMostPoints = 400;

std::string hintOf(const Trial& trial, const Objective& objective) {
    return "Trial " + std::to_string(trial.id.number) + ": " + objective.metric + " " + shortNumber(*trial.objective);
}

std::string dotClass(const Trial& trial, const Trial* best) {
    if (best && best->id == trial.id)
        return "dot incumbent";
    return trial.state == TrialState::Stopped ? "dot stopped" : "dot complete";
}

std::vector<double> objectivesOf(const std::vector<TrialPtr>& trials) {
    std::vector<double> values;
    for (const TrialPtr& trial : trials)
        values.push_back(*trial->objective);
    return values;
}

std::vector<SvgChart::Point> curveOf(const std::vector<Report>& reports) {
    const std::size_t every = std::max<std::size_t>(1, reports.size() / kMostPoints);
    std::vector<SvgChart::Point> points;
    for (std::size_t index = 0; index < reports.size(); index += every)
        points.emplace_back(static_cast<double>(reports[index].step), reports[index].value);
    return points;
}

std::vector<std::pair<double, std::string>> ticksOf(const Parameter& parameter) {
    std::vector<std::pair<double, std::string>> ticks;
    for (const Value& value : tickValues(parameter)) {
        if (const std::optional<double> unit = unitOf(parameter, value))
            ticks.emplace_back(*unit,
                               std::holds_alternative<double>(value) ? shortNumber(std::get<double>(value)) : toText(value));
    }
    return ticks;
}

/// The corners of what a front of two objectives dominates: from a trial on, what is worse in the first objective is dominated
/// up to its second one, until the next trial.
std::vector<SvgChart::Point> frontSteps(const std::vector<TrialPtr>& front) {
    std::vector<SvgChart::Point> points;
    for (const TrialPtr& trial : front)
        points.emplace_back(*objectiveAt(*trial, 0), *objectiveAt(*trial, 1));
    return points;
}

}  // namespace

SvgChart::Axis objectiveAxis(const Objective& objective, std::vector<double> values) {
    std::ranges::sort(values, [&](double a, double b) { return objective.isBetter(a, b); });
    const double best = values.front();
    const double middle = values[values.size() / 2];
    const double worst = values.back();
    const double reach = 4 * std::abs(middle - best);
    const double far = std::abs(worst - best) > reach && reach > 0 ? best + (worst > best ? reach : -reach) : worst;
    const double margin = 0.06 * std::abs(far - best);
    return {std::min(best, far) - margin, std::max(best, far) + margin, objective.metric, {}};
}

std::string objectiveChart(const StudyDefinition& definition, const History& history) {
    const std::vector<TrialPtr> ranked = rankedTrials(history);
    if (ranked.empty())
        return {};
    SvgChart chart(720, 280, {0, static_cast<double>(history.trials().size()), "trial", {}},
                   objectiveAxis(definition.objective, objectivesOf(ranked)),
                   "The objective of each trial, and the best so far");
    std::vector<SvgChart::Point> best;
    for (const TrialPtr& trial : history.trials()) {
        if (!hasResult(*trial, history.criteria()))
            continue;
        const auto number = static_cast<double>(trial->id.number);
        if (canBeBest(*trial, history.criteria()) &&
            (best.empty() || definition.objective.isBetter(*trial->objective, best.back().second)))
            best.emplace_back(number, *trial->objective);
        chart.dot({number, *trial->objective}, dotClass(*trial, history.incumbent()), hintOf(*trial, definition.objective));
    }
    if (!best.empty()) {
        best.emplace_back(static_cast<double>(history.trials().size()), best.back().second);
        chart.steps(best, "best");
    }
    return chart.text();
}

std::string frontCharts(const StudyDefinition& definition, const History& history) {
    const std::vector<Objective> objectives = definition.objectives();
    const std::vector<TrialPtr> front = frontOf(history);
    const std::vector<TrialPtr> ranked = rankedTrials(history);
    if (objectives.size() < 2 || ranked.empty())
        return {};
    const auto axisOf = [&](std::size_t k) {
        std::vector<double> values;
        for (const TrialPtr& trial : ranked)
            values.push_back(*objectiveAt(*trial, k));
        return objectiveAxis(objectives[k], std::move(values));
    };
    std::string charts;
    for (std::size_t x = 0; x < objectives.size(); ++x) {
        for (std::size_t y = x + 1; y < objectives.size(); ++y) {
            SvgChart chart(objectives.size() == 2 ? 720 : 350, 280, axisOf(x), axisOf(y),
                           objectives[y].metric + " against " + objectives[x].metric);
            const auto dot = [&](const Trial& trial, const char* styleClass) {
                chart.dot(
                    {*objectiveAt(trial, x), *objectiveAt(trial, y)}, styleClass,
                    hintOf(trial, objectives[0]) + ", " + objectives[1].metric + " " + shortNumber(*objectiveAt(trial, 1)));
            };
            if (objectives.size() == 2)
                chart.steps(frontSteps(front), "best");
            for (const TrialPtr& trial : ranked)
                dot(*trial, "dot complete");
            for (const TrialPtr& trial : front)
                dot(*trial, "dot incumbent");
            charts += chart.text();
        }
    }
    return charts;
}

std::string curvesChart(const StudyDefinition& definition, const History& history) {
    const auto metric = static_cast<std::size_t>(definition.objectiveIndex());
    std::vector<TrialPtr> ranked = rankedTrials(history);
    ranked.resize(std::min(ranked.size(), kMostCurves));
    std::erase_if(ranked,
                  [&](const TrialPtr& trial) { return metric >= trial->reports.size() || trial->reports[metric].size() < 2; });
    if (ranked.empty())
        return {};
    double last = 1;
    for (const TrialPtr& trial : ranked)
        last = std::max(last, static_cast<double>(trial->reports[metric].back().step));
    SvgChart::Axis values = objectiveAxis(definition.objective, objectivesOf(ranked));
    for (const TrialPtr& trial : ranked) {
        // The start of a curve is shown too, as long as it does not hide the end.
        const double first = trial->reports[metric].front().value;
        const double room = 2 * (values.upper - values.lower);
        if (std::isfinite(first) && std::abs(first - *ranked.front()->objective) < room) {
            values.lower = std::min(values.lower, first);
            values.upper = std::max(values.upper, first);
        }
    }
    SvgChart chart(720, 280, {0, last, "step", {}}, values, "The learning curves of the best trials");
    for (auto trial = ranked.rbegin(); trial != ranked.rend(); ++trial)
        chart.line(curveOf((*trial)->reports[metric]), *trial == ranked.front() ? "best" : "curve");
    return chart.text();
}

std::string parameterChart(const StudyDefinition& definition, const History& history, const Parameter& parameter) {
    const std::vector<TrialPtr> ranked = rankedTrials(history);
    if (ranked.empty())
        return {};
    SvgChart chart(350, 210, {-0.03, 1.03, parameter.name, ticksOf(parameter)},
                   objectiveAxis(definition.objective, objectivesOf(ranked)),
                   definition.objective.metric + " against " + parameter.name);
    for (auto trial = ranked.rbegin(); trial != ranked.rend(); ++trial) {
        const auto value = (*trial)->configuration.find(parameter.name);
        const std::optional<double> unit =
            value == (*trial)->configuration.end() ? std::nullopt : unitOf(parameter, value->second);
        if (unit)
            chart.dot({*unit, *(*trial)->objective}, dotClass(**trial, history.incumbent()),
                      hintOf(**trial, definition.objective) + ", " + parameter.name + " " + toText(value->second));
    }
    return chart.text();
}

}  // namespace vernier
