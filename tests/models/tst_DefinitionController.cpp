#include "ui/controllers/DefinitionController.h"

#include "tests/support/OpenedStudy.h"
#include "tests/support/TestProgram.h"

#include <QAction>
#include <QSignalSpy>

namespace tst_DefinitionController {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The draft with another number of trials, as typed digit by digit.
void typeTrials(DefinitionController& definition, std::int64_t trials) {
    StudyDraft after = definition.draft();
    after.rest.limits.trials = trials;
    definition.edit(QStringLiteral("Trials"), after, QStringLiteral("limits.trials"));
}

std::int64_t trialsOf(const DefinitionController& definition) {
    return definition.draft().rest.limits.trials.value_or(-1);
}

}  // namespace

class TestDefinitionController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingIsOneUndoStepUntilTheFieldIsLeft() {
        OpenedStudy opened;
        for (const std::int64_t trials : {1, 12, 120})
            typeTrials(opened.definition, trials);
        opened.definition.finishTyping();
        typeTrials(opened.definition, 7);
        QCOMPARE(opened.definition.undoStack().count(), 2);
        opened.definition.undoStack().undo();
        QCOMPARE(trialsOf(opened.definition), 120);
        opened.definition.undoStack().undo();
        QCOMPARE(trialsOf(opened.definition), 60);
    }

    void typingBackToWhereItBeganLeavesNothingToUndo() {
        OpenedStudy opened;
        typeTrials(opened.definition, 6);
        typeTrials(opened.definition, 60);
        QCOMPARE(opened.definition.undoStack().count(), 0);
    }

    void aSoundEditIsSentOnceAndItsEchoChangesNothing() {
        OpenedStudy opened;
        typeTrials(opened.definition, 12);
        typeTrials(opened.definition, 120);
        QTRY_COMPARE(opened.engine.count<command::ReplaceDefinition>(), 1);
        QCOMPARE(opened.engine.last<command::ReplaceDefinition>()->definition.limits.trials.value(), 120);
        QCOMPARE(trialsOf(opened.definition), 120);
        QCOMPARE(opened.definition.undoStack().count(), 1);
    }

    void aDraftWithFaultsStaysHere() {
        OpenedStudy opened;
        typeTrials(opened.definition, 0);
        QVERIFY(!opened.definition.definition());
        QVERIFY(!opened.definition.faultAt(QStringLiteral("limits")).isEmpty());
        QVERIFY(!opened.study.runAction()->isEnabled());
        opened.definition.flush();
        QCOMPARE(opened.engine.count<command::ReplaceDefinition>(), 0);
    }

    void runSendsWhatIsStillHeldBack() {
        OpenedStudy opened;
        typeTrials(opened.definition, 5);
        opened.study.requestRun();
        QCOMPARE(opened.engine.count<command::ReplaceDefinition>(), 1);
        QCOMPARE(opened.engine.count<command::Run>(), 1);
        QVERIFY(opened.engine.last<command::Run>());
    }

    void aChangeFromOutsideCanBeUndoneLikeAnEdit() {
        OpenedStudy opened;
        StudyDefinition other = sampleDefinition();
        other.limits.parallel = 8;
        EventBatch events;
        events.definition = std::make_shared<const StudyDefinition>(other);
        opened.engine.send(std::move(events));
        QCOMPARE(opened.definition.draft().rest.limits.parallel, 8);
        opened.definition.undoStack().undo();
        QCOMPARE(opened.definition.draft().rest.limits.parallel, 2);
    }

    void renamingAParameterRenamesItInTheCommand() {
        OpenedStudy opened;
        ParameterTableModel& model = opened.definition.parameters();
        model.setData(model.index(0, ParameterTableModel::Name), QStringLiteral("rate"));
        QVERIFY(commandText(opened.definition.draft()).find("--lr={rate}") != std::string::npos);
        QVERIFY(opened.definition.definition());
    }

    void theObjectiveFollowsItsMetric() {
        OpenedStudy opened;
        MetricTableModel& model = opened.definition.metrics();
        model.setData(model.index(0, MetricTableModel::Name), QStringLiteral("accuracy"));
        QCOMPARE(opened.definition.draft().rest.objective.metric, std::string("accuracy"));
        model.setData(model.index(2, MetricTableModel::Use), int(MetricUse::Minimize));
        QCOMPARE(opened.definition.draft().rest.objective.metric, std::string("loss"));
        QCOMPARE(opened.definition.draft().rest.objective.goal, Goal::Minimize);
        QCOMPARE(model.index(0, MetricTableModel::Use).data().toString(), QStringLiteral("watched"));
    }

    void severalObjectivesAreRolesOfMetrics() {
        OpenedStudy opened;
        MetricTableModel& model = opened.definition.metrics();
        const auto use = [&](int row, MetricUse wanted) {
            model.setData(model.index(row, MetricTableModel::Use), int(wanted));
        };
        const auto rest = [&]() -> const StudyDefinition& { return opened.definition.draft().rest; };
        use(2, MetricUse::AlsoMinimize);
        QCOMPARE(rest().objective.metric, std::string("val_acc"));
        QCOMPARE(rest().furtherObjectives.front().metric, std::string("loss"));
        QCOMPARE(rest().furtherObjectives.front().goal, Goal::Minimize);
        QCOMPARE(model.index(2, MetricTableModel::Use).data().toString(), QStringLiteral("also minimize"));
        model.setData(model.index(2, MetricTableModel::Name), QStringLiteral("error"));
        QCOMPARE(rest().furtherObjectives.front().metric, std::string("error"));

        use(2, MetricUse::Minimize);  // they change places
        QCOMPARE(rest().objective.metric, std::string("error"));
        QCOMPARE(rest().furtherObjectives.front().metric, std::string("val_acc"));
        use(2, MetricUse::Watch);  // the other one is what is left
        QCOMPARE(rest().objective.metric, std::string("val_acc"));
        QVERIFY(rest().furtherObjectives.empty());
        use(2, MetricUse::AlsoMinimize);
        opened.definition.removeMetric(0);
        QCOMPARE(rest().objective.metric, std::string("error"));
        QVERIFY(rest().furtherObjectives.empty());
    }

    void aLimitFollowsItsMetricAndGoesWithIt() {
        OpenedStudy opened;
        StudyDraft limited = opened.definition.draft();
        limited.rest.constraints = {{"loss", {}, 1}};
        opened.definition.edit(QStringLiteral("Limits"), limited);
        MetricTableModel& model = opened.definition.metrics();
        model.setData(model.index(2, MetricTableModel::Name), QStringLiteral("error"));
        QCOMPARE(opened.definition.draft().rest.constraints.front().metric, std::string("error"));
        QVERIFY(opened.definition.definition());
        opened.definition.removeMetric(2);
        QVERIFY(opened.definition.draft().rest.constraints.empty());
        opened.definition.undoStack().undo();
        QCOMPARE(opened.definition.draft().rest.constraints.size(), std::size_t{1});
    }

    void aBrokenPatternIsAFaultOfItsMetric() {
        OpenedStudy opened;
        MetricTableModel& model = opened.definition.metrics();
        model.setData(model.index(2, MetricTableModel::Pattern), QStringLiteral("loss ("));
        QVERIFY(!opened.definition.faultAt(QStringLiteral("metrics[2].pattern")).isEmpty());
    }
};

VERNIER_TEST(TestDefinitionController, Windows);

}  // namespace tst_DefinitionController

#include "tst_DefinitionController.moc"
