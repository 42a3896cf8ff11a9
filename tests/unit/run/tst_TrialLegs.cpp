#include "core/run/TrialLegs.h"

#include "core/exec/ExitRecord.h"
#include "core/exec/TrialLock.h"
#include "tests/support/TestProgram.h"

#include <QTemporaryDir>

namespace tst_TrialLegs {

using namespace vernier;

class TestTrialLegs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Until the next leg starts, nothing tells of an end; a lock without a record would tell of a lost supervisor.
    void theRecordOfALegIsSetAsideAndItsLockIsGone() {
        const QTemporaryDir directory;
        const Folder trial(directory.path().toStdString());
        for (const char* const record : {"exit-1.json", "exit-2.json"}) {
            QVERIFY(trial.write(kExitRecordName, record) && trial.write(TrialLock::kFileName, "signed"));
            QVERIFY(setExitAside(trial));
            QVERIFY(!trial.holds(kExitRecordName));
            QVERIFY(!trial.holds(TrialLock::kFileName));
            QCOMPARE(trial.read(record, 100).value(), std::string(record));
        }
        QVERIFY(setExitAside(trial));  // there is none: nothing to do
        QVERIFY(!trial.holds("exit-3.json"));
    }
};

VERNIER_TEST(TestTrialLegs, Nothing);

}  // namespace tst_TrialLegs

#include "tst_TrialLegs.moc"
