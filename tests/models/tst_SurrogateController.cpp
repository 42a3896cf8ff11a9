#include "tests/support/ExplainedStudy.h"
#include "tests/support/ScriptedStudy.h"
#include "tests/support/TestProgram.h"
#include "ui/controllers/explain/SurrogateController.h"

#include <QSignalSpy>

#include <condition_variable>
#include <mutex>

namespace tst_SurrogateController {

using namespace vernier;
using namespace vernier::test;

namespace {

/// A fit that ends only when the test lets it, and ignores being told to stop.
class HeldFit {
public:
    SurrogateController::Fit function() {
        return [this](const SearchSpace& space, const History& history, std::stop_token) {
            {
                std::unique_lock lock(m_mutex);
                ++m_begun;
                m_change.notify_all();
                m_change.wait(lock, [this] { return m_allowed > 0; });
                --m_allowed;
            }
            return Surrogate::fit(space, history);
        };
    }
    void allow(int count = 1) {
        const std::lock_guard lock(m_mutex);
        m_allowed += count;
        m_change.notify_all();
    }
    int begun() {
        const std::lock_guard lock(m_mutex);
        return m_begun;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_change;
    int m_begun = 0;
    int m_allowed = 0;
};

struct Fixture : ScriptedStudy {
    HeldFit fit;
    SurrogateController model{study, fit.function()};

    void send(std::vector<TrialPtr> trials, std::shared_ptr<const StudyDefinition> definition = nullptr) {
        EventBatch events;
        events.definition = std::move(definition);
        events.trials = std::move(trials);
        engine->send(std::move(events));
    }
    ~Fixture() { fit.allow(1000); }
};

}  // namespace

class TestSurrogateController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aModelOfAnotherSpaceIsDroppedHoweverLateItComes() {
        Fixture fixture;
        QSignalSpy changed(&fixture.model, &SurrogateController::modelChanged);
        fixture.model.setWanted(true);
        fixture.send(explainedTrials(6), explainedDefinition());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.fit.begun() == 1, 60'000);
        auto narrowed = explainedDefinition();
        std::vector<Parameter> parameters = narrowed->space.parameters();
        parameters[0].max = 0.1;
        narrowed->space = *SearchSpace::create(parameters);
        fixture.send({}, narrowed);
        changed.clear();
        fixture.fit.allow();  // the first fit ends, too late
        QTRY_VERIFY_WITH_TIMEOUT(fixture.fit.begun() == 2, 60'000);
        QCoreApplication::processEvents();
        QVERIFY(changed.isEmpty());
        QVERIFY(!fixture.model.surrogate());
        fixture.fit.allow();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate(), 60'000);
        QCOMPARE(changed.size(), 1);
        QVERIFY(fixture.model.surrogate()->encoding().space() == narrowed->space);
    }

    void resultsThatArriveDuringAFitAreFittedAfterIt() {
        Fixture fixture;
        fixture.model.setWanted(true);
        fixture.send(explainedTrials(6), explainedDefinition());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.fit.begun() == 1, 60'000);
        for (int count = 7; count <= 9; ++count)
            fixture.send(explainedTrials(count));
        fixture.fit.allow();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate(), 60'000);
        QCOMPARE(fixture.model.surrogate()->resultCount(), 6);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.fit.begun() == 2, 60'000);  // one for all three
        fixture.fit.allow();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate()->resultCount() == 9, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.model.isFitting(), 60'000);
        QCOMPARE(fixture.fit.begun(), 2);
    }

    void hidingATrialMakesTheModelWrongAtOnce() {
        Fixture fixture;
        fixture.fit.allow();
        fixture.model.setWanted(true);
        fixture.send(explainedTrials(6), explainedDefinition());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate(), 60'000);
        auto hidden = std::make_shared<Trial>(*explainedTrials(6)[2]);
        hidden->isExcluded = true;
        fixture.send({hidden});
        QVERIFY(!fixture.model.surrogate());
        fixture.fit.allow();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate(), 60'000);
        QCOMPARE(fixture.model.surrogate()->resultCount(), 5);
    }

    void reportsOfRunningTrialsFitNothing() {
        Fixture fixture;
        fixture.fit.allow();
        fixture.model.setWanted(true);
        fixture.send(explainedTrials(6), explainedDefinition());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.model.surrogate() && !fixture.model.isFitting(), 60'000);
        auto running = std::make_shared<Trial>(*explainedTrials(7)[6]);
        running->state = TrialState::Running;
        running->objective.reset();
        fixture.send({running});
        QVERIFY(!fixture.model.isFitting());
        QCOMPARE(fixture.fit.begun(), 1);
    }
};

VERNIER_TEST(TestSurrogateController, Windows);

}  // namespace tst_SurrogateController

#include "tst_SurrogateController.moc"
