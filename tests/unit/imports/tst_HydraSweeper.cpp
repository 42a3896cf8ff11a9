#include "core/imports/StudyImport.h"
#include "tests/support/ImportedText.h"
#include "tests/support/TestProgram.h"

namespace tst_HydraSweeper {

using namespace vernier;
using namespace vernier::test;

namespace {

std::string sweeper(const std::string& params, const std::string& more = {}) {
    return "optimized_metric: val/err\nhydra:\n  sweeper:\n    direction: minimize\n    n_trials: 12\n    n_jobs: 3\n" + more +
           "    params:\n" + params;
}

}  // namespace

class TestHydraSweeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sweepsBecomeRanges() {
        const ImportedStudy study =
            imported(sweeper("      a.rate: tag(log, interval(1e-4, 0.1))\n"
                             "      a.size: int(interval(3, 9))\n"
                             "      a.width: range(16, 100, step=16)\n"
                             "      a.share: range(0.1, 0.75, 0.1)\n"
                             "      a.layers: tag(log, interval(1, 64))\n"
                             "      opt: choice(sgd, 'a, b', true, 3)\n"
                             "      short: x, y\n"
                             "      epochs: 5\n"
                             "      seed: range(4)\n"));
        QCOMPARE(parameterOf(study, "a.rate").scale, Scale::Log);
        QCOMPARE(parameterOf(study, "a.rate").min, 1e-4);
        QCOMPARE(parameterOf(study, "a.rate").kind, ParameterKind::Continuous);
        QCOMPARE(parameterOf(study, "a.size").kind, ParameterKind::Integer);
        QCOMPARE(parameterOf(study, "a.width").max, 96.0);
        QCOMPARE(parameterOf(study, "a.width").step.value(), 16.0);
        QCOMPARE(parameterOf(study, "a.share").max, 0.7);
        QCOMPARE(parameterOf(study, "a.layers").kind, ParameterKind::Integer);
        QCOMPARE(parameterOf(study, "opt").values,
                 (std::vector<Value>{std::string("sgd"), std::string("a, b"), true, std::int64_t(3)}));
        QCOMPARE(parameterOf(study, "short").values.size(), std::size_t(2));
        QCOMPARE(parameterOf(study, "epochs").fixed.value(), Value(std::int64_t(5)));
        QCOMPARE(parameterOf(study, "seed").max, 4.0);
        QCOMPARE(study.definition.limits.trials.value(), 12);
        QCOMPARE(study.definition.limits.parallel, 3);
        QCOMPARE(study.definition.objective.metric, std::string("val_err"));
        const std::vector<std::string>& words = study.definition.command.arguments;
        QVERIFY(std::ranges::find(words, "a.width={a.width}") != words.end());
    }

    void distributionsOfEarlierVersionsAreRead() {
        const ImportedStudy study = imported(
            "hydra:\n  sweeper:\n    sampler: {_target_: optuna.samplers.RandomSampler, seed: 8}\n"
            "    search_space:\n      a: {type: int, low: 2, high: 10, step: 2}\n"
            "      b: {type: float, low: 0.001, high: 1, log: true}\n"
            "      c: {type: categorical, choices: [x, 1]}\n");
        QCOMPARE(parameterOf(study, "a").step.value(), 2.0);
        QCOMPARE(parameterOf(study, "b").scale, Scale::Log);
        QCOMPARE(parameterOf(study, "c").values.size(), std::size_t(2));
        QCOMPARE(study.definition.strategy.kind, std::string("random"));
        QCOMPARE(study.definition.strategy.seed, std::uint64_t(8));
    }

    void whatCannotBeReadIsRefusedWithItsLine_data() {
        QTest::addColumn<QString>("params");
        QTest::addColumn<QString>("told");
        QTest::newRow("not balanced") << "      a: interval(1, 2\n"
                                      << "hydra.sweeper.params.a: \"interval(1, 2\" is not a value of a sweep (line 8)";
        QTest::newRow("two calls") << "      a: interval(1)(2)\n"
                                   << "hydra.sweeper.params.a: \"interval(1)(2)\" is not a value of a sweep (line 8)";
        QTest::newRow("unknown") << "      a: glob(x)\n"
                                 << "glob() is not a sweep";
        QTest::newRow("words") << "      a: interval(low, high)\n"
                               << "start of interval() must be a number (line 8)";
        QTest::newRow("one end") << "      a: interval(1)\n"
                                 << "end of interval() must be a number";
        QTest::newRow("no step") << "      a: range(1, 5, 0)\n"
                                 << "a step above 0";
        std::string deep = "1";
        for (int level = 0; level < 40; ++level)
            deep = "tag(" + deep + ")";
        QTest::newRow("deep") << QString::fromStdString("      a: " + deep + "\n") << "is not a value of a sweep";
    }
    void whatCannotBeReadIsRefusedWithItsLine() {
        QFETCH(QString, params);
        QFETCH(QString, told);
        const std::string refusal = refusalOf(sweeper(params.toStdString()));
        QVERIFY2(QString::fromStdString(refusal).contains(told), refusal.c_str());
    }

    void severalGoalsAreRefused() {
        const std::string refusal =
            refusalOf("hydra:\n  sweeper:\n    direction: [minimize, maximize]\n    params: {a: 'interval(0, 1)'}\n");
        QVERIFY2(refusal.find("names several goals") != std::string::npos, refusal.c_str());
    }
};

VERNIER_TEST(TestHydraSweeper, Nothing);

}  // namespace tst_HydraSweeper

#include "tst_HydraSweeper.moc"
