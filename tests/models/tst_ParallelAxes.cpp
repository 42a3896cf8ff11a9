#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/scales/ParallelAxes.h"

#include <cmath>

namespace tst_ParallelAxes {

using namespace vernier;
using namespace vernier::test;

class TestParallelAxes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAxisForEachSearchedParameterAndTheObjective();
    void linesAreOrderedFromWorstToBest();
    void trialsWithoutResultHaveNoLine();
    void placesLieOnTheScaleOfTheParameter();
    void brushesPickLinesTogether();
    void aBrushOverTheWholeAxisLeavesOutInactiveParameters();
    void anotherScaleKeepsTheBrushAtItsValues();
    void settingsSurviveNewTrials();
    void ticksNameEveryChoiceAndTheEndsOfRanges();
    void noTrialsAreNoLines();
};

namespace {

History historyOf(const std::vector<std::shared_ptr<Trial>>& trials) {
    History history(makeDefinition()->objective);
    for (const auto& trial : trials)
        history.apply(trial);
    return history;
}

ParallelAxes axesOf(const History& history) {
    ParallelAxes axes;
    axes.show(history, *makeDefinition());
    return axes;
}

History threeTrials() {
    return historyOf({makeTrial(0, TrialState::Complete, 0.9), makeTrial(1, TrialState::Stopped, 0.5),
                      makeTrial(2, TrialState::Complete, 0.97)});
}

std::vector<std::int64_t> trialsIn(const ParallelAxes& axes) {
    std::vector<std::int64_t> numbers;
    for (const int line : axes.linesInBrushes())
        numbers.push_back(axes.trials()[static_cast<std::size_t>(line)].number);
    return numbers;
}

QStringList names(const ParallelAxes& axes) {
    QStringList texts;
    for (const ParallelAxes::Axis& axis : axes.axes())
        texts << QString::fromStdString(axis.range.name);
    return texts;
}

}  // namespace

void TestParallelAxes::anAxisForEachSearchedParameterAndTheObjective() {
    const ParallelAxes axes = axesOf(threeTrials());
    QCOMPARE(names(axes).join(QLatin1Char(' ')), QStringLiteral("lr hidden optimizer val_acc"));
    QVERIFY(axes.axes().back().isObjective);
    StudyDefinition fixed = *makeDefinition();
    std::vector<Parameter> parameters = fixed.space.parameters();
    parameters[1].fixed = std::int64_t{64};
    fixed.space = *SearchSpace::create(parameters);
    ParallelAxes without;
    without.show(threeTrials(), fixed);
    QCOMPARE(names(without).join(QLatin1Char(' ')), QStringLiteral("lr optimizer val_acc"));
}

void TestParallelAxes::linesAreOrderedFromWorstToBest() {
    QCOMPARE(trialsIn(axesOf(threeTrials())), (std::vector<std::int64_t>{1, 0, 2}));
}

void TestParallelAxes::trialsWithoutResultHaveNoLine() {
    const History history = historyOf({makeTrial(0, TrialState::Complete, 0.9), makeTrial(1, TrialState::Failed, 0, 0),
                                       makeTrial(2, TrialState::Running, 0.5, 3)});
    QCOMPARE(trialsIn(axesOf(history)), std::vector<std::int64_t>{0});
}

void TestParallelAxes::placesLieOnTheScaleOfTheParameter() {
    const ParallelAxes axes = axesOf(threeTrials());
    // Trial 1 has lr 0.002 in [1e-5, 0.3] on a logarithmic scale, and adam, the second of two choices.
    const double expected = std::log(0.002 / 1e-5) / std::log(0.3 / 1e-5);
    QVERIFY(std::abs(axes.axes()[0].places[0] - expected) < 1e-6);
    QCOMPARE(axes.axes()[2].places[0], 0.75F);
    QCOMPARE(axes.axes()[3].places.front(), 0.0F);  // the worst and the best result span the objective
    QCOMPARE(axes.axes()[3].places.back(), 1.0F);
}

void TestParallelAxes::brushesPickLinesTogether() {
    ParallelAxes axes = axesOf(threeTrials());
    QVERIFY(!axes.isBrushed());
    axes.setBrush(3, ParallelAxes::Interval{0.5, 1});
    QCOMPARE(trialsIn(axes), (std::vector<std::int64_t>{0, 2}));
    axes.setBrush(0, ParallelAxes::Interval{0.55, 1});  // only trial 2 has an lr of 0.003
    QCOMPARE(trialsIn(axes), std::vector<std::int64_t>{2});
    axes.clearBrushes();
    QCOMPARE(axes.linesInBrushes().size(), std::size_t{3});
}

void TestParallelAxes::aBrushOverTheWholeAxisLeavesOutInactiveParameters() {
    auto without = makeTrial(1, TrialState::Complete, 0.8);
    without->configuration.erase("hidden");
    ParallelAxes axes = axesOf(historyOf({makeTrial(0, TrialState::Complete, 0.9), without}));
    QVERIFY(std::isnan(axes.axes()[1].places[0]));
    axes.setBrush(1, ParallelAxes::Interval{0, 1});
    QCOMPARE(trialsIn(axes), std::vector<std::int64_t>{0});
}

void TestParallelAxes::anotherScaleKeepsTheBrushAtItsValues() {
    ParallelAxes axes = axesOf(threeTrials());
    axes.setBrush(0, ParallelAxes::Interval{0.5, 0.55});
    const std::vector<std::int64_t> before = trialsIn(axes);
    axes.changeScale(0);
    QCOMPARE(axes.axes()[0].range.scale, Scale::Linear);
    QVERIFY(axes.axes()[0].brush->upper < 0.05);
    QCOMPARE(trialsIn(axes), before);
    QVERIFY(!axes.canChangeScale(2));
}

void TestParallelAxes::settingsSurviveNewTrials() {
    ParallelAxes axes = axesOf(threeTrials());
    axes.move(3, 0);
    axes.setInverted(1, true);
    axes.changeScale(1);
    axes.setBrush(0, ParallelAxes::Interval{0.5, 1});
    History more = threeTrials();
    more.apply(makeTrial(3, TrialState::Complete, 0.99));
    axes.show(more, *makeDefinition());
    QCOMPARE(names(axes).join(QLatin1Char(' ')), QStringLiteral("val_acc lr hidden optimizer"));
    QVERIFY(axes.axes()[1].isInverted);
    QCOMPARE(axes.axes()[1].range.scale, Scale::Linear);
    QCOMPARE(*axes.axes()[0].brush, (ParallelAxes::Interval{0.5, 1}));
}

void TestParallelAxes::ticksNameEveryChoiceAndTheEndsOfRanges() {
    const ParallelAxes axes = axesOf(threeTrials());
    const auto texts = [&](int axis) {
        QStringList list;
        for (const ParallelAxes::Tick& tick : axes.ticks(axis))
            list << tick.text;
        return list.join(QLatin1Char(' '));
    };
    QCOMPARE(texts(2), QStringLiteral("sgd adam"));
    QCOMPARE(texts(1), QStringLiteral("8 260 512"));
}

void TestParallelAxes::noTrialsAreNoLines() {
    ParallelAxes axes = axesOf(History(makeDefinition()->objective));
    QVERIFY(axes.trials().empty());
    QVERIFY(axes.linesInBrushes().empty());
    axes.show(History(), StudyDefinition());
    QCOMPARE(axes.axes().size(), std::size_t{1});
}

VERNIER_TEST(TestParallelAxes, Nothing);

}  // namespace tst_ParallelAxes

#include "tst_ParallelAxes.moc"
