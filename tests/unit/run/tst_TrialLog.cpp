#include "core/run/TrialLog.h"

#include "core/log/ProgramLog.h"
#include "tests/support/LogReading.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QTemporaryDir>

namespace tst_TrialLog {

using namespace vernier;
using namespace vernier::test;

class TestTrialLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_folder->path()));
    }

    void whyATrialCouldNotStartIsThere() {
        Trial trial = *makeTrial(4, TrialState::Failed, 0, 0);
        trial.end->kind = EndKind::CouldNotStart;
        trial.end->detail = "no such program";
        const QStringList lines = logged(trial);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].contains(QStringLiteral(" warning vernier.exec ")), qPrintable(lines[0]));
        QVERIFY2(lines[0].endsWith(QStringLiteral("] Trial 4: could not start: no such program")), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(QStringLiteral("Trial 4 is Failed after ")), qPrintable(lines[1]));
        QVERIFY2(lines[1].endsWith(QStringLiteral(": could not start: no such program")), qPrintable(lines[1]));
    }

    void anOrdinaryEndIsOneLineWithWhatItUsed() {
        Trial trial = *makeTrial(5, TrialState::Complete, 0.5);
        trial.end->cpuSeconds = 12.34;
        trial.end->peakMemoryBytes = 64'500'000;
        const QStringList lines = logged(trial);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(
            lines[0].endsWith(QStringLiteral("] Trial 5 is Complete after 12.3 s of processor time with 64 MB: exit code 0")),
            qPrintable(lines[0]));
    }

    void whoAskedForTheEndIsThere() {
        Trial trial = *makeTrial(6, TrialState::Cancelled, 0.5);
        trial.end->kind = EndKind::Signalled;
        trial.end->code = 15;
        trial.end->request = EndRequest::User;
        const QStringList lines = logged(trial);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].endsWith(QStringLiteral(": signal 15, asked for by a person")), qPrintable(lines[0]));
    }

private:
    /// The lines of the log about the end of this trial.
    static QStringList logged(const Trial& trial) {
        {
            const ProgramLog log(LogLevel::Info, QStringLiteral("test"), false);
            logTrialEnd(trial);
        }
        return linesWith(QString::fromStdString(logFilePath()), "] Trial ");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VERNIER_TEST(TestTrialLog, CoreEvents);

}  // namespace tst_TrialLog

#include "tst_TrialLog.moc"
