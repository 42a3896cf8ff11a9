#include "app/cli/CommandParser.h"
#include "app/cli/Commands.h"
#include "app/cli/StudyReader.h"
#include "core/exec/LocalLauncher.h"
#include "core/run/StudyRepair.h"
#include "core/store/StudyLock.h"

#include <algorithm>
#include <iostream>
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

void tell(const RepairPlan& plan) {
    std::cout << plan.database.text() << "\n"
              << "Its rows: " << plan.rows << ". Trials found in their folders alone: " << plan.found.count << ".\n";
    if (!plan.isNeeded)
        return;
    std::cout << "A new study.db would have " << plan.study.trials.size() << " trials";
    if (const auto fillers = std::ssize(plan.found.changed) - plan.found.count; fillers > 0)
        std::cout << ", " << fillers << " of them empty to keep the numbers in order";
    if (const auto open = countOf(plan, TrialState::Running); open > 0)
        std::cout << "; " << open << " of them are read from their logs, or taken up by the next run";
    std::cout << ". The old one would be kept in a folder of the study.\n";
}

bool isAgreed() {
    if (::isatty(STDIN_FILENO) != 1) {
        std::cerr << "vernier-cli: nothing was changed; --yes does it without asking.\n";
        return false;
    }
    std::cout << "Do it? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "Y" || answer == "yes";
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
        std::cout << "There is nothing to repair.\n";
        return kExitDone;
    }
    if (!parser.isSet(yesOption) && !isAgreed())
        return kExitNotConfirmed;
    const std::string text = folder.readDefinition().value_or(std::string());
    const Result<std::string> kept = repairStudy(folder, std::move(*plan), parsed->definition, text, SystemClock());
    if (!kept)
        return reportError(kept.error());
    std::cout << "Done. What was there before is in " << *kept << ".\n";
    return kExitDone;
}

}  // namespace vernier
