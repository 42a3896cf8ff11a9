#include "core/consent/ConfirmedCommands.h"
#include "tests/support/ScriptedEngine.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TrialFixtures.h"
#include "ui/controllers/HistoryController.h"
#include "ui/controllers/SteeringController.h"
#include "ui/controllers/StudyController.h"
#include "ui/tables/ConfigurationDraft.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tst_SteeringController {

using namespace vernier;
using namespace vernier::test;

/// What the user does to a study, undone and looked back at, over an engine that follows a script.
class TestSteeringController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void annotationsAreTakenBack();
    void aQueuedTrialThatWaitsIsTakenBack();
    void aQueuedTrialThatRunsStays();
    void slotsAreOneStepBack();
    void aWatchedStudyIsLeftAlone();
    void theLogTellsInPlainWords();
    void thePastIsShownUntilNow();
    void aDraftIsCheckedAsItIsTyped();

private:
    void send(std::vector<TrialPtr> trials, bool isReadOnly = false);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ConfirmedCommands> m_confirmed;
    ScriptedEngine* m_engine = nullptr;
    std::unique_ptr<StudyController> m_study;
};

void TestSteeringController::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    m_confirmed = std::make_unique<ConfirmedCommands>(*m_settings);
    m_engine = new ScriptedEngine;
    m_study = std::make_unique<StudyController>(std::unique_ptr<EngineClient>(m_engine), m_folder->path(), *m_confirmed);
    send({makeTrial(0, TrialState::Complete, 0.9), makeTrial(1, TrialState::Complete, 0.95)});
}

void TestSteeringController::send(std::vector<TrialPtr> trials, bool isReadOnly) {
    EventBatch events;
    events.definition = makeDefinition();
    events.trials = std::move(trials);
    events.status.emplace();
    events.status->slots = 2;
    events.status->isReadOnly = isReadOnly;
    m_engine->send(std::move(events));
}

void TestSteeringController::annotationsAreTakenBack() {
    SteeringController steering(*m_study);
    steering.annotate({m_study->trial(TrialId{0}), m_study->trial(TrialId{1})}, QStringLiteral("Star"),
                      [](Trial& trial) { trial.isStarred = true; });
    QCOMPARE(m_engine->count<command::Annotate>(), 2);
    QVERIFY(m_engine->last<command::Annotate>()->isStarred);
    steering.undoStack().undo();
    QCOMPARE(m_engine->count<command::Annotate>(), 4);
    QVERIFY(!m_engine->last<command::Annotate>()->isStarred);
    steering.undoStack().redo();
    QVERIFY(m_engine->last<command::Annotate>()->isStarred);
    const int before = steering.undoStack().count();
    steering.annotate({m_study->trial(TrialId{0})}, QStringLiteral("Note"), [](Trial&) {});  // changes nothing
    QCOMPARE(steering.undoStack().count(), before);
}

void TestSteeringController::aQueuedTrialThatWaitsIsTakenBack() {
    SteeringController steering(*m_study);
    const Configuration configuration = m_study->trial(TrialId{1})->configuration;
    steering.queue({configuration}, TrialOrigin::Repeat);
    QVERIFY(m_engine->last<command::QueueTrial>());
    const auto queued = makeTrial(2, TrialState::Waiting, 0, 0);
    queued->configuration = configuration;
    queued->origin = TrialOrigin::Repeat;
    send({queued});
    steering.undoStack().undo();
    const auto* const cancel = m_engine->last<command::CancelTrial>();
    QVERIFY(cancel && cancel->trial == TrialId{2});
}

void TestSteeringController::aQueuedTrialThatRunsStays() {
    SteeringController steering(*m_study);
    QSignalSpy notices(&steering, &SteeringController::noticeArrived);
    steering.queue({m_study->trial(TrialId{1})->configuration}, TrialOrigin::User);
    const auto queued = makeTrial(2, TrialState::Running, 0, 0);
    queued->configuration = m_study->trial(TrialId{1})->configuration;
    queued->origin = TrialOrigin::User;
    send({queued});
    steering.undoStack().undo();
    QCOMPARE(m_engine->count<command::CancelTrial>(), 0);
    QCOMPARE(notices.size(), 1);
}

