#include "tests/support/CommandLineStudy.h"
#include "tests/support/EngineDriver.h"
#include "tests/support/TestProgram.h"

namespace tst_StepsAndFiles {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A study of one trial that runs a script of the shell, with further metrics and settings.
Study scriptStudy(QString script, const QString& metrics, const QString& objective = QStringLiteral("\"goal\": \"minimize\"")) {
    Study study(kTrainer);
    script.replace(QLatin1Char('{'), QLatin1String("{{")).replace(QLatin1Char('}'), QLatin1String("}}"));
    QString text = QString::fromUtf8(
        QJsonDocument(
            QJsonObject{{QStringLiteral("vernier"), 1},
                        {QStringLiteral("name"), QStringLiteral("s")},
                        {QStringLiteral("command"), QJsonArray{QStringLiteral("/bin/sh"), QStringLiteral("-c"), script,
                                                               QStringLiteral("sh"), QStringLiteral("{trial_dir}")}},
                        {QStringLiteral("parameters"),
                         QJsonDocument::fromJson(R"([{"name": "x", "type": "continuous", "min": 0, "max": 1}])").array()},
                        {QStringLiteral("metrics"), QJsonDocument::fromJson(metrics.toUtf8()).array()},
                        {QStringLiteral("objective"),
                         QJsonDocument::fromJson("{\"metric\": \"loss\", " + objective.toUtf8() + "}").object()},
                        {QStringLiteral("limits"), QJsonObject{{QStringLiteral("trials"), 1}}}})
            .toJson());
    study.write(text);
    return study;
}

const QString kLoss = QStringLiteral("{\"name\": \"loss\", \"source\": \"regex\", \"pattern\": \"loss=(\\\\S+)\"}");
const QString kRound =
    QStringLiteral("{\"name\": \"round\", \"source\": \"regex\", \"pattern\": \"round (\\\\d+)\", \"role\": \"step\"");

/// The only trial after the study has run, with its reports.
QJsonObject ran(const Study& study) {
    const Outcome outcome = study.run(kRun);
    if (outcome.exitCode != 0)
        qWarning("%s", qPrintable(outcome.out + outcome.err));
    const Outcome listed =
        study.run({QStringLiteral("trials"), QStringLiteral("--json"), QStringLiteral("--reports"), QStringLiteral("STUDY")});
    return QJsonDocument::fromJson(listed.out.toUtf8()).array().at(0).toObject();
}

/// "1: 0.5, 2: 0.25" of a metric.
QString curve(const QJsonObject& trial, const char* metric = "loss") {
    QStringList points;
    for (const QJsonValue& report : trial[QLatin1String("reports")][QLatin1String(metric)].toArray())
        points.append(
            QStringLiteral("%1: %2").arg(report[QLatin1String("step")].toInt()).arg(report[QLatin1String("value")].toDouble()));
    return points.join(QStringLiteral(", "));
}

}  // namespace

