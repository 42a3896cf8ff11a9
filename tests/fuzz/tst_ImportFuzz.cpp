#include "core/base/Rng.h"
#include "core/imports/StudyImport.h"
#include "core/imports/text/YamlText.h"
#include "core/study/StudyFile.h"
#include "tests/support/Mutation.h"
#include "tests/support/TestProgram.h"

#include <array>
#include <cmath>
#include <string>

namespace tst_ImportFuzz {

using namespace vernier;
using namespace vernier::test;

namespace {

const std::string kSweep = R"yaml(program: train.py
name: digits
method: bayes
metric: {name: val_loss, goal: minimize}
parameters:
  lr: {distribution: log_uniform_values, min: 1.0e-5, max: 0.3}
  layers: {min: 1, max: 6}
  batch: &batch {values: [16, 32, 64]}
  eval_batch: *batch
  epochs: {value: 27}
  dropout: {distribution: q_uniform, min: 0, max: 0.5, q: 0.1}
early_terminate: {type: hyperband, min_iter: 3}
)yaml";
const std::string kNni =
    R"json({"lr":{"_type":"loguniform","_value":[0.00001,0.3]},"units":{"_type":"choice","_value":[16,32,"a"]},
"depth":{"_type":"randint","_value":[1,9]},"q":{"_type":"quniform","_value":[0,1,0.25]}})json";
const std::string kJob = R"json({"HyperParameterTuningJobName":"job","HyperParameterTuningJobConfig":{"Strategy":"Bayesian",
"HyperParameterTuningJobObjective":{"Type":"Maximize","MetricName":"acc"},
"ResourceLimits":{"MaxNumberOfTrainingJobs":20,"MaxParallelTrainingJobs":2},
"ParameterRanges":{"ContinuousParameterRanges":[{"Name":"lr","MinValue":"0.001","MaxValue":"0.1","ScalingType":"Logarithmic"}],
"IntegerParameterRanges":[{"Name":"n","MinValue":"1","MaxValue":"9","ScalingType":"Auto"}],
"CategoricalParameterRanges":[{"Name":"c","Values":["a","b"]}]}},
"TrainingJobDefinition":{"StaticHyperParameters":{"epochs":"3"},"AlgorithmSpecification":{"MetricDefinitions":
[{"Name":"acc","Regex":"acc=([0-9.]+)"}]}}})json";

const std::string kHydra =
    "optimized_metric: acc\nhydra:\n  sweeper:\n    direction: maximize\n    n_trials: 20\n    sampler: {seed: 3}\n"
    "    params:\n      lr: tag(log, interval(0.001, 0.1))\n      size: range(8, 64, step=8)\n"
    "      opt: choice(sgd, 'adam', 3)\n      short: a, b\n";
const std::string kJournal =
    "{\"op_code\": 0, \"study_name\": \"s\", \"directions\": [1]}\n"
    "{\"op_code\": 4, \"study_id\": 0, \"datetime_start\": \"2025-01-01T00:00:00\"}\n"
    "{\"op_code\": 5, \"trial_id\": 0, \"param_name\": \"x\", \"param_value_internal\": 0.5, \"distribution\": "
    "\"{\\\"name\\\": \\\"FloatDistribution\\\", \\\"attributes\\\": {\\\"low\\\": 0.0, \\\"high\\\": 1.0, "
    "\\\"log\\\": false, \\\"step\\\": null}}\"}\n"
    "{\"op_code\": 7, \"trial_id\": 0, \"step\": 1, \"intermediate_value\": 0.25}\n"
    "{\"op_code\": 6, \"trial_id\": 0, \"state\": 1, \"values\": [0.5], \"datetime_complete\": \"2025-01-01T00:00:09\"}\n"
    "{\"op_code\": 4, \"study_id\": 0, \"state\": 1, \"value\": 3.0}\n";
const std::string kTable = "number,value,params_x,params_y,state\n0,0.5,1,\"a, b\",COMPLETE\n1,,2,c,FAIL\n2,0.25,3,c,PRUNED\n";

const std::array kAll{&kSweep, &kNni, &kJob, &kHydra, &kJournal, &kTable};

/// What replaces some piece of a file.
constexpr std::array<const char*, 24> kPieces{
    "null", "[]",   "{}",       "-1",   "0",      "1e308",     "-1e308", "1e999", "9223372036854775808",
    ".inf", ".nan", "~",        "\"\"", "[[[]]]", "{a: b}",    "*no",    "&x",    "<<: ",
    "- ",   "\t",   "\xff\xfe", "\"",   "|\n  ",  "!!binary x"};

std::string mutated(const std::string& text, Rng& rng) {
    return mutate(text, kPieces, 4, rng, ",}\n");
}

