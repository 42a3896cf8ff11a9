#include "core/folder/TrialExport.h"

#include "core/folder/TrialCommand.h"
#include "core/study/Criteria.h"

#include <utility>

namespace vernier {

namespace {

std::vector<std::pair<std::string, double>> severalObjectives(const Trial& trial, const StudyDefinition& definition) {
    std::vector<std::pair<std::string, double>> values;
    const std::vector<Objective> objectives = definition.objectives();
    for (std::size_t k = 0; objectives.size() > 1 && k < objectives.size(); ++k) {
        if (const std::optional<double> value = objectiveAt(trial, k))
            values.emplace_back(objectives[k].metric, *value);
    }
    return values;
}

}  // namespace

Result<std::string> exportTrial(const ExportFormat& format, const Trial& trial, const ExportedStudy& study) {
    return format.write({study.definition.space, trial.configuration,
                         trialCommandLine(trial, study.definition, study.folder, study.programFolder)});
}

Result<std::string> exportTrials(const ExportFormat& format, const std::vector<TrialPtr>& trials, const ExportedStudy& study) {
    std::vector<ExportedTrial> exported;
    for (const TrialPtr& trial : trials) {
        Result<std::string> text = exportTrial(format, *trial, study);
        if (!text)
            return text;
        exported.push_back({trial->id, trial->objective, std::move(*text), severalObjectives(*trial, study.definition)});
    }
    return format.join(exported);
}

}  // namespace vernier
