#pragma once

#include "core/study/History.h"
#include "core/study/StudyDefinition.h"

#include <cmath>
#include <memory>

namespace vernier::test {

/// A study of one parameter whose trials report "score" at the steps 1 to 20.
inline StudyDefinition curveStudy(const std::string& rule, Goal goal = Goal::Maximize) {
    StudyDefinition study;
    study.name = "curves";
    study.command.arguments = {"train"};
    study.metrics = {{"score", MetricSource::Json, "score", MetricRole::Measure}};
    study.objective = {"score", goal, ObjectiveValue::Last};
    study.resource = ResourceRange{1, 20, 3};
    study.stopping.rule = rule;
    return study;
}

/// The value at one of its 20 steps of a trial that ends near `final`: it rises quickly, then slowly.
inline double curveValue(double final, std::int64_t step) {
    return final * (1 - std::exp(-0.3 * static_cast<double>(step)));
}

/// A history that grows report by report.
class CurveHistory {
public:
    explicit CurveHistory(const StudyDefinition& study)
        : m_history(study.objective), m_sign(study.objective.goal == Goal::Maximize ? 1 : -1) {}

    const History& history() const { return m_history; }

    TrialId start() {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(m_history.trials())};
        trial->state = TrialState::Running;
        trial->startedWallMs = 1'000'000 + trial->id.number * 20'000;
        trial->reports.resize(1);
        m_history.apply(std::move(trial));
        return m_history.trials().back()->id;
    }
    /// `value` is for a study that maximises; one that minimises gets it negated.
    void report(TrialId id, std::int64_t step, double value) {
        change(id, [&](Trial& trial) { trial.reports[0].push_back({step, m_sign * value, step * 1000}); });
    }
    void end(TrialId id, TrialState state = TrialState::Complete) {
        change(id, [&](Trial& trial) {
            trial.state = state;
            trial.endedWallMs = *trial.startedWallMs + 1000 * std::ssize(trial.reports[0]);
            if (!trial.reports[0].empty() && std::isfinite(trial.reports[0].back().value))
                trial.objective = trial.reports[0].back().value;
        });
    }
    template <typename Change>
    void change(TrialId id, Change&& change) {
        auto trial = std::make_shared<Trial>(*m_history.find(id));
        change(*trial);
        m_history.apply(std::move(trial));
    }
    /// A trial that has run to its end, or to `steps`.
    TrialId complete(double final, std::int64_t steps = 20) {
        const TrialId id = run(final, steps);
        end(id);
        return id;
    }
    /// A running trial with reports up to `steps`.
    TrialId run(double final, std::int64_t steps) {
        const TrialId id = start();
        for (std::int64_t step = 1; step <= steps; ++step)
            report(id, step, curveValue(final, step));
        return id;
    }

private:
    History m_history;
    double m_sign;
};

}  // namespace vernier::test
