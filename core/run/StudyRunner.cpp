#include "core/run/StudyRunner.h"

#include "core/events/RunStateText.h"
#include "core/exec/MachineState.h"
#include "core/exec/StartId.h"
#include "core/folder/DefinitionCheck.h"
#include "core/folder/WarmStart.h"
#include "core/log/LogCategories.h"
#include "core/record/KeptNumbers.h"
#include "core/record/LogReread.h"
#include "core/record/NewTrial.h"
#include "core/run/LimitCheck.h"
#include "core/run/StudyProgress.h"
#include "core/run/TrialLaunch.h"
#include "core/run/TrialLegs.h"
#include "core/run/TrialRetry.h"
#include "core/study/MessageJson.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vernier {

namespace {

constexpr std::chrono::seconds kHeartbeat{1};

}  // namespace

StudyRunner::StudyRunner(const RunnerServices& services, QObject* parent)
    : QObject(parent),
      m_services(services),
      m_running(services.folder, services.record, services.launcher, services.clock, this),
      m_steering(services.record, m_running, services.clock, services.outbox),
      m_slots(slotsOf(services.record.meta(), services.record.definition()), SlotResources::detect()),
      m_chooser(services.record, services.folder, services.clock, services.outbox, m_gate),
      m_saver(services.record, services.outbox, services.clock),
      m_isSameBoot(services.record.meta("boot") == bootId()),
      m_runtime(runtimeMsOf(services.record.meta())),
      m_heartbeat(this) {
    connect(&m_running, &RunningTrials::changed, this, &StudyRunner::turn);
    connect(&m_running, &RunningTrials::noticed, this,
            [this](const Notice& notice) { m_services.outbox.tell(notice.severity, notice.text); });
    connect(&m_running, &RunningTrials::endRefused, this, [this](TrialId id, const Error& error) {
        m_services.outbox.tell(Notice::Severity::Error,
                               message("run.end-refused", "Trial %1 cannot be ended yet: %2.", id.number, error.message));
    });
    connect(&m_chooser, &TrialChooser::changed, this, &StudyRunner::turn);
    m_heartbeat.setInterval(kHeartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &StudyRunner::turn);
    followDefinition();
}

void StudyRunner::takeUp() {
    const RunState left = runStateFrom(m_services.record.meta("run_state")).value_or(RunState::Idle);
    const std::vector<TrialPtr> trials = m_services.record.history().trials();
    for (const TrialPtr& trial : trials) {
        if (trial->state == TrialState::Running)
            takeUpTrial(*trial, left == RunState::Stopping);
    }
    if (const Message copied = copyNotice(m_running.copiedCount()); !copied.empty())
        m_services.outbox.tell(Notice::Severity::Warning, copied);
    m_wasInterrupted = left == RunState::Running;
    const Message reason = messageFromStored(m_services.record.meta("reason"), m_services.record.meta("reason_message"));
    if (m_running.count() > 0)
        enter(left == RunState::Stopping ? RunState::Stopping : RunState::Pausing, reason);
    else if (left == RunState::Finished || left == RunState::Paused || left == RunState::Pausing)
        enter(left == RunState::Finished ? left : RunState::Paused, reason);
    else if (left != RunState::Idle)
        enter(RunState::Paused);
    turn();
}

/// A trial that the store calls Running, found after a restart. If the program ended between the transaction and the start, it
/// waits for its turn again.
void StudyRunner::takeUpTrial(const Trial& trial, bool wasStopping) {
    if (m_running.takeUp(trial, m_isSameBoot, wasStopping)) {
        m_slots.occupy(trial.slot.value_or(0));
        return;
    }
    Trial again = putBack(trial, m_services.folder.trial(trial.id));
    if (again.state == TrialState::Waiting)  // it may have reported before its folder lost what tells of its start
        m_saver.changes.replaceReports(again);
    m_saver.changes.add(std::move(again), "put back", m_services.clock.wallMs());
}

