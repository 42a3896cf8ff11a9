#include "app/cli/StudyRun.h"

#include "app/cli/Commands.h"
#include "app/cli/ProgressText.h"
#include "app/cli/StudyReader.h"
#include "core/base/DurationText.h"

#include <QCoreApplication>

#include <algorithm>
#include <iostream>

namespace vernier {

StudyRun::StudyRun(const QString& folder, std::optional<int> slotCount, QObject* parent)
    : QObject(parent), m_slotCount(slotCount), m_engine({folder.toStdString(), supervisorProgram().toStdString()}) {
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
    if (events.definition && (m_history.trials().empty() || events.definition->objective == m_definition.objective))
        m_definition = *events.definition;
    if (events.isOpened)
        m_history = History(m_definition.objective);
    if (events.status)
        m_status = *events.status;
    if (events.isOpened) {
        for (const TrialPtr& trial : events.trials)
            m_history.apply(trial);
        begin(events);
        return;
    }
    showTrials(events.trials);
    m_line.show(progressText(m_status, m_history));
    if (hasFailed && !m_hasRun && m_status.runState != RunState::Running)
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
    if (!m_history.trials().empty())
        m_line.print("Resuming after " + progressText(m_status, m_history) + ".");
    if (m_slotCount)
        m_engine.post(command::SetSlots{*m_slotCount});
    m_engine.post(command::Run{});
    m_isBegun = true;
}

void StudyRun::showTrials(const std::vector<TrialPtr>& trials) {
    for (const TrialPtr& trial : trials) {
        const Trial* known = m_history.find(trial->id);
        const bool hasEnded = isFinished(trial->state) && !(known && isFinished(known->state));
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

/// A state counts only once the engine has taken up Run: until then, a study that was paused still is.
void StudyRun::endIfStanding() {
    m_hasRun = m_hasRun || m_status.runState == RunState::Running || m_status.runState == RunState::Finished;
    const bool stands =
        m_status.runState == RunState::Finished || m_status.runState == RunState::Paused || m_status.runState == RunState::Idle;
    if (!m_isBegun || !m_hasRun || !stands)
        return;
    m_line.show({});
    if (m_status.runState == RunState::Finished)
        m_line.print("Finished. " + m_status.reason.text());
    else
        m_line.print("Paused. vernier-cli run resumes it.");
    m_line.print(progressText(m_status, m_history) + ", in " + durationText(m_status.runtimeSeconds) + ".");
    m_line.print(bestText(m_definition, m_history));
    QCoreApplication::exit(exitCode());
}

int StudyRun::exitCode() const {
    const bool isInterrupted = m_interrupts > 1 || (m_interrupts == 1 && m_status.runState != RunState::Finished);
    if (isInterrupted)
        return kExitInterrupted;
    return m_history.incumbent() ? kExitDone : kExitNoResult;
}

}  // namespace vernier
