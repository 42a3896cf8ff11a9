#include "core/imports/TableMapping.h"

#include "core/metrics/MetricWords.h"

#include <algorithm>
#include <array>

namespace vernier {

namespace {

using Names = std::vector<std::string>;

constexpr auto kNone = std::string::npos;

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool isAny(const std::string& name, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, std::string_view(lower(name))) != names.end();
}

std::string_view prefixOf(const std::string& column) {
    static constexpr std::array<std::string_view, 6> kPrefixes{"params_", "params.", "Param ", "config/", "param_", "config."};
    for (const std::string_view prefix : kPrefixes) {
        if (column.starts_with(prefix) && column.size() > prefix.size())
            return prefix;
    }
    return {};
}

/// What tools write beside parameters and metrics, and what is of no use to a search.
ColumnRole knownRole(const std::string& name) {
    if (isAny(name, {"number", "trial_id", "run_id", "trial", "tid", "run", "trialid"}))
        return ColumnRole::Trial;
    if (isAny(name, {"state", "status"}))
        return ColumnRole::State;
    if (isAny(name, {"datetime_start", "started", "start_time"}))
        return ColumnRole::Started;
    if (isAny(name, {"datetime_complete", "ended", "end_time"}))
        return ColumnRole::Ended;
    if (isAny(name, {"step", "epoch", "training_iteration"}))
        return ColumnRole::Step;
    return ColumnRole::Ignored;
}

bool isOfTheTool(const std::string& name) {
    const std::string text = lower(name);
    return isAny(name, {"",         "id",        "name",           "created",
                        "updated",  "runtime",   "duration",       "user",
                        "tags",     "notes",     "sweep",          "host",
                        "hostname", "host name", "node_ip",        "pid",
                        "date",     "timestamp", "experiment_id",  "artifact_uri",
                        "params",   "group",     "job type",       "git commit",
                        "end",      "starred",   "best step",      "standard error",
                        "logdir",   "done",      "experiment_tag", "iterations_since_restore",
                        "resources"}) ||
           text.find("time") != kNone || text.starts_with("unnamed:") || text.starts_with("_") || text.starts_with("rank_") ||
           text.starts_with("std_") || text.starts_with("split") || text.starts_with("system_attrs") ||
           text.starts_with("user_attrs") || text.starts_with("tags.") || text.starts_with("intermediate_values");
}

bool isMetricName(const std::string& name) {
    return name.starts_with("metrics.") || goalOf(name).has_value();
}

std::size_t objectiveColumn(const Names& names) {
    for (const char* const name : {"value", "values_0", "objective", "Objective", "score", "mean_test_score"}) {
        if (const auto found = std::ranges::find(names, name); found != names.end())
            return static_cast<std::size_t>(found - names.begin());
    }
    std::size_t only = kNone;
    int metrics = 0;
    for (std::size_t column = 0; column < names.size(); ++column) {
        const bool isCandidate = prefixOf(names[column]).empty() && knownRole(names[column]) == ColumnRole::Ignored &&
                                 !isOfTheTool(names[column]) && isMetricName(names[column]);
        metrics += isCandidate ? 1 : 0;
        only = isCandidate ? column : only;
    }
    if (metrics == 1)
        return only;
    // Vernier's own tables have it behind the state.
    return names.size() > 2 && names[1] == "State" && names[0] == "Number" ? 2 : kNone;
}

bool hasContent(const ForeignTable& table, std::size_t column) {
    return std::any_of(table.rows.begin() + 1, table.rows.end(), [&](const Names& row) { return !row[column].empty(); });
}

}  // namespace

std::string parameterOfColumn(const std::string& column) {
    return column.substr(prefixOf(column).size());
}

TableMapping proposeMapping(const ForeignTable& table) {
    TableMapping mapping;
    if (table.rows.empty())
        return mapping;
    const Names& names = table.rows.front();
    const bool isPrefixed = std::ranges::any_of(names, [](const std::string& name) { return !prefixOf(name).empty(); });
    const std::size_t objective = objectiveColumn(names);
    for (std::size_t column = 0; column < names.size(); ++column) {
        const std::string& name = names[column];
        ColumnRole role = knownRole(name);
        if (column == objective)
            role = ColumnRole::Objective;
        else if (!prefixOf(name).empty())
            role = ColumnRole::Parameter;
        else if (role == ColumnRole::Step && (isPrefixed || table.rows.size() < 3))
            role = ColumnRole::Ignored;  // one row for each trial, with its last step
        else if (!isPrefixed && role == ColumnRole::Ignored && !isOfTheTool(name) && !isMetricName(name) &&
                 hasContent(table, column))
            role = ColumnRole::Parameter;
        const bool isTaken = role != ColumnRole::Parameter && role != ColumnRole::Ignored &&
                             std::ranges::find(mapping.columns, role) != mapping.columns.end();
        mapping.columns.push_back(isTaken ? ColumnRole::Ignored : role);
    }
    mapping.isCertain = isPrefixed && objective != kNone;
    return mapping;
}

}  // namespace vernier
