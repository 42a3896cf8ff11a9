#include "core/exchange/TrialsJson.h"

#include "core/curves/TrialFolds.h"
#include "core/study/Criteria.h"
#include "core/study/StudyFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

using OrderedJson = nlohmann::ordered_json;

OrderedJson numberOf(double value) {
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson(toText(value));
}

OrderedJson lastValues(const Trial& trial, const std::vector<MetricDefinition>& metrics) {
    OrderedJson values = OrderedJson::object();
    for (std::size_t metric = 0; metric < std::min(metrics.size(), trial.reports.size()); ++metric) {
        if (!trial.reports[metric].empty())
            values[metrics[metric].name] = numberOf(trial.reports[metric].back().value);
    }
    return values;
}

OrderedJson seriesOf(const std::vector<Report>& reports) {
    OrderedJson series = OrderedJson::array();
    for (const Report& report : reports)
        series.push_back({{"step", report.step}, {"value", numberOf(report.value)}});
    return series;
}

/// How the values of a metric count: those of no objective, as those of the first.
const Objective& objectiveFor(const StudyDefinition& definition, std::size_t metric) {
    const Objective* const own = definition.objectiveOfSeries(static_cast<int>(metric));
    return own ? *own : definition.objective;
}

/// The curve of each metric that has one, and of those with folds each fold.
void addReports(OrderedJson& json, const Trial& trial, const StudyDefinition& definition) {
    const std::vector<MetricDefinition> metrics = definition.valueMetrics();
    json["reports"] = OrderedJson::object();
    for (std::size_t metric = 0; metric < std::min(metrics.size(), trial.reports.size()); ++metric) {
        const std::vector<Report>& reports = trial.reports[metric];
        if (!reports.empty())
            json["reports"][metrics[metric].name] = seriesOf(curveOf(reports, objectiveFor(definition, metric)));
        const std::vector<std::vector<Report>> folds = foldsOf(reports);
        for (std::size_t fold = 0; folds.size() > 1 && fold < folds.size(); ++fold)
            json["folds"][metrics[metric].name].push_back(seriesOf(folds[fold]));
    }
}

/// What there is to say of the objective beside its value: its best step, and how far it varies over the folds.
void addObjectiveFacts(OrderedJson& json, const Trial& trial, const StudyDefinition& definition) {
    const auto metric = static_cast<std::size_t>(definition.objectiveIndex());
    if (!trial.objective || metric >= trial.reports.size())
        return;
    if (const std::optional<std::int64_t> step = bestStepOf(trial.reports[metric], definition.objective))
        json["best_step"] = *step;
    if (trial.objectiveError)
        json["standard_error"] = *trial.objectiveError;
}

void addSeveralObjectives(OrderedJson& json, const Trial& trial, const StudyDefinition& definition,
                          const std::vector<int>& fronts) {
    const std::vector<Objective> objectives = definition.objectives();
    for (std::size_t k = 0; objectives.size() > 1 && k < objectives.size(); ++k) {
        if (const std::optional<double> value = objectiveAt(trial, k))
            json["objectives"][objectives[k].metric] = numberOf(*value);
    }
    const auto number = static_cast<std::size_t>(trial.id.number);
    if (number < fronts.size() && fronts[number] > 0)
        json["front"] = fronts[number];
}

/// Whether it keeps the limits of metrics, and which it does not; nothing where there are none.
void addFeasibility(OrderedJson& json, const Trial& trial, const StudyDefinition& definition) {
    const std::vector<PlacedConstraint> constraints = criteriaOf(definition).constraints;
    const std::optional<bool> isFeasible = feasibilityOf(trial, constraints);
    if (!isFeasible)
        return;
    json["feasible"] = *isFeasible;
    for (const Message& reason : *isFeasible ? std::vector<Message>() : brokenLimits(trial, constraints))
        json["broken_limits"].push_back(reason.text());
}

OrderedJson objectOf(const Trial& trial, const StudyDefinition& definition, TrialParts parts, const std::vector<int>& fronts) {
    OrderedJson json{{"number", trial.id.number}, {"state", toText(trial.state)}};
    if (trial.objective)
        json["objective"] = numberOf(*trial.objective);
    addObjectiveFacts(json, trial, definition);
    addSeveralObjectives(json, trial, definition, fronts);
    addFeasibility(json, trial, definition);
    json["params"] = OrderedJson::parse(writeConfiguration(definition.space, trial.configuration));
    json["metrics"] = lastValues(trial, definition.valueMetrics());
    if (parts == TrialParts::WithReports)
        addReports(json, trial, definition);
    if (trial.startedWallMs)
        json["started_ms"] = *trial.startedWallMs;
    if (trial.startedWallMs && trial.endedWallMs) {
        json["ended_ms"] = *trial.endedWallMs;
        json["runtime_s"] = runtimeSeconds(trial, 0);
    }
    if (isFinished(trial.state))
        json["end"] = endSentence(trial).text();
    else if (trial.failure)
        json["interrupted"] = causeSentence(trial).text();
    if (trial.retries > 0)
        json["retries"] = trial.retries;
    if (!trial.note.empty())
        json["note"] = trial.note;
    if (!trial.tags.empty())
        json["tags"] = trial.tags;
    if (trial.isStarred)
        json["starred"] = true;
    if (trial.isExcluded)
        json["excluded"] = true;
    return json;
}

}  // namespace

std::string writeTrialsJson(const StudyDefinition& definition, const std::vector<TrialPtr>& trials, TrialParts parts,
                            const std::vector<int>& fronts) {
    std::string text;
    for (const TrialPtr& trial : trials)
        text += (text.empty() ? "\n" : ",\n") +
                objectOf(*trial, definition, parts, fronts).dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return "[" + text + (text.empty() ? "]\n" : "\n]\n");
}

}  // namespace vernier
