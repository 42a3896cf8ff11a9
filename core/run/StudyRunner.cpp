#include "core/run/StudyRunner.h"

#include "core/folder/DefinitionCheck.h"
#include "core/folder/WarmStart.h"
#include "core/log/LogCategories.h"
#include "core/run/LimitCheck.h"
#include "core/run/LogReread.h"
#include "core/run/NewTrial.h"
#include "core/run/RunStateText.h"
#include "core/run/StudyProgress.h"
#include "core/run/TrialLaunch.h"
#include "core/run/TrialLegs.h"
#include "core/study/MessageJson.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <utility>
#include <variant>

namespace vernier {

namespace {

constexpr std::chrono::seconds kHeartbeat{1};

bool countsTime(RunState state) {
    return state == RunState::Running || state == RunState::Pausing || state == RunState::Stopping;
}

}  // namespace

StudyRunner::StudyRunner(const RunnerServices& services, QObject* parent)
    : QObject(parent),
      m_services(services),
      m_running(services.folder, services.record, services.launcher, services.clock, this),
      m_steering(services.record, m_running, services.clock, services.outbox),
      m_slots(services.record.definition().limits.parallel, SlotResources::detect()),
      m_runtime(std::strtoll(services.record.meta("runtime_ms").c_str(), nullptr, 10)),
      m_heartbeat(this) {
    connect(&m_running, &RunningTrials::changed, this, &StudyRunner::turn);
    connect(&m_running, &RunningTrials::endRefused, this, [this](TrialId id, const Error& error) {
        m_services.outbox.tell(Notice::Severity::Error,
                               message("run.end-refused", "Trial %1 cannot be ended yet: %2.", id.number, error.message));
    });
    connect(&m_next, &NextSuggestion::changed, this, &StudyRunner::turn);
    m_heartbeat.setInterval(kHeartbeat);
    connect(&m_heartbeat, &QTimer::timeout, this, &StudyRunner::turn);
    if (const int left = std::atoi(services.record.meta("slots").c_str()); left > 0)
        m_slots.resize(std::min(left, kMaxSlots));
    followDefinition();
}

void StudyRunner::takeUp() {
    const RunState left = runStateFrom(m_services.record.meta("run_state")).value_or(RunState::Idle);
    const std::vector<TrialPtr> trials = m_services.record.history().trials();
    for (const TrialPtr& trial : trials) {
        if (trial->state == TrialState::Running)
            takeUpTrial(*trial);
    }
    m_wasInterrupted = left == RunState::Running;
    if (m_running.count() > 0)
        enter(left == RunState::Stopping ? RunState::Stopping : RunState::Pausing);
    else if (left == RunState::Finished)
        enter(left, messageFromStored(m_services.record.meta("reason"), m_services.record.meta("reason_message")));
    else if (left != RunState::Idle)
        enter(RunState::Paused);
    turn();
}

/// A trial that the store calls Running, found after a restart. If the program ended between the transaction and the start, it
/// waits for its turn again.
void StudyRunner::takeUpTrial(const Trial& trial) {
    if (m_running.takeUp(trial)) {
        m_slots.occupy(trial.slot.value_or(0));
        return;
    }
    // A leg that never started leaves the trial where the previous one had left it.
    if (hasEarlierLeg(m_services.folder.trialFolder(trial.id))) {
        m_unsaved.add(pausedAgain(trial), "put back", m_services.clock.wallMs());
        return;
    }
    m_unsaved.add(waitingAgain(trial), "put back", m_services.clock.wallMs());
}

void StudyRunner::run() {
    if (!m_canRun) {
        tellFaults();
        return;
    }
    m_gate.reopen();
    m_wasInterrupted = false;
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
    m_steering.cancel(id, m_unsaved);
    turn();
}

void StudyRunner::keepTrial(TrialId id, bool isKept) {
    m_steering.keep(id, isKept, m_unsaved);
    turn();
}

void StudyRunner::queueTrial(const command::QueueTrial& queued) {
    m_steering.queue(queued, m_unsaved);
    turn();
}

void StudyRunner::skipSuggestion(const command::SkipSuggestion& skipped) {
    m_steering.skip(skipped, m_unsaved);
    turn();
}

void StudyRunner::annotate(const command::Annotate& annotation) {
    m_steering.annotate(annotation, m_unsaved);
    turn();
}

void StudyRunner::setSlots(int slotCount) {
    m_slots.resize(std::clamp(slotCount, 1, kMaxSlots));
    m_unsaved.batch.meta["slots"] = std::to_string(m_slots.size());
    m_unsaved.batch.events.push_back(
        {0, m_services.clock.wallMs(), "slots", std::nullopt, payloadOf({{"slots", std::to_string(m_slots.size())}})});
    turn();
}

void StudyRunner::replaceDefinition(StudyDefinition definition) {
    const StudyDefinition previous = m_services.record.definition();
    if (definition == previous)
        return;
    collect();
    const bool readsAnew = definition.metrics != previous.metrics || definition.objective != previous.objective;
    if (Result<void> kept = m_services.record.replaceDefinition(std::move(definition), m_services.clock.wallMs()); !kept) {
        m_services.outbox.tell(kept.error());
        return;
    }
    if (m_services.record.definition().limits.parallel != previous.limits.parallel)
        setSlots(m_services.record.definition().limits.parallel);
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
            reread(*trial, m_services.folder, m_services.record.definition(), m_services.clock, m_unsaved);
    }
    m_running.restartReading(m_unsaved);
    save();
}

