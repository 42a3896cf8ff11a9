#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestProgram.h"

namespace tst_LimitedRun {

using namespace vernier::test;

namespace {

/// The larger x, the better, but also the slower: only up to 0.6 is the latency within its limit. What the supervisor measures
/// has limits too.
const QString kStudy = QStringLiteral(R"json({"vernier": 1, "name": "limited",
 "command": ["awk", "-v", "x={x}", "BEGIN {{ print 1 - x, 100 * x }}"],
 "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1}],
 "metrics": [{"name": "loss", "source": "regex", "pattern": "^([0-9.]+) "},
             {"name": "latency", "source": "regex", "pattern": " ([0-9.]+)$"},
             {"name": "seconds", "source": "builtin", "measure": "runtime"},
             {"name": "memory", "source": "builtin", "measure": "peak_memory"}],
 "objective": {"metric": "loss", "goal": "minimize"},
 "constraints": [{"metric": "latency", "max": 60}, {"metric": "seconds", "max": 600},
                 {"metric": "memory", "max": %1}],
 "strategy": {"kind": "bayesian", "seed": 1}, "limits": {"trials": 12}})json");

QJsonObject statusOf(const Study& study) {
    const Outcome status = study.run({QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("STUDY")});
    return QJsonDocument::fromJson(status.out.toUtf8()).object();
}

}  // namespace

/// The real vernier-cli runs a study whose metrics have limits.
class TestLimitedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBestOfARunKeepsTheLimitsAndTheSearchFindsIt() {
        const Study study(kTrainer);
        study.write(kStudy.arg(QStringLiteral("8e12")));
        const Outcome run = study.run(kRun);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(QLatin1String("above its limit of 60.")), qPrintable(run.out));
        const QJsonObject status = statusOf(study);
        const double loss = status[QLatin1String("best")][QLatin1String("value")].toDouble();
        QVERIFY2(loss >= 0.4 && loss < 0.43, qPrintable(QString::number(loss)));
        QVERIFY(status[QLatin1String("feasible")].toInt() >= 4);
        QCOMPARE(status[QLatin1String("trials")][QLatin1String("Completed")].toInt(), 12);
    }

    void whereNoTrialKeepsALimitThereIsNoBest() {
        const Study study(kTrainer);
        study.write(kStudy.arg(1));  // a byte of memory
        const Outcome run = study.run(kRun);
        QVERIFY2(run.out.contains(QLatin1String("No trial keeps all limits of metrics.")), qPrintable(run.out));
        QVERIFY(!statusOf(study).contains(QLatin1String("best")));
        QCOMPARE(statusOf(study)[QLatin1String("feasible")].toInt(), 0);
    }
};
VERNIER_TEST(TestLimitedRun, CoreEvents);

}  // namespace tst_LimitedRun
#include "tst_LimitedRun.moc"
