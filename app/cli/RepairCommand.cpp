#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "app/cli/Terminal.h"
#include "core/exec/LocalLauncher.h"
#include "core/record/StudyRepair.h"
#include "core/store/StudyLock.h"

#include <algorithm>
#include <sstream>
#include <string>

#include <unistd.h>

namespace vernier {

namespace {

const QString kRepairDescription = QStringLiteral(
    R"(Makes the database of a study anew where it was deleted, is damaged, or knows less than the trials' folders.

Says first what it found and what it would do. Trials whose rows are lost are made again from their folders: their values, what
they printed and how they ended. What only the database knew of them (notes, tags, stars, decisions) is lost. The database as it
was is kept in the study, in before-repair-1, and the folders of the trials stay as they are. The study must not be running;
trials that still run carry on, and the next run picks them up.)");

std::int64_t countOf(const RepairPlan& plan, TrialState state) {
    return std::count_if(plan.study.trials.begin(), plan.study.trials.end(),
                         [state](const Trial& trial) { return trial.state == state; });
}

void tellNewDatabase(const RepairPlan& plan, std::ostream& text) {
    text << "A new study.db would have " << plan.study.trials.size() << " trials";
    if (const auto fillers = std::ssize(plan.found.changed) - plan.found.count; fillers > 0)
        text << ", " << fillers << " of them empty to keep the numbers in order";
    if (const auto open = countOf(plan, TrialState::Running); open > 0)
        text << "; " << open << " of them are read from their logs, or taken up by the next run";
    text << ". The old one would be kept in a folder of the study.\n";
}

void tell(const RepairPlan& plan) {
    std::ostringstream text;
    text << plan.database.text() << "\n"
         << "Its rows: " << plan.rows << ". Trials found in their folders alone: " << plan.found.count << ".\n";
    if (plan.isNeeded)
        tellNewDatabase(plan, text);
    say(text.str());
}

bool isAgreed() {
    if (::isatty(STDIN_FILENO) != 1) {
        complain("nothing was changed; --yes does it without asking.");
        return false;
    }
    return isAgreedTo("Do it?");
}

}  // namespace

int repairStudy(const QStringList& arguments) {
    CommandParser parser(QStringLiteral("repair"), kRepairDescription);
    const QString yesOption = QStringLiteral("yes");
    parser.add({{QStringLiteral("y"), yesOption}, QStringLiteral("Do it without asking.")});
    if (const std::optional<int> end = parser.parse(arguments))
        return *end;
    const tl::expected<ParsedStudy, int> parsed = loadDefinition(parser.studyFolder());
    if (!parsed)
        return parsed.error();
    const StudyFolder folder(parser.studyFolder().toStdString());
    const Result<StudyLock> lock = StudyLock::acquire(folder.folder());
    if (!lock) {
        reportError(lock.error());
        return lock.error().code == ErrorCode::InUse ? kExitInUse : kExitFailed;
    }
    const LocalLauncher launcher(supervisorProgram().toStdString());
    Result<RepairPlan> plan = planRepair(folder, parsed->definition, launcher);
    if (!plan)
        return reportError(plan.error());
    tell(*plan);
    if (!plan->isNeeded) {
        say("There is nothing to repair.\n");
        return kExitDone;
    }
    if (!parser.isSet(yesOption) && !isAgreed())
        return kExitNotConfirmed;
    const std::string text = folder.readDefinition().value_or(std::string());
    const Result<std::string> kept = repairStudy(folder, std::move(*plan), parsed->definition, text, SystemClock());
    if (!kept)
        return reportError(kept.error());
    say("Done. What was there before is in " + *kept + ".\n");
    return kExitDone;
}

}  // namespace vernier
