#include "ui/models/CommandText.h"

#include "core/exchange/ConfigurationExport.h"

#include <filesystem>

namespace vernier {

QString commandText(const StudyDefinition& definition, const Configuration& configuration, TrialId trial,
                    const QString& folder) {
    TrialContext context;
    context.trial = trial;
    context.trialFolder = QStringLiteral("%1/trials/%2").arg(folder).arg(trial.number, 6, 10, QLatin1Char('0')).toStdString();
    if (definition.resource)
        context.resource = definition.resource->max;
    const std::filesystem::path workingDirectory = std::filesystem::path(folder.toStdString()) / definition.workingDirectory;
    const Result<std::string> command =
        exportCommand(definition, configuration, context, workingDirectory.lexically_normal().string());
    return command ? QString::fromStdString(*command).trimmed() : QString();
}

}  // namespace vernier
