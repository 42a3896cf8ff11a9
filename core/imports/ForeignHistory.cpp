#include "core/imports/ForeignHistory.h"

#include "core/space/ParameterCheck.h"
#include "core/study/JsonObject.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <set>

namespace vernier {

namespace {

constexpr double kRatioForLog = 1000;  ///< a range that spans so much was searched on a log scale

/// What a parameter was in all trials.
struct SeenValues {
    bool areNumbers = true;
    bool areWhole = true;
    double min = 0;
    double max = 0;
    std::vector<Value> choices;
    std::set<std::string> texts;
};

void see(SeenValues& seen, const nlohmann::ordered_json& value) {
    const bool isFirst = seen.texts.empty();
    const Value choice = importedValue(value);
    if (seen.texts.insert(toText(choice)).second)
        seen.choices.push_back(choice);
    seen.areNumbers = seen.areNumbers && value.is_number() && std::isfinite(value.get<double>());
    if (!seen.areNumbers)
        return;
    const double number = value.get<double>();
    seen.areWhole = seen.areWhole && value.is_number_integer();
    seen.min = isFirst ? number : std::min(seen.min, number);
    seen.max = isFirst ? number : std::max(seen.max, number);
}

void setSeenRange(Parameter& parameter, const SeenValues& seen) {
    if (!seen.areNumbers || std::max(std::abs(seen.min), std::abs(seen.max)) > 1e12) {
        parameter.kind = ParameterKind::Categorical;
        parameter.values = seen.choices;
        return;
    }
    const bool isLog = seen.min > 0 && seen.max / seen.min >= kRatioForLog;
    ImportDraft::setRange(parameter, seen.min, seen.max, isLog ? Scale::Log : Scale::Linear, seen.areWhole);
}

/// Parameters that have no range yet, in the order in which they were first seen.
void addSeenParameters(const std::vector<ForeignTrial>& trials, ImportDraft& draft) {
    std::vector<std::string> order;
    std::map<std::string, SeenValues> seen;
    for (const ForeignTrial& trial : trials) {
        for (const auto& [name, value] : trial.values) {
            if (draft.ourName(name).empty() && !value.is_null()) {
                if (!seen.contains(name))
                    order.push_back(name);
                see(seen[name], value);
            }
        }
    }
    std::string names;
    for (const std::string& name : order) {
        Parameter& parameter = draft.addParameter(name, name);
        setSeenRange(parameter, seen[name]);
        names += (names.empty() ? "" : ", ") + parameter.name;
    }
    if (!names.empty())
        draft.note(
            message("history.seen-ranges", "These ranges are those of the values seen, since the file has none: %1.", names));
}

class TrialMaker {
public:
    explicit TrialMaker(ImportDraft& draft) : m_draft(draft) {
        for (const Parameter& parameter : draft.draft.parameters)
            m_parameters.emplace(draft.theirName(parameter.name), &parameter);
    }

    Trial make(const ForeignTrial& foreign, std::size_t number) const {
        Trial trial;
        trial.id = TrialId{static_cast<std::int64_t>(number)};
        trial.state = foreign.state;
        trial.explanation.sentence = message("history.trial", "Imported: trial %1 of the %2.", foreign.name, m_draft.format());
        trial.tags = {"imported"};
        trial.startedWallMs = foreign.startedMs.value_or(0);
        trial.endedWallMs = std::max(foreign.endedMs.value_or(*trial.startedWallMs), *trial.startedWallMs);
        trial.createdWallMs = *trial.startedWallMs;
        for (const auto& [name, value] : foreign.values) {
            if (const auto known = m_parameters.find(name); known != m_parameters.end() && !value.is_null())
                trial.configuration[known->second->name] = withTypeOf(*known->second, importedValue(value));
        }
        addResults(trial, foreign);
        return trial;
    }

private:
    static void addResults(Trial& trial, const ForeignTrial& foreign) {
        std::vector<std::pair<std::int64_t, double>> reports = foreign.reports;
        std::ranges::stable_sort(reports, {}, [](const auto& report) { return report.first; });
        const std::int64_t shift = !reports.empty() && reports.front().first < 1 ? 1 - reports.front().first : 0;
        trial.reports.resize(1);
        for (const auto& [step, value] : reports)
            trial.reports[0].push_back({step + shift, value, 0});
        std::optional<double> objective = foreign.objective;
        if (!objective && foreign.state != TrialState::Failed && !reports.empty())
            objective = reports.back().second;
        if (objective && trial.reports[0].empty())
            trial.reports[0].push_back({1, *objective, 0});
        bool isSound = objective && std::isfinite(*objective) && foreign.state != TrialState::Failed;
        for (const std::optional<double>& further : foreign.further) {
            isSound = isSound && further && std::isfinite(*further);
            trial.reports.emplace_back();
            if (further)
                trial.reports.back().push_back({1, *further, 0});
        }
        if (isSound)
            trial.objective = objective;
        for (std::size_t k = 0; isSound && k < foreign.further.size(); ++k)
            trial.furtherObjectives.push_back(*foreign.further[k]);
        if (trial.state == TrialState::Complete && !trial.objective)
            trial.state = TrialState::Failed;
        if (trial.state == TrialState::Failed)
            trial.failure = objective && !std::isfinite(*objective) ? FailureCause::NotANumber : FailureCause::NoObjective;
    }

