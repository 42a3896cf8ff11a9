#include "ui/controllers/StudyController.h"

#include "core/consent/ConfirmedCommands.h"
#include "core/consent/ConsentText.h"
#include "core/methods/Methods.h"
#include "ui/controllers/Actions.h"
#include "ui/controllers/EngineClient.h"

#include <QAction>
#include <QDateTime>
#include <QKeySequence>

#include <algorithm>
#include <utility>

namespace vernier {

namespace {

constexpr double kAskedSeconds = 60;  ///< of work that would be lost

}  // namespace

StudyController::StudyController(std::unique_ptr<EngineClient> engine, QString folder, ConfirmedCommands& confirmed,
                                 QObject* parent)
    : QObject(parent), m_engine(std::move(engine)), m_folder(std::move(folder)), m_confirmed(confirmed) {
    makeActions();
    connect(m_engine.get(), &EngineClient::eventsReady, this, &StudyController::takeEvents);
}

StudyController::~StudyController() = default;

TrialPtr StudyController::trial(TrialId id) const {
    const auto& trials = m_history.trials();
    return m_history.find(id) ? trials[static_cast<std::size_t>(id.number)] : nullptr;
}

bool StudyController::stopsEarly() const {
    return m_definition && vernier::stopsEarly(*m_definition);
}

bool StudyController::isWritable() const {
    return m_isOpened && m_definition && !m_status.isReadOnly;
}

void StudyController::post(Command command) {
    m_engine->post(std::move(command));
}

void StudyController::replaceDefinition(const StudyDefinition& definition) {
    if (m_definition && m_confirmed.contains(m_folder, *m_definition, m_scripts))
        m_confirmed.add(m_folder, definition, m_scripts);
    post(command::ReplaceDefinition{definition});
}

void StudyController::setDraftFaultCount(int count) {
    m_draftFaultCount = count;
    updateActions();
    Q_EMIT faultsChanged();
}

void StudyController::requestRun() {
    if (!m_run->isEnabled() || (m_mayRun && !m_mayRun()))
        return;
    m_waitingTry.reset();
    Q_EMIT aboutToRun();
    if (m_confirmed.contains(m_folder, *m_definition, m_scripts))
        post(command::Run{m_scripts});
    else
        Q_EMIT confirmationNeeded();
}

void StudyController::requestStop() {
    if (longestRunSeconds() > kAskedSeconds)
        Q_EMIT stopConfirmationNeeded();
    else
        stopNow();
}

void StudyController::stopNow() {
    post(command::Stop{});
}

double StudyController::longestRunSeconds() const {
    const std::int64_t nowMs = QDateTime::currentMSecsSinceEpoch();
    double longest = 0;
    for (const TrialPtr& trial : m_history.trials()) {
        if (trial->state == TrialState::Running)
            longest = std::max(longest, runtimeSeconds(*trial, nowMs));
    }
    return longest;
}

void StudyController::confirm() {
    if (m_definition)
        m_confirmed.add(m_folder, *m_definition, m_scripts);
}

void StudyController::declineToRun() {
    m_waitingTry.reset();
    Q_EMIT consentDeclined();
}

void StudyController::requestTryOnce(command::TryOnce tryOnce) {
    // Someone who has agreed to the study's command and then edits it here knows what is run.
    const bool isKnown = m_definition && m_confirmed.contains(m_folder, *m_definition, m_scripts);
    if (isKnown || m_confirmed.contains(m_folder, tryOnce.definition, m_scripts)) {
        startTry(std::move(tryOnce));
        return;
    }
    m_waitingTry = std::move(tryOnce);
    Q_EMIT confirmationNeeded();
}

const StudyDefinition* StudyController::definitionToConfirm() const {
    return m_waitingTry ? &m_waitingTry->definition : m_definition.get();
}

std::vector<Message> StudyController::consentLines() const {
    const StudyDefinition* const definition = definitionToConfirm();
    return definition ? vernier::consentLines(*definition, m_folder.toStdString(), m_scripts,
                                              m_confirmed.changedScripts(m_folder, m_scripts))
                      : std::vector<Message>();
}

void StudyController::confirmAndRun() {
    if (!m_waitingTry) {
        confirm();
        requestRun();
        return;
    }
    m_confirmed.add(m_folder, m_waitingTry->definition, m_scripts);
    startTry(*std::exchange(m_waitingTry, std::nullopt));
}

void StudyController::startTry(command::TryOnce tryOnce) {
    tryOnce.scripts = m_scripts;
    post(std::move(tryOnce));
    Q_EMIT tryOnceStarted();
}

void StudyController::makeActions() {
    m_run = makeAction(this, "run", tr("Run"), tr("Start trials until a limit is reached"), QKeySequence(Qt::CTRL | Qt::Key_R));
    m_pause = makeAction(this, "pause", tr("Pause"), tr("Start no more trials; running ones finish"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_stop = makeAction(this, "stop", tr("Stop"), tr("Start no more trials and end the running ones"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(m_run, &QAction::triggered, this, &StudyController::requestRun);
    connect(m_pause, &QAction::triggered, this, [this] { post(command::Pause{}); });
    connect(m_stop, &QAction::triggered, this, &StudyController::requestStop);
    updateActions();
}

void StudyController::takeEvents() {
    const EventBatch events = m_engine->takeEvents();
    if (events.definition)
        applyDefinition(events.definition);
    if (events.faults)
        m_faults = *events.faults;
    if (events.warnings)
        m_warnings = *events.warnings;
    if (events.scripts)
        m_scripts = *events.scripts;
    for (const TrialPtr& trial : events.trials)
        m_history.apply(trial);
    if (events.status)
        m_status = *events.status;
    m_stops.add(events.decisions);
    const bool isFirst = !std::exchange(m_isOpened, true);
    updateActions();
    if (isFirst)
        Q_EMIT opened();
    announce(events);
    if (isFirst && m_status.wasInterrupted && !m_status.isReadOnly && m_definition &&
        m_confirmed.contains(m_folder, *m_definition, m_scripts))
        post(command::Run{m_scripts});
}

void StudyController::announce(const EventBatch& events) {
    if (events.definition)
        Q_EMIT definitionChanged();
    if (events.faults || events.warnings)
        Q_EMIT faultsChanged();
    if (!events.trials.empty()) {
        std::vector<TrialId> ids;
        ids.reserve(events.trials.size());
        for (const TrialPtr& trial : events.trials)
            ids.push_back(trial->id);
        Q_EMIT trialsChanged(ids);
    }
    if (events.status)
        Q_EMIT statusChanged();
    if (!events.decisions.empty())
        Q_EMIT decisionsArrived(events.decisions);
    for (const LogChunk& chunk : events.log)
        Q_EMIT logArrived(chunk);
    for (const ComparedStudy& study : events.studies)
        Q_EMIT studyRead(study);
    for (const Notice& notice : events.notices)
        Q_EMIT noticeArrived(notice);
    if (events.tryOnceEnd)
        Q_EMIT tryOnceEnded(*events.tryOnceEnd);
    for (const TrialUsage& usage : events.usage)
        Q_EMIT usageArrived(usage);
    if (events.trialFolder)
        Q_EMIT trialFolderArrived(*events.trialFolder);
    if (events.studyLog)
        Q_EMIT studyLogArrived(*events.studyLog);
}

void StudyController::applyDefinition(std::shared_ptr<const StudyDefinition> definition) {
    m_definition = std::move(definition);
    m_history.setCriteria(criteriaOf(*m_definition));
}

void StudyController::updateActions() {
    const RunState state = m_status.runState;
    const bool isGoing = state == RunState::Running || state == RunState::Pausing || state == RunState::Stopping;
    const bool isSound = m_faults.empty() && m_draftFaultCount == 0;
    const QString watched = tr("You can only watch this study from here.");
    allow(*m_run, isWritable() && isSound && state != RunState::Running && state != RunState::Stopping,
          !isWritable() ? watched
          : !isSound    ? tr("There is something to fix in Define first.")
          : isGoing     ? tr("The study is already running.")
                        : QString());
    allow(*m_pause, isWritable() && state == RunState::Running, isWritable() ? tr("Nothing is running.") : watched);
    allow(*m_stop, isWritable() && isGoing && state != RunState::Stopping, isWritable() ? tr("Nothing is running.") : watched);
}

}  // namespace vernier
