#include "core/record/LogReread.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tst_LogReread {

using namespace vernier;
using namespace vernier::test;

class TestLogReread : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// Its pattern was wrong; now it is right.
    void aTrialWhoseObjectiveIsFoundNowIsComplete() {
        print("val_acc=0.5\nval_acc=0.75\n");
        Trial trial = *makeTrial(0, TrialState::Failed, 0, 0);
        trial.end->code = 0;
        trial.failure = FailureCause::NoObjective;
        const TrialChanges changes = rereadWith(trial, *makeDefinition());
        QCOMPARE(changes.batch.trials.size(), std::size_t{1});
        const Trial& again = *changes.batch.trials[0];
        QCOMPARE(again.state, TrialState::Complete);
        QVERIFY(!again.failure);
        QCOMPARE(again.objective, std::optional(0.75));
        QCOMPARE(again.reports[0].size(), std::size_t{2});
        QCOMPARE(changes.batch.clearedReports, std::vector<TrialId>{TrialId{0}});
        QCOMPARE(changes.batch.reports.size(), std::size_t{2});
    }

    void aTrialWithoutTheObjectiveOfNowHasFailed() {
        print("val_acc=0.5\n");
        StudyDefinition other = *makeDefinition();
        other.metrics[0].pattern = "test_acc=(\\S+)";
        const TrialChanges changes = rereadWith(*makeTrial(0, TrialState::Complete, 0.5), other);
        QCOMPARE(changes.batch.trials.size(), std::size_t{1});
        const Trial& again = *changes.batch.trials[0];
        QCOMPARE(again.state, TrialState::Failed);
        QCOMPARE(again.failure, std::optional(FailureCause::NoObjective));
        QVERIFY(!again.objective);
        QVERIFY(again.reports[0].empty());
    }

    void withoutItsLogsATrialIsLeftAsItIs() {
        QVERIFY(rereadWith(*makeTrial(0, TrialState::Complete, 0.5), *makeDefinition()).isEmpty());
    }

private:
    void print(const QByteArray& text) const {
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("trials/000000")));
        QFile log(m_folder->filePath(QStringLiteral("trials/000000/stdout.log")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        QCOMPARE(log.write(text), text.size());
    }
    TrialChanges rereadWith(const Trial& trial, const StudyDefinition& definition) const {
        TrialChanges changes;
        reread(trial, StudyFolder(m_folder->path().toStdString()), definition, SystemClock(), changes);
        return changes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestLogReread, Nothing);

}  // namespace tst_LogReread

#include "tst_LogReread.moc"
