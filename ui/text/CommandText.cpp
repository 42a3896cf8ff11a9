#include "ui/text/CommandText.h"

#include "core/folder/TrialCommand.h"

#include <QCoreApplication>

namespace vernier {

QString commandText(const Trial& trial, const StudyDefinition& definition, const QString& folder) {
    const std::string programs = QCoreApplication::applicationDirPath().toStdString();
    const Result<std::string> line = trialCommandLine(trial, definition, StudyFolder(folder.toStdString()), programs);
    return line ? QString::fromStdString(*line).trimmed() : QString();
}

}  // namespace vernier
