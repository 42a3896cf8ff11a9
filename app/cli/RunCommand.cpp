#include "app/cli/RunCommand.h"

#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/consent/ConfirmedCommands.h"
#include "core/consent/ConsentText.h"
#include "core/consent/ScriptPrints.h"
#include "core/folder/DefinitionCheck.h"

#include <QCoreApplication>
#include <QSettings>

#include <string>

#include <unistd.h>

namespace vernier {

namespace {

const QString kSlotsOption = QStringLiteral("slots");
const QString kYesOption = QStringLiteral("yes");

const QString kRunDescription =
    QStringLiteral(R"(Runs the trials of a study until a limit is reached, then prints the best configuration.

On a terminal, one line shows the progress; elsewhere, each trial that ends gets a line of its own. Ctrl-C pauses: no more
trials are started, and running ones finish. A second Ctrl-C ends them. Run again to resume.
If this program is killed, running trials carry on; the next run picks them up. Trials that were interrupted from outside are
run again by themselves. If the command cannot start, or the first trials all fail in the same way, the study halts and says why;
after mending, run it again: those trials begin anew. "recovery" in study.json sets both.
Before a study runs for the first time in a folder, its command is shown, with all that its values may be, and must be confirmed,
because a study from somewhere else may contain any command. You are asked again when that changes, or a script in the folder.)");

/// The user agrees, now or earlier, to run exactly this.
bool isConfirmed(const QString& folder, const StudyDefinition& definition, const ScriptPrints& scripts) {
    QSettings settings;
    ConfirmedCommands confirmed(settings);
    if (confirmed.contains(folder, definition, scripts))
        return true;
    say("This study runs a command on this machine that you have not agreed to run in this folder:\n");
    for (const Message& line :
         consentLines(definition, folder.toStdString(), scripts, confirmed.changedScripts(folder, scripts)))
        say("  " + line.text() + "\n");
    if (::isatty(STDIN_FILENO) != 1) {
        complain("there is no terminal to confirm this on; --yes runs it without asking.");
        return false;
    }
    if (!isAgreedTo("Run it?"))
        return false;
    confirmed.add(folder, definition, scripts);
    return true;
}

}  // namespace

void addRunOptions(CommandParser& parser) {
    parser.add(
        {kSlotsOption, QStringLiteral("Run N trials at a time, this time, whatever the study says."), QStringLiteral("N")});
    parser.add({{QStringLiteral("y"), kYesOption}, QStringLiteral("Run the study's command without asking.")});
}

int runStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("run"), kRunDescription);
    addRunOptions(parser);
    const std::optional<int> end = parser.parse(arguments);
    return end ? *end : runParsed(parser);
}

int runParsed(const CommandParser& parser, const TrialChoice& isRerun) {
    std::optional<qint64> slotCount;
    if (parser.isSet(kSlotsOption) && !(slotCount = parser.wholeNumber(kSlotsOption, 1)))
        return kExitUsage;

    const QString folder = parser.studyFolder();
    const tl::expected<LoadedDefinition, int> parsed = loadDefinition(folder);
    if (!parsed)
        return parsed.error();
    if (std::vector<Fault> faults = faultsToRun(parsed->definition, StudyFolder(folder.toStdString())); !faults.empty())
        return reportError({ErrorCode::InvalidInput, "The study cannot run.", {}, std::move(faults)});
    std::optional<ScriptPrints> scripts;
    if (!parser.isSet(kYesOption)) {
        scripts = scriptPrints(folder.toStdString(), parsed->definition);
        if (!isConfirmed(folder, parsed->definition, *scripts))
            return kExitNotConfirmed;
    }
    // The text that was shown is run, whatever the file says by now.
    StudyRun run({folder.toStdString(), supervisorProgram().toStdString(), false, parsed->text}, {std::move(scripts)},
                 slotCount ? std::optional(static_cast<int>(std::min<qint64>(*slotCount, kMaxSlots))) : std::nullopt, isRerun);
    return QCoreApplication::exec();
}

}  // namespace vernier
