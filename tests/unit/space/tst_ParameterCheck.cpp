#include "core/space/ParameterCheck.h"

#include "tests/support/Parameters.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_ParameterCheck {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// "p.min: 0 has no logarithm; ..." for each fault.
std::string told(const Parameter& parameter) {
    std::string text;
    for (const Fault& fault : faultsOf(parameter, "p"))
        text += (text.empty() ? "" : "\n") + fault.path + ": " + fault.message.text();
    return text;
}

Parameter stepped(Parameter parameter, double step) {
    parameter.step = step;
    return parameter;
}

Parameter withPoints(Parameter parameter, int points) {
    parameter.points = points;
    return parameter;
}

}  // namespace

class TestParameterCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGridTakesFromOneToAMillionPoints() {
        for (const int points : {1, 1'000'000})
            QCOMPARE(told(withPoints(continuous("x"), points)), std::string());
        QCOMPARE(told(withPoints(continuous("x"), 0)), std::string("p.points: 0 is not between 1 and 1000000"));
        QCOMPARE(told(withPoints(continuous("x"), 1'000'001)), std::string("p.points: 1000001 is not between 1 and 1000000"));
        QVERIFY(told(withPoints(integer("n", 0, 4), 3)).starts_with("p.points: is for continuous parameters"));
        QVERIFY(told(withPoints(stepped(continuous("x"), 0.5), 3)).starts_with("p.points: cannot be combined with step"));
    }

    void aRangeHasFiniteEndsInOrder() {
        QCOMPARE(told(continuous("x", 2, 2)), std::string());
        QCOMPARE(told(continuous("x", 2, 1.5)), std::string("p.max: 1.5 is less than min (2)"));
        QCOMPARE(told(continuous("x", -kInfinity, 1)), std::string("p.min: is not a finite number"));
        QVERIFY(told(continuous("x", -1e308, 1e308)).starts_with("p.max: is too far from min"));
    }

    void wholeNumbersAreWholeAndNotTooLarge() {
        QCOMPARE(told(integer("n", -1e12, 1e12)), std::string());
        QVERIFY(told(integer("n", 0, 1e12 + 1)).starts_with("p.max: 1000000000001 is too large"));
        QVERIFY(told(integer("n", -1e12 - 1, 0)).starts_with("p.min: -1000000000001 is too large"));
        QVERIFY(told(integer("n", 0.5, 3)).starts_with("p.min: 0.5 is not a whole number"));
    }

    void scalesNeedRangesThatTheyCanShow() {
        QCOMPARE(told(continuous("x", 1e-300, 1, Scale::Log)), std::string());
        QVERIFY(told(continuous("x", 0, 1, Scale::Log)).starts_with("p.min: 0 has no logarithm"));
        QCOMPARE(told(continuous("x", 0, 0.999, Scale::ReverseLog)), std::string());
        QVERIFY(told(continuous("x", 0, 1, Scale::ReverseLog)).starts_with("p.max: 1 is not below 1"));
        QVERIFY(told(continuous("x", -0.1, 0.5, Scale::ReverseLog)).starts_with("p.min: -0.1 is below 0"));
        QVERIFY(told(integer("n", 0, 0, Scale::ReverseLog)).starts_with("p.scale: reverse-log is for continuous parameters"));
    }

    void aStepFitsIntoItsRange() {
        QCOMPARE(told(stepped(continuous("x", 1, 3), 2)), std::string());
        QVERIFY(told(stepped(continuous("x", 1, 3), 2.01)).starts_with("p.step: 2.01 is wider than the range (2)"));
        QCOMPARE(told(stepped(continuous("x", 0, 1), 1e-12)), std::string());
        QVERIFY(told(stepped(continuous("x", 0, 1), 0.9e-12)).starts_with("p.step: 9e-13 makes more than 1e12 values"));
        QCOMPARE(told(stepped(continuous("x"), 0)), std::string("p.step: 0 is not above 0"));
        QCOMPARE(told(stepped(continuous("x"), kInfinity)), std::string("p.step: inf is not above 0"));
        QCOMPARE(told(stepped(integer("n", 0, 9), 3)), std::string());
        QVERIFY(told(stepped(integer("n", 0, 9), 1.5)).starts_with("p.step: 1.5 is not a whole number"));
        // Of a range that is wrong itself, nothing is said of how the step fits.
        QCOMPARE(told(stepped(continuous("x", 3, 1), 5)), std::string("p.max: 1 is less than min (3)"));
    }

    void choicesDifferAsTextAndCanBePassedOn() {
        QCOMPARE(told(categorical("c", {std::string("a"), true, 0.5})), std::string());
        QVERIFY(told(categorical("c", {})).starts_with("p.values: is empty"));
        QVERIFY(told(categorical("c", {std::string("1"), std::int64_t{1}})).starts_with("p.values[1]: \"1\" is listed twice"));
        QCOMPARE(told(categorical("c", {0.5, kInfinity})), std::string("p.values[1]: is not a finite number"));
        QVERIFY(told(categorical("c", {std::string("a\0b", 3)})).starts_with("p.values[0]: contains a NUL character"));
    }

    void whatBelongsToTheOtherKindIsRefused() {
        Parameter range = continuous("x");
        range.values = {0.5};
        range.ordered = true;
        QVERIFY(told(range).starts_with("p.values: is for categorical parameters"));
        QVERIFY(told(range).ends_with("p.ordered: is for categorical parameters"));
        Parameter choice = stepped(categorical("c", {true, false}), 1);
        choice.scale = Scale::Log;
        QVERIFY(told(choice).starts_with("p.scale: is for numeric parameters"));
        QVERIFY(told(choice).find("\np.step: is for numeric parameters") != std::string::npos);
    }

    void numbersTakeTheTypeOfTheirParameter() {
        QCOMPARE(withTypeOf(continuous("x"), std::int64_t{3}), Value(3.0));
        QCOMPARE(withTypeOf(integer("n", 0, 9), 3.0), Value(std::int64_t{3}));
        QCOMPARE(withTypeOf(integer("n", 0, 9), 1e12), Value(std::int64_t{1'000'000'000'000}));
        QCOMPARE(withTypeOf(integer("n", 0, 9), 3.5), Value(3.5));
        QCOMPARE(withTypeOf(integer("n", 0, 9), -2e12), Value(-2e12));
        QCOMPARE(withTypeOf(categorical("c", {3.0}), 3.0), Value(3.0));
    }
};

VERNIER_TEST(TestParameterCheck, Nothing);

}  // namespace tst_ParameterCheck

#include "tst_ParameterCheck.moc"
