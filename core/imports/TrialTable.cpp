#include "core/imports/TrialTable.h"

#include "core/imports/ForeignHistory.h"
#include "core/intake/ParameterGuess.h"
#include "core/metrics/MetricWords.h"
#include "core/study/JsonObject.h"

#include <algorithm>
#include <map>

namespace vernier {

namespace {

nlohmann::ordered_json cellValue(const std::string& cell) {
    if (cell.empty())
        return nullptr;
    if (cell == "True" || cell == "False")
        return cell;
    return nlohmann::ordered_json(vernier::toJson(valueFromText(cell)));
}

TrialState stateOf(const std::string& cell, bool hasObjective) {
    const auto is = [&](std::initializer_list<const char*> words) { return std::ranges::find(words, cell) != words.end(); };
    if (is({"FAIL", "FAILED", "Failed", "failed", "ERROR", "TrialState.FAIL", "crashed"}))
        return TrialState::Failed;
    if (is({"PRUNED", "Stopped", "TrialState.PRUNED", "KILLED", "killed"}))
        return TrialState::Stopped;
    if (is({"RUNNING", "Running", "running", "WAITING", "Waiting", "TrialState.RUNNING"}))
        return TrialState::Running;
    return hasObjective ? TrialState::Complete : TrialState::Failed;
}

class TableReader {
public:
    TableReader(const ForeignTable& table, const TableMapping& mapping, ImportDraft& draft)
        : m_table(table), m_mapping(mapping), m_draft(draft) {}

    void read() {
        const std::optional<std::size_t> objective = columnOf(ColumnRole::Objective);
        if (!columnOf(ColumnRole::Parameter))
            m_draft.fault("-",
                          message("table.no-parameters",
                                  "the CSV table has no columns of parameters; call them params_NAME, such as params_rate, "
                                  "or say which they are"));
        if (!objective)
            m_draft.fault("-", message("table.no-objective",
                                       "the CSV table has no column of objectives; call it value, or say which it is"));
        if (!columnOf(ColumnRole::Parameter) || !objective)
            return;
        const std::string& name = m_table.rows.front()[*objective];
        const std::string metric = name.starts_with("metrics.") ? name.substr(name.find_last_of('.') + 1) : name;
        const std::optional<Goal> known = m_mapping.goal ? m_mapping.goal : goalOf(metric);
        m_draft.setObjective(metric, known.value_or(Goal::Minimize));
        if (!m_mapping.goal)
            m_draft.note(message(
                "table.goal", "The table does not say whether %1 is to be minimized or maximized: look at the goal.", metric));
        sayColumns();
        addHistory(trials(*objective), m_draft);
    }

private:
    std::optional<std::size_t> columnOf(ColumnRole role) const {
        const auto found = std::ranges::find(m_mapping.columns, role);
        return found == m_mapping.columns.end() ? std::nullopt
                                                : std::optional(static_cast<std::size_t>(found - m_mapping.columns.begin()));
    }

    /// Where the names of columns are those of no tool, a person should see what they were taken for.
    void sayColumns() {
        if (m_mapping.isCertain)
            return;
        std::string ignored;
        for (std::size_t column = 0; column < m_mapping.columns.size(); ++column) {
            if (m_mapping.columns[column] == ColumnRole::Ignored)
                ignored += (ignored.empty() ? "" : ", ") + m_table.rows.front()[column];
        }
        if (!ignored.empty())
            m_draft.note(message("table.ignored", "These columns of the table are left out: %1.", ignored));
    }

    std::string cell(std::size_t row, ColumnRole role) const {
        const std::optional<std::size_t> column = columnOf(role);
        return column ? plainCell(m_table, m_table.rows[row][*column]) : std::string();
    }

    std::optional<double> numberIn(std::size_t row, ColumnRole role) const {
        return readNumber(nlohmann::ordered_json(cell(row, role)));
    }

    std::map<std::string, nlohmann::ordered_json> valuesIn(std::size_t row) const {
        std::map<std::string, nlohmann::ordered_json> values;
        for (std::size_t column = 0; column < m_mapping.columns.size(); ++column) {
            if (m_mapping.columns[column] == ColumnRole::Parameter)
                values[parameterOfColumn(m_table.rows.front()[column])] =
                    cellValue(plainCell(m_table, m_table.rows[row][column]));
        }
        return values;
    }

