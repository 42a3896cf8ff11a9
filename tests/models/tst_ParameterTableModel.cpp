#include "ui/tables/ParameterTableModel.h"

#include "tests/models/TableDump.h"
#include "tests/support/TestProgram.h"
#include "ui/tables/ParameterEdits.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace tst_ParameterTableModel {

using namespace vernier;

namespace {

std::vector<Parameter> sample() {
    Parameter rate;
    rate.name = "learning_rate";
    rate.min = 1e-4;
    rate.max = 0.3;
    rate.scale = Scale::Log;
    Parameter optimizer;
    optimizer.name = "optimizer";
    optimizer.kind = ParameterKind::Categorical;
    optimizer.values = {std::string("sgd"), std::string("adam")};
    Parameter momentum;
    momentum.name = "momentum";
    momentum.max = 0.99;
    momentum.scale = Scale::ReverseLog;
    momentum.when.push_back({"optimizer", {std::string("sgd")}});
    Parameter epochs;
    epochs.name = "epochs";
    epochs.kind = ParameterKind::Integer;
    epochs.max = 100;
    epochs.fixed = std::int64_t{50};
    return {rate, optimizer, momentum, epochs};
}

/// Applies every edit, as the controller does.
void acceptEdits(ParameterTableModel& model) {
    QObject::connect(&model, &ParameterTableModel::editRequested, &model, [&model](int row, const Parameter& parameter) {
        std::vector<Parameter> parameters = model.parameters();
        parameters[static_cast<std::size_t>(row)] = parameter;
        model.setParameters(parameters);
    });
}

}  // namespace

class TestParameterTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatMayVary() {
        ParameterTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParameters(sample());
        QCOMPARE(dumpOf(model), QStringLiteral("learning_rate | continuous | log | 0.0001 | 0.3 | 0.0001 to 0.3\n"
                                               "optimizer | categorical |  |  |  | sgd, adam\n"
                                               "momentum | continuous | reverse-log | 0 | 0.99 | 0 to 0.99\n"
                                               "epochs | fixed |  | 50 |  | always this value"));
        QCOMPARE(model.summary(), QStringLiteral("3 varying, 1 fixed"));
        QCOMPARE(model.index(2, 0).data(ParameterTableModel::ConditionRole).toString(),
                 QStringLiteral("when optimizer is sgd"));
        QVERIFY(model.index(3, 0).data(ParameterTableModel::FixedRole).toBool());
    }

    void rowsThatStayKeepTheirPersistentIndexes() {
        ParameterTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParameters(sample());
        const QPersistentModelIndex momentum(model.index(2, 0));
        std::vector<Parameter> parameters = sample();
        parameters.erase(parameters.begin());
        model.setParameters(parameters);
        QCOMPARE(momentum.row(), 1);
        parameters.insert(parameters.begin(), parameterRecipes()[3].parameter);
        model.setParameters(parameters);
        QCOMPARE(momentum.row(), 2);
        QCOMPARE(momentum.data().toString(), QStringLiteral("momentum"));
    }

    void whatIsTypedIsAskedFor() {
        ParameterTableModel model;
        model.setParameters(sample());
        QSignalSpy edits(&model, &ParameterTableModel::editRequested);
        QVERIFY(model.setData(model.index(0, ParameterTableModel::From), QStringLiteral(" 1e-6 ")));
        QCOMPARE(edits.count(), 1);
        QCOMPARE(edits[0][1].value<Parameter>().min, 1e-6);
        QCOMPARE(model.parameterAt(0).min, 1e-4);
        QVERIFY(!model.setData(model.index(0, ParameterTableModel::From), QStringLiteral("12 apples")));
        QVERIFY(!model.setData(model.index(0, ParameterTableModel::To), QStringLiteral("0.3")));
        QCOMPARE(edits.count(), 1);
    }

    void aNewKindOrScaleKeepsWhatItCan() {
        ParameterTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParameters(sample());
        acceptEdits(model);
        model.setData(model.index(2, ParameterTableModel::Kind), int(ParameterKind::Integer));
        QCOMPARE(model.parameterAt(2).scale, Scale::Linear);
        model.setData(model.index(2, ParameterTableModel::Scaling), int(Scale::Log));
        QCOMPARE(model.parameterAt(2).min, 1.0);
        model.setData(model.index(0, ParameterTableModel::Kind), int(ParameterKind::Categorical));
        QCOMPARE(model.index(0, ParameterTableModel::Range).data().toString(), QStringLiteral("0.0001, 0.3"));
    }

    void aChoiceTakenOutStaysAsAnUnchosenChip() {
        ParameterTableModel model;
        model.setParameters(sample());
        std::vector<Parameter> parameters = sample();
        parameters[1].values = {std::string("adam")};
        model.setParameters(parameters);
        const std::vector<ChoiceChip> expected{{std::string("sgd"), false}, {std::string("adam"), true}};
        QVERIFY(model.chipsOf(1) == expected);
    }

    void faultsStandAtTheirFields() {
        ParameterTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setParameters(sample());
        model.setFaults({{"parameters[0].max", "is below min"}, {"parameters[1].values[0]", "is there twice"}, {"limits", "?"}},
                        {{"parameters[3]", "is used nowhere"}});
        QCOMPARE(model.index(0, ParameterTableModel::To).data(ParameterTableModel::FaultRole).toString(),
                 QStringLiteral("is below min"));
        QCOMPARE(model.index(1, ParameterTableModel::Range).data(ParameterTableModel::FaultRole).toString(),
                 QStringLiteral("is there twice"));
        QVERIFY(model.index(0, ParameterTableModel::From).data(ParameterTableModel::FaultRole).toString().isEmpty());
        QCOMPARE(model.index(3, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("is used nowhere"));
    }

    void namesOfAllScriptsAreShownAsTheyAre() {
        ParameterTableModel model;
        Parameter parameter;
        parameter.name = "学习率";
        model.setParameters({parameter});
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("学习率"));
    }
};

VERNIER_TEST(TestParameterTableModel, Nothing);

}  // namespace tst_ParameterTableModel

#include "tst_ParameterTableModel.moc"
