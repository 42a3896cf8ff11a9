#include "tests/models/TableDump.h"
#include "tests/support/TestProgram.h"
#include "ui/scales/RungTable.h"
#include "ui/tables/DecisionFilter.h"
#include "ui/tables/DecisionTableModel.h"

#include <QAbstractItemModelTester>

#include <cmath>

namespace tst_DecisionTableModel {

using namespace vernier;

namespace {

Decision decisionOn(std::int64_t trial, std::int64_t step, Verdict verdict, double value) {
    Decision decision{TrialId{trial}, step, verdict, "asha", "", value};
    decision.threshold = 0.5;
    decision.peers = 11;
    decision.rank = verdict == Verdict::Stop ? 9 : 2;
    if (verdict == Verdict::Stop) {
        decision.reason = "Stopped at step " + std::to_string(step) + " by asha.";
        decision.forecast = FinalForecast{0.6, 0.55, 0.65, 0.03};
        decision.savedSeconds = 12;
        decision.savedCost = 0.19;
    }
    return decision;
}

}  // namespace

class TestDecisionTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachDecisionIsARow() {
        DecisionTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setMetric(QStringLiteral("val_acc"));
        Decision kept = decisionOn(4, 9, Verdict::Stop, 0.41);
        kept.isOverridden = true;
        kept.forecast.reset();
        kept.savedSeconds.reset();
        model.append({decisionOn(3, 3, Verdict::Keep, 0.7139), decisionOn(4, 3, Verdict::Stop, 0.25), kept,
                      decisionOn(5, 9, Verdict::Pause, 0.75)});
        QCOMPARE(dumpOf(model),
                 QStringLiteral("1 | 3 | 3 | Kept | 0.7139 | 0.5 | 2 of 12 |  |  | \n"
                                "2 | 4 | 3 | Stopped | 0.25 | 0.5 | 9 of 12 | 0.6 (0.55 to 0.65) | 3 % | 12 s, $0.19\n"
                                "3 | 4 | 9 | Kept by you | 0.41 | 0.5 | 9 of 12 |  |  | \n"
                                "4 | 5 | 9 | Paused | 0.75 | 0.5 | 2 of 12 |  |  | "));
        QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("val_acc"));
    }

    void aKeepIsToldByItsNumbers() {
        DecisionTableModel model;
        model.setMetric(QStringLiteral("val_acc"));
        model.append({decisionOn(3, 3, Verdict::Keep, 0.7139), decisionOn(4, 3, Verdict::Stop, 0.25)});
        QCOMPARE(model.index(0, 0).data(DecisionTableModel::SentenceRole).toString(),
                 QStringLiteral("Kept at step 3 by asha. val_acc 0.7139, threshold 0.5, rank 2 of 12."));
        QCOMPARE(model.index(1, 0).data(DecisionTableModel::SentenceRole).toString(),
                 QStringLiteral("Stopped at step 3 by asha."));
    }

    void theFilterShowsStopsOrAllSorted() {
        DecisionTableModel model;
        DecisionFilter filter;
        filter.setSourceModel(&model);
        model.append({decisionOn(3, 3, Verdict::Keep, 0.7), decisionOn(4, 3, Verdict::Stop, 0.25),
                      decisionOn(5, 3, Verdict::Stop, 0.125)});
        QCOMPARE(filter.rowCount(), 2);
        filter.sort(static_cast<int>(DecisionTableModel::Column::Reported));
        QCOMPARE(filter.index(0, 1).data().toString(), QStringLiteral("5"));
        filter.setStopsOnly(false);
        QCOMPARE(filter.rowCount(), 3);
        filter.sort(static_cast<int>(DecisionTableModel::Column::Saved));
        QCOMPARE(filter.index(2, 1).data().toString(), QStringLiteral("3"));  // without a saving, so the last
    }

    void ofManyKeepsTheLastStay() {
        DecisionTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.append({decisionOn(0, 1, Verdict::Stop, 0.25)});
        for (int batch = 0; batch < 3; ++batch)
            model.append(std::vector<Decision>(DecisionTableModel::kMostKeeps / 2, decisionOn(1, batch, Verdict::Keep, 0.5)));
        QCOMPARE(model.rowCount(), 1 + DecisionTableModel::kMostKeeps / 2);
        QCOMPARE(model.decisionAt(0).verdict, Verdict::Stop);
        QCOMPARE(model.index(1, 0).data().toString(), QString::number(2 + DecisionTableModel::kMostKeeps));
    }

    void rungsHoldWhatTrialsHadThere() {
        RungTable table;
        Decision median = decisionOn(0, 1, Verdict::Keep, 0.5);
        median.rule = "median";
        table.add({median});
        QVERIFY(table.isEmpty());
        Decision later = decisionOn(1, 3, Verdict::Keep, 0.75);
        later.threshold = 0.625;
        table.add({decisionOn(0, 3, Verdict::Stop, 0.25), later, decisionOn(1, 9, Verdict::Keep, 0.875),
                   decisionOn(2, 3, Verdict::Keep, std::nan(""))});
        QCOMPARE(table.rungs().size(), std::size_t{2});
        QCOMPARE(table.rungs().at(3).values, (std::map<TrialId, double>{{TrialId{0}, 0.25}, {TrialId{1}, 0.75}}));
        QCOMPARE(table.rungs().at(3).threshold.value(), 0.625);
        QCOMPARE(table.rungs().at(9).values.size(), std::size_t{1});
    }
};

VERNIER_TEST(TestDecisionTableModel, CoreEvents);

}  // namespace tst_DecisionTableModel

#include "tst_DecisionTableModel.moc"
