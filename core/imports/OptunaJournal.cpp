#include "core/imports/OptunaStudy.h"

#include "core/space/Name.h"
#include "core/study/JsonText.h"

#include <re2/re2.h>

#include <limits>

namespace vernier {

namespace {

using JournalRecord = nlohmann::json;

/// optuna/storages/journal/_storage.py: JournalOperation.
enum Operation { CreateStudy = 0, DeleteStudy, StudyUser, StudySystem, CreateTrial, SetParameter, SetState, SetReport };

std::int64_t wholeAt(const JournalRecord& record, const char* key) {
    const auto found = record.find(key);
    return found != record.end() && found->is_number_integer() ? found->get<std::int64_t>() : -1;
}

std::optional<double> numberIn(const JournalRecord& value) {
    if (value.is_number())
        return value.get<double>();
    return std::nullopt;
}

std::string textAt(const JournalRecord& record, const char* key) {
    const auto found = record.find(key);
    return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
}

class JournalReader {
public:
    JournalReader() = default;

    void read(const JournalRecord& record) {
        switch (wholeAt(record, "op_code")) {
            case CreateStudy: return createStudy(record);
            case DeleteStudy: return deleteStudy(wholeAt(record, "study_id"));
            case CreateTrial: return createTrial(record);
            case SetParameter: return setParameter(record);
            case SetState: return setState(record);
            case SetReport: return setReport(record);
            default: return;  // attributes of users and samplers
        }
    }

    std::vector<OptunaStudy> take() && {
        std::vector<OptunaStudy> studies;
        for (std::size_t index = 0; index < m_studies.size(); ++index) {
            if (!m_isDeleted[index])
                studies.push_back(std::move(m_studies[index]));
        }
        return studies;
    }

private:
    void createStudy(const JournalRecord& record) {
        OptunaStudy& study = m_studies.emplace_back();
        m_isDeleted.push_back(false);
        study.name = textAt(record, "study_name");
        for (const JournalRecord& direction : record.value("directions", JournalRecord::array()))
            study.goals.push_back(direction == 2 ? Goal::Maximize : Goal::Minimize);
    }

    void deleteStudy(std::int64_t id) {
        if (id >= 0 && id < std::ssize(m_studies))
            m_isDeleted[static_cast<std::size_t>(id)] = true;
    }

    /// A trial may come with all that is known of it, when it was added as a whole.
    void createTrial(const JournalRecord& record) {
        const std::int64_t study = wholeAt(record, "study_id");
        if (study < 0 || study >= std::ssize(m_studies)) {
            m_trials.emplace_back(-1, 0);
            return;
        }
        OptunaStudy& owner = m_studies[static_cast<std::size_t>(study)];
        m_trials.emplace_back(study, owner.trials.size());
        OptunaStudy::Trial& trial = owner.trials.emplace_back();
        trial.trial.name = std::to_string(owner.trials.size() - 1);
        trial.trial.state = record.contains("state") ? optunaState(wholeAt(record, "state")) : TrialState::Running;
        trial.trial.startedMs = wallTimeOf(textAt(record, "datetime_start"));
        trial.trial.endedMs = wallTimeOf(textAt(record, "datetime_complete"));
        const JournalRecord distributions = record.value("distributions", JournalRecord::object());
        const JournalRecord parameters = record.value("params", JournalRecord::object());
        for (const auto& [name, internal] : parameters.items()) {
            if (const auto number = numberIn(internal))
                trial.parameters.push_back({name, textAt(distributions, name.c_str()), *number});
        }
        const JournalRecord reports = record.value("intermediate_values", JournalRecord::object());
        for (const auto& [step, value] : reports.items()) {
            if (const auto number = numberIn(value))
                trial.trial.reports.emplace_back(std::strtoll(step.c_str(), nullptr, 10), *number);
        }
        setValues(trial.trial, record);
    }

    OptunaStudy::Trial* trialOf(const JournalRecord& record) {
        const std::int64_t id = wholeAt(record, "trial_id");
        if (id < 0 || id >= std::ssize(m_trials) || m_trials[static_cast<std::size_t>(id)].first < 0)
            return nullptr;
        const auto& [study, index] = m_trials[static_cast<std::size_t>(id)];
        return &m_studies[static_cast<std::size_t>(study)].trials[index];
    }

    void setParameter(const JournalRecord& record) {
        const auto internal = record.contains("param_value_internal") ? numberIn(record["param_value_internal"]) : std::nullopt;
        if (OptunaStudy::Trial* const trial = trialOf(record); trial && internal)
            trial->parameters.push_back({textAt(record, "param_name"), textAt(record, "distribution"), *internal});
    }

    void setState(const JournalRecord& record) {
        if (OptunaStudy::Trial* const trial = trialOf(record)) {
            trial->trial.state = optunaState(wholeAt(record, "state"));
            if (const auto end = wallTimeOf(textAt(record, "datetime_complete")))
                trial->trial.endedMs = end;
            if (const auto start = wallTimeOf(textAt(record, "datetime_start")))
                trial->trial.startedMs = start;
            setValues(trial->trial, record);
        }
    }

    static void setValues(ForeignTrial& trial, const JournalRecord& record) {
        const JournalRecord values = record.value("values", JournalRecord());
        if (values.is_array() && !values.empty())
            trial.objective = numberIn(values.front());
        else if (record.contains("value"))
            trial.objective = numberIn(record["value"]);
        for (std::size_t k = 1; values.is_array() && k < values.size(); ++k)
            trial.further.push_back(numberIn(values[k]));
    }

    void setReport(const JournalRecord& record) {
        const auto value = record.contains("intermediate_value") ? numberIn(record["intermediate_value"]) : std::nullopt;
        if (OptunaStudy::Trial* const trial = trialOf(record); trial && value)
            trial->trial.reports.emplace_back(wholeAt(record, "step"), *value);
    }

    std::vector<OptunaStudy> m_studies;
    std::vector<bool> m_isDeleted;
    std::vector<std::pair<std::int64_t, std::size_t>> m_trials;  ///< study and place in it, by trial id
};

/// Python's json writes numbers that JSON does not have.
std::string withoutPythonNumbers(std::string_view line) {
    static const re2::RE2 kNumber(R"(([:\[,]\s*)(?:NaN|-?Infinity))");
    std::string result(line);
    re2::RE2::GlobalReplace(&result, kNumber, R"(\1null)");
    return result;
}

}  // namespace

std::vector<OptunaStudy> readOptunaJournal(std::string_view text, ImportDraft& draft) {
    JournalReader reader;
    int number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        std::vector<Fault> ignored;
        const Result<JournalRecord> record =
            readJson(line.find("NaN") == line.npos && line.find("Infinity") == line.npos ? std::string(line)
                                                                                         : withoutPythonNumbers(line),
                     ignored);
        const bool isCut = end == text.size();  // the writer died within its last line
        if (record && record->is_object())
            reader.read(*record);
        else if (isCut)
            draft.note(message("optuna.cut", "The last line, %1, is cut and was left out.", number));
        else
            draft.fault("-", message("optuna.line", "line %1 is no record of a journal", number));
    }
    return std::move(reader).take();
}

}  // namespace vernier
