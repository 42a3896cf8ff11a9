#include "core/space/SayableNumber.h"

#include "core/space/Encoding.h"
#include "core/space/ParameterRange.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <cmath>
#include <random>

namespace tst_SayableNumber {

using namespace vernier;
using namespace vernier::test;

class TestSayableNumber : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourDigitsAreKept() {
        const Parameter lr = continuous("lr", 1e-5, 0.3, Scale::Log);
        QCOMPARE(sayableNumber(lr, 0.004337978944760152), 0.004338);
        QCOMPARE(sayableNumber(lr, 0.10000000000000006), 0.1);
        QCOMPARE(sayableNumber(lr, 0.0000123456789), 1.235e-5);
        QCOMPARE(sayableNumber(continuous("dropout"), 0.51234567), 0.5123);
        QCOMPARE(sayableNumber(continuous("n", 0, 2e6), 1234567.8), 1235000.0);
        QCOMPARE(sayableNumber(continuous("shift", -5, 5), -1.23456), -1.235);
        QCOMPARE(sayableNumber(continuous("shift", -5, 5), 0), 0.0);
    }

    void nearOneTheDigitsOfTheRestAreKept() {
        const Parameter beta = continuous("beta", 0, 0.99999, Scale::ReverseLog);
        QCOMPARE(sayableNumber(beta, 0.998765432), 0.998765);
        QCOMPARE(sayableNumber(beta, 0.9999876543), 0.99998765);
        QCOMPARE(sayableNumber(beta, 0.5123456), 0.5123);
        QCOMPARE(sayableNumber(beta, 0.00012345), 0.0001);
        QCOMPARE(sayableNumber(beta, 0.00002), 0.0);
    }

    void aNarrowRangeKeepsAsManyDigitsAsItNeeds() {
        QCOMPARE(sayableNumber(continuous("x", 1000.001, 1000.002), 1000.00134567), 1000.001346);
        QCOMPARE(sayableNumber(continuous("x", 1000.001, 1000.002, Scale::Log), 1000.00134567), 1000.001346);
        QCOMPARE(sayableNumber(continuous("x", 100, 110), 105.37654), 105.38);
        const double next = std::nextafter(1.0, 2.0);
        QCOMPARE(sayableNumber(continuous("x", 1, next), next), next);
    }

    void noBoundIsCrossed() {
        QCOMPARE(sayableNumber(continuous("x", 0, 0.3141592), 0.314156), 0.3141592);
        QCOMPARE(sayableNumber(continuous("x", 0.12344, 1), 0.123441), 0.12344);
        QCOMPARE(sayableNumber(continuous("beta", 1e-5, 0.9, Scale::ReverseLog), 3e-5), 1e-5);
    }

    /// Over random ranges: inside, the same again, and close on the scale, so that the search loses nothing.
    void everyRangeIsCoveredFinely() {
        std::mt19937_64 random(7);
        std::uniform_real_distribution<double> uniform;
        for (int round = 0; round < 20'000; ++round) {
            const auto scale = static_cast<Scale>(round % 3);
            double low = std::pow(10, -6 + 9 * uniform(random));
            double high = low * (1 + std::pow(10, -6 + 9 * uniform(random)));
            if (scale == Scale::Linear && uniform(random) < 0.5)
                low = -low;
            if (scale == Scale::ReverseLog) {
                low = round % 2 ? 0 : uniform(random);
                high = 1 - (1 - low) * std::pow(10, -0.001 - 6 * uniform(random));
            }
            const Parameter range = continuous("x", low, high, scale);
            const double unit = uniform(random);
            const double exact = std::get<double>(valueAtUnit(range, unit));
            const double number = sayableNumber(range, exact);
            const QByteArray place = QByteArray::number(low, 'g', 17) + " " + QByteArray::number(high, 'g', 17) + " " +
                                     QByteArray::number(exact, 'g', 17) + " " + QByteArray::number(number, 'g', 17);
            QVERIFY2(number >= low && number <= high, place);
            QVERIFY2(sayableNumber(range, number) == number, place);
            QVERIFY2(std::abs(*unitOf(range, number) - *unitOf(range, exact)) < 0.001, place);
        }
    }

    void aPointOfTheCubeBecomesAConfigurationThatCanBeSaid() {
        const Encoding encoding(SearchSpace::create({continuous("lr", 1e-5, 0.3, Scale::Log), integer("n", 1, 9)}).value());
        const Configuration configuration = encoding.toNative(std::vector<double>{0.5, 0.5});
        QCOMPARE(configuration.at("lr"), Value(0.001732));
        QCOMPARE(encoding.toNative(encoding.toUnit(configuration)), configuration);
    }

    void whatAPersonWroteKeepsItsDigits() {
        Parameter lr = continuous("lr", 1.23456e-5, 0.31415926, Scale::Log);
        lr.defaultValue = 0.00271828;
        const Encoding encoding(SearchSpace::create({lr}).value());
        QCOMPARE(encoding.toNative(encoding.toUnit({{"lr", 0.00271828}})).at("lr"), Value(0.00271828));
        QCOMPARE(encoding.toNative(std::vector<double>{0.0}).at("lr"), Value(1.23456e-5));
        QCOMPARE(encoding.toNative(std::vector<double>{1.0}).at("lr"), Value(0.31415926));
    }
};

VERNIER_TEST(TestSayableNumber, Nothing);

}  // namespace tst_SayableNumber
#include "tst_SayableNumber.moc"
