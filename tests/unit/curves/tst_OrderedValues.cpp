#include "core/curves/OrderedValues.h"

#include "core/base/Rng.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>

namespace tst_OrderedValues {

using namespace vernier;

/// They answer as a sorted list does, however they came.
class TestOrderedValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void insertedOneByOneTheyAreInOrder() {
        Rng rng(4);
        OrderedValues values;
        std::vector<double> sorted;
        for (int count = 0; count < 3000; ++count) {
            const double value = count % 100 == 0 ? -HUGE_VAL : static_cast<double>(rng.below(700));
            values.insert(value);
            sorted.insert(std::ranges::upper_bound(sorted, value), value);
        }
        QCOMPARE(values.size(), sorted.size());
        for (std::size_t place = 0; place < sorted.size(); ++place)
            QCOMPARE(values.at(place), sorted[place]);
        for (const double value : {-HUGE_VAL, -1.0, 0.0, 350.0, 350.5, 699.0, 700.0}) {
            const auto above = static_cast<std::size_t>(sorted.end() - std::ranges::upper_bound(sorted, value));
            QCOMPARE(values.countAbove(value), above);
        }
    }

    void manyAtOnceGoOnAsTheyBegan() {
        std::vector<double> numbers;
        for (int i = 0; i < 2000; ++i)
            numbers.push_back((i * 7919) % 2000);
        OrderedValues values(numbers);
        values.insert(0.5);
        values.insert(5000);
        QCOMPARE(values.at(0), 0.0);
        QCOMPARE(values.at(1), 0.5);
        QCOMPARE(values.at(2001), 5000.0);
        QCOMPARE(values.countAbove(1998), std::size_t{2});
    }

    void theMiddleOfAnEvenNumberIsBetweenTwo() {
        QCOMPARE(medianOf(OrderedValues({3, 1, 2})), 2.0);
        QCOMPARE(medianOf(OrderedValues({4, 1, 2, 3})), 2.5);
        QCOMPARE(medianOf(OrderedValues({-HUGE_VAL, -HUGE_VAL})), -HUGE_VAL);
    }

    void quantilesAreBetweenOrderStatistics() {
        QCOMPARE(linearQuantile(OrderedValues({4, 1, 2}), 0.75), 3.0);
        QCOMPARE(linearQuantile(OrderedValues({7}), 0.3), 7.0);
        QCOMPARE(linearQuantile(OrderedValues({-HUGE_VAL, -HUGE_VAL, 1}), 0.25), -HUGE_VAL);
    }
};

VERNIER_TEST(TestOrderedValues, Nothing);

}  // namespace tst_OrderedValues

#include "tst_OrderedValues.moc"
