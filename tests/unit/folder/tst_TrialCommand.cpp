#include "core/folder/TrialCommand.h"

#include "core/command/ShellWords.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_TrialCommand {

using namespace vernier;
using namespace vernier::test;

class TestTrialCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachTrialHasASeedOfItsOwnAtEveryStart() {
        const auto definition = makeDefinition();
        const StudyFolder folder("/studies/digits");
        const TrialPtr third = makeTrial(3, TrialState::Complete, 0.5);
        const TrialPtr fourth = makeTrial(4, TrialState::Complete, 0.5);
        const std::uint32_t seed = contextOf(*third, *definition, folder).seed;
        QVERIFY(seed != 0);
        QCOMPARE(contextOf(*third, *definition, folder).seed, seed);
        QVERIFY(contextOf(*fourth, *definition, folder).seed != seed);
        StudyDefinition other = *definition;
        ++other.strategy.seed;
        QVERIFY(contextOf(*third, other, folder).seed != seed);
    }

    void theFolderTheSlotAndTheStepsAreThoseOfTheTrial() {
        const auto definition = makeDefinition();  // its trials run up to 50 steps
        Trial trial = *makeTrial(3, TrialState::Running, 0.5);
        trial.slot = 2;
        const StudyFolder folder("/studies/digits");
        const TrialContext whole = contextOf(trial, *definition, folder);
        QCOMPARE(whole.trialFolder, folder.trialFolder(trial.id));
        QCOMPARE(whole.slot, 2);
        QCOMPARE(whole.resource, std::optional<std::int64_t>(50));
        QVERIFY(!trial.resource);
        trial.resource = 9;
        QCOMPARE(contextOf(trial, *definition, folder).resource, trial.resource);
    }

    void tryingOnceIsNoTrialButRunsAllSteps() {
        const auto definition = makeDefinition();  // its trials run up to 50 steps
        const StudyFolder folder("/studies/digits");
        const TrialContext context = tryOnceContext(*definition, folder);
        QCOMPARE(context.trialFolder, folder.tryOnceFolder());
        QCOMPARE(context.resource, std::optional<std::int64_t>(50));
        QVERIFY(context.seed != 0);
    }

    /// Whoever pastes the line has another PATH than the trial had.
    void aProgramOfTheProgramFolderIsNamedByItsPath() {
        const QTemporaryDir place;
        const std::string programs = place.filePath(QStringLiteral("new {v2}")).toStdString();  // no placeholder
        QVERIFY(QDir(place.path()).mkpath(QStringLiteral("new {v2}")));
        QFile program(QString::fromStdString(programs + "/train"));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.close();
        const StudyFolder folder(place.path().toStdString());
        const TrialPtr trial = makeTrial(3, TrialState::Complete, 0.5);
        StudyDefinition definition = *makeDefinition();
        const auto lineHas = [&](const std::string& words) {
            const Result<std::string> line = trialCommandLine(*trial, definition, folder, programs);
            return line && line->find("&& " + words + " --lr=") != std::string::npos;
        };
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(lineHas("train"));  // nothing that could be run
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(lineHas(quoteShellWord(programs + "/train")));
        definition.command.arguments.front() = "elsewhere";
        QVERIFY(lineHas("elsewhere"));
        definition.command.arguments.front() = "./train";  // that of the working folder
        QVERIFY(lineHas("./train"));
    }
};

VERNIER_TEST(TestTrialCommand, Nothing);

}  // namespace tst_TrialCommand

#include "tst_TrialCommand.moc"
