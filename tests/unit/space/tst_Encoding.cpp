#include "core/space/Encoding.h"
#include "core/space/ParameterRange.h"
#include "tests/support/RandomSpace.h"
#include "tests/support/TestProgram.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tst_Encoding {

using namespace vernier;

namespace {

constexpr int kSpaces = 400;
constexpr int kPointsPerSpace = 25;

std::vector<double> randomPoint(Rng& rng, int size) {
    std::vector<double> point(static_cast<std::size_t>(size));
    for (double& coordinate : point)
        coordinate = rng.below(10) == 0 ? static_cast<double>(rng.below(2)) : rng.uniform();
    return point;
}

Parameter integer(double min, double max, Scale scale = Scale::Linear) {
    Parameter parameter;
    parameter.name = "n";
    parameter.kind = ParameterKind::Integer;
    parameter.min = min;
    parameter.max = max;
    parameter.scale = scale;
    return parameter;
}

/// Calls `check` with random spaces and points in them, from fixed seeds.
template <typename Check>
void forRandomPoints(Check check) {
    for (std::uint64_t seed = 0; seed < kSpaces; ++seed) {
        Rng rng(seed);
        const Encoding encoding(randomSpace(rng, 1 + static_cast<int>(rng.below(8))));
        for (int point = 0; point < kPointsPerSpace; ++point)
            check(encoding, randomPoint(rng, encoding.size()));
    }
}

}  // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndsOfARangeAreExact() {
        Parameter rate;
        rate.name = "rate";
        rate.scale = Scale::Log;
        rate.min = 1e-4;
        rate.max = 0.3;
        const Encoding encoding(SearchSpace::create({rate}).value());
        QCOMPARE(toText(encoding.toNative(0, 0.0)), std::string("1e-04"));
        QCOMPARE(toText(encoding.toNative(0, 1.0)), std::string("0.3"));
    }

    void everyPointBecomesAConfigurationOfTheSpace() {
        forRandomPoints([](const Encoding& encoding, const std::vector<double>& point) {
            const std::vector<Fault> faults = encoding.space().faultsOf(encoding.toNative(point));
            QVERIFY2(faults.empty(),
                     faults.empty() ? "" : (faults.front().path + ": " + faults.front().message.text()).c_str());
        });
    }

    void aConfigurationComesBackFromItsPoint() {
        forRandomPoints([](const Encoding& encoding, const std::vector<double>& point) {
            const Configuration there = encoding.toNative(point);
            const Configuration back = encoding.toNative(encoding.toUnit(there));
            QCOMPARE(back.size(), there.size());
            for (const auto& [name, value] : there) {
                const Parameter& parameter = *encoding.space().find(name);
                if (valueCount(parameter) > 0 || parameter.fixed) {
                    QCOMPARE(back.at(name), value);
                    continue;
                }
                // Linear ranges may pass through 0, where only the width of the range is a measure.
                const double x = std::get<double>(value);
                const double measure = parameter.scale == Scale::Linear ? parameter.max - parameter.min : std::abs(x);
                QVERIFY(std::abs(std::get<double>(back.at(name)) - x) <=
                        1e-12 * std::max(measure, 1e-300) + 1e-15 * std::abs(x));
            }
        });
    }

    void coordinatesStayInTheUnitCubeAndSnappingChangesNothingTwice() {
        forRandomPoints([](const Encoding& encoding, const std::vector<double>& point) {
            const std::vector<double> once = encoding.snap(point);
            const std::vector<double> twice = encoding.snap(once);
            const std::vector<bool> active = encoding.activeAt(point);
            for (std::size_t index = 0; index < once.size(); ++index) {
                QVERIFY(once[index] >= 0 && once[index] <= 1);
                QVERIFY(std::abs(twice[index] - once[index]) <= (encoding.dimensions()[index].cells > 0 ? 0 : 1e-12));
                if (active[index] && encoding.dimensions()[index].cells == 0)
                    QVERIFY(std::abs(once[index] - point[index]) <= 0.001);  // four digits
            }
        });
    }

    void largerCoordinatesGiveLargerNumbers() {
        for (std::uint64_t seed = 0; seed < kSpaces; ++seed) {
            Rng rng(seed);
            Parameter parameter;
            parameter.name = "x";
            parameter.kind = static_cast<ParameterKind>(rng.below(2));
            giveRange(rng, parameter);
            double last = -std::numeric_limits<double>::infinity();
            for (int point = 0; point <= 200; ++point) {
                const Value value = valueAtUnit(parameter, point / 200.0);
                const double number = std::holds_alternative<double>(value)
                                          ? std::get<double>(value)
                                          : static_cast<double>(std::get<std::int64_t>(value));
                QVERIFY(number >= last);
                QVERIFY(number >= parameter.min && number <= parameter.max);
                last = number;
            }
        }
    }

    void theEndsOfTheUnitIntervalAreTheEndsOfTheRange() {
        forRandomPoints([](const Encoding& encoding, const std::vector<double>&) {
            for (const Dimension& dimension : encoding.dimensions()) {
                const Parameter& parameter = encoding.space().parameters()[static_cast<std::size_t>(dimension.parameter)];
                if (dimension.cells != 0)
                    continue;
                QVERIFY(std::abs(std::get<double>(encoding.toNative(dimension.parameter, 0)) - parameter.min) <=
                        1e-12 * std::abs(parameter.min));
                QVERIFY(std::abs(std::get<double>(encoding.toNative(dimension.parameter, 1)) - parameter.max) <=
                        1e-12 * std::abs(parameter.max));
            }
        });
    }

    void linearWholeNumbersSitInTheMiddleOfEqualCells() {
        const Parameter parameter = integer(3, 6);
        QCOMPARE(unitOf(parameter, std::int64_t{3}), std::optional(0.125));
        QCOMPARE(unitOf(parameter, std::int64_t{6}), std::optional(0.875));
        QCOMPARE(valueAtUnit(parameter, 0.2499), Value(std::int64_t{3}));
        QCOMPARE(valueAtUnit(parameter, 0.2501), Value(std::int64_t{4}));
    }

    void logWholeNumbersHaveCellsAsWideAsTheirLogarithmsSay() {
        const Parameter parameter = integer(1, 1000, Scale::Log);
        const double width = std::log(1000.5) - std::log(0.5);
        const double border = (std::log(1.5) - std::log(0.5)) / width;
        QCOMPARE(valueAtUnit(parameter, border - 1e-9), Value(std::int64_t{1}));
        QCOMPARE(valueAtUnit(parameter, border + 1e-9), Value(std::int64_t{2}));
        QCOMPARE(*unitOf(parameter, std::int64_t{1}), border / 2);
    }

    void everyWholeNumberOfALargeLogRangeComesBack() {
        const Parameter parameter = integer(1, kMaxInteger, Scale::Log);
        Rng rng(1);
        for (int draw = 0; draw < 20000; ++draw) {
            const auto number = static_cast<std::int64_t>(std::exp(rng.uniform() * std::log(kMaxInteger)));
            QCOMPARE(valueAtUnit(parameter, *unitOf(parameter, number)), Value(number));
        }
    }

    void stepsGiveTidyNumbers() {
        Parameter parameter;
        parameter.step = 0.1;
        QCOMPARE(valueCount(parameter), 11);
        QCOMPARE(toText(valueAt(parameter, 3)), std::string("0.3"));
        QCOMPARE(toText(valueAt(parameter, 10)), std::string("1"));
        QCOMPARE(indexOf(parameter, 0.3), std::optional<std::int64_t>(3));
    }

    void whatIsOutOfRangeIsClampedAndNotANumberCountsAsTheMiddle() {
        Parameter parameter;
        parameter.min = 2;
        parameter.max = 4;
        QCOMPARE(valueAtUnit(parameter, -3), Value(2.0));
        QCOMPARE(valueAtUnit(parameter, 7), Value(4.0));
        QCOMPARE(valueAtUnit(parameter, std::nan("")), Value(3.0));
        QCOMPARE(unitOf(parameter, 99.0), std::optional(1.0));
        QVERIFY(!unitOf(parameter, std::string("x")));
    }

    void inactiveParametersRestAtTheirDefault() {
        Parameter choice;
        choice.name = "c";
        choice.kind = ParameterKind::Categorical;
        choice.values = {std::string("a"), std::string("b")};
        Parameter child;
        child.name = "x";
        child.when = {{"c", {std::string("b")}}};
        child.defaultValue = 0.25;
        const Encoding encoding(SearchSpace::create({choice, child}).value());
        const std::vector<double> point{0.1, 0.9};
        QCOMPARE(encoding.toNative(point), (Configuration{{"c", std::string("a")}}));
        QCOMPARE(encoding.snap(point), (std::vector<double>{0.25, 0.25}));
        QCOMPARE(encoding.activeAt(point), (std::vector<bool>{true, false}));
    }

    void fixedParametersHaveNoDimension() {
        Parameter fixed = integer(1, 9);
        fixed.fixed = Value(5.0);
        const Encoding encoding(SearchSpace::create({fixed}).value());
        QCOMPARE(encoding.size(), 0);
        QCOMPARE(encoding.toNative({}), (Configuration{{"n", std::int64_t{5}}}));
    }
};

VERNIER_TEST(TestEncoding, Nothing);

}  // namespace tst_Encoding

#include "tst_Encoding.moc"