    ForeignTrial trialIn(std::size_t row, std::size_t number) const {
        ForeignTrial trial;
        trial.name = cell(row, ColumnRole::Trial);
        if (trial.name.empty())
            trial.name = std::to_string(number);
        trial.objective = numberIn(row, ColumnRole::Objective);
        trial.state = stateOf(cell(row, ColumnRole::State), trial.objective.has_value());
        trial.startedMs = wallTimeOf(cell(row, ColumnRole::Started));
        trial.endedMs = wallTimeOf(cell(row, ColumnRole::Ended));
        trial.values = valuesIn(row);
        return trial;
    }

    /// A trial for each row or, with a column of steps, for all rows of one trial: those with its name or, without names, its
    /// values.
    std::vector<ForeignTrial> trials(std::size_t objective) const {
        std::vector<ForeignTrial> found;
        std::map<std::string, std::size_t> known;
        for (std::size_t row = 1; row < m_table.rows.size(); ++row) {
            const std::optional<double> step = numberIn(row, ColumnRole::Step);
            if (!step) {
                found.push_back(trialIn(row, found.size()));
                continue;
            }
            std::string key = cell(row, ColumnRole::Trial);
            if (key.empty())
                key = nlohmann::json(valuesIn(row)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
            const auto [place, isNew] = known.emplace(key, found.size());
            if (isNew)
                found.push_back(trialIn(row, found.size()));
            ForeignTrial& trial = found[place->second];
            const std::optional<double> value =
                readNumber(nlohmann::ordered_json(plainCell(m_table, m_table.rows[row][objective])));
            if (value && std::abs(*step) < 1e15)
                trial.reports.emplace_back(std::llround(*step), *value);
            trial.objective = value ? value : trial.objective;
            trial.state = stateOf(cell(row, ColumnRole::State), trial.objective.has_value());
        }
        return found;
    }

    const ForeignTable& m_table;
    const TableMapping& m_mapping;
    ImportDraft& m_draft;
};

std::optional<ColumnRole> roleOf(const std::string& name, const TableChoice& choice) {
    const std::pair<const std::string*, ColumnRole> kSingle[] = {{&choice.objective, ColumnRole::Objective},
                                                                 {&choice.step, ColumnRole::Step},
                                                                 {&choice.state, ColumnRole::State},
                                                                 {&choice.trial, ColumnRole::Trial}};
    for (const auto& [chosen, role] : kSingle) {
        if (!chosen->empty() && *chosen == name)
            return role;
    }
    const bool isParameter = std::ranges::any_of(
        choice.parameters, [&](const std::string& wanted) { return wanted == name || wanted == parameterOfColumn(name); });
    return isParameter ? std::optional(ColumnRole::Parameter) : std::nullopt;
}

}  // namespace

Result<TableMapping> chosenMapping(const ForeignTable& table, const TableChoice& choice) {
    TableMapping mapping = proposeMapping(table);
    if (table.rows.empty())
        return mapping;
    const std::vector<std::string>& names = table.rows.front();
    std::vector<std::string> wanted = choice.parameters;
    for (const std::string* const name : {&choice.objective, &choice.step, &choice.state, &choice.trial}) {
        if (!name->empty())
            wanted.push_back(*name);
    }
    for (const std::string& name : wanted) {
        const bool isThere = std::ranges::any_of(
            names, [&](const std::string& column) { return column == name || parameterOfColumn(column) == name; });
        if (!isThere)
            return failure(ErrorCode::InvalidInput, message("table.no-column", "The CSV table has no column \"%1\".", name));
    }
    for (std::size_t column = 0; column < names.size(); ++column) {
        ColumnRole& role = mapping.columns[column];
        const std::optional<ColumnRole> chosen = roleOf(names[column], choice);
        const bool isReplaced = (role == ColumnRole::Parameter && !choice.parameters.empty()) ||
                                (role == ColumnRole::Objective && !choice.objective.empty()) ||
                                (role == ColumnRole::Step && !choice.step.empty()) ||
                                (role == ColumnRole::State && !choice.state.empty()) ||
                                (role == ColumnRole::Trial && !choice.trial.empty());
        if (chosen || isReplaced)
            role = chosen.value_or(ColumnRole::Ignored);
    }
    mapping.goal = choice.goal;
    return mapping;
}

void importTrialTable(const ForeignTable& table, const TableMapping& mapping, ImportDraft& draft) {
    if (table.rows.size() < 2)
        return draft.fault("-", message("table.no-rows", "the CSV table has no rows"));
    TableReader(table, mapping, draft).read();
    draft.setProgram("train.py");
    draft.addOptions("--", "=");
    draft.noteNoCommand();
}

}  // namespace vernier