void TestSteeringController::slotsAreOneStepBack() {
    SteeringController steering(*m_study);
    for (const int slots : {3, 4, 5})
        steering.setSlots(slots);
    QCOMPARE(m_engine->last<command::SetSlots>()->slots, 5);
    QCOMPARE(steering.undoStack().count(), 1);
    steering.undoStack().undo();
    QCOMPARE(m_engine->last<command::SetSlots>()->slots, 2);
}

void TestSteeringController::aWatchedStudyIsLeftAlone() {
    send({}, true);
    SteeringController steering(*m_study);
    steering.annotate({m_study->trial(TrialId{0})}, QStringLiteral("Star"), [](Trial& trial) { trial.isStarred = true; });
    steering.queue({m_study->trial(TrialId{0})->configuration}, TrialOrigin::User);
    steering.setSlots(7);
    QVERIFY(m_engine->posted.empty());
}

void TestSteeringController::theLogTellsInPlainWords() {
    const auto sentence = [](const char* kind, std::optional<TrialId> trial, EventFacts facts) {
        return studyLogSentence({1, kind, trial, std::move(facts)});
    };
    QCOMPARE(sentence("trial", TrialId{7}, {{"what", "started"}, {"state", "Running"}}), QStringLiteral("Trial 7 started."));
    QCOMPARE(sentence("trial", TrialId{7}, {{"what", "ended"}, {"state", "Failed"}}), QStringLiteral("Trial 7 failed."));
    QCOMPARE(sentence("trial", TrialId{7}, {{"what", "annotated"}, {"detail", "starred"}}),
             QStringLiteral("Trial 7: starred."));
    QCOMPARE(sentence("run-state", {}, {{"state", "Paused"}}), QStringLiteral("The study is paused."));
    QCOMPARE(sentence("slots", {}, {{"slots", "4"}}), QStringLiteral("Slots: 4."));
    QCOMPARE(sentence("definition", {}, {{"changes", "range of lr"}}), QStringLiteral("The study was changed: range of lr."));
    QCOMPARE(sentence("something new", {}, {}), QStringLiteral("something new"));
    QVERIFY(isByUser({1, "slots", {}, {}}));
    QVERIFY(!isByUser({1, "trial", TrialId{1}, {{"what", "ended"}}}));
}

void TestSteeringController::thePastIsShownUntilNow() {
    HistoryController history(*m_study);
    QSignalSpy moved(&history, &HistoryController::momentChanged);
    history.need();
    history.need();
    QCOMPARE(m_engine->count<command::ReadStudyLog>(), 1);
    EventBatch events;
    events.studyLog = StudyLogPart{true, {{1'000'000, "trial", TrialId{0}, {{"what", "started"}}}}};
    m_engine->send(std::move(events));
    QCOMPARE(history.log().rowCount(), 1);

    QVERIFY(!history.isPast());
    QCOMPARE(&history.shown(), &m_study->history());
    history.setMoment(1'005'000);
    QVERIFY(history.isPast());
    QCOMPARE(history.shown().trials().size(), std::size_t{1});
    QCOMPARE(history.trial(TrialId{0})->state, TrialState::Running);
    QVERIFY(!history.trial(TrialId{1}));
    history.setMoment(std::nullopt);
    QCOMPARE(history.trial(TrialId{0})->state, TrialState::Complete);
    QCOMPARE(moved.size(), 2);
}

void TestSteeringController::aDraftIsCheckedAsItIsTyped() {
    const StudyDefinition definition = *makeDefinition();
    ConfigurationDraft draft(definition.space, m_study->trial(TrialId{0})->configuration);
    QVERIFY(draft.isSound());
    QCOMPARE(draft.configuration(), m_study->trial(TrialId{0})->configuration);
    draft.setText(0, QStringLiteral("fast"));
    QVERIFY(!draft.isSound());
    QCOMPARE(draft.fields()[0].fault, QStringLiteral("Type a number."));
    draft.setText(0, QStringLiteral("7"));  // beyond the range
    QVERIFY(!draft.isSound() && !draft.fields()[0].fault.isEmpty());
    draft.setText(0, QStringLiteral("1e-3"));
    draft.setText(2, QStringLiteral("adam"));
    QVERIFY(draft.isSound());
    QCOMPARE(std::get<double>(draft.configuration().at("lr")), 0.001);
    QCOMPARE(std::get<std::string>(draft.configuration().at("optimizer")), std::string("adam"));
}

VERNIER_TEST(TestSteeringController, Windows);

}  // namespace tst_SteeringController

#include "tst_SteeringController.moc"
