#include "core/folder/TrialExport.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

namespace tst_TrialExport {

using namespace vernier;
using namespace vernier::test;

class TestTrialExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalTrialsAreOneTextOfTheForm() {
        const auto definition = makeDefinition();
        const ExportedStudy study{*definition, StudyFolder("/studies/digits"), {}};
        const std::vector<TrialPtr> trials{makeTrial(3, TrialState::Complete, 0.5), makeTrial(7, TrialState::Complete, 0.9)};
        for (const ExportFormat& format : exportFormats()) {
            const std::string text = exportTrials(format, trials, study).value();
            for (const TrialPtr& trial : trials) {
                const std::string one = exportTrial(format, *trial, study).value();
                const std::string hidden = std::to_string(std::get<std::int64_t>(trial->configuration.at("hidden")));
                QVERIFY2(one.find(hidden) != std::string::npos, one.c_str());
                QVERIFY2(text.find(hidden) != std::string::npos, text.c_str());
            }
        }
    }

    void whereOneHasNoCommandLineNoneIsExported() {
        const auto definition = makeDefinition();
        definition->command.arguments.emplace_back("{nobody}");
        const ExportedStudy study{*definition, StudyFolder("/studies/digits"), {}};
        const std::vector<TrialPtr> trials{makeTrial(0, TrialState::Complete, 0.5)};
        const Result<std::string> command = exportTrials(*findExportFormat("command"), trials, study);
        QVERIFY(!command);
        QCOMPARE(command.error().faults.front().path, std::string("command[4]"));
        QVERIFY(exportTrials(*findExportFormat("json"), trials, study));
    }
};

VERNIER_TEST(TestTrialExport, CoreEvents);

}  // namespace tst_TrialExport

#include "tst_TrialExport.moc"