void StudyRunner::run() {
    if (isHalted())
        return;
    if (!m_canRun) {
        tellFaults();
        return;
    }
    m_gate.reopen();
    m_chooser.release();
    m_saver.resume();
    m_wasInterrupted = false;
    ++m_runs;
    if (m_state != RunState::Running)
        beginAgain();
    enter(RunState::Running);
    turn();
}

void StudyRunner::tellFaults() {
    m_services.outbox.tell(Error{ErrorCode::InvalidInput,
                                 message("run.faults", "The study cannot run yet."),
                                 {},
                                 faultsToRun(m_services.record.definition(), m_services.folder)});
}

void StudyRunner::pause() {
    m_wasInterrupted = false;
    if (m_state == RunState::Running)
        enter(RunState::Pausing);
    turn();
}

void StudyRunner::stop() {
    m_wasInterrupted = false;
    if (m_state == RunState::Finished || m_state == RunState::Idle)
        return;
    enter(RunState::Stopping);
    m_running.endAll(EndRequest::StudyStopped);
    turn();
}

void StudyRunner::cancelTrial(TrialId id) {
    m_steering.cancel(id, m_saver.changes);
    turn();
}

void StudyRunner::keepTrial(TrialId id, bool isKept) {
    m_steering.keep(id, isKept, m_saver.changes);
    turn();
}

void StudyRunner::queueTrial(const command::QueueTrial& queued) {
    m_steering.queue(queued, m_saver.changes);
    turn();
}

void StudyRunner::skipSuggestion(const command::SkipSuggestion& skipped) {
    m_steering.skip(skipped, m_saver.changes);
    turn();
}

void StudyRunner::annotate(const command::Annotate& annotation) {
    m_steering.annotate(annotation, m_saver.changes);
    turn();
}

void StudyRunner::rerunTrials(const std::vector<TrialId>& trials) {
    m_steering.rerun(trials, m_saver.changes);
    m_gate.reopen();
    turn();
}

void StudyRunner::setSlots(const command::SetSlots& set) {
    m_slots.resize(std::clamp(set.slots, 1, kMaxSlots));
    if (!set.isForThisRun)
        keepSlots(m_slots.size(), m_services.record, m_services.clock.wallMs(), m_saver.changes.batch);
    turn();
}

void StudyRunner::replaceDefinition(StudyDefinition definition) {
    const StudyDefinition previous = m_services.record.definition();
    if (definition == previous)
        return;
    collect();
    const bool readsAnew = definition.metrics != previous.metrics || definition.objectives() != previous.objectives();
    if (Result<void> kept = m_services.record.replaceDefinition(std::move(definition), m_services.clock.wallMs()); !kept) {
        m_services.outbox.tell(kept.error());
        return;
    }
    if (m_services.record.definition().limits.parallel != previous.limits.parallel)
        setSlots({m_services.record.definition().limits.parallel});
    followDefinition();
    if (!m_canRun && m_state == RunState::Running) {
        tellFaults();
        enter(RunState::Pausing);
    }
    if (readsAnew)
        rereadLogs();
    turn();
}

void StudyRunner::rereadLogs() {
    for (const TrialPtr& trial : m_services.record.history().trials()) {
        if ((isFinished(trial->state) || trial->state == TrialState::Paused) && trial->startedWallMs)
            reread(*trial, m_services.folder, m_services.record.definition(), m_services.clock, m_saver.changes);
    }
    m_running.restartReading(m_saver.changes);
    save();
}

StudyStatus StudyRunner::status() const {
    ProgressInput input;
    input.isBlocked = m_saver.trouble() && !m_saver.hasGivenUp() && isUnderWay(m_state);
    input.runState = input.isBlocked ? RunState::Paused : m_state;
    input.reason = input.isBlocked ? *m_saver.trouble() : m_reason;
    input.wasInterrupted = m_wasInterrupted;
    input.runs = m_runs;
    input.slots = m_slots.size();
    input.runtimeSeconds = m_runtime.seconds();
    input.strategyTrialCount = m_canRun ? m_chooser.trialCount() : std::nullopt;
    input.nowSteadyMs = m_services.clock.steadyMs();
    input.savings = m_services.record.stops().savings(m_services.record.history());
    return progressOf(m_services.record.history(), m_services.record.definition().limits, input);
}