/// Which step a value belongs to, and where it stands, in whole runs of vernier-cli.
class TestStepsAndFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStepMayCloseItsBlock() {
        const Study study = scriptStudy(QStringLiteral("for i in 1 2 3; do echo loss=0.$i; echo other; echo round ${i}0; done"),
                                        QStringLiteral("[%1, %2, \"position\": \"after\"}]").arg(kLoss, kRound));
        QCOMPARE(curve(ran(study)), QStringLiteral("10: 0.1, 20: 0.2, 30: 0.3"));
    }

    void theStepMayBeOnTheOtherStream() {
        const Study study =
            scriptStudy(QStringLiteral("for i in 1 2 3; do echo round ${i}0; sleep 0.2; echo loss=0.$i >&2; sleep 0.2; done"),
                        QStringLiteral("[%1, %2}]").arg(kLoss, kRound));
        QCOMPARE(curve(ran(study)), QStringLiteral("10: 0.1, 20: 0.2, 30: 0.3"));
    }

    void theOrderOfBothStreamsIsThatOfPrinting() {
        // Each value is followed at once by the next step, and both are read together.
        const Study late = scriptStudy(QStringLiteral("echo round 10; for i in 1 2 3 4; do sleep 0.3; echo loss=0.$i >&2; "
                                                      "echo round $((10 * i + 10)); done"),
                                       QStringLiteral("[%1, %2}]").arg(kLoss, kRound));
        QCOMPARE(curve(ran(late)), QStringLiteral("10: 0.1, 20: 0.2, 30: 0.3, 40: 0.4"));
        // No time at all between the lines.
        const Study quick = scriptStudy(QStringLiteral("for i in 1 2 3 4 5 6 7 8; do echo round $i; echo loss=$i >&2; done"),
                                        QStringLiteral("[%1, %2}]").arg(kLoss, kRound));
        QCOMPARE(curve(ran(quick)), QStringLiteral("1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8"));
        const Study closing = scriptStudy(QStringLiteral("for i in 1 2 3; do echo loss=$i >&2; echo round $i; sleep 0.1; done"),
                                          QStringLiteral("[%1, %2, \"position\": \"after\"}]").arg(kLoss, kRound));
        QCOMPARE(curve(ran(closing)), QStringLiteral("1: 1, 2: 2, 3: 3"));
    }

    void ofABarOnlyTheLastValueOfAStepCounts() {
        const Study study = scriptStudy(QStringLiteral("awk 'BEGIN { for (r = 0; r < 3; ++r) for (i = 0; i < 50000; ++i) "
                                                       "printf \"round %d loss=%.4f\\r\", r, 3 - r - i / 50000 }'"),
                                        QStringLiteral("[%1, %2}]").arg(kLoss, kRound));
        QCOMPARE(curve(ran(study)), QStringLiteral("0: 2, 1: 1, 2: 0"));
    }

    void foldsHaveTheirMean() {
        const Study study =
            scriptStudy(QStringLiteral("for f in 1 3; do for r in 1 2; do echo round $r loss=$f.$r; done; done"),
                        QStringLiteral("[%1, %2}]").arg(kLoss, kRound));
        const QJsonObject trial = ran(study);
        QCOMPARE(curve(trial), QStringLiteral("1: 2.1, 2: 2.2"));
        QCOMPARE(trial[QLatin1String("objective")].toDouble(), 2.2);
        QCOMPARE(trial[QLatin1String("standard_error")].toDouble(), 1.0);
        QCOMPARE(trial[QLatin1String("folds")][QLatin1String("loss")].toArray().size(), 2);
    }

    void theBestStepIsTold() {
        const Study study = scriptStudy(QStringLiteral("for r in 1 2 3 4; do echo round $r loss=$(((r - 3) * (r - 3))); done"),
                                        QStringLiteral("[%1, %2}]").arg(kLoss, kRound),
                                        QStringLiteral("\"goal\": \"minimize\", \"value\": \"best\""));
        const QJsonObject trial = ran(study);
        QCOMPARE(trial[QLatin1String("best_step")].toInt(), 3);
        QCOMPARE(trial[QLatin1String("objective")].toDouble(), 0.0);
    }

    void outputThatComesAtTheEndIsTold() {
        const auto noticesOf = [](std::vector<std::string> scenes) {
            QTemporaryDir folder;
            StudyDefinition definition = disasterStudy(std::move(scenes));
            definition.limits.trials = 1;
            writeDefinition(folder.path(), definition);
            EngineDriver engine(folder.path());
            engine.post(command::Run{});
            return engine.waitFor(RunState::Finished) ? QString::fromStdString(engine.allNotices()) : QStringLiteral("late");
        };
        QVERIFY(noticesOf({"sleep=5500", "epochs=3,0,loss"}).contains(QLatin1String("\"terminal\": true")));
        QCOMPARE(noticesOf({"epochs=3,0,loss", "sleep=5500"}), QString());
    }

    void whatWasNotReadIsTold() {
        const auto noticesOf = [](const std::string& script) {
            QTemporaryDir folder;
            StudyDefinition definition = disasterStudy({});
            definition.command.arguments = {"/bin/sh", "-c", script, "sh", "{trial_dir}"};
            MetricDefinition tag{"auc", MetricSource::TensorBoard, "auc", MetricRole::Measure};
            tag.file = "{trial_dir}/tb";
            definition.metrics.push_back(tag);
            definition.limits.trials = 2;
            writeDefinition(folder.path(), definition);
            EngineDriver engine(folder.path());
            engine.post(command::Run{});
            return engine.waitFor(RunState::Finished) ? QString::fromStdString(engine.allNotices()) : QStringLiteral("late");
        };
        const QString cut = noticesOf("echo loss=1; head -c 3000000 /dev/zero | tr '\\0' x; echo; echo loss=2");
        QCOMPARE(cut.count(QLatin1String("1048576 bytes")), 1);  // once, not for each trial
        const QString damaged =
            noticesOf("echo loss=1; mkdir \"$1/tb\"; head -c 40 /dev/zero > \"$1/tb/events.out.tfevents.1\"");
        QCOMPARE(damaged.count(QLatin1String("1 files")), 1);
        QCOMPARE(noticesOf("echo loss=1"), QString());
    }

    /// "150 rounds were best": the repeats run that many.
    void aRepeatKnowsTheBestStep() {
        QTemporaryDir folder;
        StudyDefinition definition = disasterStudy({});
        definition.command.arguments = {
            "/bin/sh", "-c", "for r in 1 2 3 4; do echo round $r loss=$(((r - 3) * (r - 3))); done; echo \"arguments: $*\"",
            "sh", "--rounds={best_step}"};
        definition.metrics.push_back({"round", MetricSource::Regex, "round (\\d+)", MetricRole::Step});
        definition.objective.value = ObjectiveValue::Best;
        definition.limits.trials = 2;
        definition.limits.parallel = 1;
        writeDefinition(folder.path(), definition);
        EngineDriver engine(folder.path());
        engine.post(command::QueueTrial{{{"x", 0.25}}});
        engine.post(command::QueueTrial{{{"x", 0.25}}, TrialOrigin::Repeat, {}});
        engine.post(command::Run{});
        QVERIFY(engine.waitFor(RunState::Finished));
        QCOMPARE(engine.trial(1).origin, TrialOrigin::Repeat);
        const auto printed = [&](const char* trial) {
            QFile log(folder.filePath(QStringLiteral("trials/%1/stdout.log").arg(QLatin1String(trial))));
            return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
        };
        QVERIFY(printed("000000").contains("arguments: \n"));
        QVERIFY2(printed("000001").contains("arguments: --rounds=3\n"), printed("000001").constData());
    }

    void metricsMayStandInFilesOnly() {
        const Study study = scriptStudy(
            QStringLiteral(
                "echo nothing; for r in 1 2 3; do echo \"$r;0.$r\" >> \"$1/part.tmp\"; done; "
                "(echo 'round;auc'; cat \"$1/part.tmp\") > \"$1/log.csv\"; echo '{\"loss\": 0.75}' > \"$1/end.json\""),
            QStringLiteral(R"([{"name": "loss", "source": "json", "file": "{trial_dir}/end.json"},
                               {"name": "auc", "source": "csv", "file": "{trial_dir}/l*.csv"},
                               {"name": "round", "source": "csv", "file": "{trial_dir}/l*.csv", "role": "step"},
                               {"name": "memory", "source": "builtin", "measure": "peak_memory"}])"));
        const QJsonObject trial = ran(study);
        QCOMPARE(trial[QLatin1String("objective")].toDouble(), 0.75);
        QCOMPARE(curve(trial, "auc"), QStringLiteral("1: 0.1, 2: 0.2, 3: 0.3"));
        QVERIFY(trial[QLatin1String("metrics")][QLatin1String("memory")].toDouble() > 100'000);

        const QStringList look{QStringLiteral("metrics"), QStringLiteral("STUDY"), QStringLiteral("--json")};
        const QJsonArray files = QJsonDocument::fromJson(study.run(look).out.toUtf8())[QLatin1String("files")].toArray();
        QCOMPARE(files.size(), 3);  // neither params.json nor the rest of what is ours
        QCOMPARE(files[0][QLatin1String("metric")][QLatin1String("file")].toString(), QStringLiteral("{trial_dir}/end.json"));
        QCOMPARE(files[1][QLatin1String("metric")][QLatin1String("role")].toString(), QStringLiteral("step"));
        QCOMPARE(files[2][QLatin1String("step")][QLatin1String("name")].toString(), QStringLiteral("round"));
        QCOMPARE(files[2][QLatin1String("goal")].toString(), QStringLiteral("maximize"));
        QCOMPARE(files[2][QLatin1String("last")].toDouble(), 0.3);
        const QString text = study.run({QStringLiteral("metrics"), QStringLiteral("STUDY")}).out;
        QVERIFY2(text.contains(QStringLiteral("auc  3 values, 0.1 to 0.3, maximize\n    auc in {trial_dir}/log.csv\n")),
                 qPrintable(text));
    }
};

VERNIER_TEST(TestStepsAndFiles, CoreEvents);

}  // namespace tst_StepsAndFiles

#include "tst_StepsAndFiles.moc"
