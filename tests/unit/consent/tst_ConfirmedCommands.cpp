#include "core/consent/ConfirmedCommands.h"

#include "core/study/StudyDefinition.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QSettings>
#include <QTemporaryDir>

#include <functional>

namespace tst_ConfirmedCommands {

using namespace vernier;

namespace {

const QString kFolder = QStringLiteral("/studies/digits");
const ScriptPrints kScripts{{"train.py", "11"}, {"tools/data.py", "22"}};

}  // namespace

class TestConfirmedCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAgreedToIsKnownAgainInThisFolderOnly() {
        const auto definition = test::makeDefinition();
        QVERIFY(!confirmed().contains(kFolder, *definition, kScripts));
        confirmed().add(kFolder, *definition, kScripts);
        QVERIFY(confirmed().contains(kFolder, *definition, kScripts));
        QVERIFY(!confirmed().contains(QStringLiteral("/studies/copy"), *definition, kScripts));
    }

    void everyChangeOfWhatIsRunAsksAgain() {
        const auto definition = test::makeDefinition();
        confirmed().add(kFolder, *definition, kScripts);
        const std::vector<std::function<void(StudyDefinition&)>> changes{
            [](StudyDefinition& d) { d.command.arguments.back() += " "; },
            [](StudyDefinition& d) { d.workingDirectory = "elsewhere"; },
            [](StudyDefinition& d) { d.environment["LD_PRELOAD"] = "./x.so"; },
            [](StudyDefinition& d) { d.space = *SearchSpace::create({test::continuous("lr", 0, 1)}); },
            [](StudyDefinition& d) { d.resource->max = 51; },
            [](StudyDefinition& d) {
                d.warmStart = WarmStart{WarmStartKind::Transfer, {"../other"}};
            },
        };
        for (const auto& change : changes) {
            StudyDefinition changed = *definition;
            change(changed);
            QVERIFY(!confirmed().contains(kFolder, changed, kScripts));
        }
    }

    void theSearchTheLimitsAndTheNameMayChange() {
        StudyDefinition definition = *test::makeDefinition();
        confirmed().add(kFolder, definition, kScripts);
        definition.name = "digits, again";
        definition.strategy.kind = "random";
        definition.limits.trials = 7;
        definition.stopping.rule = "median";
        definition.metrics.front().pattern = "acc=(\\S+)";
        QVERIFY(confirmed().contains(kFolder, definition, kScripts));
    }

    void aScriptThatChangedOrCameAsksAgainAndIsNamed() {
        const auto definition = test::makeDefinition();
        QVERIFY(confirmed().changedScripts(kFolder, kScripts).empty());  // nothing was agreed to yet
        confirmed().add(kFolder, *definition, kScripts);
        ScriptPrints changed = kScripts;
        changed["train.py"] = "33";
        QVERIFY(!confirmed().contains(kFolder, *definition, changed));
        QCOMPARE(confirmed().changedScripts(kFolder, changed), std::vector<std::string>{"train.py"});
        ScriptPrints more = kScripts;
        more["sitecustomize.py"] = "44";
        QCOMPARE(confirmed().changedScripts(kFolder, more), std::vector<std::string>{"sitecustomize.py"});
        QVERIFY(confirmed().contains(kFolder, *definition, {{"train.py", "11"}}));  // one less runs nothing new
        confirmed().add(kFolder, *definition, changed);
        QVERIFY(confirmed().contains(kFolder, *definition, changed));
    }

    void agreeingWhileThereAreNoScriptsDoesNotCoverLaterOnes() {
        const auto definition = test::makeDefinition();
        confirmed().add(kFolder, *definition, {});
        QVERIFY(confirmed().contains(kFolder, *definition, {}));
        QVERIFY(!confirmed().contains(kFolder, *definition, kScripts));
    }

    void init() { m_settingsFolder = std::make_unique<QTemporaryDir>(); }

private:
    /// As another program would see it, through the file.
    ConfirmedCommands confirmed() {
        m_settings = std::make_unique<QSettings>(m_settingsFolder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        return ConfirmedCommands(*m_settings);
    }

    std::unique_ptr<QTemporaryDir> m_settingsFolder;
    std::unique_ptr<QSettings> m_settings;
};

VERNIER_TEST(TestConfirmedCommands, CoreEvents);

}  // namespace tst_ConfirmedCommands

#include "tst_ConfirmedCommands.moc"
