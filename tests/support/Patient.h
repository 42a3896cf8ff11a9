#pragma once

#include "core/base/Rng.h"
#include "core/doctor/Doctor.h"
#include "tests/support/Parameters.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier::test {

/// A study for the doctor, filled trial by trial. It maximizes "quality" over x and y, each from 0 to 1.
class Patient {
public:
    Patient() {
        definition.name = "patient";
        definition.command.arguments = {"train", "--x={x}", "--y={y}"};
        definition.metrics = {{"quality", MetricSource::Regex, "quality=(\\S+)", MetricRole::Measure}};
        definition.objective = {"quality", Goal::Maximize, ObjectiveValue::Last};
        definition.limits.trials = 100;
        setParameters({continuous("x"), continuous("y")});
    }

    void setParameters(std::vector<Parameter> parameters) {
        definition.space = SearchSpace::create(std::move(parameters)).value();
    }

    /// A complete trial that took 10 s after the one before, with one report.
    Trial& add(Configuration configuration, double objective) {
        Trial& trial = begin(std::move(configuration));
        trial.state = TrialState::Complete;
        trial.objective = objective;
        trial.reports = {{Report{1, objective, 9000}}};
        return trial;
    }
    Trial& add(double x, double y, double objective) { return add(Configuration{{"x", x}, {"y", y}}, objective); }
    Trial& fail(Configuration configuration, FailureCause cause, int code = 1) {
        Trial& trial = begin(std::move(configuration));
        trial.state = TrialState::Failed;
        trial.failure = cause;
        trial.end->code = code;
        return trial;
    }
    Trial& fail(double x, double y, FailureCause cause = FailureCause::ExitCode, int code = 1) {
        return fail(Configuration{{"x", x}, {"y", y}}, cause, code);
    }
    /// A complete trial of `steps` steps, a second each.
    Trial& curve(double x, double y, std::int64_t steps, const std::function<double(std::int64_t)>& at) {
        Trial& trial = add(x, y, at(steps));
        trial.reports[0].clear();
        for (std::int64_t step = 1; step <= steps; ++step)
            trial.reports[0].push_back({step, at(step), step * 1000});
        return trial;
    }
    /// `count` trials at random places.
    void search(int count, const std::function<double(double, double)>& function, std::uint64_t seed = 1) {
        Rng rng(seed);
        for (int trial = 0; trial < count; ++trial) {
            const double x = rng.uniform();
            const double y = rng.uniform();
            add(x, y, function(x, y));
        }
    }

    std::vector<Finding> findings() const {
        History history(definition.objective);
        for (const auto& trial : trials)
            history.apply(trial);
        DoctorInput input{definition, history, machine, disk, model, &builtInKnowledge()};
        return diagnose(input);
    }
    /// The finding of a check, if it speaks.
    std::optional<Finding> find(const std::string& id) const {
        const std::vector<Finding> all = findings();
        const auto found = std::ranges::find(all, id, &Finding::id);
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
    bool has(const std::string& id) const { return find(id).has_value(); }
    /// What the remedy of a finding sets.
    template <typename Change>
    Change changeOf(const std::string& id) const {
        return std::get<Change>(find(id).value().remedy.change.value());
    }

    StudyDefinition definition;
    std::vector<std::shared_ptr<Trial>> trials;
    MachineFacts machine;
    std::optional<DiskFacts> disk;
    std::optional<ModelFacts> model;

private:
    Trial& begin(Configuration configuration) {
        auto trial = std::make_shared<Trial>();
        trial->id = TrialId{std::ssize(trials)};
        trial->configuration = std::move(configuration);
        trial->startedWallMs = 1'000'000 + trial->id.number * 10'000;
        trial->endedWallMs = *trial->startedWallMs + 10'000;
        trial->workedMs = 10'000;
        trial->slot = 0;
        trial->end = ProcessEnd{};
        trial->end->kind = EndKind::Exited;
        trials.push_back(trial);
        return *trials.back();
    }
};

}  // namespace vernier::test
