#pragma once

#include "core/events/EventBatch.h"
#include "tests/support/ExplainedStudy.h"
#include "tests/support/TrialFixtures.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <string>
#include <vector>

namespace vernier::test {

/// What a view may have to show.
struct SanityStudy {
    std::shared_ptr<StudyDefinition> definition = makeDefinition();
    std::vector<TrialPtr> trials;
    RunState state = RunState::Paused;
    std::string log = "epoch 1 loss 2.31 val_acc=0.41\nepoch 2 loss 1.72 val_acc=0.63\n";
};

/// Trials as a search produces them: better ones later, some stopped, one failed, two running.
inline std::vector<TrialPtr> ordinaryTrials(int count) {
    std::vector<TrialPtr> trials;
    const std::int64_t firstWallMs = QDateTime::currentMSecsSinceEpoch() - count / 2 * 19'000;
    for (int number = 0; number < count; ++number) {
        const bool isLast = number >= count - 2;
        const TrialState state = isLast            ? TrialState::Running
                                 : number == 7     ? TrialState::Failed
                                 : number % 5 == 3 ? TrialState::Stopped
                                                   : TrialState::Complete;
        const double objective = 0.98 - 0.6 / (1 + number) - 0.05 * ((number * 7) % 5) / 5.0;
        const auto trial = makeTrial(number, state, objective, state == TrialState::Complete ? 50 : 11 + number % 7);
        trial->slot = number % 2;
        trial->startedWallMs = firstWallMs + (number / 2) * 19'000;
        if (trial->endedWallMs)
            trial->endedWallMs = *trial->startedWallMs + (state == TrialState::Complete ? 18'300 : 5'000);
        trials.push_back(trial);
    }
    return trials;
}

inline SanityStudy studyWithNames(const std::vector<std::string>& names, const std::string& metric) {
    SanityStudy study;
    std::vector<Parameter> parameters;
    for (const std::string& name : names) {
        Parameter parameter;
        parameter.name = name;
        parameters.push_back(parameter);
    }
    study.definition->space = *SearchSpace::create(parameters);
    study.definition->metrics[0].name = metric;
    study.definition->objective.metric = metric;
    for (const TrialPtr& trial : ordinaryTrials(6)) {
        Trial renamed = *trial;
        renamed.configuration.clear();
        for (const std::string& name : names)
            renamed.configuration[name] = 0.25;
        renamed.note = names.front();
        renamed.tags = {names.back()};
        study.trials.push_back(std::make_shared<const Trial>(renamed));
    }
    return study;
}

/// Accuracy against latency, which has a limit.
inline SanityStudy studyOfTwoObjectives() {
    SanityStudy study;
    study.definition->metrics.push_back({"latency_ms", MetricSource::Regex, "latency=(\\S+)", MetricRole::Measure});
    study.definition->furtherObjectives = {Objective{"latency_ms", Goal::Minimize}};
    study.definition->constraints = {{"latency_ms", {}, 82}};
    for (const TrialPtr& trial : ordinaryTrials(40)) {
        auto traded = std::make_shared<Trial>(*trial);
        const double latency = 20 + 60 * trial->objective.value_or(0) + (trial->id.number * 7) % 11;
        traded->reports.push_back({{1, latency, 100}});
        if (traded->objective)
            traded->furtherObjectives = {latency};
        study.trials.push_back(std::move(traded));
    }
    return study;
}

inline SanityStudy sanityStudy(const QString& kind) {
    SanityStudy study;
    if (kind == QLatin1String("a running search")) {
        study.definition = explainedDefinition();
        study.trials = explainedTrials(24);
        study.state = RunState::Running;
    } else if (kind == QLatin1String("ordinary"))
        study.trials = ordinaryTrials(26);
    else if (kind == QLatin1String("one trial"))
        study.trials = {makeTrial(0, TrialState::Complete, 0.91)};
    else if (kind == QLatin1String("one step"))
        study.trials = {makeTrial(0, TrialState::Complete, 0.91, 1), makeTrial(1, TrialState::Running, 0.2, 1)};
    else if (kind == QLatin1String("all failed"))
        study.trials = {makeTrial(0, TrialState::Failed, 0, 0), makeTrial(1, TrialState::Failed, 0, 0)};
    else if (kind == QLatin1String("two objectives"))
        return studyOfTwoObjectives();
    else if (kind == QLatin1String("names of other scripts"))
        return studyWithNames({"学习率", "معدل_التعلم", "слои"}, "准确率");
    else if (kind == QLatin1String("a line of 1 MB")) {
        study.trials = ordinaryTrials(8);
        study.log = std::string(1 << 20, 'x') + "\nval_acc=0.5\n";
    } else if (kind == QLatin1String("200 parameters")) {
        std::vector<std::string> names;
        for (int index = 0; index < 200; ++index)
            names.push_back("parameter_" + std::to_string(index));
        return studyWithNames(names, "val_acc");
    } else if (kind == QLatin1String("no metric found")) {
        study.definition->metrics.clear();
        study.definition->objective.metric.clear();
        for (int number = 0; number < 3; ++number) {
            const auto trial = makeTrial(number, TrialState::Failed, 0, 0);
            trial->failure = FailureCause::NoObjective;
            trial->reports.clear();
            study.trials.push_back(trial);
        }
    }
    return study;
}

/// Every kind that sanityStudy() knows.
inline QStringList sanityKinds() {
    return {QStringLiteral("a running search"), QStringLiteral("ordinary"),       QStringLiteral("no trials"),
            QStringLiteral("one trial"),        QStringLiteral("one step"),       QStringLiteral("all failed"),
            QStringLiteral("no metric found"),  QStringLiteral("200 parameters"), QStringLiteral("names of other scripts"),
            QStringLiteral("a line of 1 MB"),   QStringLiteral("two objectives")};
}

}  // namespace vernier::test
