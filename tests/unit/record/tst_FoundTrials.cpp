#include "core/record/FoundTrials.h"

#include "core/exec/ExitRecord.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QTemporaryDir>

namespace tst_FoundTrials {

using namespace vernier;
using namespace vernier::test;

namespace {

/// No process runs.
class IdleLauncher final : public Launcher {
public:
    Result<void> launch(const LaunchRequest&) override { return {}; }
    ProcessStatus status(const Folder&) const override { return {}; }
    Result<void> end(const Folder&) override { return {}; }
};

}  // namespace

class TestFoundTrials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Earlier programs left no start.json.
    void aTrialThatEndedWithoutItsRowIsFoundByItsParameters() {
        const QTemporaryDir directory;
        const StudyFolder study(directory.path().toStdString());
        const Folder trial = study.trial(TrialId{1});
        QVERIFY(trial.make());
        QVERIFY(trial.write("params.json", R"({"lr": 0.01, "hidden": 64, "optimizer": "sgd"})"));
        QVERIFY(trial.write(kExitRecordName, "{}"));
        std::vector<Trial> rows;
        const FoundTrials found = completeRows(rows, *makeDefinition(), study, IdleLauncher());
        QCOMPARE(found.changed, (std::vector<TrialId>{TrialId{0}, TrialId{1}}));
        QCOMPARE(found.count, std::int64_t{1});
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].state, TrialState::Cancelled);  // nothing is left of it
        QCOMPARE(rows[1].state, TrialState::Running);    // to be taken up
        QCOMPARE(rows[1].configuration,
                 (Configuration{{"lr", 0.01}, {"hidden", std::int64_t{64}}, {"optimizer", std::string("sgd")}}));
        QVERIFY(rows[1].startedWallMs.value_or(0) > 1'600'000'000'000);
    }

    void whatNeitherEndedNorRunsIsAsGoodAsNeverBegun() {
        const QTemporaryDir directory;
        const StudyFolder study(directory.path().toStdString());
        const Folder trial = study.trial(TrialId{0});
        QVERIFY(trial.make());
        QVERIFY(trial.write("params.json", R"({"lr": 0.01, "hidden": 64, "optimizer": "sgd"})"));
        std::vector<Trial> rows;
        QCOMPARE(completeRows(rows, *makeDefinition(), study, IdleLauncher()).count, std::int64_t{0});
        QVERIFY(rows.empty());
    }
};

VERNIER_TEST(TestFoundTrials, Nothing);

}  // namespace tst_FoundTrials

#include "tst_FoundTrials.moc"
