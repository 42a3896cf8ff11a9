#pragma once

#include "core/study/StudyDefinition.h"
#include "core/study/Trial.h"

#include <QString>

namespace vernier {

/// The forms in which one configuration is handed out.
enum class ExportFormat { CommandLine, Json, Yaml, Env };
inline constexpr ExportFormat kExportFormats[] = {ExportFormat::CommandLine, ExportFormat::Json, ExportFormat::Yaml,
                                                  ExportFormat::Env};

/// "Command line", "JSON", "YAML", ".env".
QString exportTitle(ExportFormat format);
/// "command", "json", "yaml", "env": for object names.
QString exportName(ExportFormat format);
/// The file name that a person would expect: "digits-mlp-trial-17.json".
QString exportFileName(ExportFormat format, const StudyDefinition& definition, TrialId trial);

/// The configuration of a trial in that form. `folder` is the absolute path of the study. Empty if the command has faults.
QString exportText(ExportFormat format, const Trial& trial, const StudyDefinition& definition, const QString& folder);

}  // namespace vernier
