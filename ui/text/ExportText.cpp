#include "ui/text/ExportText.h"

#include "core/folder/TrialExport.h"

#include <QCoreApplication>

namespace vernier {

namespace {

// What exportFormats() says, for lupdate to find. The names of formats are the same in all languages.
[[maybe_unused]] constexpr const char* kExportTexts[] = {
    QT_TRANSLATE_NOOP("ExportText", "Command line"),
    QT_TRANSLATE_NOOP("ExportText", "To run it again in a terminal"),
    QT_TRANSLATE_NOOP("ExportText", "The values by name, for a program"),
    QT_TRANSLATE_NOOP("ExportText", "The values by name, for a configuration file"),
    QT_TRANSLATE_NOOP("ExportText", "The values as environment variables"),
    QT_TRANSLATE_NOOP("ExportText", "Shell script"),
    QT_TRANSLATE_NOOP("ExportText", "To run it again from a file"),
    QT_TRANSLATE_NOOP("ExportText", "Nested JSON"),
    QT_TRANSLATE_NOOP("ExportText", "Nested YAML"),
    QT_TRANSLATE_NOOP("ExportText", "The values by name, where dots are levels"),
    QT_TRANSLATE_NOOP("ExportText", "The values as a dict"),
    QT_TRANSLATE_NOOP("ExportText", "The values as overrides for Hydra"),
    QT_TRANSLATE_NOOP("ExportText", "The values as environment variables, without quotes"),
    QT_TRANSLATE_NOOP("ExportText", "The values as config-defaults.yaml"),
};

QString translated(const std::string& text) {
    return QCoreApplication::translate("ExportText", text.c_str());
}

}  // namespace

QString exportTitle(const ExportFormat& format) {
    return translated(format.title);
}

QString exportHint(const ExportFormat& format) {
    return translated(format.hint);
}

QString exportFileName(const ExportFormat& format, const StudyDefinition& definition, const std::vector<TrialPtr>& trials) {
    const QString which = trials.size() == 1 ? QStringLiteral("trial-%1").arg(trials.front()->id.number)
                                             : QStringLiteral("best-%1").arg(trials.size());
    return QStringLiteral("%1-%2.%3")
        .arg(QString::fromStdString(definition.name), which, QString::fromStdString(format.ending));
}

QString exportText(const ExportFormat& format, const std::vector<TrialPtr>& trials, const StudyDefinition& definition,
                   const QString& folder) {
    const ExportedStudy study{definition, StudyFolder(folder.toStdString()),
                              QCoreApplication::applicationDirPath().toStdString()};
    const Result<std::string> text =
        trials.size() == 1 ? exportTrial(format, *trials.front(), study) : exportTrials(format, trials, study);
    return text ? QString::fromStdString(*text) : QString();
}

}  // namespace vernier