    ImportDraft& m_draft;
    std::map<std::string, const Parameter*> m_parameters;
};

/// What the model is given of a large history: its time grows with the cube of the trials. The best are among them, the others
/// are taken evenly from the whole course of the search; the rest is shown, but excluded from the model.
constexpr std::size_t kMostModelled = 1000;
constexpr std::size_t kBestModelled = 250;

/// Excludes all but `most` of these trials, taken evenly.
void thin(std::vector<Trial*>& trials, std::size_t most) {
    for (std::size_t index = 0; trials.size() > most && index < trials.size(); ++index)
        trials[index]->isExcluded = index * most / trials.size() == (index + 1) * most / trials.size();
}

void excludeMost(ImportDraft& draft) {
    std::vector<Trial*> observed;
    std::vector<Trial*> failed;
    for (Trial& trial : draft.trials)
        (trial.objective ? observed : failed).push_back(&trial);
    thin(failed, kBestModelled);
    if (observed.size() <= kMostModelled)
        return;
    const Objective& objective = draft.draft.rest.objective;
    std::vector<Trial*> ranked = observed;
    std::ranges::stable_sort(
        ranked, [&](const Trial* left, const Trial* right) { return objective.isBetter(*left->objective, *right->objective); });
    thin(observed, kMostModelled - kBestModelled);
    for (std::size_t rank = 0; rank < kBestModelled; ++rank)
        ranked[rank]->isExcluded = false;
    draft.note(
        message("history.thinned",
                "The model learns from at most %1 of them, the best and some of each time; the others are shown, but excluded "
                "from it.",
                kMostModelled));
}

}  // namespace

void addHistory(const std::vector<ForeignTrial>& trials, ImportDraft& draft) {
    addSeenParameters(trials, draft);
    const TrialMaker maker(draft);
    std::size_t unfinished = 0;
    std::size_t partial = 0;
    for (const ForeignTrial& foreign : trials) {
        if (!isFinished(foreign.state)) {
            ++unfinished;
            continue;
        }
        draft.trials.push_back(maker.make(foreign, draft.trials.size()));
        partial += draft.trials.back().configuration.size() < draft.draft.parameters.size() ? 1 : 0;
    }
    draft.note(message("history.count", "%1 earlier trials came along; the search learns from them.", draft.trials.size()));
    excludeMost(draft);
    if (unfinished > 0)
        draft.note(message("history.unfinished", "%1 trials that had not ended were left out.", unfinished));
    if (partial > 0)
        draft.note(message("history.partial", "%1 trials have no value for some parameters.", partial));
}

std::optional<std::int64_t> wallTimeOf(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int seconds = 0;  // where they begin
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%*[ T]%2d:%2d:%n", &year, &month, &day, &hour, &minute, &seconds) != 5)
        return std::nullopt;
    double second = 0;  // sscanf() would look for the user's decimal comma
    if (seconds == 0 || std::from_chars(text.data() + seconds, text.data() + text.size(), second).ec != std::errc())
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok() || !(second >= 0 && second < 61))
        return std::nullopt;
    const auto days = std::chrono::sys_days(date).time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(days).count() + (hour * 60 + minute) * 60'000LL +
           std::llround(second * 1000);
}

}  // namespace vernier
