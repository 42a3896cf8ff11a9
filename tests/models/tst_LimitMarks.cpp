#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/tables/TrialTableModel.h"
#include "ui/text/TrialStory.h"

namespace tst_LimitMarks {

using namespace vernier;
using namespace vernier::test;

namespace {

/// The accuracy is to be high, but not above 0.8.
std::shared_ptr<StudyDefinition> limited() {
    auto definition = makeDefinition();
    definition->constraints = {{"val_acc", 0.2, 0.8}};
    return definition;
}

}  // namespace

class TestLimitMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialThatBreaksALimitIsMarkedInTheTable() {
        TrialTableModel model;
        model.setDefinition(limited());
        model.setTrials({makeTrial(0, TrialState::Complete, 0.5), makeTrial(1, TrialState::Complete, 0.9),
                         makeTrial(2, TrialState::Running, 0.9)});
        const int objective = model.sectionOf(TrialTableModel::Column::Objective);
        const auto isMarked = [&](int row) {
            return model.index(row, objective).data(TrialTableModel::IsOverLimitRole).toBool();
        };
        QVERIFY(!isMarked(0));
        QVERIFY(isMarked(1));
        QVERIFY(!isMarked(2));
        const QModelIndex broken = model.index(1, objective);
        QCOMPARE(broken.data(Qt::ToolTipRole).toString(), QStringLiteral("val_acc is 0.9, above its limit of 0.8."));
        QVERIFY(broken.data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String(", breaks a limit")));
        const QModelIndex state = model.index(1, model.sectionOf(TrialTableModel::Column::State));
        QCOMPARE(state.data().toString(), QStringLiteral("Complete"));
        QVERIFY(state.data(Qt::ToolTipRole).toString().contains(QLatin1String("above its limit")));
    }

    void theStoryOfATrialNamesTheBrokenLimit() {
        const TrialStory story = tellTrial(*makeTrial(1, TrialState::Complete, 0.9), *limited(), nullptr, nullptr, 0);
        QVERIFY2(story.ending.endsWith(QLatin1String("<br>val_acc is 0.9, above its limit of 0.8.")), qPrintable(story.ending));
        QVERIFY(!tellTrial(*makeTrial(0, TrialState::Complete, 0.5), *limited(), nullptr, nullptr, 0)
                     .ending.contains(QLatin1String("limit")));
    }

    void theGoalNamesTheLimits() {
        QVERIFY2(goalText(*limited()).contains(QStringLiteral("0.2 ≤ val_acc ≤ 0.8")), qPrintable(goalText(*limited())));
    }
};
VERNIER_TEST(TestLimitMarks, CoreEvents);

}  // namespace tst_LimitMarks
#include "tst_LimitMarks.moc"
