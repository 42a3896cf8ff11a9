#include "core/stopping/FinalForecaster.h"

#include "tests/support/CurveStudy.h"
#include "tests/support/TestProgram.h"

#include <limits>

namespace tst_FinalForecaster {

using namespace vernier;
using namespace vernier::test;

namespace {

CurveTable tableOf(const StudyDefinition& definition, const CurveHistory& study) {
    CurveTable table(definition.objective, definition.objectiveIndex());
    table.update(study.history());
    return table;
}

/// Completed trials that end from 0.5 to 0.95.
CurveHistory taught(const StudyDefinition& definition, int count = 10) {
    CurveHistory study(definition);
    for (int i = 0; i < count; ++i)
        study.complete(0.5 + 0.05 * static_cast<double>(i * 7 % 10));
    return study;
}

std::optional<FinalForecast> forecastOf(const StudyDefinition& definition, CurveHistory& study, double final,
                                        std::int64_t minPeers = 0) {
    const TrialId id = study.run(final, 8);
    return forecastFinal(tableOf(definition, study), id, minPeers);
}

}  // namespace

class TestFinalForecaster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndOfACurveLikeTheOthersIsForeseen() {
        const StudyDefinition definition = curveStudy("curve");
        CurveHistory study = taught(definition);
        const FinalForecast good = forecastOf(definition, study, 0.9).value();
        const double end = curveValue(0.9, 20);
        QVERIFY2(std::abs(good.median - end) < 0.02, qPrintable(QString::number(good.median)));
        QVERIFY(good.lower < end && end < good.upper);
        const FinalForecast bad = forecastOf(definition, study, 0.3).value();
        QCOMPARE(bad.improvementProbability, 0.02);  // never surer
        QVERIFY(forecastOf(definition, study, 2).value().improvementProbability > good.improvementProbability);
        QVERIFY(forecastOf(definition, study, 9).value().improvementProbability <= 0.98);
    }

    void minimisingIsTheSameUpsideDown() {
        const StudyDefinition up = curveStudy("curve"), down = curveStudy("curve", Goal::Minimize);
        CurveHistory one = taught(up), other = taught(down);
        const FinalForecast above = forecastOf(up, one, 0.8).value();
        const FinalForecast below = forecastOf(down, other, 0.8).value();
        QCOMPARE(below.median, -above.median);
        QCOMPARE(below.lower, -above.upper);
        QCOMPARE(below.improvementProbability, above.improvementProbability);
    }

    void withFewerThanThreeCompletedTrialsNothingIsForeseen() {
        const StudyDefinition definition = curveStudy("curve");
        CurveHistory study = taught(definition, 2);
        QVERIFY(!forecastOf(definition, study, 0.8));
        study.complete(0.7);
        QVERIFY(forecastOf(definition, study, 0.8));
        QVERIFY(forecastOf(definition, study, 0.8, 3));
        QVERIFY(!forecastOf(definition, study, 0.8, 4));
    }

    void withoutANumberNothingIsForeseen() {
        const StudyDefinition definition = curveStudy("curve");
        CurveHistory study = taught(definition);
        const TrialId silent = study.start();
        const TrialId broken = study.run(0.8, 5);
        study.report(broken, 6, std::numeric_limits<double>::quiet_NaN());
        const CurveTable table = tableOf(definition, study);
        QVERIFY(!forecastFinal(table, silent, 3));
        QVERIFY(!forecastFinal(table, broken, 3));
    }

    void theBestIsThatOfAFinishedTrialThatIsNotExcluded() {
        const StudyDefinition definition = curveStudy("curve");
        CurveHistory study(definition);
        QVERIFY(!tableOf(definition, study).bestObjective());
        const TrialId stopped = study.run(0.5, 8), excluded = study.run(0.9, 8);
        study.run(0.95, 20);
        study.end(stopped, TrialState::Stopped);
        study.end(excluded);
        study.change(excluded, [](Trial& trial) { trial.isExcluded = true; });
        QCOMPARE(tableOf(definition, study).bestObjective(), std::optional(curveValue(0.5, 8)));
    }
};

VERNIER_TEST(TestFinalForecaster, CoreEvents);

}  // namespace tst_FinalForecaster

#include "tst_FinalForecaster.moc"
