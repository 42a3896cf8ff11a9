#include "core/metrics/MetricParser.h"

#include "core/base/Rng.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/Number.h"
#include "core/metrics/ParserState.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <limits>

namespace tst_MetricParser {

using namespace vernier;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

MetricDefinition regex(const char* pattern, MetricRole role = MetricRole::Measure) {
    return {"metric", MetricSource::Regex, pattern, role};
}

MetricDefinition json(const char* key, MetricRole role = MetricRole::Measure) {
    return {"metric", MetricSource::Json, key, role};
}

/// A value at a step that the output names.
Observation named(int metric, std::int64_t step, double value, int fold = 0) {
    return {metric, step, value, fold, true};
}

MetricDefinition after(MetricDefinition metric) {
    metric.role = MetricRole::Step;
    metric.position = StepPosition::After;
    return metric;
}

/// All observations in lines of stdout.
std::vector<Observation> observed(MetricParser parser, const std::vector<std::string>& lines) {
    std::vector<Observation> all;
    for (const std::string& line : lines)
        std::ranges::copy(parser.parse(line), std::back_inserter(all));
    std::ranges::copy(parser.finish(), std::back_inserter(all));
    return all;
}

MetricParser parserOf(const std::vector<MetricDefinition>& metrics) {
    return std::move(MetricParser::create(metrics).value());
}

std::vector<double> valuesIn(const MetricDefinition& metric, std::string_view line) {
    MetricParser parser = parserOf({metric});
    std::vector<double> values;
    for (const Observation& observation : parser.parse(line))
        values.push_back(observation.value);
    return values;
}

using Values = std::vector<double>;
using Observations = std::vector<Observation>;

}  // namespace

class TestMetricParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreReadInEverySpelling_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("expected");
        const std::pair<const char*, double> numbers[] = {{"0.5", 0.5},
                                                          {"-0.5", -0.5},
                                                          {"+0.5", 0.5},
                                                          {".5", 0.5},
                                                          {"5.", 5},
                                                          {"1e-05", 1e-5},
                                                          {"1E+3", 1000},
                                                          {"-2.5e10", -2.5e10},
                                                          {"inf", kInfinity},
                                                          {"-inf", -kInfinity},
                                                          {"+inf", kInfinity},
                                                          {"Infinity", kInfinity},
                                                          {"-Infinity", -kInfinity},
                                                          {"INF", kInfinity},
                                                          {"1e400", kInfinity},
                                                          {"-1e400", -kInfinity},
                                                          {"1e-400", 0},
                                                          {"0.1", 0.1},
                                                          {"9007199254740993", 9007199254740992.0},
                                                          {" 0.25 ", 0.25},
                                                          {"0.95,", 0.95},
                                                          {"95%", 95},
                                                          {"0.5).", 0.5}};
        for (const auto& [text, expected] : numbers)
            QTest::newRow(text) << QByteArray(text) << expected;
    }

    void numbersAreReadInEverySpelling() {
        QFETCH(QByteArray, text);
        QFETCH(double, expected);
        const auto number = numberFrom(text.toStdString());
        QVERIFY(number);
        QVERIFY(number->value == expected);
    }

    void aPatternReadsThousandsToTheirEnd() {
        QCOMPARE(valuesIn(regex("steps ([0-9.]+)"), "steps 1,024 of 2,048"), Values{1024});
        QCOMPARE(valuesIn(regex("steps ([0-9.]+)"), "steps 12,345.5"), Values{12345.5});
        QCOMPARE(valuesIn(regex("x=(-?[0-9.]+)"), "x=1.#INF"), Values{kInfinity});
        // The fields of a row, and what the pattern itself reads on, are no thousands.
        QCOMPARE(valuesIn(regex("^([0-9.]+)"), "3,120,0.5"), Values{3});
        QCOMPARE(valuesIn(regex(",([0-9]+)"), "0,100,200"), (Values{100, 200}));
        QCOMPARE(valuesIn(regex("([0-9]+),[0-9]+"), "1,024"), Values{1});
    }

    void notANumberIsANumber() {
        for (const char* text : {"nan", "NaN", "NAN", "-nan", "+nan"}) {
            const auto number = numberFrom(text);
            QVERIFY2(number && std::isnan(number->value), text);
        }
    }

    void otherTextIsNone() {
        for (const char* text :
             {"", " ", "-", "+", ".", "e5", "+-1", "--1", "0x1F", "1.2.3", "2024-11-23", "12abc", "nano", "1,234"})
            QVERIFY2(!numberFrom(text), text);
    }

    void theLocaleDoesNotMatter() {
        const char* const german = std::setlocale(LC_ALL, "de_DE.UTF-8");
        QCOMPARE(valuesIn(regex("acc=(\\S+)"), "acc=0.5"), Values{0.5});
        QCOMPARE(valuesIn(regex("acc=(\\S+)"), "acc=0,5"), Values{});
        std::setlocale(LC_ALL, "C");
        if (!german)
            QSKIP("this machine has no German locale; read with the default one only");
    }

    void theFirstGroupIsTheNumber() {
        QCOMPARE(valuesIn(regex("val_acc=([-+0-9.eE]+)"), "epoch 3 val_acc=0.93 loss=2"), Values{0.93});
        QCOMPARE(valuesIn(regex("(?:acc|accuracy): (\\S+) (\\S+)"), "accuracy: 0.5 0.7"), Values{0.5});
        QCOMPARE(valuesIn(regex("acc(?P<v>[0-9.]+)?"), "acc"), Values{});
        QCOMPARE(valuesIn(regex("a=(.*?)"), "a=0.5"), Values{});
        QCOMPARE(valuesIn(regex("a=(\\w+)"), "a=none"), Values{});
    }

    void everyMatchOfALineCounts() {
        MetricParser parser = parserOf({regex("a=([0-9.]+)")});
        QCOMPARE(parser.parse("a=1 a=2 a=3"), (Observations{{0, 1, 1}, {0, 2, 2}, {0, 3, 3}}));
    }

    void aStepCountsForItsWholeLineAndTheFollowing() {
        MetricParser parser = parserOf({regex("acc=(\\S+)"), regex("epoch (\\d+)", MetricRole::Step), regex("loss=(\\S+)")});
        QCOMPARE(parser.parse("acc=0.5 loss=2 in epoch 7"), (Observations{named(0, 7, 0.5), named(1, 7, 2)}));
        QCOMPARE(parser.parse("acc=0.6"), (Observations{named(0, 7, 0.6)}));
        QCOMPARE(parser.parse("epoch 8"), Observations{});
        QCOMPARE(parser.parse("loss=1"), (Observations{named(1, 8, 1)}));
        QCOMPARE(parser.state().counts, (std::vector<std::int64_t>{2, 2}));
    }

    void withoutAStepReportsAreCounted() {
        MetricParser parser = parserOf({regex("acc=(\\S+)"), regex("loss=(\\S+)")});
        QCOMPARE(parser.parse("acc=0.5"), (Observations{{0, 1, 0.5}}));
        QCOMPARE(parser.parse("acc=0.6 loss=1"), (Observations{{0, 2, 0.6}, {1, 1, 1}}));
    }

    void aStepMayBeAFractionButNotInfinite() {
        MetricParser parser = parserOf({regex("acc=(\\S+)"), regex("epoch=(\\S+)", MetricRole::Step)});
        QCOMPARE(parser.parse("acc=1 epoch=2.7"), (Observations{{0, 2, 1}}));
        QCOMPARE(parser.parse("acc=1 epoch=inf"), (Observations{{0, 2, 1}}));
        QCOMPARE(parser.parse("acc=1 epoch=nan"), (Observations{{0, 2, 1}}));
        QCOMPARE(parser.parse("acc=1 epoch=1e300"), (Observations{{0, 2, 1}}));
    }

    void aStepThatClosesItsBlockHasTheValuesAboveIt() {
        const std::vector<MetricDefinition> metrics = {regex("reward (\\S+)"), after(regex("frames (\\d+)"))};
        const std::vector<std::string> lines = {"reward 1.5", "| frames 100", "other 3",
                                                "reward 2.5", "frames 200",   "reward 3"};
        // The last one has no step of its own: nobody has printed it.
        QCOMPARE(observed(parserOf(metrics), lines), (Observations{named(0, 100, 1.5), named(0, 200, 2.5), named(0, 200, 3)}));
        QCOMPARE(observed(parserOf(metrics), {"frames 7 reward 0.5"}), (Observations{named(0, 7, 0.5)}));
        QCOMPARE(observed(parserOf(metrics), {"reward 0.5"}), (Observations{{0, 1, 0.5}}));
    }

    void valuesThatWaitForAStepAreNotKeptForEver() {
        MetricParser parser = parserOf({regex("reward (\\S+)"), after(regex("frames (\\d+)"))});
        for (std::size_t i = 0; i < 3 * MetricParser::kMaxWaiting; ++i)
            QVERIFY(parser.parse("reward " + std::to_string(i)).empty());
        const Observations released = parser.parse("frames 1");
        QCOMPARE(released.size(), MetricParser::kMaxWaiting);
        QCOMPARE(released.back().value, 3.0 * MetricParser::kMaxWaiting - 1);
    }

    void aStreamWithoutStepsFollowsTheOther() {
        MetricParser parser = parserOf({regex("cost (\\S+)"), regex("round (\\d+)", MetricRole::Step)});
        QVERIFY(parser.parse("round 10").empty());
        QCOMPARE(parser.parse("cost 2", OutputStream::Stderr), (Observations{named(0, 10, 2)}));
        QVERIFY(parser.parse("round 20").empty());
        QCOMPARE(parser.parse("cost 1", OutputStream::Stderr), (Observations{named(0, 20, 1)}));
        // Once it names steps itself, it has its own.
        QVERIFY(parser.parse("round 3", OutputStream::Stderr).empty());
        QCOMPARE(parser.parse("cost 4", OutputStream::Stderr), (Observations{named(0, 3, 4)}));
        QCOMPARE(parser.parse("cost 5"), (Observations{named(0, 20, 5)}));
    }

    void stepsThatBeginAgainBeginAFold() {
        const std::vector<MetricDefinition> metrics = {regex("f1 (\\S+)"), regex("it (\\d+)", MetricRole::Step)};
        QCOMPARE(observed(parserOf(metrics), {"it 0 f1 1", "it 5 f1 2", "it 0 f1 3", "it 5 f1 4", "it 0 f1 5"}),
                 (Observations{named(0, 0, 1), named(0, 5, 2), named(0, 0, 3, 1), named(0, 5, 4, 1), named(0, 0, 5, 2)}));
        // Another rank that lags behind, or the same step twice, is none.
        QCOMPARE(
            observed(parserOf(metrics), {"it 1 f1 1", "it 2 f1 2", "it 3 f1 3", "it 2 f1 4", "it 3 f1 5", "it 3 f1 6"}).back(),
            named(0, 3, 6));
    }

    void aCommandThatGoesOnMayRepeatSteps() {
        MetricParser parser = parserOf({regex("f1 (\\S+)"), regex("it (\\d+)", MetricRole::Step)});
        for (const char* line : {"it 1 f1 1", "it 2 f1 2", "it 3 f1 3"})
            parser.parse(line);
        parser.resume();
        QCOMPARE(parser.parse("it 1 f1 4"), (Observations{named(0, 1, 4)}));
        QCOMPARE(parser.parse("it 2 f1 5"), (Observations{named(0, 2, 5)}));
        QCOMPARE(parser.parse("it 1 f1 6"), (Observations{named(0, 1, 6, 1)}));
    }

    void severalStepsOfOneLineHaveTheValuesBesideThem() {
        const std::vector<MetricDefinition> leading = {regex("p=(\\S+)"), regex("<(\\d+)>", MetricRole::Step)};
        QCOMPARE(observed(parserOf(leading), {"<1> p=4.5 <2> p=4.25"}), (Observations{named(0, 1, 4.5), named(0, 2, 4.25)}));
        QCOMPARE(observed(parserOf(leading), {"p=4.5 <1>  p=4.25 <2>"}), (Observations{named(0, 1, 4.5), named(0, 2, 4.25)}));
    }

    void metricsOfFilesAreNotLookedForInTheOutput() {
        MetricDefinition inFile = regex("a=(\\S+)");
        inFile.file = "{trial_dir}/a.log";
        QVERIFY(parserOf({inFile}).parse("a=1").empty());
        Result<MetricParser> parser = MetricParser::create({inFile, regex("b=(\\S+)")}, inFile.file);
        QCOMPARE(parser->parse("a=1 b=2"), (Observations{{0, 1, 1}}));
    }

    void xgboostLinesAreRead() {
        MetricParser parser = parserOf({regex("valid-merror:(\\S+)"), regex("^\\[(\\d+)\\]", MetricRole::Step)});
        QCOMPARE(parser.parse("[10]\ttrain-mlogloss:0.12156\tvalid-merror:0.04889"), (Observations{named(0, 10, 0.04889)}));
    }

    void jsonKeysDescendByDots() {
        MetricParser parser = parserOf({json("eval.acc"), json("epoch", MetricRole::Step), json("loss")});
        QCOMPARE(parser.parse(R"({"epoch": 4, "loss": 1.5e-3, "eval": {"acc": 0.5, "n": 3}})"),
                 (Observations{named(1, 4, 1.5e-3), named(0, 4, 0.5)}));
        QCOMPARE(parser.parse(R"(  {"eval.acc": -1}  )"), (Observations{named(0, 4, -1)}));
        QCOMPARE(parser.parse(R"({"loss": "0.25"})"), (Observations{named(1, 4, 0.25)}));
        QCOMPARE(parser.parse(R"({"l\u006fss": 7})"), (Observations{named(1, 4, 7)}));
        QCOMPARE(parser.parse(R"({"loss": true, "x": [{"loss": 1}], "y": null})"), Observations{});
    }

    void jsonMayNameItsNumbers() {
        QCOMPARE(valuesIn(json("auc"), R"({"name": "auc", "value": 0.5})"), Values{0.5});
        QCOMPARE(valuesIn(json("auc"), R"({"value": "0.5", "step": 3, "metric": "auc"})"), Values{0.5});
        QCOMPARE(valuesIn(json("eval.auc"), R"({"eval": [{"tag": "f1", "value": 1}, {"tag": "auc", "value": 0.5}]})"),
                 Values{0.5});
        QCOMPARE(valuesIn(json("auc"), R"({"name": "auc", "other": 0.5})"), Values{});
        const std::string line = R"({"name": "auc", "value": 0.5})";
        QCOMPARE(parserOf({json("auc")}).matches(line).at(0).begin, line.find("0.5"));
    }

    void jsonMayStandBehindAPrefix() {
        const std::string line = R"(12:00:01 INFO trainer: {"a": 0.5})";
        QCOMPARE(valuesIn(json("a"), line.c_str()), Values{0.5});
        QCOMPARE(parserOf({json("a")}).matches(line).at(0).begin, line.find("0.5"));
        QCOMPARE(valuesIn(json("a"), R"(INFO {"a": 0.5} and more)"), Values{});
    }

    void pythonsBareNumbersAreRead() {
        QCOMPARE(valuesIn(json("a"), R"({"a": Infinity, "b": NaN})"), Values{kInfinity});
        QCOMPARE(valuesIn(json("a"), R"({"b": NaN, "a": -Infinity})"), Values{-kInfinity});
        QVERIFY(std::isnan(valuesIn(json("a"), R"({"a": NaN})").at(0)));
    }

    void aLineThatIsNotJsonIsSkipped() {
        for (const char* line : {"", "a", "{", "{}x", R"({"a": 1)", R"({"a": 1,})", R"({"a" 1})", R"({"a": 1} {"a": 2})",
                                 R"(["a", 1])", R"({'a': 1})", R"({"a": 1%})", R"({"a": 1]})", R"({"a": [1})", R"({,"a": 1})",
                                 R"({"a": 1 "b": 2})", R"({"a": 1, "b": "open})", R"({"a": 1, "b\)", R"({"a":1,"b":})", "5"})
            QVERIFY2(valuesIn(json("a"), line).empty(), line);
    }

    void matchesSayWhereTheNumberStands() {
        const MetricParser parser = parserOf({regex("acc=(\\S+)"), json("b.c", MetricRole::Step)});
        const auto words = parser.matches("x acc=0.5, acc=-1e-3");
        QCOMPARE(words.size(), std::size_t{2});
        QCOMPARE(std::pair(words[0].begin, words[0].end), std::pair(std::size_t{6}, std::size_t{9}));
        QCOMPARE(std::pair(words[1].begin, words[1].end), std::pair(std::size_t{15}, std::size_t{20}));
        const std::string line = R"({"b": {"c": "17"}})";
        const auto keys = parser.matches(line);
        QCOMPARE(keys.size(), std::size_t{1});
        QCOMPARE(keys[0].metric, 1);
        QCOMPARE(line.substr(keys[0].begin, keys[0].end - keys[0].begin), std::string("17"));
        QVERIFY(!parser.state().steps[0].current);
    }

    void badPatternsAreNamedAllAtOnce() {
        const auto parser = MetricParser::create({regex("acc=(\\S+)"), regex("(unclosed"), regex("no group"),
                                                  regex("(?=look)(a)"), regex(std::string(5000, 'a').c_str())});
        QVERIFY(!parser);
        QCOMPARE(parser.error().code, ErrorCode::InvalidInput);
        QCOMPARE(parser.error().faults.size(), std::size_t{4});
        QCOMPARE(parser.error().faults[0].path, std::string("metrics[1].pattern"));
        QCOMPARE(parser.error().faults[1].path, std::string("metrics[2].pattern"));
        QCOMPARE(parser.error().faults[1].message.text(), std::string("has no group; put ( ) around the number"));
        QCOMPARE(parser.error().faults[3].path, std::string("metrics[4].pattern"));
    }

    void restoringTheStateGoesOnExactly() {
        const std::vector<MetricDefinition> metrics = {regex("acc=(\\S+)"), regex("loss=(\\S+)"),
                                                       regex("epoch (\\d+)", MetricRole::Step)};
        const std::vector<std::string> lines = {"acc=1 loss=2",   "acc=2", "loss=0",  "epoch 5", "acc=3",
                                                "loss=9 epoch 6", "acc=4", "epoch 5", "acc=inf"};
        MetricParser whole = parserOf(metrics);
        Observations expected;
        for (const std::string& line : lines)
            std::ranges::copy(whole.parse(line), std::back_inserter(expected));
        for (std::size_t cut = 0; cut <= lines.size(); ++cut) {
            Observations seen;
            MetricParser before = parserOf(metrics);
            for (std::size_t i = 0; i < cut; ++i)
                std::ranges::copy(before.parse(lines[i]), std::back_inserter(seen));
            MetricParser later = parserOf(metrics);
            later.restore(parserStateFrom(toText(before.state())).value());
            for (std::size_t i = cut; i < lines.size(); ++i)
                std::ranges::copy(later.parse(lines[i]), std::back_inserter(seen));
            QCOMPARE(seen, expected);
        }
    }

    void aStateSurvivesAsText() {
        MetricParser::State state;
        state.steps = {{{2.5, 1.0, 3}, {std::nullopt, std::nullopt, 0}}};
        state.counts = {4, 0};
        state.waiting = {{{{1, 0.1}, {0, -kInfinity}}, {}}};
        QCOMPARE(parserStateFrom(toText(state)), std::optional(state));
        for (const char* text : {"", "{}", "[]", R"({"counts": "x"})", R"({"counts": [], "steps": [{}], "waiting": [[], []]})"})
            QVERIFY2(!parserStateFrom(text), text);
    }

    void anOldStateWithFewerMetricsIsAccepted() {
        MetricParser parser = parserOf({regex("acc=(\\S+)"), regex("loss=(\\S+)")});
        MetricParser::State state;
        state.steps[0].current = 3;
        state.counts = {7};
        state.waiting[1] = {{0, 0.5}, {2, 0.5}};
        parser.restore(state);
        QCOMPARE(parser.state().counts, (std::vector<std::int64_t>{7, 0}));
        QCOMPARE(parser.state().waiting[1].size(), std::size_t{1});
        QCOMPARE(parser.parse("loss=1"), (Observations{named(1, 3, 1)}));
    }

    void hostilePatternsAndLinesTakeNoTime() {
        QElapsedTimer timer;
        timer.start();
        const std::string line(LineSplitter::kMaxLineBytes, 'a');
        for (const char* pattern : {"(a+)+b", "(a|a)*b", "((a*)*)*b", "(.*)(.*)(.*)(.*)x", "a(a)?(?:.*b)?"})
            QVERIFY(valuesIn(regex(pattern), line).empty());
        QVERIFY(!MetricParser::create({regex("((((a{1,100}){1,100}){1,100}){1,100})")}));
        std::string nested = "{\"a\":";
        for (int i = 0; i < 300'000; ++i)
            nested += i % 2 == 0 ? "[" : "{\"k\":";
        QVERIFY(valuesIn(json("a"), nested).empty());
        // A generous bound: backtracking engines need hours.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

VERNIER_TEST(TestMetricParser, Nothing);

}  // namespace tst_MetricParser

#include "tst_MetricParser.moc"
