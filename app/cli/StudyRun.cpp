#include "app/cli/StudyRun.h"

#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "core/base/DurationText.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace vernier {

StudyRun::StudyRun(EngineOptions options, command::Run run, std::optional<int> slotCount, TrialChoice isRerun, QObject* parent)
    : QObject(parent),
      m_run(std::move(run)),
      m_slotCount(slotCount),
      m_isRerun(std::move(isRerun)),
      m_engine(std::move(options)) {
    connect(&m_interruptSignals, &InterruptSignals::interrupted, this, &StudyRun::interrupt);
    connect(&m_engine, &EngineThread::eventsReady, this, &StudyRun::takeEvents);
}

void StudyRun::takeEvents() {
    const EventBatch events = m_engine.takeEvents();
    bool hasFailed = false;
    for (const Notice& notice : events.notices) {
        m_line.print(notice.text.text());
        hasFailed = hasFailed || notice.severity == Notice::Severity::Error;
    }
    if (events.definition && (m_history.trials().empty() || events.definition->objectives() == m_definition.objectives())) {
        m_definition = *events.definition;
        m_history.setCriteria(criteriaOf(m_definition));
    }
    if (events.isOpened)
        m_history = History(criteriaOf(m_definition));
    if (events.status)
        m_status = *events.status;
    if (events.isOpened) {
        for (const TrialPtr& trial : events.trials)
            m_history.apply(trial);
        begin(events);
        return;
    }
    if (events.scripts && m_isBegun) {
        QCoreApplication::exit(kExitNotConfirmed);
        return;
    }
    showTrials(events.trials);
    m_line.show(progressText(m_status, m_history));
    if (hasFailed && m_status.runs == 0 && m_status.runState != RunState::Running && !m_status.isBlocked)
        QCoreApplication::exit(kExitFailed);
    else if (events.status)
        endIfStanding();
}

void StudyRun::begin(const EventBatch& first) {
    if (!first.status) {
        QCoreApplication::exit(first.faults && !first.faults->empty() ? kExitFaults : kExitFailed);
        return;
    }
    if (m_status.isReadOnly) {
        // That another process is running it is only news; anything else that keeps it from running came as a warning.
        const bool isInUse = std::none_of(first.notices.begin(), first.notices.end(),
                                          [](const Notice& notice) { return notice.severity == Notice::Severity::Warning; });
        if (isInUse)
            m_line.print("Follow it with vernier-cli status, or in the workbench.");
        QCoreApplication::exit(isInUse ? kExitInUse : kExitFailed);
        return;
    }
    const std::vector<TrialId> reruns = trialsToRerun();
    if (m_isRerun && reruns.empty()) {
        m_line.print("No trial is to run again.");
        QCoreApplication::exit(kExitDone);
        return;
    }
    if (!m_history.trials().empty())
        m_line.print("Resuming after " + progressText(m_status, m_history) + ".");
    if (m_slotCount)
        m_engine.post(command::SetSlots{*m_slotCount, true});
    if (!reruns.empty()) {
        m_line.print(std::to_string(reruns.size()) + (reruns.size() == 1 ? " trial runs again." : " trials run again."));
        m_engine.post(command::RerunTrials{reruns});
    }
    m_engine.post(m_run);
    m_isBegun = true;
}

std::vector<TrialId> StudyRun::trialsToRerun() const {
    std::vector<TrialId> ids;
    for (const TrialPtr& trial : m_history.trials()) {
        if (m_isRerun && m_isRerun(*trial))
            ids.push_back(trial->id);
    }
    return ids;
}

void StudyRun::showTrials(const std::vector<TrialPtr>& trials) {
    for (const TrialPtr& trial : trials) {
        const Trial* known = m_history.find(trial->id);
        const bool hasEnded = isFinished(trial->state) && !(known && isFinished(known->state));
        const bool isInterrupted = trial->retries > (known ? known->retries : 0);
        if (isInterrupted)
            m_line.print("trial " + std::to_string(trial->id.number) + ": interrupted, runs again" +
                         (trial->failure ? ". " + causeSentence(*trial).text() : "."));
        m_history.apply(trial);
        const bool isBest = m_history.incumbent() && m_history.incumbent()->id == trial->id;
        // On a terminal, the status line does the counting; only what the user wants to know at once gets a line of its own.
        if (hasEnded && (!m_line.isTerminal() || isBest || trial->state == TrialState::Failed))
            m_line.print(finishedTrialText(*trial, m_history));
    }
}

void StudyRun::interrupt() {
    ++m_interrupts;
    if (!m_isBegun) {
        QCoreApplication::exit(kExitInterrupted);
    } else if (m_status.isBlocked) {
        leaveBlocked();
    } else if (m_interrupts == 1) {
        m_line.print("Pausing: running trials finish first (" + std::to_string(m_status.running) +
                     " now). Press Ctrl-C again to end them.");
        m_engine.post(command::Pause{});
    } else if (m_interrupts == 2) {
        m_line.print("Stopping: the running trials are being ended.");
        m_engine.post(command::Stop{});
    } else {
        m_line.print("The running trials are already being ended; each gets a few seconds to save its work.");
    }
}

/// What cannot be written now is in the folders of the trials, where the next run finds it.
void StudyRun::leaveBlocked() {
    m_line.show({});
    m_line.print(
        "Left while nothing could be saved. What ended meanwhile is in the trials' folders, and running trials carry on; "
        "vernier-cli run takes up both.");
    QCoreApplication::exit(kExitInterrupted);
}

/// A state counts only once the engine has taken up Run: until then, a study that was paused still is.
void StudyRun::endIfStanding() {
    if (m_status.isBlocked) {
        if (m_interrupts > 0)
            leaveBlocked();
        return;
    }
    const bool stands =
        m_status.runState == RunState::Finished || m_status.runState == RunState::Paused || m_status.runState == RunState::Idle;
    if (!m_isBegun || m_status.runs == 0 || !stands)
        return;
    m_line.show({});
    if (m_status.runState == RunState::Finished)
        m_line.print("Finished. " + m_status.reason.text());
    else if (isHalted())
        m_line.print("Halted. " + m_status.reason.text());
    else
        m_line.print(m_status.reason.empty() ? "Paused. vernier-cli run resumes it." : "Paused. " + m_status.reason.text());
    m_line.print(progressText(m_status, m_history) + ", in " + durationText(m_status.runtimeSeconds) + ".");
    m_line.print(bestText(m_definition, m_history));
    QCoreApplication::exit(exitCode());
}

bool StudyRun::isHalted() const {
    return m_status.runState == RunState::Paused && !m_status.reason.empty();
}

int StudyRun::exitCode() const {
    const bool isInterrupted = m_interrupts > 1 || (m_interrupts == 1 && m_status.runState != RunState::Finished);
    if (isInterrupted)
        return kExitInterrupted;
    const bool areTrialsToBlame = !m_history.incumbent() && m_status.failed > 0;
    if (isHalted() && !areTrialsToBlame)
        return kExitFailed;
    return m_history.incumbent() ? kExitDone : kExitNoResult;
}

}  // namespace vernier