/// One round of work: take in what happened, start what may start, check whether the study is over.
void StudyRunner::turn() {
    if (isHalted()) {
        m_services.outbox.next();
        return;
    }
    collect();
    if (m_state == RunState::Running) {
        reviewLimits();
        haltIfHopeless();
    }
    if (m_state == RunState::Running)
        fillSlots();
    settle();
    m_services.outbox.next();
}

void StudyRunner::collect() {
    const bool hasMore = m_running.collect(m_saver.changes);
    if (save())
        m_running.endDecided();
    for (const int slot : m_running.takeFreedSlots())
        m_slots.release(slot);
    for (const Trial& ended : m_running.takeRetried())
        m_chooser.delay(ended);
    if (hasMore)
        QMetaObject::invokeMethod(this, &StudyRunner::turn, Qt::QueuedConnection);
}

/// While nothing can begin, or every trial fails that begins, more of them only cost time. A limit that is met says it first.
void StudyRunner::haltIfHopeless() {
    std::optional<Message> reason = m_chooser.refusal();
    if (!reason && m_gate.state() != StartGate::State::Closed)
        reason = haltReason(m_services.record.history(), m_services.record.definition().recovery);
    if (reason)
        enter(RunState::Pausing, std::move(*reason));
}

/// What never ran, and what halted the study, runs again now that somebody wants it to go on.
void StudyRunner::beginAgain() {
    std::vector<TrialId> trials;
    for (const TrialPtr& trial : trialsToBeginAgain(m_services.record.history(), m_services.record.definition().recovery))
        trials.push_back(trial->id);
    m_steering.rerun(trials, m_saver.changes);
    save();
}

/// Lets the limits have their say: a ceiling on time or money ends the running trials too.
void StudyRunner::reviewLimits() {
    std::optional<MetLimit> met =
        metLimit(m_services.record.history(), m_services.record.definition().limits, m_runtime.seconds(),
                 m_services.clock.steadyMs(), m_services.record.definition().recovery);
    if (met && met->endsRunningTrials)
        m_running.endAll(EndRequest::StudyStopped);
    m_gate.review(std::move(met));
}

void StudyRunner::fillSlots() {
    for (; m_saver.isReady() && m_slots.hasFree(); reviewLimits()) {
        std::optional<Trial> trial = m_chooser.next();
        if (!trial || !(m_steering.mayStart(*trial, m_saver.changes) ? startNow(std::move(*trial)) : save()))
            return;
    }
}

bool StudyRunner::startNow(Trial trial) {
    const std::optional<Slot> slot = m_slots.acquire();
    if (!slot)
        return false;
    trial.state = TrialState::Running;
    trial.slot = slot->index;
    trial.definitionRevision = m_services.record.definitionRevision();
    trial.reports.resize(m_services.record.definition().valueMetrics().size());
    const std::string lastStart = std::exchange(trial.startId, newStartId());
    trial.clockMs = m_services.clock.steadyMs();
    m_saver.changes.batch.meta["boot"] = bootId();
    trial.end.reset();
    const bool isResumed = trial.startedWallMs.has_value();
    if (!isResumed)
        trial.startedWallMs = m_services.clock.wallMs();
    m_saver.changes.add(trial, isResumed ? "resumed" : "started", m_services.clock.wallMs());
    if (!save()) {
        m_slots.release(slot->index);
        m_saver.changes = {};  // it was never started, so forgetting it loses nothing
        return false;
    }
    launch(std::move(trial), *slot, lastStart);
    return true;
}

