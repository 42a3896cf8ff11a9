#include "core/space/ParameterRange.h"
#include "core/space/SearchSpace.h"
#include "tests/support/TestProgram.h"
#include "ui/scales/RangeEdits.h"

namespace tst_RangeEdits {

using namespace vernier;

namespace {

Parameter rate() {
    Parameter parameter;
    parameter.name = "rate";
    parameter.min = 1e-4;
    parameter.max = 1;
    parameter.scale = Scale::Log;
    return parameter;
}

Parameter choice() {
    Parameter parameter;
    parameter.name = "kind";
    parameter.kind = ParameterKind::Categorical;
    parameter.values = {std::string("a"), std::string("b"), std::string("c")};
    return parameter;
}

}  // namespace

class TestRangeEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMarkedPartBecomesTheRangeWithRoundEnds() {
        const std::vector<RangeEdit> edits = rangeEdits(rate(), 0.75, 0.25);  // dragged to the left
        QCOMPARE(edits[0].name, QStringLiteral("narrow"));
        QCOMPARE(edits[0].result->min, 0.001);
        QCOMPARE(edits[0].result->max, 0.1);
        QVERIFY(SearchSpace::create({*edits[0].result}).has_value());
    }

    void aPartAtAnEndCanBeExcludedAndAHoleCannot() {
        const std::vector<RangeEdit> left = rangeEdits(rate(), 0.01, 0.5);
        QCOMPARE(left[1].result->min, 0.01);
        QCOMPARE(left[1].result->max, 1.0);
        const std::vector<RangeEdit> right = rangeEdits(rate(), 0.5, 1);
        QCOMPARE(right[1].result->min, 1e-4);
        QCOMPARE(right[1].result->max, 0.01);
        const std::vector<RangeEdit> middle = rangeEdits(rate(), 0.3, 0.5);
        QVERIFY(!middle[1].result && middle[1].reason.contains(QStringLiteral("a hole")));
    }

    void stepsStaySteps() {
        Parameter width;
        width.name = "width";
        width.kind = ParameterKind::Integer;
        width.min = 16;
        width.max = 256;
        width.step = 16;
        for (const double from : {0.0, 0.13, 0.4, 0.77}) {
            const RangeEdit edit = rangeEdits(width, from, 1)[0];
            QVERIFY(SearchSpace::create({*edit.result}).has_value());
            QCOMPARE(static_cast<int>(edit.result->min) % 16, 0);
        }
    }

    void choicesAreKeptOrTakenOut() {
        const double a = *unitOf(choice(), std::string("a"));
        const double b = *unitOf(choice(), std::string("b"));
        const std::vector<RangeEdit> edits = rangeEdits(choice(), a - 0.1, b + 0.1);
        QCOMPARE(edits[0].result->values.size(), std::size_t{2});
        QVERIFY(!edits[1].result);  // a single choice is no choice
        QCOMPARE(std::get<std::string>(*fixEdit(choice(), b).result->fixed), std::string("b"));
    }

    void aDefaultThatIsLostIsDropped() {
        Parameter parameter = rate();
        parameter.defaultValue = 0.5;
        QVERIFY(!rangeEdits(parameter, 0, 0.5)[0].result->defaultValue);
        QVERIFY(rangeEdits(parameter, 0.5, 1)[0].result->defaultValue);
    }
};

VERNIER_TEST(TestRangeEdits, Nothing);

}  // namespace tst_RangeEdits

#include "tst_RangeEdits.moc"
