#include "tests/support/CommandLineStudy.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>

namespace tst_TradedRun {

using namespace vernier::test;

namespace {

/// The larger x, the less loss and the more latency: each x is on the front, as long as y is 0.
const QString kStudy = QStringLiteral(R"json({"vernier": 1, "name": "traded",
 "command": ["awk", "-v", "x={x}", "-v", "y={y}", "BEGIN {{ print 1 - x + y; if (x < %2) print 0, 100 * x + 10 * y }}"],
 "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1},
                {"name": "y", "type": "continuous", "min": 0, "max": 1}],
 "metrics": [{"name": "loss", "source": "regex", "pattern": "^([0-9.]+)$"},
             {"name": "latency", "source": "regex", "pattern": "^0 ([0-9.]+)"}],
 "objectives": [{"metric": "loss", "goal": "minimize"}, {"metric": "latency", "goal": "minimize"}],
 "strategy": {"kind": "%1", "seed": 1}, "limits": {"trials": 14}})json");

QJsonDocument jsonOf(const Study& study, const QStringList& command) {
    return QJsonDocument::fromJson(study.run(command).out.toUtf8());
}

const QStringList kStatus{QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("STUDY")};
const QStringList kTrials{QStringLiteral("trials"), QStringLiteral("--json"), QStringLiteral("STUDY")};

}  // namespace

/// The real vernier-cli runs a study with two objectives.
class TestTradedRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsAFrontAndEveryCommandTellsIt() {
        const Study study(kTrainer);
        study.write(kStudy.arg(QStringLiteral("bayesian"), QStringLiteral("2")));
        const Outcome run = study.run(kRun);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(QLatin1String("Front, which no trial beats in all objectives: ")), qPrintable(run.out));
        const QJsonObject status = jsonOf(study, kStatus).object();
        const QJsonArray front = status[QLatin1String("front")].toArray();
        QVERIFY2(front.size() >= 4, qPrintable(run.out));
        double lastLoss = -1;
        double lastLatency = 1e9;
        for (const QJsonValue& one : front) {
            const QJsonObject values = one.toObject()[QLatin1String("values")].toObject();
            QVERIFY(values[QLatin1String("loss")].toDouble() > lastLoss);
            QVERIFY(values[QLatin1String("latency")].toDouble() < lastLatency);
            lastLoss = values[QLatin1String("loss")].toDouble();
            lastLatency = values[QLatin1String("latency")].toDouble();
        }
        QCOMPARE(status[QLatin1String("best")].toObject()[QLatin1String("trial")],
                 front.first().toObject()[QLatin1String("trial")]);

        // Another process reads the objectives from what is stored.
        int onFront = 0;
        for (const QJsonValue& trial : jsonOf(study, kTrials).array()) {
            QCOMPARE(trial[QLatin1String("objectives")].toObject().size(), 2);
            onFront += trial[QLatin1String("front")].toInt() == 1 ? 1 : 0;
        }
        QCOMPARE(onFront, front.size());
        const Outcome exported = study.run({QStringLiteral("export"), QStringLiteral("--front"), QStringLiteral("--format"),
                                            QStringLiteral("json"), QStringLiteral("STUDY")});
        QCOMPARE(exported.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(exported.out.toUtf8()).array().size(), front.size());
        for (const char* const command : {"doctor", "plan", "explain", "check"}) {
            const Outcome outcome = study.run({QString::fromLatin1(command), QStringLiteral("STUDY")});
            QVERIFY2(outcome.exitCode >= 0 && outcome.exitCode <= 4, qPrintable(outcome.err));
        }
    }

    void theOtherStrategiesRunItToo() {
        for (const char* const strategy : {"random", "sobol"}) {
            const Study study(kTrainer);
            study.write(kStudy.arg(QLatin1String(strategy), QStringLiteral("2")));
            QCOMPARE(study.run(kRun).exitCode, 0);
            QVERIFY(!jsonOf(study, kStatus)[QLatin1String("front")].toArray().isEmpty());
        }
    }

    void aTrialWithoutOneOfTheObjectivesFailsAndNamesIt() {
        const Study study(kTrainer);
        study.write(kStudy.arg(QStringLiteral("sobol"), QStringLiteral("0.5")));
        const Outcome run = study.run(kRun);
        QVERIFY2(run.out.contains(QLatin1String("Ended without printing latency, one of its objectives.")),
                 qPrintable(run.out));
    }
};
VERNIER_TEST(TestTradedRun, CoreEvents);

}  // namespace tst_TradedRun
#include "tst_TradedRun.moc"
