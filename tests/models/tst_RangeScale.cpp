#include "tests/support/TestProgram.h"
#include "ui/scales/RangeScale.h"

#include <algorithm>

namespace tst_RangeScale {

using namespace vernier;

namespace {

Parameter numeric(ParameterKind kind, double min, double max, Scale scale) {
    Parameter parameter;
    parameter.name = "x";
    parameter.kind = kind;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
    return parameter;
}

bool isNear(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(1.0, std::abs(right));
}

}  // namespace

class TestRangeScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDomainGoesOneStepBeyondTheRange_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("greatest");
        const int real = int(ParameterKind::Continuous);
        const int whole = int(ParameterKind::Integer);
        QTest::newRow("learning rate") << real << int(Scale::Log) << 1e-4 << 0.3 << 1e-5 << 1.0;
        QTest::newRow("hidden units") << whole << int(Scale::Log) << 16.0 << 256.0 << 8.0 << 512.0;
        QTest::newRow("momentum") << real << int(Scale::ReverseLog) << 0.0 << 0.99 << 0.0 << 0.999;
        QTest::newRow("dropout") << real << int(Scale::Linear) << 0.0 << 0.5 << 0.0 << 0.7;
        QTest::newRow("share") << real << int(Scale::Linear) << 0.0 << 1.0 << 0.0 << 1.0;
        QTest::newRow("layers") << whole << int(Scale::Linear) << 1.0 << 6.0 << 0.0 << 8.0;
        QTest::newRow("one value") << whole << int(Scale::Linear) << 5.0 << 5.0 << 3.0 << 7.0;
    }

    void theDomainGoesOneStepBeyondTheRange() {
        QFETCH(int, kind);
        QFETCH(int, scale);
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(double, least);
        QFETCH(double, greatest);
        const RangeScale bar(numeric(static_cast<ParameterKind>(kind), min, max, static_cast<Scale>(scale)));
        QVERIFY2(isNear(bar.least(), least), qPrintable(QString::number(bar.least())));
        QVERIFY2(isNear(bar.greatest(), greatest), qPrintable(QString::number(bar.greatest())));
    }

    void draggingReachesRoundNumbers() {
        const RangeScale rate(numeric(ParameterKind::Continuous, 1e-4, 0.3, Scale::Log));
        for (const double value : {1e-5, 1e-4, 0.0003, 0.01, 0.3, 1.0})
            QVERIFY2(isNear(rate.valueAt(rate.toUnit(value)), value), qPrintable(QString::number(value)));
        const RangeScale units(numeric(ParameterKind::Integer, 16, 256, Scale::Log));
        for (double unit = 0; unit <= 1; unit += 0.01)
            QCOMPARE(units.valueAt(unit), std::round(units.valueAt(unit)));
        Parameter stepped = numeric(ParameterKind::Integer, 8, 512, Scale::Linear);
        stepped.step = 8;
        QCOMPARE(std::fmod(RangeScale(stepped).valueAt(0.37), 8.0), 0.0);
    }

    void aKeyPressAlwaysMovesTheEnd_data() {
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("value");
        QTest::newRow("linear") << int(Scale::Linear) << 0.5;
        QTest::newRow("log") << int(Scale::Log) << 1e-4;
        QTest::newRow("reverse") << int(Scale::ReverseLog) << 0.9;
    }

    void aKeyPressAlwaysMovesTheEnd() {
        QFETCH(int, scale);
        QFETCH(double, value);
        const RangeScale bar(numeric(ParameterKind::Continuous, value / 2, value, static_cast<Scale>(scale)));
        QVERIFY(bar.moved(value, 1) > value);
        QVERIFY(bar.moved(value, -1) < value);
    }

    void brokenRangesStillHaveADomain() {
        const double inf = std::numeric_limits<double>::infinity();
        const double nan = std::numeric_limits<double>::quiet_NaN();
        for (const Scale scale : {Scale::Linear, Scale::Log, Scale::ReverseLog}) {
            for (const auto& [min, max] :
                 {std::pair(1.0, 0.5), std::pair(-1.0, 0.0), std::pair(nan, inf), std::pair(2.0, 3.0)}) {
                const RangeScale bar(numeric(ParameterKind::Continuous, min, max, scale));
                QVERIFY(bar.least() < bar.greatest());
                QVERIFY(std::isfinite(bar.valueAt(0.5)));
            }
        }
    }

    void theDomainStaysUntilTheRangeTouchesItsEnd() {
        Parameter rate = numeric(ParameterKind::Continuous, 1e-4, 0.3, Scale::Log);
        const RangeScale bar(rate);
        rate.min = 2e-5;
        QVERIFY(bar.suits(rate));
        rate.min = 1e-5;
        QVERIFY(!bar.suits(rate));
        rate.min = 1e-4;
        rate.scale = Scale::Linear;
        QVERIFY(!bar.suits(rate));
    }

    void marksShowValuesAndPowers() {
        const auto marks = [](ParameterKind kind, double min, double max, Scale scale, std::optional<double> step = {}) {
            Parameter parameter = numeric(kind, min, max, scale);
            parameter.step = step;
            QStringList texts;
            for (const double mark : RangeScale(parameter).marks())
                texts << QString::number(mark);
            return texts.join(QLatin1Char(' '));
        };
        QCOMPARE(marks(ParameterKind::Integer, 16, 256, Scale::Log), QStringLiteral("8 16 32 64 128 256 512"));
        QCOMPARE(marks(ParameterKind::Integer, 1, 3, Scale::Linear), QStringLiteral("0 1 2 3 4"));
        QCOMPARE(marks(ParameterKind::Continuous, 1e-4, 0.3, Scale::Log), QStringLiteral("1e-05 0.0001 0.001 0.01 0.1 1"));
        QCOMPARE(marks(ParameterKind::Continuous, 0, 0.99, Scale::ReverseLog), QStringLiteral("0 0.9 0.99 0.999"));
        QVERIFY(marks(ParameterKind::Continuous, 0, 1, Scale::Linear, 0.25).contains(QLatin1String("0.25 0.5 0.75")));
        QCOMPARE(marks(ParameterKind::Continuous, 0, 1, Scale::Linear), QString());
        QCOMPARE(marks(ParameterKind::Integer, 0, 1e6, Scale::Linear), QString());
    }
};

VERNIER_TEST(TestRangeScale, Nothing);

}  // namespace tst_RangeScale

#include "tst_RangeScale.moc"
