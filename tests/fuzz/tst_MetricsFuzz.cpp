#include "core/base/Rng.h"
#include "core/capture/ClickedMetric.h"
#include "core/metrics/JsonLine.h"
#include "core/metrics/LineSplitter.h"
#include "core/metrics/MetricParser.h"
#include "core/metrics/PatternMaker.h"
#include "tests/support/TestProgram.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace tst_MetricsFuzz {

using namespace vernier;

namespace {

constexpr std::array<const char*, 24> kPieces{"\n",  "\r",  "\r\n", " ",   "acc=",  "epoch ",   "0.5",    "-1e-05",
                                              "nan", "Inf", "{",    "}",   "\"a\"", ":",        ",",      "[",
                                              "]",   "\\",  "\"",   "NaN", "\xff",  "\xe2\x82", "\u20AC", "\0"};

const std::string kJsonLine = "{\"a\": 0.5, \"b\": {\"a\": [1, \"x\\\"y\"], \"c\": null}, \"d\": \"\\u20ac\", \"e\": -1e-5}";

std::string randomText(Rng& rng, std::uint64_t pieces) {
    std::string text;
    for (std::uint64_t i = 0; i < pieces; ++i) {
        const char* const piece = kPieces[rng.below(kPieces.size())];
        text += *piece ? std::string(piece) : std::string(1, '\0');
        if (rng.below(8) == 0)
            text += static_cast<char>(rng.below(256));
    }
    return text;
}

std::string randomPattern(Rng& rng) {
    constexpr std::array<const char*, 20> elements{"(", ")",   "[",  "]", "*", "+", "?",   "{2,9}", "|",      "^",
                                                   "$", "\\d", "\\", ".", "a", "-", "0-9", "(?:",   "(?P<n>", "\xff"};
    std::string pattern;
    for (std::uint64_t i = rng.below(14); i > 0; --i)
        pattern += elements[rng.below(elements.size())];
    return rng.below(2) == 0 ? pattern : "(" + pattern + ")";
}

MetricParser parserOfEverything() {
    return std::move(MetricParser::create({{"acc", MetricSource::Regex, "acc=(\\S+)", MetricRole::Measure},
                                           {"a", MetricSource::Json, "a", MetricRole::Measure},
                                           {"epoch", MetricSource::Regex, "epoch (\\S+)", MetricRole::Step}})
                         .value());
}

/// What is observed in a stream, as text so that NaN equals NaN; the stream is interrupted and resumed at `cuts`.
std::string observed(const std::string& stream, const std::vector<std::size_t>& cuts) {
    std::string result;
    std::size_t begin = 0;
    MetricParser::State state = parserOfEverything().state();
    for (std::size_t part = 0; part <= cuts.size(); ++part) {
        LineSplitter splitter;
        MetricParser parser = parserOfEverything();
        parser.restore(state);
        const auto onLine = [&](std::string_view line) {
            for (const Observation& found : parser.parse(line))
                result +=
                    std::to_string(found.metric) + "@" + std::to_string(found.step) + "=" + std::to_string(found.value) + "\n";
        };
        const bool isLast = part == cuts.size();
        const std::size_t end = isLast ? stream.size() : std::max(cuts[part], begin);
        splitter.feed(std::string_view(stream).substr(begin, end - begin), onLine);
        if (isLast)
            splitter.finish(onLine);
        begin += static_cast<std::size_t>(splitter.completeBytes());
        state = parser.state();
    }
    return result;
}

}  // namespace

class TestMetricsFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreUtf8WithoutLineEnds() {
        Rng rng(1);
        for (int round = 0; round < 3000; ++round) {
            const std::string text = randomText(rng, 1 + rng.below(60));
            LineSplitter splitter;
            const auto check = [&](std::string_view line) {
                QVERIFY(line.find_first_of("\r\n") == std::string_view::npos);
                QCOMPARE(QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())).toUtf8(),
                         QByteArray(line.data(), static_cast<qsizetype>(line.size())));
            };
            for (std::size_t at = 0; at < text.size();) {
                const std::string piece = text.substr(at, 1 + rng.below(7));
                splitter.feed(piece, check);
                at += piece.size();
            }
            splitter.finish(check);
            QCOMPARE(splitter.completeBytes(), static_cast<std::int64_t>(text.size()));
        }
    }

    void interruptionsChangeNoObservation() {
        Rng rng(2);
        for (int round = 0; round < 500; ++round) {
            const std::string text = randomText(rng, 1 + rng.below(80));
            std::vector<std::size_t> cuts(rng.below(4));
            for (std::size_t& cut : cuts)
                cut = rng.below(text.size() + 1);
            std::sort(cuts.begin(), cuts.end());
            QCOMPARE(observed(text, cuts), observed(text, {}));
        }
    }

    void whatIsJsonElsewhereIsJsonHere() {
        Rng rng(3);
        int accepted = 0;
        for (int round = 0; round < 60'000; ++round) {
            std::string line = kJsonLine;
            for (std::uint64_t change = rng.below(4); change > 0; --change) {
                const std::size_t at = rng.below(line.size());
                line.replace(at, rng.below(4), rng.below(2) == 0 ? "" : kPieces[rng.below(kPieces.size() - 1)]);
            }
            const auto known = nlohmann::json::parse(line, nullptr, false);
            if (!known.is_object())
                continue;
            ++accepted;
            double a = NAN;
            const bool isAccepted = forEachJsonNumber(line, [&](const JsonNumber& number) {
                QVERIFY(number.begin < number.end && number.end <= line.size());
                if (number.path == "a")
                    a = number.value;
            });
            QVERIFY2(isAccepted, line.c_str());
            if (known.contains("a") && known["a"].is_number())
                QCOMPARE(a, known["a"].get<double>());
        }
        QVERIFY(accepted > 10'000);
    }

    void patternsAndLinesOfStrangersAreSurvived() {
        Rng rng(4);
        int compiled = 0;
        for (int round = 0; round < 20'000; ++round) {
            const MetricDefinition metric{"m", MetricSource::Regex, randomPattern(rng), MetricRole::Measure};
            const std::string line = randomText(rng, 20);
            (void)patternWarnings(metric);
            if (const auto parser = MetricParser::create({metric})) {
                ++compiled;
                for (const MetricMatch& match : parser->matches(line))
                    QVERIFY(match.begin < match.end && match.end <= line.size());
            }
        }
        QVERIFY(compiled > 1000);
    }

    void aPatternIsMadeForAnyPlaceOfAnyLine() {
        Rng rng(5);
        for (int round = 0; round < 3000; ++round) {
            std::string line;
            LineSplitter splitter;
            splitter.feed(randomText(rng, 1 + rng.below(40)) + "\n", [&](std::string_view found) { line = found; });
            const std::size_t begin = line.size();
            line += "0.5";
            const std::size_t end = line.size();
            line += rng.below(2) == 0 ? "" : " acc=0.25";
            const ClickedMetric clicked = metricFromClick({"acc=0.75", line, line + " 7"}, {1, {begin, end}}, {});
            const auto parser = MetricParser::create({clicked.metric});
            QVERIFY2(parser, (clicked.metric.pattern + (parser ? "" : parser.error().text())).c_str());
        }
    }
};

VERNIER_TEST(TestMetricsFuzz, Nothing);

}  // namespace tst_MetricsFuzz

#include "tst_MetricsFuzz.moc"
