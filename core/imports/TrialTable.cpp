#include "core/imports/TrialTable.h"

#include "core/intake/ParameterGuess.h"
#include "core/imports/ForeignHistory.h"
#include "core/metrics/MetricWords.h"
#include "core/space/Name.h"
#include "core/study/JsonObject.h"

#include <algorithm>
#include <array>

namespace vernier {

namespace {

class CsvSplitter {
public:
    explicit CsvSplitter(std::string_view text) : m_text(text) {}

    /// The next record; nothing at the end, or within quotes that are not closed.
    std::optional<std::vector<std::string>> next() {
        if (m_at >= m_text.size())
            return std::nullopt;
        std::vector<std::string> cells(1);
        m_isOpen = false;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            m_line += c == '\n' ? 1 : 0;
            if (m_isOpen && c == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                cells.back() += m_text[m_at++];
            else if (c == '"' && (m_isOpen || cells.back().empty()))
                m_isOpen = !m_isOpen;
            else if (!m_isOpen && c == ',')
                cells.emplace_back();
            else if (!m_isOpen && c == '\n')
                break;
            else if (m_isOpen || c != '\r')
                cells.back() += c;
        }
        ++m_at;
        return m_isOpen ? std::nullopt : std::optional(std::move(cells));
    }

    bool isOpen() const { return m_isOpen; }
    int line() const { return m_line; }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_isOpen = false;
};

/// The name behind one of the prefixes that tools give to the columns of parameters; empty for another column.
std::string parameterIn(const std::string& column) {
    static constexpr std::array<std::string_view, 5> kPrefixes{"params_", "params.", "Param ", "config/", "param_"};
    for (const std::string_view prefix : kPrefixes) {
        if (column.starts_with(prefix) && column.size() > prefix.size())
            return column.substr(prefix.size());
    }
    return {};
}

nlohmann::ordered_json cellValue(const std::string& cell) {
    if (cell.empty())
        return nullptr;
    if (cell == "True" || cell == "False")
        return cell;
    return nlohmann::ordered_json(vernier::toJson(valueFromText(cell)));
}

TrialState stateOf(const std::string& cell, bool hasObjective) {
    const auto is = [&](std::initializer_list<const char*> words) { return std::ranges::find(words, cell) != words.end(); };
    if (is({"FAIL", "FAILED", "Failed", "ERROR", "TrialState.FAIL"}))
        return TrialState::Failed;
    if (is({"PRUNED", "Stopped", "TrialState.PRUNED", "KILLED"}))
        return TrialState::Stopped;
    if (is({"RUNNING", "Running", "WAITING", "Waiting", "TrialState.RUNNING"}))
        return TrialState::Running;
    return hasObjective ? TrialState::Complete : TrialState::Failed;
}

class TableReader {
public:
    TableReader(const std::vector<std::vector<std::string>>& rows, ImportDraft& draft) : m_rows(rows), m_draft(draft) {
        for (std::size_t column = 0; column < rows.front().size(); ++column)
            m_columns.emplace(rows.front()[column], column);
    }

    void read() {
        const std::string objective = objectiveColumn();
        const bool hasParameters =
            std::ranges::any_of(m_columns, [](const auto& column) { return !parameterIn(column.first).empty(); });
        if (!hasParameters)
            m_draft.fault("-",
                          message("table.no-parameters",
                                  "the CSV table has no columns of parameters; call them params_NAME, such as params_rate"));
        if (objective.empty())
            m_draft.fault("-", message("table.no-objective", "the CSV table has no column of objectives; call it value"));
        if (objective.empty() || !hasParameters)
            return;
        const std::size_t dot = objective.find_last_of(".");
        const std::string metric = objective.starts_with("metrics.") ? objective.substr(dot + 1) : objective;
        m_draft.setObjective(metric, goalOf(metric).value_or(Goal::Minimize));
        m_draft.note(message("table.goal",
                             "The table does not say whether %1 is to be minimized or maximized: look at the goal.", metric));
        std::vector<ForeignTrial> trials;
        for (std::size_t row = 1; row < m_rows.size(); ++row)
            trials.push_back(trialIn(row, objective));
        addHistory(trials, m_draft);
    }

private:
    std::string objectiveColumn() const {
        for (const char* const name : {"value", "values_0", "objective", "Objective", "score"}) {
            if (m_columns.contains(name))
                return name;
        }
        std::vector<std::string> metrics;
        for (const auto& [name, column] : m_columns) {
            if (name.starts_with("metrics."))
                metrics.push_back(name);
        }
        if (metrics.size() == 1)
            return metrics.front();
        // Vernier's own tables have it behind the state.
        return m_rows.front().size() > 2 && m_rows.front()[1] == "State" ? m_rows.front()[2] : std::string();
    }

    std::string cell(std::size_t row, const std::string& column) const {
        const auto found = m_columns.find(column);
        return found == m_columns.end() ? std::string() : m_rows[row][found->second];
    }

    std::string firstOf(std::size_t row, std::initializer_list<const char*> columns) const {
        for (const char* const column : columns) {
            if (std::string found = cell(row, column); !found.empty())
                return found;
        }
        return {};
    }

    ForeignTrial trialIn(std::size_t row, const std::string& objective) const {
        ForeignTrial trial;
        trial.name = firstOf(row, {"number", "Number", "run_id", "trial_id"});
        if (trial.name.empty())
            trial.name = std::to_string(row - 1);
        trial.objective = readNumber(nlohmann::ordered_json(cell(row, objective)));
        trial.state = stateOf(firstOf(row, {"state", "State", "status"}), trial.objective.has_value());
        trial.startedMs = wallTimeOf(firstOf(row, {"datetime_start", "Started", "start_time"}));
        trial.endedMs = wallTimeOf(firstOf(row, {"datetime_complete", "Ended", "end_time"}));
        for (const auto& [name, column] : m_columns) {
            if (const std::string parameter = parameterIn(name); !parameter.empty())
                trial.values[parameter] = cellValue(m_rows[row][column]);
        }
        return trial;
    }

    const std::vector<std::vector<std::string>>& m_rows;
    ImportDraft& m_draft;
    std::map<std::string, std::size_t> m_columns;
};

}  // namespace

Result<std::vector<std::vector<std::string>>> readCsv(std::string_view text, std::vector<int>& lines) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    CsvSplitter splitter(text);
    std::vector<std::vector<std::string>> rows;
    for (int line = 1;; line = splitter.line()) {
        std::optional<std::vector<std::string>> row = splitter.next();
        if (!row)
            break;
        if (row->size() == 1 && row->front().empty())
            continue;
        if (!rows.empty() && row->size() != rows.front().size())
            return failure(ErrorCode::InvalidInput,
                           message("table.cells", "Line %1 of the CSV table has %2 cells; the first has %3.", line, row->size(),
                                   rows.front().size()));
        rows.push_back(std::move(*row));
        lines.push_back(line);
    }
    if (splitter.isOpen())
        return failure(ErrorCode::InvalidInput, message("table.open", "A quote in the CSV table is not closed."));
    return rows;
}

void importTrialTable(std::string_view text, ImportDraft& draft) {
    std::vector<int> lines;
    const auto rows = readCsv(text, lines);
    if (!rows)
        return draft.fault("-", rows.error().message);
    if (rows->size() < 2)
        return draft.fault("-", message("table.no-rows", "the CSV table has no rows"));
    TableReader(*rows, draft).read();
    draft.setProgram("train.py");
    draft.addOptions("--", "=");
    draft.noteNoCommand();
}

}  // namespace vernier
