#include "core/capture/FileNumbers.h"

#include "tests/support/TestProgram.h"

namespace tst_FileNumbers {

using namespace vernier;

namespace {

FileNumbers column(const char* name, std::vector<double> values, const char* file = "run.csv",
                   MetricSource source = MetricSource::Csv) {
    FileNumbers numbers{source, file, name};
    for (std::size_t row = 0; row < values.size(); ++row)
        numbers.add(static_cast<double>(row + 1), values[row]);
    return numbers;
}

}  // namespace

class TestFileNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aColumnComesWithTheCounterOfItsTable() {
        const std::vector<FileNumbers> found{column("step", {10, 20}), column("epoch", {0, 1}), column("val/acc", {0.5, 0.75}),
                                             column("epoch", {1, 2}, "other.csv")};
        const FileMetric taken = metricFromFile(found[2], found, {});
        QCOMPARE(taken.metric.name, std::string("val_acc"));
        QCOMPARE(taken.metric.pattern, std::string("val/acc"));
        QCOMPARE(taken.metric.role, MetricRole::Measure);
        QCOMPARE(taken.bounds, (Bounds{0, 1}));
        QVERIFY(taken.step);
        QCOMPARE(taken.step->pattern, std::string("epoch"));
        QCOMPARE(taken.step->file, std::string("run.csv"));
        const auto curve = curveOfFile(taken.metric, &*taken.step, found);
        QCOMPARE(curve, (std::vector<FileNumbers::Point>{{0, 0.5}, {1, 0.75}}));
    }

    void aFileHasOneCounterOnly() {
        const std::vector<FileNumbers> found{column("step", {10, 20}), column("loss", {2, 1})};
        const FileMetric counter = metricFromFile(found[0], found, {});
        QCOMPARE(counter.metric.role, MetricRole::Step);
        QVERIFY(!metricFromFile(found[1], found, {counter.metric}).step);
        // A step of the output counts nothing in a file.
        MetricDefinition printed;
        printed.name = "step";
        printed.role = MetricRole::Step;
        const FileMetric taken = metricFromFile(found[1], found, {printed});
        QVERIFY(taken.step);
        QCOMPARE(taken.step->name, std::string("step_2"));
    }

    void eventsHaveTheirSteps() {
        FileNumbers tag{MetricSource::TensorBoard, "tb/*tfevents*", "loss"};
        tag.add(100, 3);
        const std::vector<FileNumbers> found{column("epoch", {1}, "tb/*tfevents*", MetricSource::TensorBoard), tag};
        const FileMetric taken = metricFromFile(tag, found, {});
        QVERIFY(!taken.step);
        QCOMPARE(curveOfFile(taken.metric, nullptr, found), (std::vector<FileNumbers::Point>{{100, 3}}));
    }

    void rowsWithoutAStepBelongToTheOneBefore() {
        FileNumbers step{MetricSource::Csv, "run.csv", "epoch"};
        step.add(1, 7);
        step.add(3, 8);
        const std::vector<FileNumbers> found{step, column("loss", {4, 3, 2})};
        const FileMetric taken = metricFromFile(found[1], found, {});
        QCOMPARE(curveOfFile(taken.metric, &*taken.step, found), (std::vector<FileNumbers::Point>{{7, 4}, {7, 3}, {8, 2}}));
    }
};

VERNIER_TEST(TestFileNumbers, Nothing);

}  // namespace tst_FileNumbers

#include "tst_FileNumbers.moc"
