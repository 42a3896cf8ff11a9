#include "core/exchange/TrialsCsv.h"

#include "core/study/Criteria.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <set>
#include <string_view>

namespace vernier {

namespace {

/// Spreadsheets take a text that begins like a formula for one and run it; behind an apostrophe it is text (OWASP, "CSV
/// Injection"). Numbers are no formulas.
std::string textCell(const std::string& text) {
    const bool isLikeFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return isLikeFormula ? "'" + text : text;
}

std::string valueCell(const Value& value) {
    const auto* const text = std::get_if<std::string>(&value);
    return text ? textCell(*text) : toText(value);
}

std::string quotedCell(const std::string& field) {
    if (field.find_first_of("\",\r\n") == std::string::npos)
        return field;
    std::string result = "\"";
    for (const char character : field)
        result += character == '"' ? std::string("\"\"") : std::string(1, character);
    return result + "\"";
}

std::string record(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields)
        line += (&field == &fields.front() ? "" : ",") + quotedCell(field);
    return line + "\r\n";
}

std::string timeText(const std::optional<std::int64_t>& wallMs) {
    if (!wallMs)
        return {};
    const std::time_t seconds = static_cast<std::time_t>(*wallMs / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char buffer[64];
    const std::size_t length = std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%S", &utc);
    char milliseconds[16];
    std::snprintf(milliseconds, sizeof milliseconds, ".%03dZ", static_cast<int>(*wallMs % 1000));
    return std::string(buffer, length) + milliseconds;
}

/// The objective that the metric is, else its last value.
std::string metricCell(const Trial& trial, const StudyDefinition& definition, std::size_t metric) {
    for (std::size_t k = 0; k < definition.furtherObjectives.size(); ++k) {
        const std::string& objective = definition.furtherObjectives[k].metric;
        if (definition.valueIndexOf(objective) == static_cast<int>(metric))
            return k < trial.furtherObjectives.size() ? toText(trial.furtherObjectives[k]) : std::string();
    }

    const bool hasReports = metric < trial.reports.size() && !trial.reports[metric].empty();
    return hasReports ? toText(trial.reports[metric].back().value) : std::string();
}

std::string feasibleCell(std::optional<bool> isFeasible) {
    return !isFeasible ? "" : *isFeasible ? "yes" : "no";
}

std::string frontCell(int front) {
    return front > 0 ? std::to_string(front) : std::string();
}

/// The parameters of the study, then any others that older trials have.
std::vector<std::string> parameterNames(const StudyDefinition& definition, const std::vector<TrialPtr>& trials) {
    std::vector<std::string> names;
    for (const Parameter& parameter : definition.space.parameters())
        names.push_back(parameter.name);
    std::set<std::string> others;
    for (const TrialPtr& trial : trials) {
        for (const auto& [name, value] : trial->configuration) {
            if (definition.space.indexOf(name) < 0)
                others.insert(name);
        }
    }
    names.insert(names.end(), others.begin(), others.end());
    return names;
}

}  // namespace

std::string writeTrialsCsv(const StudyDefinition& definition, const std::vector<TrialPtr>& trials,
                           const std::vector<int>& fronts) {
    const std::vector<MetricDefinition> metrics = definition.valueMetrics();
    const std::vector<std::string> parameters = parameterNames(definition, trials);
    const auto objective = static_cast<std::size_t>(definition.objectiveIndex());
    std::vector<std::string> fields{"Number", "State", textCell(definition.objective.metric)};
    for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
        if (metric != objective)
            fields.push_back(textCell(metrics[metric].name));
    }
    for (const std::string& name : parameters)
        fields.push_back("Param " + name);
    const std::vector<PlacedConstraint> constraints = criteriaOf(definition).constraints;
    if (!constraints.empty())
        fields.emplace_back("Feasible");
    if (!fronts.empty())
        fields.emplace_back("Front");
    fields.insert(fields.end(), {"Started", "Ended", "Runtime s", "End"});
    std::string text = record(fields);

    for (const TrialPtr& trial : trials) {
        fields = {std::to_string(trial->id.number), toText(trial->state), trial->objective ? toText(*trial->objective) : ""};
        for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
            if (metric != objective)
                fields.push_back(metricCell(*trial, definition, metric));
        }
        for (const std::string& name : parameters) {
            const auto value = trial->configuration.find(name);
            fields.push_back(value == trial->configuration.end() ? std::string() : valueCell(value->second));
        }
        if (!constraints.empty())
            fields.push_back(feasibleCell(feasibilityOf(*trial, constraints)));
        if (!fronts.empty())
            fields.push_back(frontCell(fronts.at(static_cast<std::size_t>(trial->id.number))));
        const bool hasRun = trial->startedWallMs && trial->endedWallMs;
        fields.insert(fields.end(), {timeText(trial->startedWallMs), timeText(trial->endedWallMs),
                                     hasRun ? toText(runtimeSeconds(*trial, 0)) : "", textCell(endSentence(*trial).text())});
        text += record(fields);
    }
    return text;
}

}  // namespace vernier
