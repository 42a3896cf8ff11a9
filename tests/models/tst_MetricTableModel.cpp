#include "ui/tables/MetricTableModel.h"

#include "tests/models/TableDump.h"
#include "tests/support/TestProgram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace tst_MetricTableModel {

using namespace vernier;

namespace {

const Objective kObjective{"val_acc", Goal::Maximize, ObjectiveValue::Last};

std::vector<MetricDefinition> sample() {
    return {{"val_acc", MetricSource::Regex, "val_acc=(\\S+)", MetricRole::Measure},
            {"epoch", MetricSource::Regex, "epoch (\\d+)", MetricRole::Step},
            {"loss", MetricSource::Regex, "loss (\\S+)", MetricRole::Measure}};
}

}  // namespace

class TestMetricTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatWasFound() {
        MetricTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMetrics(sample(), kObjective);
        QCOMPARE(model.index(0, MetricTableModel::Found).data().toString(), QStringLiteral("–"));
        model.setFindings({{50, 0.6361, 0.9712}, {50, 1, 50}, {0, 0, 0}});
        QCOMPARE(dumpOf(model), QStringLiteral("val_acc | val_acc=(\\S+) | 50 values | objective, maximize\n"
                                               "epoch | epoch (\\d+) | 1 … 50 | step\n"
                                               "loss | loss (\\S+) | nothing | watched"));
    }

    void editsAreAskedFor() {
        MetricTableModel model;
        model.setMetrics(sample(), kObjective);
        QSignalSpy edits(&model, &MetricTableModel::editRequested);
        QSignalSpy uses(&model, &MetricTableModel::useRequested);
        model.setData(model.index(2, MetricTableModel::Pattern), QStringLiteral("loss=(.*)"));
        model.setData(model.index(2, MetricTableModel::Use), int(MetricUse::Minimize));
        QCOMPARE(edits.count(), 1);
        QCOMPARE(uses.count(), 1);
        QCOMPARE(uses[0][1].value<MetricUse>(), MetricUse::Minimize);
    }

    void rowsComeAndGo() {
        MetricTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMetrics(sample(), kObjective);
        std::vector<MetricDefinition> fewer = sample();
        fewer.pop_back();
        model.setMetrics(fewer, kObjective);
        QCOMPARE(model.rowCount(), 2);
        model.setMetrics(sample(), kObjective);
        QCOMPARE(model.rowCount(), 3);
        model.setFaults({{"metrics[1].pattern", "has no group"}});
        QCOMPARE(model.index(1, MetricTableModel::Pattern).data(MetricTableModel::FaultRole).toString(),
                 QStringLiteral("has no group"));
    }
};

VERNIER_TEST(TestMetricTableModel, Nothing);

}  // namespace tst_MetricTableModel

#include "tst_MetricTableModel.moc"
