#include "core/study/Resource.h"
#include "core/study/StudyFile.h"
#include "tests/support/TestProgram.h"

#include <algorithm>

namespace tst_StudyFile {

using namespace vernier;

namespace {

/// The example of study-format.
const std::string kExample = R"json({ "vernier": 1,
  "name": "digits-mlp",
  "command": ["python3", "train.py", "--lr={lr}", "--hidden={hidden}", "--epochs={resource}", "--out={trial_dir}"],
  "working_dir": ".",
  "environment": {"OMP_NUM_THREADS": "1"},
  "parameters": [
    {"name": "lr", "type": "continuous", "min": 1e-5, "max": 0.3, "scale": "log", "default": 0.001},
    {"name": "hidden", "type": "integer", "min": 8, "max": 512, "scale": "log", "step": 8},
    {"name": "optimizer", "type": "categorical", "values": ["sgd", "adam"]},
    {"name": "momentum", "type": "continuous", "min": 0, "max": 0.99, "scale": "reverse-log", "when": {"optimizer": ["sgd"]}} ],
  "metrics": [
    {"name": "val_acc", "source": "regex", "pattern": "val_acc=([-+0-9.eE]+)"},
    {"name": "epoch", "source": "regex", "pattern": "epoch (\\d+)", "role": "step"} ],
  "objective": {"metric": "val_acc", "goal": "maximize", "value": "last"},
  "strategy": {"kind": "bayesian", "seed": 1},
  "resource": {"min": 1, "max": 27},
  "stopping": {"rule": "median"},
  "limits": {"trials": 60, "parallel": 2, "runtime_s": 7200, "trial_runtime_s": 900, "target": 0.99,
             "not_improving": 25, "failures": 5, "cost_per_hour": 1.2, "budget": 40} })json";

/// The smallest study, with one part of its text replaced.
std::string study(const std::string& replaced = {}, const std::string& by = {}) {
    std::string text = R"json({"vernier": 1, "name": "s", "command": ["run", "{x}"],
 "parameters": [{"name": "x", "type": "continuous", "min": 0, "max": 1}],
 "metrics": [{"name": "loss", "source": "regex", "pattern": "loss=(\\S+)"}],
 "objective": {"metric": "loss", "goal": "minimize"}})json";
    if (!replaced.empty()) {
        const std::size_t at = text.find(replaced);
        Q_ASSERT(at != std::string::npos);
        text.replace(at, replaced.size(), by);
    }
    return text;
}

/// The end of the metrics of the smallest study.
const std::string kLossEnd = "=(\\\\S+)\"}";

/// JSON that is written with single quotes.
std::string quoted(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

/// The smallest study with a warm start.
std::string warmStart(const std::string& json) {
    return study(R"("minimize"})", R"("minimize"}, "warm_start": )" + json);
}

std::string faultsIn(const std::string& text) {
    const Result<ParsedStudy> parsed = parseStudy(text);
    if (parsed)
        return {};
    std::string lines = parsed.error().faults.empty() ? parsed.error().message.text() + "\n" : "";
    for (const Fault& fault : parsed.error().faults)
        lines += fault.path + ": " + fault.message.text() + "\n";
    return lines;
}

}  // namespace

class TestStudyFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheFormatIsRead() {
        const Result<ParsedStudy> parsed = parseStudy(kExample);
        QVERIFY2(parsed, faultsIn(kExample).c_str());
        const StudyDefinition& study = parsed->definition;
        QCOMPARE(study.name, std::string("digits-mlp"));
        QCOMPARE(study.command.arguments.size(), std::size_t{6});
        QCOMPARE(study.environment.at("OMP_NUM_THREADS"), std::string("1"));
        QCOMPARE(study.space.parameters().size(), std::size_t{4});
        QCOMPARE(*study.space.find("lr")->defaultValue, Value(0.001));
        QCOMPARE(*study.space.find("hidden")->step, 8.0);
        QCOMPARE(study.space.find("momentum")->when.front().parent, std::string("optimizer"));
        QCOMPARE(study.objectiveIndex(), 0);
        QCOMPARE(study.metrics.at(1).role, MetricRole::Step);
        QCOMPARE(study.resource->max, 27);
        QCOMPARE(study.resource->eta, 3);
        QCOMPARE(study.stopping.rule, "median");
        QCOMPARE(*study.limits.budget, 40.0);
    }

    void aParameterThatTheCommandDoesNotUseIsAWarning() {
        const std::vector<Fault> warnings = parseStudy(kExample)->warnings;
        QCOMPARE(warnings.size(), std::size_t{2});
        QCOMPARE(warnings.front().path, std::string("parameters[2]"));
        QVERIFY(parseStudy(study(R"("{x}")", R"("{params_file}")"))->warnings.empty());
    }

    void whatIsLeftOutHasItsDefault() {
        const StudyDefinition definition = parseStudy(study())->definition;
        QCOMPARE(definition.strategy.kind, std::string("bayesian"));
        QCOMPARE(definition.stopping.rule, "none");
        QCOMPARE(definition.limits.parallel, 1);
        QVERIFY(!definition.limits.trials);
        QCOMPARE(definition.objective.value, ObjectiveValue::Last);
    }

    void writingAndReadingGivesTheSameStudy() {
        for (const std::string& text : {kExample, study(), study(R"(["run", "{x}"])", R"("run 'a b' {x}")")}) {
            const StudyDefinition definition = parseStudy(text)->definition;
            const std::string written = writeStudy(definition);
            QVERIFY2(parseStudy(written), faultsIn(written).c_str());
            QVERIFY(parseStudy(written)->definition == definition);
            QCOMPARE(writeStudy(parseStudy(written)->definition), written);
        }
    }

    void boundsAndTheDecimalMarkAreReadAndWritten() {
        const auto bounded = [](const std::string& bounds) {
            return study(R"("minimize"})", R"("minimize", "bounds": )" + bounds + "}");
        };
        const std::string text = bounded("[0, 1.5]");
        QCOMPARE(parseStudy(text)->definition.objective.bounds, (Bounds{0.0, 1.5}));
        QCOMPARE(parseStudy(bounded("[0, null]"))->definition.objective.bounds, (Bounds{0.0, std::nullopt}));
        StudyDefinition definition = parseStudy(text)->definition;
        definition.metrics.front().decimal = DecimalMark::Comma;
        const std::string written = writeStudy(definition);
        QVERIFY2(parseStudy(written), faultsIn(written).c_str());
        QVERIFY(parseStudy(written)->definition == definition);
        for (const char* wrong : {"[1, 0]", "[0]", "[0, \"1\"]", "1"})
            QVERIFY2(faultsIn(bounded(wrong)).starts_with("objective.bounds: "), faultsIn(bounded(wrong)).c_str());
        QVERIFY(faultsIn(study(R"("pattern")", R"("decimal": "x", "pattern")")).starts_with("metrics[0].decimal: "));
    }

    void howStepsAndValuesAreReadIsReadAndWritten() {
        const std::string metrics = quoted(
            ", {'name': 'frames', 'source': 'regex', 'pattern': 'frames ([0-9]+)', 'role': 'step', 'position': 'after'},"
            "{'name': 'auc', 'source': 'csv', 'column': 'val/auc', 'file': '{trial_dir}/*.csv'},"
            "{'name': 'acc', 'source': 'tensorboard', 'file': 'runs'},"
            "{'name': 'memory', 'source': 'builtin', 'measure': 'peak_memory'}");
        std::string text = study(kLossEnd, kLossEnd + metrics);
        const std::string goal = quoted("'minimize'}");
        text.replace(
            text.find(goal), goal.size(),
            quoted("'minimize', 'value': {'mean_of_last': 5}, 'folds': 'median', 'repeated': 'worst'}, 'terminal': true,"
                   "'stopping': {'rule': 'median', 'judge': 'each report'}"));
        const Result<ParsedStudy> parsed = parseStudy(text);
        QVERIFY2(parsed, faultsIn(text).c_str());
        const StudyDefinition& definition = parsed->definition;
        QCOMPARE(definition.metrics[1].position, StepPosition::After);
        QCOMPARE(definition.metrics[2].pattern, std::string("val/auc"));
        QCOMPARE(definition.metrics[2].file, std::string("{trial_dir}/*.csv"));
        QCOMPARE(definition.metrics[3].pattern, std::string("acc"));
        QCOMPARE(definition.metrics[4].source, MetricSource::Builtin);
        QCOMPARE(definition.objective.value, ObjectiveValue::MeanOfLast);
        QCOMPARE(definition.objective.lastReports, std::int64_t{5});
        QCOMPARE(definition.objective.folds, FoldChoice::Median);
        QCOMPARE(definition.objective.repeated, RepeatChoice::Worst);
        QCOMPARE(definition.stopping.judge, JudgeAt::EachReport);
        QVERIFY(definition.usesTerminal);
        QCOMPARE(definition.stepMetric()->name, std::string("frames"));
        QVERIFY(parseStudy(writeStudy(definition))->definition == definition);
        QVERIFY(parseStudy(study())->definition.stopping.judge == JudgeAt::EachStep);
    }

    void whatIsWrongWithThemIsSaid() {
        const auto says = [](const std::string& faults, const char* part) { return faults.find(part) != std::string::npos; };
        const auto metrics = [](const std::string& more) { return faultsIn(study(kLossEnd, kLossEnd + ", " + quoted(more))); };
        QVERIFY(says(metrics("{'name': 'a', 'source': 'csv'}"), "metrics[1].file: is missing"));
        for (const char* file : {"/etc/passwd", "../a", "a/../../b", "~/a"}) {
            const std::string metric = "{'name': 'a', 'source': 'csv', 'file': '" + std::string(file) + "'}";
            QVERIFY2(says(metrics(metric), "metrics[1].file: must be a file below"), file);
        }
        QVERIFY(
            says(metrics("{'name': 'a', 'source': 'builtin', 'measure': 'joy'}"), "metrics[1].measure: \"joy\" is unknown"));
        QVERIFY(says(metrics("{'name': 'a', 'source': 'json', 'position': 'after'}"), "metrics[1].position"));
        QVERIFY(says(metrics("{'name': 'a', 'source': 'json', 'role': 'step', 'position': 'beside'}"), "metrics[1].position"));
        for (const char* value : {"{'mean_of_last': 0}", "{'mean_of_last': 5000}", "{'median': 3}", "'first'", "7"}) {
            const std::string objective = quoted("'minimize', 'value': " + std::string(value) + "}");
            QVERIFY2(says(faultsIn(study(quoted("'minimize'}"), objective)), "objective.value"), value);
        }
        const std::string step = "{'name': 'a', 'source': 'csv', 'file': 'a.csv', 'role': 'step'}, ";
        QCOMPARE(metrics(step + "{'name': 'b', 'source': 'csv', 'file': 'b.csv', 'role': 'step'}"), std::string());
        QVERIFY(says(metrics(step + "{'name': 'b', 'source': 'csv', 'file': 'a.csv', 'role': 'step'}"), "metrics[2].role"));
    }

    void theOptionsOfStoppingAreReadAndWritten() {
        StudyDefinition definition = parseStudy(kExample)->definition;
        QCOMPARE(definition.stopping.minPeers, 5);
        definition.strategy.usesModel = false;
        definition.stopping = {"asha", 4, 2, 4, 6, 0.1, 0, 1};
        const std::string written = writeStudy(definition);
        QVERIFY2(parseStudy(written), faultsIn(written).c_str());
        QVERIFY(parseStudy(written)->definition == definition);
        for (const char* key :
             {"model", "grace_steps", "min_peers", "eta", "min_steps", "probability", "protect_top", "protect_last"})
            QVERIFY2(written.find("\"" + std::string(key) + "\": ") != std::string::npos, key);
        definition.stopping = {"curve", -1, 0, 1, 0, 1, -1, 0};
        QCOMPARE(faultsOf(definition).size(), std::size_t{7});
    }

    void hyperbandFindsItsResource() {
        StudyDefinition definition = parseStudy(kExample)->definition;
        definition.strategy.kind = "hyperband";
        definition.stopping.rule = "none";
        QCOMPARE(resourceOf(definition)->max, 27);
        definition.resource.reset();
        definition.command.arguments = {"train"};
        QCOMPARE(faultsOf(definition).front().path, std::string("resource"));
        for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"train", "--epochs=50"},
                                                                                           {"train", "--n_epochs", "50"},
                                                                                           {"train", "num-epochs=50"},
                                                                                           {"train", "-epochs", "50", "x"}}) {
            definition.command.arguments = words;
            QVERIFY(faultsOf(definition).empty());
            QCOMPARE(resourceOf(definition)->max, 50);
        }
        for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
                 {"train", "--epochs={lr}"}, {"train", "--epochs=0"}, {"train", "--epochs"}, {"train", "--warmup-epochs=5"}}) {
            definition.command.arguments = words;
            QVERIFY(!resourceOf(definition));
        }
    }

    void aWarmStartIsReadAndWritten() {
        for (const std::string& kind : {std::string("identical"), std::string("transfer")}) {
            const std::string text = warmStart("{\"kind\": \"" + kind + "\", \"studies\": [\"../a\", \"/b c\"]}");
            const Result<ParsedStudy> parsed = parseStudy(text);
            QVERIFY2(parsed, faultsIn(text).c_str());
            QCOMPARE(parsed->definition.warmStart->studies, (std::vector<std::string>{"../a", "/b c"}));
            QVERIFY(parseStudy(writeStudy(parsed->definition))->definition == parsed->definition);
            QVERIFY(writeStudy(parsed->definition).find(kind) != std::string::npos);
        }
        QVERIFY(!parseStudy(study())->definition.warmStart);
        QVERIFY(writeStudy(parseStudy(study())->definition).find("warm_start") == std::string::npos);
    }

    void aWarmStartWithFaultsIsRefused_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("faults");
        const auto row = [](const char* name, const char* json, const char* faults) {
            QTest::newRow(name) << QString::fromUtf8(json) << QString::fromUtf8(faults);
        };
        row("no object", "[]", "warm_start: is a list; it must be an object {...}\n");
        row("kind", R"({"kind": "same", "studies": ["a"]})",
            "warm_start.kind: \"same\" is unknown; it must be one of identical, transfer\n");
        row("nothing", "{}", "warm_start.kind: is missing\nwarm_start.studies: is missing\n");
        row("no study", R"({"kind": "identical", "studies": []})",
            "warm_start.studies: lists 0 studies; it must list 1 to 5\n");
        row("six studies", R"({"kind": "identical", "studies": ["a", "b", "c", "d", "e", "f"]})",
            "warm_start.studies: lists 6 studies; it must list 1 to 5\n");
        row("entries", R"({"kind": "identical", "studies": ["a", 5, "", "a"], "more": 1})",
            "warm_start.more: is not a known key; known keys here are kind, studies\n"
            "warm_start.studies[1]: is the number 5; it must be a text\n"
            "warm_start.studies[2]: is not a folder; give the folder of an earlier study, such as \"../earlier-study\"\n"
            "warm_start.studies[3]: \"a\" is listed twice\n");
        row("strategy", R"({"kind": "identical", "studies": ["a"]}, "strategy": {"kind": "sobol"})",
            "warm_start: works only with these strategies: random, bayesian; not with sobol\n");
    }

    void aWarmStartWithFaultsIsRefused() {
        QFETCH(QString, json);
        QFETCH(QString, faults);
        const QStringList found = QString::fromStdString(faultsIn(warmStart(json.toStdString()))).split(QLatin1Char('\n'));
        QCOMPARE(found, faults.split(QLatin1Char('\n')));
    }

    void aTextCommandIsSplitWithoutAShell() {
        const StudyDefinition definition = parseStudy(study(R"(["run", "{x}"])", R"("run 'a b' --x={x}")"))->definition;
        QCOMPARE(definition.command.arguments, (std::vector<std::string>{"run", "a b", "--x={x}"}));
    }

    void howToRecoverIsReadCheckedAndWritten() {
        const auto withRecovery = [](const char* json) {
            return study(R"(["run", "{x}"])", R"(["run", "{x}"], "recovery": )" + std::string(json));
        };
        const StudyDefinition definition =
            parseStudy(
                withRecovery(
                    R"({"retries": 7, "wait_s": 2.5, "halt_after": 0, "abort_after": 4, "exit_codes": [75, 137], "stop_grace_s": 120})"))
                ->definition;
        QCOMPARE(definition.recovery, (RecoverySettings{7, 2.5, 0, 4, {75, 137}, 120}));
        QCOMPARE(parseStudy(writeStudy(definition))->definition.recovery, definition.recovery);
        QCOMPARE(parseStudy(withRecovery("{}"))->definition.recovery, RecoverySettings());
        QVERIFY(writeStudy(parseStudy(withRecovery("{}"))->definition).find("recovery") == std::string::npos);
        QCOMPARE(faultsIn(withRecovery(R"({"abort_after": -1, "exit_codes": [0, 256], "stop_grace_s": -1})")),
                 std::string("recovery.abort_after: -1 is below 0; 0 never halts\n"
                             "recovery.stop_grace_s: -1 is not between 0 and 3600 seconds\n"
                             "recovery.exit_codes[0]: 0 is not an exit code of a failure, 1 to 255\n"
                             "recovery.exit_codes[1]: 256 is not an exit code of a failure, 1 to 255\n"));
        QCOMPARE(faultsIn(withRecovery(R"({"exit_codes": [75, "x"]})")),
                 std::string("recovery.exit_codes[1]: is a text; it must be an exit code, such as 75\n"));
        QCOMPARE(faultsIn(withRecovery(R"({"retries": -1, "wait_s": 1e9, "halt_after": -2, "wait": 1})")),
                 std::string("recovery.wait: is not a known key; known keys here are abort_after, exit_codes, halt_after, "
                             "retries, stop_grace_s, wait_s\n"
                             "recovery.retries: -1 is not between 0 and 1000\n"
                             "recovery.wait_s: 1e+09 is not between 0 and 86400 seconds\n"
                             "recovery.halt_after: -2 is below 0; 0 never halts\n"));
    }

    void whatCountsAsGainIsReadCheckedAndWritten() {
        const auto withLimits = [](const char* json, const char* kind = "bayesian") {
            return study(R"(["run", "{x}"])", R"(["run", "{x}"], "strategy": {"kind": ")" + std::string(kind) +
                                                  R"("}, "limits": )" + std::string(json));
        };
        const StudyDefinition definition =
            parseStudy(withLimits(R"({"not_improving": 9, "min_gain": 0.01, "convergence": 0.02})"))->definition;
        QCOMPARE(definition.limits.minGain, std::optional(0.01));
        QCOMPARE(definition.limits.convergence, std::optional(0.02));
        QCOMPARE(parseStudy(writeStudy(definition))->definition.limits, definition.limits);
        QCOMPARE(faultsIn(withLimits(R"({"min_gain": 0.01, "convergence": 1})")),
                 std::string("limits.min_gain: needs not_improving, how many trials in a row may gain less\n"
                             "limits.convergence: 1 is not a share between 0 and 1, such as 0.01\n"));
        QCOMPARE(faultsIn(withLimits(R"({"convergence": 0.01})", "random")),
                 std::string("limits.convergence: needs a model of the results, which random has not\n"));
    }

    void everyFaultIsReportedAtOnce() {
        QCOMPARE(QString::fromStdString(faultsIn(R"({"vernier": 1, "name": 5, "command": [], "extra": 1,
 "parameters": [{"name": "a/b", "type": "continuous", "min": 2, "max": 1, "scale": "log", "step": -1},
                {"name": "n", "type": "integer", "min": 0.5, "max": "9"},
                {"name": "c", "type": "categorical", "values": ["u", "u", null], "min": 0},
                {"name": "d", "type": "number", "min": 1},
                {"name": "e", "type": "continuous", "min": 0, "max": 1, "when": {"zz": ["u"], "c": ["w"]}}],
 "metrics": [{"name": "loss", "source": "regex"}],
 "objective": {"metric": "lss", "goal": "down"},
 "strategy": {"kind": "magic", "seed": -1},
 "limits": {"parallel": 0, "budget": 5, "trials": 1.5}})")),
                 QStringLiteral(R"(name: is the number 5; it must be a text
command: names no program; the first word must be the program to run
parameters[0].name: "a/b" contains a character that is not allowed in a name; use letters, digits, '_', '-' and '.'
parameters[0].max: 1 is less than min (2)
parameters[0].step: -1 is not above 0
parameters[1].max: is a text; it must be a number
parameters[1].min: 0.5 is not a whole number; an integer parameter needs whole numbers here
parameters[2].values[2]: is null; it must be a number, a text, true or false
parameters[2].min: is not a known key; known keys here are default, fixed, name, ordered, type, values, when
parameters[2].values[1]: "u" is listed twice; values must differ as text
parameters[3].type: "number" is unknown; it must be one of continuous, integer, categorical
parameters[4].when.c[0]: "w" is not one of its values, u, u
parameters[4].when.zz: is not a parameter declared before this one; declare it first
metrics[0].pattern: is missing
objective.goal: "down" is unknown; it must be one of minimize, maximize
objective.metric: "lss" is not a metric with a value; choose one of loss
strategy.seed: is the number -1; it must be a whole number, 0 or more
strategy.kind: "magic" is unknown; it must be one of random, sobol, grid, bayesian, hyperband
limits.trials: is the number 1.5; it must be a whole number
limits.parallel: 0 is not between 1 and 1024
limits.budget: needs cost_per_hour, what a slot costs for each hour that a trial runs in it
extra: is not a known key; known keys here are command, constraints, environment, limits, metrics, name, objective, objectives, parameters, recovery, resource, rules, stopping, strategy, terminal, vernier, warm_start, working_dir
)"));
    }
};

VERNIER_TEST(TestStudyFile, Nothing);

}  // namespace tst_StudyFile

#include "tst_StudyFile.moc"
