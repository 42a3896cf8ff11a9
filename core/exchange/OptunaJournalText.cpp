#include "core/exchange/StudyForms.h"
#include "core/space/ParameterCheck.h"
#include "core/study/Criteria.h"
#include "core/study/JsonObject.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <optional>
#include <set>

namespace vernier {

namespace {

using Record = nlohmann::ordered_json;

std::string recordText(const Record& record) {
    return record.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string isoTime(std::int64_t wallMs) {
    const auto seconds = static_cast<std::time_t>(wallMs / 1000);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[80];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02d.%03d000+00:00", utc.tm_year + 1900, utc.tm_mon + 1,
                  utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec, static_cast<int>(wallMs % 1000));
    return text;
}

/// The distribution as Optuna writes it; with a log scale it knows no step.
Record distributionOf(const Parameter& parameter) {
    if (parameter.kind == ParameterKind::Categorical) {
        Record choices = Record::array();
        for (const Value& value : parameter.values)
            choices.push_back(Record(vernier::toJson(value)));
        return {{"name", "CategoricalDistribution"}, {"attributes", {{"choices", choices}}}};
    }
    const bool isLog = parameter.scale == Scale::Log;
    if (parameter.kind == ParameterKind::Integer) {
        const auto step = isLog ? 1 : static_cast<std::int64_t>(parameter.step.value_or(1));
        return {{"name", "IntDistribution"},
                {"attributes",
                 {{"log", isLog},
                  {"step", step},
                  {"low", static_cast<std::int64_t>(parameter.min)},
                  {"high", static_cast<std::int64_t>(parameter.max)}}}};
    }
    const Record step = parameter.step && !isLog ? Record(*parameter.step) : Record();
    return {{"name", "FloatDistribution"},
            {"attributes", {{"step", step}, {"low", parameter.min}, {"high", parameter.max}, {"log", isLog}}}};
}

/// The number that Optuna keeps for a value: of a choice its place. Nothing for a value that the range no longer has.
std::optional<Record> internalValue(const Parameter& parameter, const Value& value) {
    if (parameter.kind == ParameterKind::Categorical) {
        const auto place = std::ranges::find(parameter.values, value);
        return place == parameter.values.end() ? std::nullopt : std::optional<Record>(place - parameter.values.begin());
    }
    const Value number = withTypeOf(parameter, value);
    if (const auto* whole = std::get_if<std::int64_t>(&number))
        return Record(static_cast<double>(*whole));
    const auto* real = std::get_if<double>(&number);
    const bool isInside = real && *real >= parameter.min && *real <= parameter.max;
    return isInside ? std::optional<Record>(*real) : std::nullopt;
}

int stateNumber(TrialState state) {
    return state == TrialState::Complete ? 1 : state == TrialState::Stopped ? 2 : 3;
}

/// Python's json writes and reads NaN and Infinity as bare words; JSON has none, so they are texts until the record is written.
const std::pair<const char*, const char*> kBareNumbers[] = {
    {"\"<nan>\"", "NaN"}, {"\"<inf>\"", "Infinity"}, {"\"<-inf>\"", "-Infinity"}};

Record numberRecord(double number) {
    if (std::isfinite(number))
        return number;
    return std::isnan(number) ? "<nan>" : number > 0 ? "<inf>" : "<-inf>";
}

/// Only what stands behind a colon: such a text of a user's is an entry of a list or within a text.
std::string withBareNumbers(std::string text) {
    for (const auto& [quoted, bare] : kBareNumbers) {
        const std::string behindColon = std::string(":") + quoted;
        for (std::size_t at = text.find(behindColon); at != std::string::npos; at = text.find(behindColon))
            text.replace(at + 1, behindColon.size() - 1, bare);
    }
    return text;
}

class JournalWriter {
public:
    JournalWriter(const StudyDefinition& definition, StudyInForm& result) : m_definition(definition), m_result(result) {
        for (const Parameter& parameter : definition.space.parameters())
            m_distributions.push_back(recordText(distributionOf(parameter)));
    }

    void writeStudy() {
        Record directions = Record::array();
        for (const Objective& objective : m_definition.objectives())
            directions.push_back(objective.goal == Goal::Maximize ? 2 : 1);
        write({{"op_code", 0}, {"worker_id", "vernier"}, {"study_name", m_definition.name}, {"directions", directions}});
    }

