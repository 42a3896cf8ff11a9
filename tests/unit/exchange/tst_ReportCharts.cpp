#include "core/exchange/report/ReportCharts.h"

#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"

#include <QString>

namespace tst_ReportCharts {

using namespace vernier;
using namespace vernier::test;

namespace {

/// Three trials with a result, of which the second is the best, and two without.
History someHistory() {
    History history(makeDefinition()->objective);
    for (const auto& trial : {makeTrial(0, TrialState::Complete, 0.91), makeTrial(1, TrialState::Failed, 0, 0),
                              makeTrial(2, TrialState::Complete, 0.97), makeTrial(3, TrialState::Stopped, 0.85, 9),
                              makeTrial(4, TrialState::Running, 0.5, 3)})
        history.apply(trial);
    return history;
}

const Parameter& hidden() {
    static const auto kDefinition = makeDefinition();
    return kDefinition->space.parameters().at(1);
}

int count(const std::string& chart, const char* part) {
    return static_cast<int>(QString::fromStdString(chart).count(QLatin1String(part)));
}

std::size_t placeOf(const std::string& chart, const char* part) {
    return chart.find(part);
}

}  // namespace

class TestReportCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyResultIsADotAgainstTheParameter() {
        const std::string chart = parameterChart(*makeDefinition(), someHistory(), hidden());
        QCOMPARE(count(chart, "<circle"), 3);
        for (const char* const hint :
             {"Trial 0: val_acc 0.91, hidden 64", "Trial 2: val_acc 0.97, hidden 66", "Trial 3: val_acc 0.85, hidden 67"})
            QCOMPARE(count(chart, hint), 1);
        QCOMPARE(count(chart, "class=\"dot incumbent\""), 1);
        QCOMPARE(count(chart, "class=\"dot stopped\""), 1);
    }

    /// What is drawn later lies above.
    void theBestHidesBehindNoOther() {
        const std::string chart = parameterChart(*makeDefinition(), someHistory(), hidden());
        QVERIFY(placeOf(chart, "Trial 2:") != std::string::npos);
        QVERIFY(placeOf(chart, "Trial 2:") > placeOf(chart, "Trial 0:"));
        QVERIFY(placeOf(chart, "Trial 0:") > placeOf(chart, "Trial 3:"));
        const std::string curves = curvesChart(*makeDefinition(), someHistory());
        QCOMPARE(count(curves, "class=\"curve\""), 2);
        QCOMPARE(count(curves, "class=\"best\""), 1);
        QVERIFY(placeOf(curves, "class=\"best\"") > curves.rfind("class=\"curve\""));
    }

    void aTrialWithoutTheParameterHasNoDot() {
        History history = someHistory();
        auto other = makeTrial(5, TrialState::Complete, 0.9);
        other->configuration.erase("hidden");
        history.apply(other);
        QCOMPARE(count(parameterChart(*makeDefinition(), history, hidden()), "<circle"), 3);
        QCOMPARE(count(objectiveChart(*makeDefinition(), history), "<circle"), 4);
    }

    void withoutResultsThereAreNoCharts() {
        const History nothing(makeDefinition()->objective);
        QVERIFY(parameterChart(*makeDefinition(), nothing, hidden()).empty());
        QVERIFY(curvesChart(*makeDefinition(), nothing).empty());
        QVERIFY(objectiveChart(*makeDefinition(), nothing).empty());
    }
};

VERNIER_TEST(TestReportCharts, Nothing);

}  // namespace tst_ReportCharts

#include "tst_ReportCharts.moc"