StudyStatus StudyRunner::status() const {
    ProgressInput input;
    input.runState = m_state;
    input.reason = m_reason;
    input.wasInterrupted = m_wasInterrupted;
    input.slots = m_slots.size();
    input.runtimeSeconds = m_runtime.seconds();
    input.strategyTrialCount = m_canRun ? m_next.trialCount() : std::nullopt;
    input.nowWallMs = m_services.clock.wallMs();
    input.savings = m_services.record.stops().savings(m_services.record.history());
    return progressOf(m_services.record.history(), m_services.record.definition().limits, input);
}

/// One round of work: take in what happened, start what may start, check whether the study is over.
void StudyRunner::turn() {
    collect();
    if (m_state == RunState::Running)
        fillSlots();
    settle();
    m_services.outbox.next();
}

void StudyRunner::collect() {
    const bool hasMore = m_running.collect(m_unsaved);
    if (save())
        m_running.endDecided();
    for (const int slot : m_running.takeFreedSlots())
        m_slots.release(slot);
    if (hasMore)
        QMetaObject::invokeMethod(this, &StudyRunner::turn, Qt::QueuedConnection);
}

/// Lets the limits have their say: a ceiling on time or money ends the running trials too.
void StudyRunner::reviewLimits() {
    std::optional<MetLimit> met = metLimit(m_services.record.history(), m_services.record.definition().limits,
                                           m_runtime.seconds(), m_services.clock.wallMs());
    if (met && met->endsRunningTrials)
        m_running.endAll(EndRequest::StudyStopped);
    m_gate.review(std::move(met));
}