/// A refusal says what is wrong, each fault with its place; whatever is imported is a study that can be written and read again.
void judge(const Result<ImportedStudy>& imported, const std::string& text) {
    if (!imported) {
        QVERIFY2(!imported.error().message.empty(), text.c_str());
        for (const Fault& fault : imported.error().faults)
            QVERIFY2(!fault.path.empty() && !fault.message.empty(), text.c_str());
        return;
    }
    const SearchSpace& space = imported->definition.space;
    QVERIFY2(space.faultsOf(space.defaults()).empty(), text.c_str());
    const Result<SearchSpace> again = SearchSpace::create(space.parameters());
    QVERIFY2(again && *again == space, text.c_str());
    for (const Trial& trial : imported->trials)
        QVERIFY2(isFinished(trial.state) && (!trial.objective || std::isfinite(*trial.objective)), text.c_str());
}

}  // namespace

/// Other tools' searches, however broken, are quickly imported or refused with a reason.
class TestImportFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMutatedAreSoundFiles() {
        for (const std::string* const text : kAll) {
            const auto imported = importStudy(*text, "name");
            QVERIFY2(imported, imported ? "" : imported.error().text().c_str());
        }
    }

    void aMutatedFileIsTakenOrRefusedWithAReason() {
        for (const std::string* const text : kAll) {
            int taken = 0;
            for (std::uint64_t seed = 0; seed < 3000; ++seed) {
                Rng rng(seed);
                const std::string changed = mutated(*text, rng);
                const auto imported = importStudy(changed, "name");
                judge(imported, changed);
                taken += imported ? 1 : 0;
            }
            QVERIFY2(taken > 30, std::to_string(taken).c_str());
        }
    }

    void aFileCutAnywhereIsTakenOrRefused() {
        for (const std::string* const text : kAll) {
            for (std::size_t length = 0; length < text->size(); ++length)
                judge(importStudy(std::string_view(*text).substr(0, length), "name"), text->substr(0, length));
        }
    }

    void randomBytesAreRefusedOrHarmless() {
        for (std::uint64_t seed = 0; seed < 3000; ++seed) {
            Rng rng(seed);
            std::string text(rng.below(300), '\0');
            for (char& byte : text)
                byte = static_cast<char>(rng.below(256));
            judge(importStudy(text, "name"), text);
        }
    }

    void whatHasNoEndIsRefusedSoon_data() {
        QTest::addColumn<QByteArray>("text");
        QByteArray bomb("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 40; ++level) {
            const QByteArray before = "*a" + QByteArray::number(level - 1);
            bomb += "a" + QByteArray::number(level) + ": &a" + QByteArray::number(level) + " [" + before +
                    QByteArray(", " + before).repeated(8) + "]\n";
        }
        QTest::newRow("aliases of aliases") << bomb;
        QTest::newRow("an alias of itself") << QByteArray("a: &a [*a, *a]\nparameters: *a\n");
        QTest::newRow("lists in lists") << QByteArray(1 << 20, '[');
        QTest::newRow("blocks in blocks") << QByteArray("- ").repeated(200'000);
        QTest::newRow("maps in maps") << QByteArray("{a: ").repeated(100'000);
        QTest::newRow("JSON in JSON") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("10 MB of text") << "parameters: " + QByteArray(10 << 20, 'x');
        QTest::newRow("10 MB of entries") << "parameters:\n" + QByteArray("  a: {min: 0, max: 1}\n").repeated(480'000);
        QTest::newRow("10 MB of JSON") << "{\"lr\":{\"_type\":\"choice\",\"_value\":[" + QByteArray("1,").repeated(5 << 20) +
                                              "1]}}";
    }

    void whatHasNoEndIsRefusedSoon() {
        QFETCH(QByteArray, text);
        const double begin = cpuSeconds();
        const auto imported = importStudy(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), "name");
        QVERIFY(!imported);
        QVERIFY(!imported.error().message.empty());
        QVERIFY2(cpuSeconds() - begin < 5 * kSlowness, std::to_string(cpuSeconds() - begin).c_str());
    }

    void aRefusalNamesTheFieldAndTheRule() {
        const auto imported = importStudy("method: grid\nparameters:\n  lr: {min: 3, max: 1}\n", "name");
        QVERIFY(!imported);
        QVERIFY2(imported.error().text().find("lr") != std::string::npos, imported.error().text().c_str());
        const auto broken = importStudy("parameters:\n  lr: {min: 3\n  b: ]\n", "name");
        QVERIFY(!broken);
        QVERIFY2(broken.error().text().find("line") != std::string::npos, broken.error().text().c_str());
    }

    void hugeNumbersMakeNoInfiniteRange() {
        for (const char* const number : {"1e308", "1e999", "9223372036854775808", "-1e400", ".inf", ".nan"}) {
            const std::string text =
                std::string("method: random\nmetric: {name: a, goal: minimize}\nparameters:\n  p: {min: 0, max: ") + number +
                "}\n";
            judge(importStudy(text, "name"), text);
        }
    }
};

VERNIER_TEST(TestImportFuzz, CoreEvents);

}  // namespace tst_ImportFuzz

#include "tst_ImportFuzz.moc"
