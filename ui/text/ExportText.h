#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QString>

#include <vector>

namespace vernier {

/// The formats in which a configuration can be exported.
enum class ExportFormat { CommandLine, Json, Yaml, Env };
inline constexpr ExportFormat kExportFormats[] = {ExportFormat::CommandLine, ExportFormat::Json, ExportFormat::Yaml,
                                                  ExportFormat::Env};

/// "Command line", "JSON", "YAML", ".env".
QString exportTitle(ExportFormat format);
/// What the format is for, in a few words.
QString exportHint(ExportFormat format);
/// "command", "json", "yaml", "env": for object names.
QString exportName(ExportFormat format);
/// The file name one would expect: "digits-mlp-trial-17.json", or "digits-mlp-best-3.json" for several trials.
QString exportFileName(ExportFormat format, const StudyDefinition& definition, const std::vector<TrialPtr>& trials);

/// The configuration of a trial in that format. `folder` is the absolute path of the study. Empty if the command has faults.
QString exportText(ExportFormat format, const Trial& trial, const StudyDefinition& definition, const QString& folder);

/// Several trials in one text of that format.
QString exportTexts(ExportFormat format, const std::vector<TrialPtr>& trials, const StudyDefinition& definition,
                    const QString& folder);

}  // namespace vernier
