#include "core/plan/StudyPlan.h"

#include "core/exchange/PlanJson.h"
#include "tests/support/TestProgram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tst_StudyPlan {

using namespace vernier;

namespace {

/// Five parameters of XGBoost, 45 minutes and $8 a trial, $500.
PlanRequest boosting() {
    PlanRequest request;
    request.parameters = 5;
    request.trialSeconds = 45 * 60;
    request.trialCost = 8;
    request.budget = 500;
    return request;
}

StudyPlan planned(const PlanRequest& request) {
    const Result<StudyPlan> plan = planStudy(request);
    if (!plan)
        qFatal("%s", plan.error().text().c_str());
    return *plan;
}

std::string faultsOf(const PlanRequest& request) {
    const Result<StudyPlan> plan = planStudy(request);
    std::string fields;
    if (!plan) {
        for (const Fault& fault : plan.error().faults)
            fields += fault.path + " ";
    }
    return fields;
}

}  // namespace

class TestStudyPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBudgetIsSpentAndNotExceeded() {
        const PlanChoice plan = planned(boosting()).choice;
        QCOMPARE(plan.trials, std::int64_t{62});
        QCOMPARE(plan.cost, std::optional(496.0));
        QCOMPARE(plan.strategy, std::string("bayesian"));
        QCOMPARE(plan.stopping, std::string("none"));
        QCOMPARE(plan.reserve, std::int64_t{6});
        QVERIFY(plan.gap.low < plan.gap.mid && plan.gap.mid < plan.gap.high);
        QVERIFY2(plan.gap.mid < 0.2, std::to_string(plan.gap.mid).c_str());
    }

    void alternativesSayWhatElseTheMoneyBuys() {
        const StudyPlan plan = planned(boosting());
        QVERIFY(plan.alternatives.size() >= 2);
        const PlanChoice& random = plan.alternatives.front();
        QCOMPARE(random.strategy, std::string("random"));
        QCOMPARE(random.trials, plan.choice.trials);
        QVERIFY(random.gap.mid > plan.choice.gap.mid);
        QCOMPARE(plan.alternatives[1].slots, 2 * plan.choice.slots);
        QVERIFY(plan.alternatives[1].gap.mid >= plan.choice.gap.mid);
        QVERIFY(*plan.alternatives[1].wallSeconds < *plan.choice.wallSeconds);
    }

    void aDeadlineAsksForSlots() {
        PlanRequest request = boosting();
        request.deadlineSeconds = 5 * 3600;
        const PlanChoice plan = planned(request).choice;
        QVERIFY2(plan.slots >= 4, "six trials one after the other are few");
        QVERIFY(*plan.wallSeconds <= 5 * 3600);
        request.slots = 1;
        const PlanChoice alone = planned(request).choice;
        QCOMPARE(alone.trials, std::int64_t{6});
        QCOMPARE(alone.reserve, std::int64_t{0});
        QVERIFY(alone.gap.mid > plan.gap.mid);
    }

    void stoppingBuysMoreTrials() {
        PlanRequest request = boosting();
        request.reports = true;
        const StudyPlan plan = planned(request);
        QCOMPARE(plan.choice.stopping, std::string("median"));
        QVERIFY(plan.choice.trials > 90);
        QVERIFY(*plan.choice.cost <= 500);
        QCOMPARE(plan.alternatives.back().stopping, std::string("none"));
        QCOMPARE(plan.alternatives.back().trials, std::int64_t{62});
    }

    void repeatsAreKeptOnlyWhereThereIsNoise() {
        PlanRequest request = boosting();
        request.noise = ResultNoise::None;
        QCOMPARE(planned(request).choice.reserve, std::int64_t{0});
        request.noise = ResultNoise::Much;
        QCOMPARE(planned(request).choice.reserve, std::int64_t{12});
    }

    void whatIsMissingOrWrongIsNamed() {
        PlanRequest nothing;
        QCOMPARE(faultsOf(nothing), std::string("trials "));
        PlanRequest lacking;
        lacking.budget = 100;
        lacking.deadlineSeconds = 100;
        QCOMPARE(faultsOf(lacking), std::string("budget deadline "));
        PlanRequest wrong = boosting();
        wrong.parameters = 0;
        wrong.slots = 0;
        wrong.trialCost = -1;
        QCOMPARE(faultsOf(wrong), std::string("parameters trial-cost slots "));
        PlanRequest poor = boosting();
        poor.budget = 7;
        QVERIFY(!planStudy(poor));
        QVERIFY(planStudy(poor).error().faults.empty());
    }

    void programsGetTheWholePlan() {
        PlanRequest request = boosting();
        request.reports = true;
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(writePlanJson(planned(request)))).object();
        for (const char* const key :
             {"strategy", "stopping", "slots", "trials", "reserve", "wall_s", "cost", "gap", "alternatives"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        const QJsonObject gap = json[QStringLiteral("gap")].toObject();
        QVERIFY(gap[QStringLiteral("low")].toDouble() < gap[QStringLiteral("high")].toDouble());
        QCOMPARE(json[QStringLiteral("alternatives")][0][QStringLiteral("name")].toString(), QStringLiteral("Random search"));
        QVERIFY(!json[QStringLiteral("reasons")].toArray().isEmpty());
    }
};

VERNIER_TEST(TestStudyPlan, Nothing);

}  // namespace tst_StudyPlan

#include "tst_StudyPlan.moc"