    void writeTrial(const Trial& trial) {
        Record distributions = Record::object();
        Record values = Record::object();
        const std::vector<Parameter>& parameters = m_definition.space.parameters();
        for (std::size_t index = 0; index < parameters.size(); ++index) {
            const auto value = trial.configuration.find(parameters[index].name);
            const auto internal =
                value == trial.configuration.end() ? std::nullopt : internalValue(parameters[index], value->second);
            if (internal) {
                distributions[parameters[index].name] = m_distributions[index];
                m_held.insert(parameters[index].name);
                values[parameters[index].name] = *internal;
            } else if (value != trial.configuration.end()) {
                m_leftOut += 1;
            }
        }
        const std::size_t last = m_definition.furtherObjectives.size();
        const bool hasValue = objectiveAt(trial, last) && trial.state != TrialState::Failed;
        Record several = Record();
        for (std::size_t k = 0; last > 0 && hasValue && k <= last; ++k)
            several.push_back(*objectiveAt(trial, k));
        write({{"op_code", 4},
               {"worker_id", "vernier"},
               {"study_id", 0},
               {"datetime_start", isoTime(trial.startedWallMs.value_or(trial.createdWallMs))},
               {"state", trial.state == TrialState::Complete && !hasValue ? 3 : stateNumber(trial.state)},
               {"value", hasValue && last == 0 ? Record(*trial.objective) : Record()},
               {"values", several},
               {"datetime_complete", isoTime(trial.endedWallMs.value_or(trial.createdWallMs))},
               {"distributions", distributions},
               {"params", values},
               {"user_attrs", {{"vernier_trial", trial.id.number}}},
               {"system_attrs", Record::object()},
               {"intermediate_values", last == 0 ? reportsOf(trial) : Record::object()}});
    }

    void tellLosses() {
        if (m_leftOut > 0)
            m_result.losses.push_back("Values that lie outside of today's ranges were left out: " + std::to_string(m_leftOut) +
                                      ".");
        if (m_definition.limits != Limits() || !m_definition.constraints.empty() || m_definition.stopping != StoppingSettings())
            m_result.losses.emplace_back(
                "A journal holds no command, metrics, limits (trials and others), nor stopping rules.");
        if (!m_definition.space.ruleTexts().empty())
            m_result.losses.emplace_back("A journal holds no rules and formulas between parameters.");
        for (const Parameter& parameter : m_definition.space.parameters()) {
            if (!m_held.contains(parameter.name))
                m_result.losses.push_back("A journal holds the ranges of its trials; no ended one has " + parameter.name + ".");
            if (parameter.fixed)
                m_result.losses.push_back("Optuna has no fixed values: that of " + parameter.name + " is left out.");
            if (!parameter.when.empty())
                m_result.losses.push_back("A journal holds no conditions: that of " + parameter.name + " is left out.");
            if (parameter.scale == Scale::ReverseLog)
                m_result.losses.push_back("Optuna has no reverse-log scale: " + parameter.name + " is linear there.");
            if (parameter.scale == Scale::Log && parameter.step)
                m_result.losses.push_back("Optuna has no step on a log scale: that of " + parameter.name + " is left out.");
        }
    }

private:
    void write(const Record& record) { m_result.text += withBareNumbers(recordText(record)) + "\n"; }

    Record reportsOf(const Trial& trial) const {
        Record reports = Record::object();
        const auto objective = static_cast<std::size_t>(m_definition.objectiveIndex());
        if (objective >= trial.reports.size())
            return reports;
        for (const Report& report : trial.reports[objective])
            reports[std::to_string(report.step)] = numberRecord(report.value);
        return reports;
    }

    const StudyDefinition& m_definition;
    StudyInForm& m_result;
    std::vector<std::string> m_distributions;
    std::set<std::string> m_held;
    int m_leftOut = 0;
};

}  // namespace

StudyInForm writeOptunaJournal(const StudyDefinition& definition, const std::vector<TrialPtr>& trials) {
    StudyInForm result;
    JournalWriter writer(definition, result);
    writer.writeStudy();
    for (const TrialPtr& trial : trials) {
        if (isFinished(trial->state) && hasBegun(*trial))
            writer.writeTrial(*trial);
    }
    writer.tellLosses();
    return result;
}

}  // namespace vernier
