#pragma once

#include "core/exchange/ExportFormats.h"
#include "core/folder/StudyFolder.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <string>
#include <vector>

namespace vernier {

/// Where and how the trials that are handed out were run. Everything outlives the call.
struct ExportedStudy {
    const StudyDefinition& definition;
    StudyFolder folder;
    std::string programFolder;  ///< as for trialCommandLine()
};

/// The trial's configuration in that form. Errors of trialCommandLine() where the form is a command.
Result<std::string> exportTrial(const ExportFormat& format, const Trial& trial, const ExportedStudy& study);

/// Several in one text of that form, each with its number and objective. Errors as for one.
Result<std::string> exportTrials(const ExportFormat& format, const std::vector<TrialPtr>& trials, const ExportedStudy& study);

}  // namespace vernier
