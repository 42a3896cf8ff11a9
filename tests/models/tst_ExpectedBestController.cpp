#include "tests/support/ExplainedStudy.h"
#include "tests/support/ScriptedStudy.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/explain/ExpectedBestController.h"

namespace tst_ExpectedBestController {

using namespace vernier;
using namespace vernier::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kFinished = 24;
constexpr int kLimit = 60;

struct Fixture : ScriptedStudy {
    ExpectedBestController controller{study};

    const std::vector<ForecastPoint>& expected() const { return controller.expected(); }

    void send(int trials, RunState state, const std::string& strategy = "bayesian") {
        EventBatch events;
        auto definition = explainedDefinition();
        definition->strategy.kind = strategy;
        if (!study.definition())
            events.definition = std::move(definition);
        events.trials = explainedTrials(trials);
        events.status.emplace();
        events.status->runState = state;
        events.status->trialLimit = kLimit;
        engine->send(std::move(events));
    }
};

}  // namespace

class TestExpectedBestController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksFromTheLastResultToTheLimitOnTrials() {
        Fixture fixture;
        fixture.controller.setWanted(true);
        fixture.send(kFinished, RunState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.expected().empty(), kPatienceMs);
        QCOMPARE(fixture.expected().front().x, kFinished - 1.0);
        QCOMPARE(fixture.expected().back().x, kLimit - 1.0);
        for (std::size_t index = 1; index < fixture.expected().size(); ++index) {
            const ForecastPoint& point = fixture.expected()[index];
            QVERIFY(point.lower <= point.mean && point.mean <= point.upper);
            QVERIFY(point.mean >= fixture.expected()[index - 1].mean);  // to be maximized: never expected to fall
        }
    }

    void goesOnWithEachResultAndEndsWithTheRun() {
        Fixture fixture;
        fixture.controller.setWanted(true);
        fixture.send(kFinished, RunState::Running);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.expected().empty(), kPatienceMs);
        fixture.send(kFinished + 2, RunState::Running);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.expected().front().x, kFinished + 1.0, kPatienceMs);
        fixture.send(kFinished + 2, RunState::Finished);
        QVERIFY(fixture.expected().empty());
    }

    void nothingIsComputedWhileNobodyLooks() {
        Fixture fixture;
        fixture.controller.setWanted(true);
        fixture.send(kFinished, RunState::Running);
        fixture.controller.setWanted(false);  // before the first answer
        fixture.send(kFinished + 1, RunState::Running);
        QVERIFY(fixture.expected().empty());
        fixture.controller.setWanted(true);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.expected().empty(), kPatienceMs);
        QCOMPARE(fixture.expected().front().x, kFinished + 0.0);
    }

    void asksNoModelForASearchThatHasNone() {
        Fixture fixture;
        fixture.controller.setWanted(true);
        fixture.send(kFinished, RunState::Running, "random");
        QVERIFY(!fixture.controller.isBusy());
        QVERIFY(fixture.expected().empty());
    }
};

VERNIER_TEST(TestExpectedBestController, Windows);

}  // namespace tst_ExpectedBestController

#include "tst_ExpectedBestController.moc"
