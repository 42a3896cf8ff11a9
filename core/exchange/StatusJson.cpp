#include "core/exchange/StatusJson.h"

#include "core/events/RunStateText.h"
#include "core/ranking/TrialRanking.h"
#include "core/study/StudyFile.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace vernier {

namespace {

using Record = nlohmann::ordered_json;

int count(const History& history, bool (*is)(const Trial&)) {
    return static_cast<int>(std::ranges::count_if(history.trials(), [&](const TrialPtr& trial) { return is(*trial); }));
}

bool waitsToRunAgain(const Trial& trial) {
    return trial.state == TrialState::Waiting && trial.failure;
}

Record trialCounters(const History& history) {
    return {
        {"Completed", count(history, [](const Trial& trial) { return trial.state == TrialState::Complete; })},
        {"InProgress", count(history, [](const Trial& trial) { return !isFinished(trial.state) && !waitsToRunAgain(trial); })},
        {"RetryableError", count(history, waitsToRunAgain)},
        {"NonRetryableError", count(history, [](const Trial& trial) { return trial.state == TrialState::Failed; })},
        {"Stopped", count(history, [](const Trial& trial) {
             return trial.state == TrialState::Stopped || trial.state == TrialState::Cancelled;
         })}};
}

Record objectiveCounters(const History& history) {
    return {{"Succeeded", count(history, [](const Trial& trial) { return isFinished(trial.state) && trial.objective; })},
            {"Pending", count(history, [](const Trial& trial) { return !isFinished(trial.state); })},
            {"Failed", count(history, [](const Trial& trial) { return isFinished(trial.state) && !trial.objective; })}};
}

Record bestOf(const Trial& trial, const SearchSpace& space) {
    return {{"trial", trial.id.number},
            {"value", *trial.objective},
            {"params", Record::parse(writeConfiguration(space, trial.configuration))}};
}

Record frontRecords(const StudyDefinition& definition, const History& history) {
    const std::vector<Objective> objectives = definition.objectives();
    Record records = Record::array();
    for (const TrialPtr& trial : frontOf(history)) {
        Record values = Record::object();
        for (std::size_t k = 0; k < objectives.size(); ++k)
            values[objectives[k].metric] = *objectiveAt(*trial, k);
        records.push_back({{"trial", trial->id.number},
                           {"values", std::move(values)},
                           {"params", Record::parse(writeConfiguration(definition.space, trial->configuration))}});
    }
    return records;
}

/// The best of this study and of earlier ones of the same command.
Record overallBest(const StudyDefinition& definition, const History& history, const std::vector<PriorStudy>& earlier) {
    if (const std::optional<EarlierBest> better = betterEarlier(history, earlier)) {
        Record record = bestOf(*better->trial, earlier[better->study].space);
        record["study"] = better->study;
        return record;
    }
    const Trial* const best = history.incumbent();
    return best ? bestOf(*best, definition.space) : Record();
}

template <typename Number>
void add(Record& record, const char* key, const std::optional<Number>& number) {
    if (number)
        record[key] = *number;
}

}  // namespace

std::string writeStatusJson(const StudyDefinition& definition, const History& history, const StudyStatus& status,
                            const std::vector<PriorStudy>& earlier) {
    Record record{{"name", definition.name}, {"state", status.wasInterrupted ? "Interrupted" : toText(status.runState)}};
    if (!status.reason.empty())
        record["reason"] = status.reason.text();
    record["trials"] = trialCounters(history);
    record["objectives"] = objectiveCounters(history);
    if (const auto& constraints = history.criteria().constraints; !constraints.empty())
        record["feasible"] = std::ranges::count_if(
            history.trials(), [&](const TrialPtr& trial) { return feasibilityOf(*trial, constraints).value_or(false); });
    add(record, "limit", status.trialLimit);
    record["runtime_s"] = status.runtimeSeconds;
    add(record, "seconds_left", status.secondsLeft);
    add(record, "cost", status.cost);
    add(record, "budget", status.budget);
    if (const Trial* const best = history.incumbent())
        record["best"] = bestOf(*best, definition.space);
    if (!definition.furtherObjectives.empty())
        record["front"] = frontRecords(definition, history);
    const bool isSameCommand = definition.warmStart && definition.warmStart->kind == WarmStartKind::Identical;
    if (Record best = isSameCommand ? overallBest(definition, history, earlier) : Record(); !best.is_null())
        record["overall_best"] = std::move(best);
    return record.dump(2, ' ', false, Record::error_handler_t::replace) + "\n";
}

}  // namespace vernier
