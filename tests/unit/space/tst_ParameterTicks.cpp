#include "core/space/ParameterTicks.h"
#include "tests/support/TestProgram.h"

namespace tst_ParameterTicks {

using namespace vernier;

namespace {

Parameter range(ParameterKind kind, double min, double max, Scale scale = Scale::Linear) {
    Parameter parameter;
    parameter.name = "p";
    parameter.kind = kind;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
    return parameter;
}

}  // namespace

class TestParameterTicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogScaleIsMarkedAtAPowerOfTen() {
        QCOMPARE(tickValues(range(ParameterKind::Continuous, 1e-5, 0.3, Scale::Log)), (std::vector<Value>{1e-5, 0.001, 0.3}));
    }

    void withoutAPowerWellBetweenTheMiddleIsMarked() {
        const auto ticks = tickValues(range(ParameterKind::Continuous, 0.011, 0.09, Scale::Log));
        QCOMPARE(ticks.size(), std::size_t(3));
        QVERIFY(std::abs(std::get<double>(ticks[1]) - std::sqrt(0.011 * 0.09)) < 1e-9);
    }

    void aFewNumbersAreAllMarked() {
        QCOMPARE(tickValues(range(ParameterKind::Integer, 2, 4)),
                 (std::vector<Value>{std::int64_t(2), std::int64_t(3), std::int64_t(4)}));
        QCOMPARE(tickValues(range(ParameterKind::Integer, 0, 100)),
                 (std::vector<Value>{std::int64_t(0), std::int64_t(50), std::int64_t(100)}));
    }

    void everyChoiceIsMarked() {
        Parameter choice = range(ParameterKind::Categorical, 0, 0);
        for (const char* const name : {"a", "b", "c", "d", "e", "f", "g", "h"})
            choice.values.emplace_back(std::string(name));
        QCOMPARE(tickValues(choice), choice.values);
    }
};

VERNIER_TEST(TestParameterTicks, Nothing);

}  // namespace tst_ParameterTicks

#include "tst_ParameterTicks.moc"
