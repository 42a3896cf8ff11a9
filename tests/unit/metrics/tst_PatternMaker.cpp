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

    void aNamedMetricIsFoundInWhateverWayItIsWritten() {
        const std::string pattern = metricNamed("val_loss").pattern;
        QCOMPARE(read(pattern, "val_loss=0.5"), std::vector<double>{0.5});
        QCOMPARE(read(pattern, "{'val_loss': 1.e-05}"), std::vector<double>{1e-5});
        QCOMPARE(read(pattern, "val_loss 9.1f-5"), std::vector<double>{9.1e-5});
        QCOMPARE(read(pattern, "val_loss: \u2212.5"), std::vector<double>{-0.5});
        QCOMPARE(read(pattern, "val_loss: -Infinity"), std::vector<double>{-std::numeric_limits<double>::infinity()});
        QCOMPARE(read(pattern, "my_val_loss=0.5"), std::vector<double>{});
        QCOMPARE(patternWarnings(metricNamed("val_loss")), std::vector<Message>{});
    }
};

VERNIER_TEST(TestPatternMaker, Nothing);

}  // namespace tst_PatternMaker

#include "tst_PatternMaker.moc"
