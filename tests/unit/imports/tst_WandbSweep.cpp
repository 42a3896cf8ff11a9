#include "core/imports/StudyImport.h"
#include "tests/support/ImportedText.h"
#include "tests/support/TestProgram.h"

namespace tst_WandbSweep {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A sweep around these lines of its parameters.
std::string sweep(const std::string& parameters, const std::string& more = "metric: {name: err, goal: minimize}\n") {
    return "program: fit.py\nmethod: random\nrun_cap: 9\n" + more + "parameters:\n" + parameters;
}

std::vector<std::string> wordsOf(const std::string& command) {
    return imported(sweep("  size: {min: 1, max: 9}\n  bias: {values: [true, false]}\n",
                          "metric: {name: err, goal: minimize}\ncommand:\n" + command))
        .definition.command.arguments;
}

using Words = std::vector<std::string>;

}  // namespace

class TestWandbSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMetricKeepsItsNameInItsPattern_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("ours");
        QTest::newRow("slash") << "test/top1"
                               << "test_top1";
        QTest::newRow("blank") << "mean reward"
                               << "mean_reward";
        QTest::newRow("plain") << "err"
                               << "err";
    }
    void aMetricKeepsItsNameInItsPattern() {
        QFETCH(QString, name);
        QFETCH(QString, ours);
        const ImportedStudy study =
            imported(sweep("  size: {min: 1, max: 9}\n", "metric: {name: \"" + name.toStdString() + "\", goal: maximize}\n"));
        const Objective& objective = study.definition.objective;
        QCOMPARE(objective.metric, ours.toStdString());
        QCOMPARE(objective.goal, Goal::Maximize);
        const std::string& pattern = study.definition.metrics.at(0).pattern;
        QCOMPARE(numberIn(pattern, "loss=3 " + name.toStdString() + ": 0.25"), std::optional(0.25));
        QCOMPARE(numberIn(pattern, "wandb:     " + name.toStdString() + " 0.125"), std::optional(0.125));
        QCOMPARE(numberIn(pattern, "loss=3"), std::optional<double>());
    }

    void whatCannotBeReadIsRefusedWithItsLine_data() {
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("told");
        QTest::newRow("no end") << "  size: {max: 9}\n"
                                << "parameters.size.min: is missing (line 6)";
        QTest::newRow("a word") << "  size: {min: few, max: 9}\n"
                                << "parameters.size.min: \"few\" is not a number (line 6)";
        QTest::newRow("a list") << "  size:\n    min: [1]\n    max: 9\n"
                                << "parameters.size.min: is a list; it must be a number (line 7)";
        QTest::newRow("nan") << "  size: {min: .nan, max: 9}\n"
                             << "parameters.size.min: is not a finite number";
        QTest::newRow("typing error") << "  size: {min: 1, max: 9, distribtion: uniform}\n"
                                      << "parameters.size.distribtion: is not a key that is known here";
        QTest::newRow("unknown distribution") << "  size: {distribution: zipf, min: 1, max: 9}\n"
                                              << "\"zipf\" is not a distribution that W&B knows (line 6)";
        QTest::newRow("nothing") << "  size:\n"
                                 << "parameters.size: has no content";
        QTest::newRow("a list of parameters") << "  - {name: size}\n"
                                              << "parameters: is a list; it must be an object";
        QTest::newRow("no multiple") << "  size: {distribution: q_uniform, min: 3, max: 5, q: 8}\n"
                                     << "no multiple of 8 lies between 3 and 5";
        QTest::newRow("wrong order") << "  size: {min: 9, max: 1}\n"
                                     << "parameters.size.max: 1 is less than min (9) (line 6)";
    }
    void whatCannotBeReadIsRefusedWithItsLine() {
        QFETCH(QString, parameters);
        QFETCH(QString, told);
        const std::string refusal = refusalOf(sweep(parameters.toStdString()));
        QVERIFY2(QString::fromStdString(refusal).contains(told), refusal.c_str());
    }

    void settingsThatAreNoneOfWandbsAreRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        const QString rest = QStringLiteral("program: a.py\nparameters: {b: {min: 1, max: 2}}\n");
        QTest::newRow("method") << rest + QStringLiteral("method: Grid\n")
                                << "method: \"Grid\" is unknown; it must be one of random, grid, bayes (line 3)";
        QTest::newRow("goal") << rest + QStringLiteral("method: grid\nmetric: {name: b, goal: min}\n")
                              << "metric.goal: \"min\" is unknown";
        QTest::newRow("run_cap") << rest + QStringLiteral("method: grid\nrun_cap: 1e30\n") << "run_cap: 1e+30 is too large";
        QTest::newRow("half a run") << rest + QStringLiteral("method: grid\nrun_cap: 2.5\n")
                                    << "run_cap: 2.5 is not a whole number";
        QTest::newRow("early end") << rest + QStringLiteral("method: grid\nearly_terminate: {type: envelope}\n")
                                   << "early_terminate.type: \"envelope\" is unknown";
        QTest::newRow("cut") << rest + QStringLiteral("method: grid\nmetric:\n  name: b\n  goal:\n")
                             << "metric.goal: has no content";
        QTest::newRow("command") << rest + QStringLiteral("method: grid\ncommand: python a.py\n")
                                 << "command: is a text; it must be a list";
    }
    void settingsThatAreNoneOfWandbsAreRefused() {
        QFETCH(QString, text);
        QFETCH(QString, told);
        const std::string refusal = refusalOf(text.toStdString());
        QVERIFY2(QString::fromStdString(refusal).contains(told), refusal.c_str());
    }

    void stepsAreMultiples() {
        const ImportedStudy study =
            imported(sweep("  a: {distribution: q_uniform, min: 5, max: 49, q: 10}\n"
                           "  b: {distribution: q_uniform, min: 0.1, max: 0.75, q: 0.2}\n"
                           "  c: {distribution: q_log_uniform_values, min: 3, max: 100, q: 4}\n"
                           "  d: {distribution: q_normal, mu: 10, sigma: 3, q: 2}\n"));
        const Parameter& a = parameterOf(study, "a");
        QCOMPARE(a.kind, ParameterKind::Integer);
        QCOMPARE(std::vector({a.min, a.max, a.step.value()}), std::vector({10.0, 40.0, 10.0}));
        const Parameter& b = parameterOf(study, "b");
        QCOMPARE(std::vector({b.min, b.max, b.step.value()}), std::vector({0.2, 0.6, 0.2}));
        QCOMPARE(parameterOf(study, "c").scale, Scale::Log);
        QCOMPARE(parameterOf(study, "c").min, 4.0);
        QCOMPARE(parameterOf(study, "d").step.value(), 2.0);
        QCOMPARE(parameterOf(study, "d").min, 4.0);
        QVERIFY(isTold(study, "a takes the multiples of its step 10: from 10 to 40."));
    }

    void earlyEndKeepsItsNumbers() {
        const std::string parameters = "  size: {min: 1, max: 9}\n";
        const auto stoppingOf = [&](const std::string& line) {
            return imported(sweep(parameters, "metric: {name: err, goal: minimize}\nearly_terminate: " + line + "\n"))
                .definition.stopping;
        };
        QCOMPARE(stoppingOf("{type: hyperband, min_iter: 4, eta: 2}").rule, "asha");
        QCOMPARE(stoppingOf("{type: hyperband, min_iter: 4, eta: 2}").eta, 2);
        QCOMPARE(stoppingOf("{type: hyperband, min_iter: 4}").minSteps.value(), 4);
        QCOMPARE(stoppingOf("{type: hyperband, max_iter: 81, s: 3}").minSteps.value(), 3);
        QCOMPARE(stoppingOf("hyperband").rule, "asha");
    }

    void eachFormOfArgumentsIsHandedOverAsItIs() {
        QCOMPARE(wordsOf("  [python3, \"${program}\", \"${args}\"]\n"),
                 (Words{"python3", "fit.py", "--size={size}", "--bias={bias}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_no_equals}\"]\n"), (Words{"./run", "--size", "{size}", "--bias", "{bias}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_no_hyphens}\"]\n"), (Words{"./run", "size={size}", "bias={bias}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_append_hydra}\"]\n"), (Words{"./run", "+size={size}", "+bias={bias}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_override_hydra}\"]\n"), (Words{"./run", "++size={size}", "++bias={bias}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_json_file}\"]\n"), (Words{"./run", "{params_file}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_no_boolean_flags}\"]\n"), (Words{"./run", "--size={size}", "--bias{bias.flag}"}));
        QCOMPARE(wordsOf("  [./run, \"${args_json}\", -v]\n"),
                 (Words{"sh", "-c", "exec \"${{1}}\" \"$(cat \"$0\")\" \"${{2}}\"", "{params_file}", "./run", "-v"}));
    }

    void onlyTruthIsAFlag() {
        const auto argumentsFor = [](const std::string& values) {
            return imported(sweep("  opt: {values: " + values + "}\n",
                                  "metric: {name: err, goal: minimize}\ncommand: [./run, \"${args_no_boolean_flags}\"]\n"))
                .definition.command.arguments;
        };
        QCOMPARE(argumentsFor("[adam, sgd]"), (Words{"./run", "--opt={opt}"}));
        QCOMPARE(argumentsFor("[true, auto]"), (Words{"./run", "--opt={opt}"}));
        QCOMPARE(argumentsFor("[true, false]"), (Words{"./run", "--opt{opt.flag}"}));
    }

    void truthIsWrittenAsPythonDoes() {
        const ImportedStudy study =
            imported(sweep("  bias: {values: [true, off]}\n  layers: {values: [[8, 4], [\"a\"], null]}\n"));
        QCOMPARE(parameterOf(study, "bias").values, (std::vector<Value>{std::string("True"), std::string("False")}));
        QCOMPARE(parameterOf(study, "layers").values,
                 (std::vector<Value>{std::string("[8, 4]"), std::string("['a']"), std::string("None")}));
        const ImportedStudy json = imported(sweep("  bias: {values: [true, false]}\n",
                                                  "metric: {name: err, goal: minimize}\ncommand: [./run, \"${args_json}\"]\n"));
        QCOMPARE(parameterOf(json, "bias").values, (std::vector<Value>{true, false}));
    }

    void assignmentsBeforeTheProgramAreEnvironment() {
        const ImportedStudy study = imported(
            sweep("  size: {min: 1, max: 9}\n",
                  "metric: {name: err, goal: minimize}\ncommand: [\"${env}\", OMP_NUM_THREADS=2, ./run, A=b, \"${args}\"]\n"));
        QCOMPARE(study.definition.environment.at("OMP_NUM_THREADS"), std::string("2"));
        QCOMPARE(study.definition.command.arguments, (Words{"./run", "A=b", "--size={size}"}));
        QCOMPARE(study.definition.environment.at("WANDB_MODE"), std::string("offline"));
    }

    void aCommandThatHandsNothingOverIsTold() {
        const ImportedStudy study = imported(
            sweep("  size: {min: 1, max: 9}\n", "metric: {name: err, goal: minimize}\ncommand: [python3, \"${program}\"]\n"));
        QVERIFY(isTold(study, "wandb.config"));
        QCOMPARE(study.definition.environment.at("WANDB_SWEEP_PARAM_PATH"), std::string("{trial_dir}/wandb-config.json"));
    }

    void keysThatAreNotTakenOverAreTold() {
        const ImportedStudy study = imported(sweep("  size: {min: 1, max: 9}\n",
                                                   "metric: {name: err, goal: minimize}\nprior_runs: [a]\n"
                                                   "scheduler: {engine: local}\n"));
        QVERIFY(isTold(study, "prior_runs"));
        QVERIFY(isTold(study, "scheduler"));
    }

    void aKeyTwiceIsTold() {
        const ImportedStudy study = imported(sweep("  size: {min: 1, max: 9}\n  size: {min: 2, max: 7}\n"));
        QCOMPARE(parameterOf(study, "size").max, 7.0);
        QVERIFY(isTold(study, "parameters.size appears twice, on lines 6 and 7: the last one counts."));
    }

    void aGridGetsPoints() {
        const ImportedStudy study =
            imported("program: a.py\nmethod: grid\nmetric: {name: b, goal: minimize}\nparameters: {c: {min: 0.5, max: 2.5}}\n");
        QCOMPARE(parameterOf(study, "c").points.value(), 10);
        QVERIFY(isTold(study, "10 points"));
    }
};

VERNIER_TEST(TestWandbSweep, Nothing);

}  // namespace tst_WandbSweep

#include "tst_WandbSweep.moc"
