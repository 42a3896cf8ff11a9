#include "core/metrics/PatternMaker.h"

#include "core/metrics/MetricParser.h"
#include "tests/support/TestProgram.h"

namespace tst_PatternMaker {

using namespace vernier;

namespace {

QStringList warningsFor(const char* pattern, MetricRole role = MetricRole::Measure) {
    QStringList words;
    for (const Message& sentence : patternWarnings({"metric", MetricSource::Regex, pattern, role})) {
        const QString text = QString::fromStdString(sentence.text());
        for (const char* word : {"lazy", "empty", "decimals", "sign", "exponent"}) {
            if (text.contains(QLatin1String(word)))
                words.append(QLatin1String(word));
        }
    }
    return words;
}

/// The pattern for the number between « and » in `marked`; its line goes into `line`.
std::string patternFor(QString marked, std::string& line) {
    const std::string text = marked.toStdString();
    const std::size_t begin = text.find("«");
    const std::size_t end = text.find("»") - 2;  // two bytes each
    line = marked.remove(QStringLiteral("«")).remove(QStringLiteral("»")).toStdString();
    return patternForNumber(line, begin, end);
}

std::vector<double> read(const std::string& pattern, const std::string& line) {
    const auto parser = MetricParser::create({{"metric", MetricSource::Regex, pattern, MetricRole::Measure}});
    std::vector<double> values;
    if (parser) {
        for (const MetricMatch& match : parser->matches(line))
            values.push_back(match.value);
    }
    return values;
}

}  // namespace

class TestPatternMaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundPatternsAreNotWarnedOf() {
        QCOMPARE(warningsFor("val_acc=([-+0-9.eE]+)"), QStringList());
        QCOMPARE(warningsFor("loss: (\\S+)"), QStringList());
        QCOMPARE(warningsFor("[(x)]\\(([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\\)"), QStringList());
        QCOMPARE(warningsFor("F1=(.*?);"), QStringList{QStringLiteral("empty")});
        QCOMPARE(warningsFor("epoch (\\d+)", MetricRole::Step), QStringList());
        QCOMPARE(warningsFor("(unclosed"), QStringList());
    }

    void whatAPatternWouldMissIsSaid() {
        QCOMPARE(warningsFor("F1=(.*?)"), QStringList{QStringLiteral("lazy")});
        QCOMPARE(warningsFor("a=([0-9.]*)"),
                 (QStringList{QStringLiteral("empty"), QStringLiteral("sign"), QStringLiteral("exponent")}));
        QCOMPARE(warningsFor("a=([0-9.]+)"), (QStringList{QStringLiteral("sign"), QStringLiteral("exponent")}));
        QCOMPARE(warningsFor("a=([-+0-9.]+)"), QStringList{QStringLiteral("exponent")});
        QCOMPARE(warningsFor("a=-?([0-9.e-]+?)"), QStringList{QStringLiteral("lazy")});
        QCOMPARE(warningsFor("(?P<x>\\d+)"),
                 (QStringList{QStringLiteral("decimals"), QStringLiteral("sign"), QStringLiteral("exponent")}));
        QCOMPARE(patternWarnings({"m", MetricSource::Regex, "a=([0-9.]+)", MetricRole::Measure}).front(),
                 std::string("The group does not match a sign: -1 would be read as 1 or not at all."));
    }

    void aClickedNumberIsFoundAgainAndNoOther_data() {
        QTest::addColumn<QString>("clicked");
        QTest::addColumn<QString>("later");
        QTest::addColumn<double>("expected");
        QTest::newRow("key=value") << "epoch 3 val_acc=«0.93» loss=0.2"
                                   << "epoch 12 val_acc=-1e-05 loss=7" << -1e-5;
        QTest::newRow("a part of another word") << "val_acc=0.1 acc=«0.2»"
                                                << "val_acc=0.3 acc=0.4" << 0.4;
        QTest::newRow("the same word twice") << "train loss 0.5 val loss «0.4»"
                                             << "train loss 0.7 val loss 0.6" << 0.6;
        QTest::newRow("xgboost") << "[10]\ttrain-merror:0.1\tvalid-merror:«0.04889»"
                                 << "[11]\ttrain-merror:0.2\tvalid-merror:0.3" << 0.3;
        QTest::newRow("JSON") << "{\"a\": 1, \"acc\": «0.5»}"
                              << "{\"a\": 2, \"acc\": 0.75}" << 0.75;
        QTest::newRow("tqdm") << " 12%|██        | 3/25 [00:03<00:10, loss=«0.5»]"
                              << " 16%|███       | 4/25 [00:04<00:09, loss=0.25]" << 0.25;
        QTest::newRow("words behind") << "«93.5» % correct of 100"
                                      << "94.5 % correct of 100" << 94.5;
        QTest::newRow("columns without words") << "1 2.5 «0.75» 9"
                                               << "2 3.5 0.5 9" << 0.5;
        QTest::newRow("alone") << "«0.5»"
                               << "-0.25" << -0.25;
        QTest::newRow("numbers between") << "step 10/200: «0.5»"
                                         << "step 20/200: 0.25" << 0.25;
        QTest::newRow("sentence end") << "Accuracy is «0.5»."
                                      << "Accuracy is 0.75." << 0.75;
        QTest::newRow("not ASCII") << "Genauigkeit größe: «0.5»"
                                   << "Genauigkeit größe: 0.25" << 0.25;
        QTest::newRow("signs of patterns") << "f(x)* [loss] = «0.5» (+/- 0.1)"
                                           << "f(x)* [loss] = 0.25 (+/- 0.1)" << 0.25;
    }

    void aClickedNumberIsFoundAgainAndNoOther() {
        QFETCH(QString, clicked);
        QFETCH(QString, later);
        QFETCH(double, expected);
        std::string line;
        const std::string pattern = patternFor(clicked, line);
        QCOMPARE(read(pattern, line).size(), std::size_t{1});
        QCOMPARE(read(pattern, later.toStdString()), std::vector<double>{expected});
        QCOMPARE(patternWarnings({"m", MetricSource::Regex, pattern, MetricRole::Measure}), std::vector<Message>{});
    }

    void theMadePatternKeepsTheNearestWord() {
        std::string line;
        const std::string pattern = patternFor(QStringLiteral("epoch 3 val_acc=«0.93»"), line);
        QVERIFY2(pattern.starts_with("\\bval_acc=("), pattern.c_str());
        QCOMPARE(read(pattern, "val_acc=nan").size(), std::size_t{1});
        QCOMPARE(read(pattern, "val_acc=-Infinity"), std::vector<double>{-std::numeric_limits<double>::infinity()});
    }

    void aNumberFarFromAnyWordStillGetsAPattern() {
        const std::string line = std::string(100'000, '.') + " 0.5";
        const std::string pattern = patternForNumber(line, line.size() - 3, line.size());
        QVERIFY(pattern.size() < 500);
        QCOMPARE(read(pattern, "0.5"), std::vector<double>{0.5});
    }
};

VERNIER_TEST(TestPatternMaker, Nothing);

}  // namespace tst_PatternMaker

#include "tst_PatternMaker.moc"
