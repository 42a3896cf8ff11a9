#include "core/metrics/MetricParser.h"

#include "core/base/Rng.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/Number.h"
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
        QCOMPARE(parser.parse("acc=0.5 loss=2 in epoch 7"), (Observations{{0, 7, 0.5}, {1, 7, 2}}));
        QCOMPARE(parser.parse("acc=0.6"), (Observations{{0, 7, 0.6}}));
        QCOMPARE(parser.parse("epoch 8"), Observations{});
        QCOMPARE(parser.parse("loss=1"), (Observations{{1, 8, 1}}));
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

    void xgboostLinesAreRead() {
        MetricParser parser = parserOf({regex("valid-merror:(\\S+)"), regex("^\\[(\\d+)\\]", MetricRole::Step)});
        QCOMPARE(parser.parse("[10]\ttrain-mlogloss:0.12156\tvalid-merror:0.04889"), (Observations{{0, 10, 0.04889}}));
    }

    void jsonKeysDescendByDots() {
        MetricParser parser = parserOf({json("eval.acc"), json("epoch", MetricRole::Step), json("loss")});
        QCOMPARE(parser.parse(R"({"epoch": 4, "loss": 1.5e-3, "eval": {"acc": 0.5, "n": 3}})"),
                 (Observations{{1, 4, 1.5e-3}, {0, 4, 0.5}}));
        QCOMPARE(parser.parse(R"(  {"eval.acc": -1}  )"), (Observations{{0, 4, -1}}));
        QCOMPARE(parser.parse(R"({"loss": "0.25"})"), (Observations{{1, 4, 0.25}}));
        QCOMPARE(parser.parse(R"({"l\u006fss": 7})"), (Observations{{1, 4, 7}}));
        QCOMPARE(parser.parse(R"({"loss": true, "x": [{"loss": 1}], "y": null})"), Observations{});
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
        QVERIFY(!parser.state().step);
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
        const std::vector<std::string> lines = {"acc=1 loss=2", "acc=2",          "loss=0", "epoch 5",
                                                "acc=3",        "loss=9 epoch 6", "acc=4"};
        MetricParser whole = parserOf(metrics);
        Observations expected;
        for (const std::string& line : lines)
            std::ranges::copy(whole.parse(line), std::back_inserter(expected));
        for (std::size_t cut = 0; cut <= lines.size(); ++cut) {
            Observations observed;
            MetricParser before = parserOf(metrics);
            for (std::size_t i = 0; i < cut; ++i)
                std::ranges::copy(before.parse(lines[i]), std::back_inserter(observed));
            MetricParser after = parserOf(metrics);
            after.restore(before.state());
            for (std::size_t i = cut; i < lines.size(); ++i)
                std::ranges::copy(after.parse(lines[i]), std::back_inserter(observed));
            QCOMPARE(observed, expected);
        }
    }

    void anOldStateWithFewerMetricsIsAccepted() {
        MetricParser parser = parserOf({regex("acc=(\\S+)"), regex("loss=(\\S+)")});
        parser.restore({3, {7}});
        QCOMPARE(parser.state().counts, (std::vector<std::int64_t>{7, 0}));
        QCOMPARE(parser.parse("loss=1"), (Observations{{1, 3, 1}}));
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
