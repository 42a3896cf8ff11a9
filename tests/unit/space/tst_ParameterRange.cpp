#include "core/space/ParameterRange.h"

#include "core/space/ConditionText.h"
#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_ParameterRange {

using namespace vernier;
using namespace vernier::test;

namespace {

Parameter stepped(Parameter parameter, double step) {
    parameter.step = step;
    return parameter;
}

std::vector<Value> valuesOf(const Parameter& parameter) {
    std::vector<Value> values;
    for (std::int64_t index = 0; index < valueCount(parameter); ++index)
        values.push_back(valueAt(parameter, index));
    return values;
}

std::string faultOf(const Parameter& parameter, const Value& value) {
    const std::optional<Message> fault = valueFault(parameter, value);
    return fault ? fault->text() : std::string();
}

const Value kSgd = std::string("sgd"), kAdam = std::string("adam");

}  // namespace

class TestParameterRange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRangeHoldsItsStepsWithoutTheResidueOfFractions() {
        QCOMPARE(valuesOf(stepped(continuous("x", 0, 0.3), 0.1)), (std::vector<Value>{0.0, 0.1, 0.2, 0.3}));
        QCOMPARE(valuesOf(stepped(continuous("x", 0, 0.35), 0.1)).size(), std::size_t{4});
        QCOMPARE(valuesOf(stepped(integer("n", 2, 9), 3)),
                 (std::vector<Value>{std::int64_t{2}, std::int64_t{5}, std::int64_t{8}}));
        QCOMPARE(valuesOf(integer("n", 3, 3)), std::vector<Value>{std::int64_t{3}});
        QCOMPARE(valueCount(continuous("x", 2, 2)), std::int64_t{1});
        QCOMPARE(valueCount(continuous("x")), std::int64_t{0});
        QCOMPARE(valuesOf(categorical("c", {kSgd, kAdam})), (std::vector<Value>{kSgd, kAdam}));
    }

    void theNearestValueHasAnIndex() {
        const Parameter layers = stepped(integer("n", 2, 9), 3);
        QCOMPARE(indexOf(layers, std::int64_t{6}), std::optional<std::int64_t>(1));
        QCOMPARE(indexOf(layers, 6.6), std::optional<std::int64_t>(2));
        QCOMPARE(indexOf(layers, std::int64_t{-5}), std::optional<std::int64_t>(0));
        QCOMPARE(indexOf(layers, std::int64_t{50}), std::optional<std::int64_t>(2));
        QVERIFY(!indexOf(layers, kSgd) && !indexOf(layers, std::numeric_limits<double>::quiet_NaN()));
        QCOMPARE(indexOf(categorical("c", {kSgd, kAdam}), kAdam), std::optional<std::int64_t>(1));
        QVERIFY(!indexOf(categorical("c", {kSgd}), kAdam));
    }

    void theEndsOfARangeAreTheEndsOfItsAxis() {
        const Parameter rate = continuous("lr", 1e-4, 1, Scale::Log);
        QCOMPARE(unitOf(rate, 1e-2), std::optional(0.5));
        QCOMPARE(unitOf(rate, 5.0), std::optional(1.0));
        QCOMPARE(std::get<double>(valueAtUnit(rate, 0)), 1e-4);
        QCOMPARE(std::get<double>(valueAtUnit(rate, 7)), 1.0);
        QVERIFY(std::abs(std::get<double>(valueAtUnit(rate, std::numeric_limits<double>::quiet_NaN())) - 1e-2) < 1e-12);
        const Parameter momentum = continuous("m", 0, 0.99, Scale::ReverseLog);
        QVERIFY(std::abs(*unitOf(momentum, 0.9) - 0.5) < 1e-12);
        QCOMPARE(unitOf(categorical("c", {kSgd, kAdam}), kAdam), std::optional(0.75));
    }

    void aPlaceBeyondTheRangeIsUpToTwoWidthsAway() {
        const Parameter x = continuous("x", 0, 2);
        QCOMPARE(unboundedUnitOf(x, 0.5), std::optional(0.25));
        QCOMPARE(unboundedUnitOf(x, -1.0), std::optional(-0.5));
        QCOMPARE(unboundedUnitOf(x, 6.0), std::optional(3.0));
        QCOMPARE(unboundedUnitOf(x, -4.0), std::optional(-2.0));
        QVERIFY(!unboundedUnitOf(x, 6.1) && !unboundedUnitOf(x, -4.1) && !unboundedUnitOf(x, kSgd));
        QVERIFY(!unboundedUnitOf(continuous("x", 1, 1), 2.0));
        const Parameter rate = continuous("lr", 0.01, 1, Scale::Log);
        QVERIFY(unboundedUnitOf(rate, 1e-3) && !unboundedUnitOf(rate, 0.0));
        const Parameter momentum = continuous("m", 0, 0.9, Scale::ReverseLog);
        QVERIFY(unboundedUnitOf(momentum, 0.99) && !unboundedUnitOf(momentum, 1.0));
    }

    void whatIsNoValueIsExplained() {
        const Parameter n = stepped(integer("n", 2, 8), 2);
        QCOMPARE(faultOf(n, std::int64_t{2}), std::string());
        QCOMPARE(faultOf(n, std::int64_t{8}), std::string());
        QCOMPARE(faultOf(n, std::int64_t{9}), std::string("9 is out of range; it must be from 2 to 8"));
        QCOMPARE(faultOf(n, std::int64_t{1}), std::string("1 is out of range; it must be from 2 to 8"));
        QVERIFY(faultOf(n, std::int64_t{5}).starts_with("5 falls between two steps; the nearest value is "));
        QCOMPARE(faultOf(n, 4.0), std::string("\"4\" is not a whole number from 2 to 8"));
        const Parameter x = continuous("x", 0.5, 1);
        QCOMPARE(faultOf(x, 0.5), std::string());
        QCOMPARE(faultOf(x, std::int64_t{1}), std::string("\"1\" is not a number from 0.5 to 1"));
        QVERIFY(faultOf(x, std::numeric_limits<double>::quiet_NaN()).starts_with("nan is out of range"));
        QCOMPARE(faultOf(categorical("c", {kSgd, kAdam}), std::string("lion")),
                 std::string("\"lion\" is not one of its values, sgd, adam"));
    }

    void numbersAreShownWithFourDigits() {
        QCOMPARE(shortNumber(0.71394), std::string("0.7139"));
        QCOMPARE(shortNumber(120'432), std::string("1.204e+05"));
        QCOMPARE(shortNumber(-0.0), std::string("0"));
        QCOMPARE(roundedNumber(0.00123456, 2), std::string("0.0012"));
        QCOMPARE(toText(0.1), std::string("0.1"));
        QCOMPARE(toText(true), std::string("true"));
    }

    void conditionsAreTold() {
        Parameter parameter = under(continuous("x"), "optimizer", {kSgd, kAdam});
        QCOMPARE(conditionText(parameter), std::string("only if optimizer is sgd or adam"));
        QCOMPARE(conditionText(under(parameter, "layers", {std::int64_t{2}})),
                 std::string("only if optimizer is sgd or adam, and layers is 2"));
        QVERIFY(conditionText(continuous("x")).empty());
    }
};

VERNIER_TEST(TestParameterRange, Nothing);

}  // namespace tst_ParameterRange

#include "tst_ParameterRange.moc"