void StudyRunner::launch(Trial trial, const Slot& slot, const std::string& lastStart) {
    Result<LaunchRequest> request = prepareLaunch(trial, lastStart, m_services.record.definition(), m_services.folder, slot,
                                                  m_services.programFolder, bestStepToRepeat(trial, m_services.record));
    if (request && request->timeLimitMs)
        request->timeLimitMs = timeLeftMs(trial, *request->timeLimitMs);
    m_running.start(std::move(trial), request);
}

/// Leaves the states that only last while trials are running.
void StudyRunner::settle() {
    if (m_running.count() > 0 || !m_saver.changes.isEmpty())
        return;
    const bool someWait = m_gate.letsWaitingBegin() && hasWaiting(m_services.record.history());
    const std::optional<Message> endReason = someWait ? std::nullopt : m_gate.endReason();
    if (m_state == RunState::Running && endReason)
        enter(RunState::Finished, *endReason);
    else if (m_state == RunState::Pausing)
        enter(RunState::Paused, m_reason);
    else if (m_state == RunState::Stopping)
        enter(RunState::Finished, message("run.stopped", "Stopped."));
}

void StudyRunner::enter(RunState state, Message reason) {
    m_runtime.setRunning(isUnderWay(state));
    if (isUnderWay(state))
        m_heartbeat.start();
    else
        m_heartbeat.stop();
    m_state = state;
    m_reason = std::move(reason);
    qCInfo(logRun, "The study is %s. %s", toText(state).c_str(), m_reason.text().c_str());
    m_saver.changes.batch.meta["run_state"] = toText(state);
    m_saver.changes.batch.meta["reason"] = m_reason.text();
    m_saver.changes.batch.meta["reason_message"] = storedForm(m_reason);
    m_saver.changes.batch.events.push_back(
        {0, m_services.clock.wallMs(), "run-state", std::nullopt, "{\"state\":\"" + toText(state) + "\"}"});
    save();
}

/// Looks whether the database is still there. If not, nothing more can be made durable: all is left as it is. Trials that run
/// go on by themselves, and their folders tell how they end.
bool StudyRunner::isHalted() {
    const Result<void> place = m_isHalted ? Result<void>() : m_services.record.checkPlace();
    if (place)
        return m_isHalted;
    m_isHalted = true;
    m_heartbeat.stop();
    m_runtime.setRunning(false);
    m_state = RunState::Paused;
    m_reason = place.error().whole();
    m_services.outbox.tell(place.error());
    return true;
}

/// No run while the definition has faults.
void StudyRunner::followDefinition() {
    const StudyDefinition& definition = m_services.record.definition();
    m_running.followRule();
    m_gate.reopen();
    m_canRun = false;
    if (!faultsToRun(definition).empty())
        return;
    Result<std::vector<PriorStudy>> earlier = readWarmStart(definition, m_services.folder);
    if (!earlier)
        return;
    m_canRun = true;
    m_chooser.follow(
        [make = m_services.strategyOf, definition, earlier = std::move(*earlier)] { return make(definition, earlier); });
}

/// Writes what has accumulated. On failure it is kept, nothing more is started, and the heartbeat tries again for a while.
bool StudyRunner::save() {
    if (!m_saver.changes.isEmpty() && isHalted())
        return false;
    const std::vector<TrialPtr> trials = m_saver.changes.batch.trials;
    if (!m_saver.save(m_runtime.seconds())) {
        if (m_saver.hasGivenUp() && isUnderWay(m_state))
            giveUp();
        return false;
    }
    if (!trials.empty()) {
        m_gate.trialsChanged();
        m_chooser.trialsChanged(trials);
    }
    return true;
}

/// Nothing is tried for ever: the study stands still until somebody resumes it.
void StudyRunner::giveUp() {
    m_runtime.setRunning(false);
    m_heartbeat.stop();
    m_state = RunState::Paused;
    m_reason = *m_saver.trouble();
    qCWarning(logRun, "The study stands still. %s", m_reason.text().c_str());
}

}  // namespace vernier
