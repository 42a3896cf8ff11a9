#include "core/imports/OptunaStudy.h"

#include "core/imports/OptunaDistribution.h"
#include "core/space/Name.h"

#include <algorithm>

namespace vernier {

TrialState optunaState(std::int64_t state) {
    switch (state) {
        case 0: return TrialState::Running;
        case 1: return TrialState::Complete;
        case 2: return TrialState::Stopped;
        case 3: return TrialState::Failed;
        default: return TrialState::Waiting;
    }
}

void importOptunaStudies(std::vector<OptunaStudy> studies, ImportDraft& draft) {
    if (studies.empty())
        return draft.fault("studies", message("optuna.no-study", "is empty: the storage holds no study"));
    const auto largest = std::ranges::max_element(studies, {}, [](const OptunaStudy& study) { return study.trials.size(); });
    if (studies.size() > 1)
        draft.note(message("optuna.studies", "Of %1 studies the one with the most trials was read: %2.", studies.size(),
                           shownText(largest->name)));
    if (largest->goals.size() > kMostObjectives)
        return draft.fault("directions", message("optuna.goals", "has %1 objectives; Vernier searches for at most %2",
                                                 largest->goals.size(), kMostObjectives));
    StudyDefinition& study = draft.draft.rest;
    study.name = largest->name;
    draft.setObjective("value", largest->goals.empty() ? Goal::Minimize : largest->goals.front());
    for (std::size_t k = 1; k < largest->goals.size(); ++k)
        draft.addObjective("value_" + std::to_string(k), largest->goals[k]);
    OptunaDistributions distributions(draft);
    std::vector<ForeignTrial> trials;
    for (OptunaStudy::Trial& trial : largest->trials) {
        for (const OptunaStudy::Parameter& parameter : trial.parameters)
            trial.trial.values[parameter.name] =
                distributions.value(parameter.name, parameter.distribution, parameter.internal);
        trial.trial.further.resize(draft.draft.rest.furtherObjectives.size());
        trials.push_back(std::move(trial.trial));
    }
    addHistory(trials, draft);
    draft.setProgram("train.py");
    draft.addOptions("--", "=");
    draft.noteNoCommand();
}

}  // namespace vernier
