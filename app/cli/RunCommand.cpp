#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/StudyRun.h"
#include "core/command/ShellWords.h"
#include "core/consent/ConfirmedCommands.h"
#include "core/folder/DefinitionCheck.h"

#include <QCoreApplication>
#include <QSettings>

#include <iostream>
#include <string>

#include <unistd.h>

namespace vernier {

namespace {

const QString kRunDescription =
    QStringLiteral(R"(Runs the trials of a study until a limit is reached, then prints the best configuration.

On a terminal, one line shows the progress; elsewhere, each trial that ends gets a line of its own. Ctrl-C pauses: no more
trials are started, and running ones finish. A second Ctrl-C ends them. Run again to resume.
If this program is killed, running trials carry on; the next run picks them up.
Before a command runs for the first time in a folder, it is shown and must be confirmed, because a study from somewhere else may
contain any command.)");

bool isConfirmed(const QString& folder, const StudyDefinition& definition) {
    QSettings settings;
    ConfirmedCommands confirmed(settings);
    if (confirmed.contains(folder, definition))
        return true;
    std::cout << "This study runs a command on this machine that has not been run in this folder before:\n"
                 "  "
              << quoteShellWords(definition.command.arguments) << "\n";
    for (const auto& [name, value] : definition.environment)
        std::cout << "  with " << name << "=" << quoteShellWord(value) << "\n";
    std::cout << "  in " << folder.toStdString() << "/" << definition.workingDirectory << "\n";
    if (::isatty(STDIN_FILENO) != 1) {
        std::cerr << "vernier-cli: there is no terminal to confirm this on; --yes runs it without asking.\n";
        return false;
    }
    std::cout << "Run it? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    if (answer != "y" && answer != "Y" && answer != "yes")
        return false;
    confirmed.add(folder, definition);
    return true;
}

}  // namespace

int runStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("run"), kRunDescription);
    const QString slotsOption = QStringLiteral("slots");
    const QString yesOption = QStringLiteral("yes");
    parser.add({slotsOption, QStringLiteral("Run N trials at a time, whatever the study says."), QStringLiteral("N")});
    parser.add({{QStringLiteral("y"), yesOption}, QStringLiteral("Run the study's command without asking.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    std::optional<qint64> slotCount;
    if (parser.isSet(slotsOption) && !(slotCount = parser.wholeNumber(slotsOption, 1)))
        return kExitUsage;

    const QString folder = parser.studyFolder();
    const tl::expected<ParsedStudy, int> parsed = loadDefinition(folder);
    if (!parsed)
        return parsed.error();
    if (std::vector<Fault> faults = faultsToRun(parsed->definition, StudyFolder(folder.toStdString())); !faults.empty())
        return reportError({ErrorCode::InvalidInput, "The study cannot run.", {}, std::move(faults)});
    if (!parser.isSet(yesOption) && !isConfirmed(folder, parsed->definition))
        return kExitNotConfirmed;
    StudyRun run(folder, slotCount ? std::optional(static_cast<int>(std::min<qint64>(*slotCount, kMaxSlots))) : std::nullopt);
    return QCoreApplication::exec();
}

}  // namespace vernier