void StudyRunner::fillSlots() {
    for (reviewLimits(); m_unsaved.isEmpty() && m_slots.hasFree(); reviewLimits()) {
        std::optional<Trial> trial = nextTrial();
        if (!trial || !startNow(std::move(*trial)))
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
    const bool isResumed = trial.startedWallMs.has_value();
    if (!isResumed)
        trial.startedWallMs = m_services.clock.wallMs();
    m_unsaved.add(trial, isResumed ? "resumed" : "started", m_services.clock.wallMs());
    if (!save()) {
        m_slots.release(slot->index);
        m_unsaved = {};  // it was never started, so forgetting it loses nothing
        return false;
    }
    launch(std::move(trial), *slot);
    return true;
}

/// Null if none waits that may begin.
const Trial* StudyRunner::firstWaiting() const {
    const std::vector<TrialPtr>& trials = m_services.record.history().trials();
    const auto found =
        std::find_if(trials.begin(), trials.end(), [](const TrialPtr& trial) { return trial->state == TrialState::Waiting; });
    return found == trials.end() || !m_gate.letsWaitingBegin() ? nullptr : found->get();
}

/// The first trial that waits, else what the strategy suggests, once that has been computed.
std::optional<Trial> StudyRunner::nextTrial() {
    if (const Trial* const waiting = firstWaiting())
        return *waiting;
    if (!m_gate.asksStrategy())
        return std::nullopt;
    std::optional<Result<SuggestionAnswer>> answer = m_next.take(m_services.record);
    if (!answer)
        return std::nullopt;
    if (*answer)
        return trialOf(std::move(**answer));
    m_services.outbox.tell(answer->error());
    enter(RunState::Pausing);
    return std::nullopt;
}

/// A new trial, or a paused one that goes on; nothing if there is none, or none that may be begun.
std::optional<Trial> StudyRunner::trialOf(SuggestionAnswer answer) {
    auto* const suggestion = std::get_if<Suggestion>(&answer.suggestion);
    if (suggestion && suggestion->resumes)
        return resumed(*suggestion->resumes, suggestion->resource);
    if (suggestion && m_gate.letsWaitingBegin())
        return suggestedTrial(std::move(*suggestion), answer.historyRevision, m_services.record, m_services.clock.wallMs());
    // A new trial where only paused ones may go on: none of those is worth it.
    m_gate.strategyHasNothing(suggestion ? NoSuggestion::WaitForResults : std::get<NoSuggestion>(answer.suggestion));
    return std::nullopt;
}

/// The next leg of a paused trial. The record of the last one is set aside first: until this one starts there is none.
std::optional<Trial> StudyRunner::resumed(TrialId id, std::optional<std::int64_t> resource) const {
    const Trial* const paused = m_services.record.history().find(id);
    if (!paused || paused->state != TrialState::Paused)
        return std::nullopt;
    if (const Result<void> done = setExitAside(m_services.folder.trialFolder(id)); !done) {
        m_services.outbox.tell(done.error());
        return std::nullopt;
    }
    return nextLeg(*paused, resource, m_services.clock.wallMs());
}

void StudyRunner::launch(Trial trial, const Slot& slot) {
    Result<LaunchRequest> request =
        prepareLaunch(trial, m_services.record.definition(), m_services.folder, slot, m_services.programFolder);
    if (request && request->timeLimitMs)
        request->timeLimitMs = timeLeftMs(trial, *request->timeLimitMs, m_services.clock.wallMs());
    m_running.start(std::move(trial), request);
}

/// Leaves the states that only last while trials are running.
void StudyRunner::settle() {
    if (m_running.count() > 0 || !m_unsaved.isEmpty())
        return;
    const std::optional<Message> endReason = firstWaiting() ? std::nullopt : m_gate.endReason();
    if (m_state == RunState::Running && endReason)
        enter(RunState::Finished, *endReason);
    else if (m_state == RunState::Pausing)
        enter(RunState::Paused);
    else if (m_state == RunState::Stopping)
        enter(RunState::Finished, message("run.stopped", "Stopped."));
}

void StudyRunner::enter(RunState state, Message reason) {
    m_runtime.setRunning(countsTime(state));
    if (countsTime(state))
        m_heartbeat.start();
    else
        m_heartbeat.stop();
    m_state = state;
    m_reason = std::move(reason);
    qCInfo(logRun, "The study is %s. %s", toText(state).c_str(), m_reason.text().c_str());
    m_unsaved.batch.meta["run_state"] = toText(state);
    m_unsaved.batch.meta["reason"] = m_reason.text();
    m_unsaved.batch.meta["reason_message"] = storedForm(m_reason);
    m_unsaved.batch.events.push_back(
        {0, m_services.clock.wallMs(), "run-state", std::nullopt, "{\"state\":\"" + toText(state) + "\"}"});
    save();
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
    m_next.follow(
        [make = m_services.strategyOf, definition, earlier = std::move(*earlier)] { return make(definition, earlier); });
}

/// Writes what has accumulated. On failure it is kept, nothing more is started, and the heartbeat tries again.
bool StudyRunner::save() {
    if (m_unsaved.isEmpty())
        return true;
    m_unsaved.batch.meta["runtime_ms"] = std::to_string(static_cast<std::int64_t>(m_runtime.seconds() * 1000));
    Result<void> saved = m_services.record.commit(m_unsaved.batch, m_unsaved.live);
    if (!saved) {
        m_services.outbox.tell(saved.error());
        return false;
    }
    if (!m_unsaved.batch.trials.empty()) {
        m_gate.trialsChanged();
        m_next.trialsChanged();
    }
    m_unsaved = {};
    return true;
}

}  // namespace vernier
