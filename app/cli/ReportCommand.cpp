#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/desk/StudyReport.h"
#include "core/folder/StudyFolder.h"

#include <QCoreApplication>

namespace vernier {

int reportStudy(const QStringList& arguments) {
    CommandParser parser(
        QStringLiteral("report"),
        QStringLiteral("Writes a report of a study: one self-contained HTML page with the best configuration,\n"
                       "what can be mended, the search, the learning curves, each parameter against the objective,\n"
                       "the trials that were stopped, and all trials. Changes nothing, and works while another\n"
                       "process runs the study. Prints the page unless --out names a file."));
    const QString outOption = QStringLiteral("out");
    parser.add({outOption, QStringLiteral("Write the page to this file, completely or not at all."), QStringLiteral("FILE")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    return withStudy(parser.studyFolder(), [&](const ReadStudy& study) -> int {
        StudyReport report{std::make_shared<const StudyDefinition>(study.definition),
                           study.history,
                           study.decisions,
                           study.status,
                           study.folder.toStdString(),
                           QCoreApplication::applicationDirPath().toStdString()};
        const Result<std::string> page = pageOf(report);
        if (!page)
            return reportError(page.error());
        if (!parser.isSet(outOption)) {
            say(*page);
            return kExitDone;
        }
        const Result<void> saved = saveFile(parser.value(outOption).toStdString(), *page);
        return saved ? static_cast<int>(kExitDone) : reportError(saved.error());
    });
}

}  // namespace vernier
