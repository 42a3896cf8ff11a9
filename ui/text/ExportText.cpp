#include "ui/text/ExportText.h"

#include "core/exchange/ConfigurationExport.h"
#include "ui/text/CommandText.h"

#include <QCoreApplication>

namespace vernier {

QString exportTitle(ExportFormat format) {
    switch (format) {
        case ExportFormat::CommandLine: return QCoreApplication::translate("ExportText", "Command line");
        case ExportFormat::Json: return QStringLiteral("JSON");
        case ExportFormat::Yaml: return QStringLiteral("YAML");
        case ExportFormat::Env: return QStringLiteral(".env");
    }
    return {};
}

QString exportHint(ExportFormat format) {
    switch (format) {
        case ExportFormat::CommandLine: return QCoreApplication::translate("ExportText", "To run it again in a terminal");
        case ExportFormat::Json: return QCoreApplication::translate("ExportText", "The values by name, for a program");
        case ExportFormat::Yaml:
            return QCoreApplication::translate("ExportText", "The values by name, for a configuration file");
        case ExportFormat::Env: return QCoreApplication::translate("ExportText", "The values as environment variables");
    }
    return {};
}

QString exportName(ExportFormat format) {
    switch (format) {
        case ExportFormat::CommandLine: return QStringLiteral("command");
        case ExportFormat::Json: return QStringLiteral("json");
        case ExportFormat::Yaml: return QStringLiteral("yaml");
        case ExportFormat::Env: return QStringLiteral("env");
    }
    return {};
}

QString exportFileName(ExportFormat format, const StudyDefinition& definition, const std::vector<TrialPtr>& trials) {
    const QString ending = format == ExportFormat::CommandLine ? QStringLiteral("sh") : exportName(format);
    const QString which = trials.size() == 1 ? QStringLiteral("trial-%1").arg(trials.front()->id.number)
                                             : QStringLiteral("best-%1").arg(trials.size());
    return QStringLiteral("%1-%2.%3").arg(QString::fromStdString(definition.name), which, ending);
}

QString exportText(ExportFormat format, const Trial& trial, const StudyDefinition& definition, const QString& folder) {
    switch (format) {
        case ExportFormat::CommandLine: {
            const QString line = commandText(trial, definition, folder);
            return line.isEmpty() ? line : line + QLatin1Char('\n');
        }
        case ExportFormat::Json: return QString::fromStdString(exportJson(definition.space, trial.configuration));
        case ExportFormat::Yaml: return QString::fromStdString(exportYaml(definition.space, trial.configuration));
        case ExportFormat::Env: return QString::fromStdString(exportEnv(definition.space, trial.configuration));
    }
    return {};
}

QString exportTexts(ExportFormat format, const std::vector<TrialPtr>& trials, const StudyDefinition& definition,
                    const QString& folder) {
    if (trials.size() == 1)
        return exportText(format, *trials.front(), definition, folder);
    std::vector<ExportedTrial> exported;
    for (const TrialPtr& trial : trials)
        exported.push_back({trial->id, trial->objective, exportText(format, *trial, definition, folder).toStdString()});
    switch (format) {
        case ExportFormat::Json: return QString::fromStdString(joinJson(exported));
        case ExportFormat::Yaml: return QString::fromStdString(joinYaml(exported));
        case ExportFormat::CommandLine:
        case ExportFormat::Env: return QString::fromStdString(joinLines(exported));
    }
    return {};
}

}  // namespace vernier
