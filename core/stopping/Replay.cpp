#include "core/stopping/Replay.h"

#include "core/stopping/StoppingChoices.h"

#include <algorithm>
#include <cmath>

namespace vernier {

namespace {

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
        : m_history(history), m_objectiveIndex(definition.objectiveIndex()), m_table(definition.objective, m_objectiveIndex) {
        m_result.settings = definition.stopping;
        m_table.resize(history.trials().size());
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

    void begin(std::size_t i) {
        const Trial& trial = *m_history.trials()[i];
        const std::vector<Report>& reports = reportsOf(trial);
        m_result.trials.push_back({trial.id, std::ssize(reports), std::nullopt, 0, 0});
        m_table.entry(trial.id).state = TrialState::Running;
        m_table.entry(trial.id).isExcluded = trial.isExcluded;
        for (const Report& report : reports)
            m_events.push_back({beginOf(trial) + report.elapsedMs, i, &report});
        m_events.push_back({endOf(trial, reports), i, nullptr});
        m_result.steps += std::ssize(reports);
        m_result.seconds += static_cast<double>(endOf(trial, reports) - beginOf(trial)) / 1000;
    }

    void play(const Event& event, const PeerRule* rule) {
        ReplayedTrial& replayed = m_result.trials[event.trial];
        if (replayed.stoppedStep) {
            replayed.savedSteps += event.report ? 1 : 0;
            return;
        }
        const Trial& trial = *m_history.trials()[event.trial];
        CurveTable::Entry& entry = m_table.entry(trial.id);
        if (!event.report) {
            entry.state = trial.state;
            return;
        }
        if (event.report->fold > 0)  // replayed are the first folds
            return;
        entry.curve.add(*event.report, m_table.objective());
        const std::optional<Decision> decision = rule ? rule->decide(m_table, trial.id) : std::nullopt;
        if (!decision || decision->verdict != Verdict::Stop || event.report == &reportsOf(trial).back())
            return;
        entry.state = TrialState::Stopped;
        replayed.stoppedStep = event.report->step;
        replayed.savedSeconds = static_cast<double>(endOf(trial, reportsOf(trial)) - event.wallMs) / 1000;
    }

    void finish() {
        for (const ReplayedTrial& replayed : m_result.trials) {
            m_result.stopped += replayed.stoppedStep ? 1 : 0;
            m_result.savedSteps += replayed.savedSteps;
            m_result.savedSeconds += replayed.savedSeconds;
            const Trial& trial = *m_history.find(replayed.trial);
            std::optional<double> objective = trial.objective;
            if (replayed.stoppedStep)
                objective = m_table.sign() * m_table.entry(trial.id).curve.points().back().value;
            const bool counts = objective && std::isfinite(*objective) && isFinished(trial.state) && !trial.isExcluded;
            if (!counts || (m_result.bestObjective && !m_table.objective().isBetter(*objective, *m_result.bestObjective)))
                continue;
            m_result.best = trial.id;
            m_result.bestObjective = objective;
        }
        if (m_result.winner)
            m_result.keepsWinner = !m_result.trials[static_cast<std::size_t>(m_result.winner->number)].stoppedStep;
    }

    const History& m_history;
    int m_objectiveIndex;
    CurveTable m_table;
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
