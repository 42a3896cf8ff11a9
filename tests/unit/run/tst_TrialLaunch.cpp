#include "core/run/TrialLaunch.h"

#include "core/study/StudyWords.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_TrialLaunch {

using namespace vernier;
using namespace vernier::test;

class TestTrialLaunch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialIsStartedInItsFolderWithWhatItsSlotHas() {
        const QTemporaryDir directory;
        const StudyFolder folder(directory.path().toStdString());
        const auto definition = makeDefinition();
        definition->command.arguments.emplace_back("--in={trial_dir}");
        definition->workingDirectory = "code";
        definition->limits.trialRuntimeSeconds = 1.5;
        definition->environment = {{"PATH", "/opt/bin"}};
        const auto trial = makeTrial(4, TrialState::Waiting, 0, 0);
        const Slot slot{1, "GPU-3", {{"OMP_NUM_THREADS", "2"}, {"CUDA_VISIBLE_DEVICES", "GPU-3"}}};

        const Result<LaunchRequest> request = prepareLaunch(*trial, {}, *definition, folder, slot, "/usr/lib/vernier");
        QVERIFY2(request, request ? "" : request.error().text().c_str());
        QCOMPARE(request->trialFolder.path(), folder.trialFolder(trial->id));
        QCOMPARE(request->workingDirectory, folder.path() + "/code");
        QCOMPARE(request->arguments.front(), std::string("train"));
        QCOMPARE(request->arguments.back(), "--in=" + folder.trialFolder(trial->id));
        QCOMPARE(request->environment.at("PATH"), std::string("/usr/lib/vernier:/opt/bin"));
        QCOMPARE(request->environment.at("OMP_NUM_THREADS"), std::string("2"));
        QCOMPARE(request->environment.at("CUDA_VISIBLE_DEVICES"), std::string("GPU-3"));
        QCOMPARE(request->timeLimitMs, std::optional<std::int64_t>(1500));
        QVERIFY(QFile::exists(QString::fromStdString(folder.trialFolder(trial->id) + "/params.json")));
    }

    void withoutALimitATrialHasTime() {
        const QTemporaryDir directory;
        const StudyFolder folder(directory.path().toStdString());
        const auto definition = makeDefinition();
        const auto trial = makeTrial(4, TrialState::Waiting, 0, 0);
        const LaunchRequest request = prepareTryOnce(trial->configuration, *definition, folder, "/usr/lib/vernier").value();
        QVERIFY(!request.timeLimitMs);
        QCOMPARE(request.trialFolder.path(), folder.tryOnceFolder());
        QVERIFY(request.environment.at("PATH").starts_with("/usr/lib/vernier:/"));
        QVERIFY(QFile::exists(QString::fromStdString(folder.tryOnceFolder() + "/params.json")));
    }

    /// What costs a supervisor something is only asked for where a metric needs it.
    void whatIsMeasuredAndNotedIsWhatTheMetricsNeed() {
        const QTemporaryDir directory;
        const StudyFolder folder(directory.path().toStdString());
        const auto trial = makeTrial(4, TrialState::Waiting, 0, 0);
        const auto requestWith = [&](const std::vector<MetricDefinition>& further) {
            const auto definition = makeDefinition();
            definition->metrics.insert(definition->metrics.end(), further.begin(), further.end());
            return prepareLaunch(*trial, {}, *definition, folder, Slot{}, "/usr/lib/vernier").value();
        };
        MetricDefinition step{"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step};
        QVERIFY(!requestWith({}).notesOrder);
        QVERIFY(requestWith({step}).notesOrder);
        step.file = "log.csv";  // the order of the outputs says nothing about a file
        QVERIFY(!requestWith({step}).notesOrder);

        const auto builtin = [](BuiltinMeasure measure) {
            return MetricDefinition{"used", MetricSource::Builtin, std::string(wordOf(kBuiltinMeasureWords, measure)),
                                    MetricRole::Measure};
        };
        QVERIFY(requestWith({builtin(BuiltinMeasure::PeakGpuMemory)}).measuresGpu);
        QVERIFY(!requestWith({builtin(BuiltinMeasure::PeakMemory)}).measuresGpu);
        QVERIFY(!requestWith({}).measuresGpu);
    }

    void aFaultyCommandStartsNothing() {
        const QTemporaryDir directory;
        const StudyFolder folder(directory.path().toStdString());
        const auto definition = makeDefinition();
        definition->command.arguments.emplace_back("{nobody}");
        const auto trial = makeTrial(0, TrialState::Waiting, 0, 0);
        const Result<LaunchRequest> request = prepareLaunch(*trial, {}, *definition, folder, Slot{}, "/usr/lib/vernier");
        QVERIFY(!request);
        QCOMPARE(request.error().faults.front().path, std::string("command[4]"));
    }
};

VERNIER_TEST(TestTrialLaunch, CoreEvents);

}  // namespace tst_TrialLaunch

#include "tst_TrialLaunch.moc"
