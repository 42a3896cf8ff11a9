#include "tests/support/TestProgram.h"
#include "ui/tables/OutputReading.h"

namespace tst_OutputReading {

using namespace vernier;

namespace {

const QString kLine = QStringLiteral("epoch 3 loss 0.7415 精度 val_acc=8.8e-1");

std::vector<MetricDefinition> sample() {
    return {{"broken", MetricSource::Regex, "(", MetricRole::Measure},
            {"val_acc", MetricSource::Regex, "val_acc=([-+0-9.eE]+)", MetricRole::Measure},
            {"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step}};
}

QString textOf(const OutputMark& mark) {
    return kLine.mid(mark.begin, mark.end - mark.begin);
}

}  // namespace

class TestOutputReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksStandAtTheNumbersInAnyScript() {
        const std::vector<OutputMark> marks = OutputReading(sample()).marksIn(kLine);
        QCOMPARE(marks.size(), std::size_t{2});
        for (const OutputMark& mark : marks)
            QCOMPARE(textOf(mark), mark.metric == 1 ? QStringLiteral("8.8e-1") : QStringLiteral("3"));
    }

    void aBrokenPatternLeavesTheOthersAtWork() {
        const std::vector<MetricFinding> findings = OutputReading(sample()).findings(kLine);
        QCOMPARE(findings.size(), std::size_t{3});
        QCOMPARE(findings[0].count, 0);
        QCOMPARE(findings[1].last, 0.88);
        QCOMPARE(OutputReading(sample()).series(kLine, 1), std::vector<QPointF>{QPointF(3, 0.88)});
        QVERIFY(OutputReading(sample()).series(kLine, 0).empty());
    }

    void aNumberIsFoundUnderThePointer() {
        QCOMPARE(textOf(*numberAt(kLine, kLine.indexOf(QLatin1String("0.74")) + 3)), QStringLiteral("0.7415"));
        QCOMPARE(textOf(*numberAt(kLine, kLine.size() - 2)), QStringLiteral("8.8e-1"));
        QVERIFY(!numberAt(kLine, 2));
        QVERIFY(!numberAt(QStringLiteral("a1b model"), 1));
        QCOMPARE(numberAt(QStringLiteral("Epoch12: 0.5"), 6), (OutputMark{-1, 5, 7}));
        QCOMPARE(numberAt(QStringLiteral("精度 0,93 %"), 5), (OutputMark{-1, 3, 7}));
    }

    void aMetricIsNamedAfterTheWordBeforeItsNumber() {
        const QStringList lines{kLine};
        const MetricDefinition loss =
            metricFor(lines, 0, *numberAt(kLine, kLine.indexOf(QLatin1String("0.74"))), sample()).metric;
        QCOMPARE(loss.name, std::string("loss"));
        QCOMPARE(OutputReading({loss}).findings(kLine)[0].last, 0.7415);
        const MetricDefinition again = metricFor(lines, 0, *numberAt(kLine, kLine.size() - 2), sample()).metric;
        QCOMPARE(again.name, std::string("val_acc_2"));
        QCOMPARE(metricFor(lines, 0, *numberAt(kLine, 6), {}).metric.role, MetricRole::Step);
    }
};

VERNIER_TEST(TestOutputReading, Nothing);

}  // namespace tst_OutputReading

#include "tst_OutputReading.moc"
