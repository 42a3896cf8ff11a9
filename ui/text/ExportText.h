#pragma once

#include "core/exchange/ExportFormats.h"
#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QString>

#include <vector>

namespace vernier {

/// The title and the hint of a format in the language of the window.
QString exportTitle(const ExportFormat& format);
QString exportHint(const ExportFormat& format);
/// The file name one would expect: "digits-mlp-trial-17.json", or "digits-mlp-best-3.json" for several trials.
QString exportFileName(const ExportFormat& format, const StudyDefinition& definition, const std::vector<TrialPtr>& trials);

/// The configuration of a trial, or of several in one text, in that form. `folder` is the absolute path of the study. Empty if
/// the command has faults.
QString exportText(const ExportFormat& format, const std::vector<TrialPtr>& trials, const StudyDefinition& definition,
                   const QString& folder);

}  // namespace vernier
