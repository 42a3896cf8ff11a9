#include "core/folder/TrialExport.h"

#include "core/folder/TrialCommand.h"

#include <utility>

namespace vernier {

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
        exported.push_back({trial->id, trial->objective, std::move(*text)});
    }
    return format.join(exported);
}

}  // namespace vernier
