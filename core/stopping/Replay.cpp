#include "core/stopping/Replay.h"

#include "core/curves/TrialFolds.h"
#include "core/stopping/StoppingChoices.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vernier {

namespace {

/// Reports of later ones, which only a trial has whose steps make no sense, are not judged.
constexpr int kMostFolds = 100;

/// One report, or the end of a trial, at the time it came.
struct Event {
    std::int64_t wallMs = 0;
    std::size_t trial = 0;
    const Report* report = nullptr;  ///< null: the end
};

std::int64_t beginOf(const Trial& trial) {
    return trial.startedWallMs.value_or(trial.createdWallMs);
}

std::int64_t endOf(const Trial& trial, const std::vector<Report>& reports) {
    const std::int64_t last = beginOf(trial) + (reports.empty() ? 0 : reports.back().elapsedMs);
    return std::max(last, trial.endedWallMs.value_or(last));
}

class Replayer {
public:
    Replayer(const History& history, const StudyDefinition& definition)
        : m_history(history), m_objective(definition.objective), m_objectiveIndex(definition.objectiveIndex()) {
        m_result.settings = definition.stopping;
        makeTables();
        for (std::size_t i = 0; i < history.trials().size(); ++i)
            begin(i);
        std::ranges::stable_sort(m_events, {}, [](const Event& event) { return std::pair(event.wallMs, event.trial); });
        if (const Trial* winner = history.incumbent())
            m_result.winner = winner->id;
    }

    Replay take(const PeerRule* rule) {
        for (const Event& event : m_events)
            play(event, rule);
        finish();
        return std::move(m_result);
    }

private:
    const std::vector<Report>& reportsOf(const Trial& trial) const {
        static const std::vector<Report> kNone;
        const auto index = static_cast<std::size_t>(m_objectiveIndex);
        return index < trial.reports.size() ? trial.reports[index] : kNone;
    }

    /// One for each fold that a trial has begun: each is judged by the folds of others that are as many.
    void makeTables() {
        int folds = 1;
        for (const TrialPtr& trial : m_history.trials()) {
            for (const Report& report : reportsOf(*trial))
                folds = std::max(folds, report.fold + 1);
        }
        for (int fold = 0; fold < std::min(folds, kMostFolds); ++fold)
            m_tables.emplace_back(m_objective, m_objectiveIndex, fold);
    }

    void begin(std::size_t i) {
        const Trial& trial = *m_history.trials()[i];
        const std::vector<Report>& reports = reportsOf(trial);
        m_result.trials.push_back({trial.id, std::ssize(reports), std::nullopt, 0, 0});
        for (CurveTable& table : m_tables)
            table.begin(trial.isExcluded);
        for (const Report& report : reports)
            m_events.push_back({beginOf(trial) + report.elapsedMs, i, &report});
        m_events.push_back({endOf(trial, reports), i, nullptr});
        m_result.steps += std::ssize(reports);
        m_result.seconds += static_cast<double>(endOf(trial, reports) - beginOf(trial)) / 1000;
    }

    void play(const Event& event, const PeerRule* rule) {
        ReplayedTrial& replayed = m_result.trials[event.trial];
        const Trial& trial = *m_history.trials()[event.trial];
        if (replayed.stoppedStep)
            replayed.savedSteps += event.report ? 1 : 0;
        else if (!event.report)
            end(trial, trial.state, trial.objective);
        else if (report(trial, *event.report) && rule && event.report != &reportsOf(trial).back() &&
                 rule->stops(m_tables[static_cast<std::size_t>(event.report->fold)], trial.id))
            stop(trial, event);
    }

    /// False if nothing is judged by it.
    bool report(const Trial& trial, const Report& report) {
        if (report.fold < 0 || report.fold >= std::ssize(m_tables))
            return false;
        const std::vector<Report>& reports = reportsOf(trial);
        const std::optional<Report> paired =
            pairedReport(reports, static_cast<std::size_t>(&report - reports.data()), m_objective);
        for (CurveTable& table : m_tables)
            table.setFolds(trial.id, report.fold + 1);
        if (paired)
            m_tables[static_cast<std::size_t>(report.fold)].report(trial.id, *paired);
        return paired.has_value();
    }

    void stop(const Trial& trial, const Event& event) {
        const std::vector<Report>& reports = reportsOf(trial);
        const std::vector<Report> seen(reports.begin(), reports.begin() + (event.report - reports.data()) + 1);
        ReplayedTrial& replayed = m_result.trials[event.trial];
        replayed.stoppedStep = event.report->step;
        replayed.savedSeconds = static_cast<double>(endOf(trial, reports) - event.wallMs) / 1000;
        m_cutObjectives[event.trial] = objectiveOf(seen, m_objective, RunLength::Cut);
        end(trial, TrialState::Stopped, m_cutObjectives[event.trial]);
    }

    void end(const Trial& trial, TrialState state, const std::optional<double>& objective) {
        for (CurveTable& table : m_tables)
            table.end(trial.id, state, objective);
    }

    void finish() {
        for (std::size_t i = 0; i < m_result.trials.size(); ++i) {
            const ReplayedTrial& replayed = m_result.trials[i];
            m_result.stopped += replayed.stoppedStep ? 1 : 0;
            m_result.savedSteps += replayed.savedSteps;
            m_result.savedSeconds += replayed.savedSeconds;
            const Trial& trial = *m_history.trials()[i];
            const std::optional<double> objective = replayed.stoppedStep ? m_cutObjectives[i] : trial.objective;
            const bool counts = objective && std::isfinite(*objective) && isFinished(trial.state) && !trial.isExcluded &&
                                keepsLimits(trial, m_history.criteria().constraints);
            if (!counts || (m_result.bestObjective && !m_objective.isBetter(*objective, *m_result.bestObjective)))
                continue;
            m_result.best = trial.id;
            m_result.bestObjective = objective;
        }
        if (m_result.winner)
            m_result.keepsWinner = !m_result.trials[static_cast<std::size_t>(m_result.winner->number)].stoppedStep;
    }

    const History& m_history;
    Objective m_objective;
    int m_objectiveIndex;
    std::vector<CurveTable> m_tables;                              ///< by fold
    std::map<std::size_t, std::optional<double>> m_cutObjectives;  ///< of the trials that were stopped, by place
    std::vector<Event> m_events;
    Replay m_result;
};

}  // namespace

Result<Replay> replay(const History& history, const StudyDefinition& definition) {
    return makePeerRule(definition).map([&](const std::unique_ptr<PeerRule>& rule) {
        return Replayer(history, definition).take(rule.get());
    });
}

std::string sentenceOf(const Replay& replay) {
    const std::string options = stoppingChoiceOf(replay.settings).replayed(replay.settings);
    const std::string rule = replay.settings.rule + (options.empty() ? "" : " with " + options);
    if (replay.stopped == 0)
        return rule + " would have stopped nothing.";
    const long percent = std::lround(100 * replay.savedStepShare());
    return rule + " would have saved " + std::to_string(percent) + " % of the steps and " +
           (replay.keepsWinner ? "kept" : "lost") + " the winner.";
}

}  // namespace vernier
