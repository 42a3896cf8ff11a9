#pragma once

#include "core/events/Command.h"
#include "core/events/EventBatch.h"
#include "core/exec/SlotPool.h"
#include "core/methods/Methods.h"
#include "core/record/StudyRecord.h"
#include "core/record/StudySaver.h"
#include "core/run/RunClock.h"
#include "core/run/RunningTrials.h"
#include "core/run/StartGate.h"
#include "core/run/TrialChooser.h"
#include "core/run/TrialSteering.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vernier {

/// What a StudyRunner works with; all outlive it.
struct RunnerServices {
    const StudyFolder& folder;
    StudyRecord& record;
    Launcher& launcher;
    const Clock& clock;
    EventOutbox& outbox;
    std::string programFolder;  ///< first in the PATH of trials, so that our own samples are found
    /// Called in another thread than the runner's.
    std::function<Result<std::unique_ptr<Strategy>>(const StudyDefinition&, const std::vector<PriorStudy>&)> strategyOf =
        makeStrategy;
};

/// Runs a study: asks the strategy, fills the slots, ends what must end, keeps the limits. Nothing is started or announced
/// before it is durable. Lives in the engine's thread, which no call holds for long: suggestions are computed in another
/// (NextSuggestion).
class StudyRunner : public QObject {
    Q_OBJECT

public:
    explicit StudyRunner(const RunnerServices& services, QObject* parent = nullptr);

    /// Picks up the trials that the last program left running. Starts nothing: whether an interrupted study resumes is up to
    /// its client, which knows whether the user trusts its command.
    void takeUp();

    void run();
    void pause();
    void stop();
    void cancelTrial(TrialId id);
    /// Whether a trial keeps running whatever the stopping rule says. One whose end has already been requested cannot be kept.
    void keepTrial(TrialId id, bool isKept);
    void queueTrial(const command::QueueTrial& queued);
    void rerunTrials(const std::vector<TrialId>& trials);
    void skipSuggestion(const command::SkipSuggestion& skipped);
    void setSlots(const command::SetSlots& set);
    void annotate(const command::Annotate& annotation);
    /// Adopts an edited definition, which has no faults: strategy, slots and limits follow it, changed metrics are reread.
    void replaceDefinition(StudyDefinition definition);
    /// Rereads the logs of all trials with the current metrics and judges the ended ones again.
    void rereadLogs();

    StudyStatus status() const;

private:
    void tellFaults();
    void turn();
    void collect();
    void reviewLimits();
    void haltIfHopeless();
    void beginAgain();
    void fillSlots();
    bool startNow(Trial trial);
    void launch(Trial trial, const Slot& slot, const std::string& lastStart);
    void takeUpTrial(const Trial& trial, bool wasStopping);
    void settle();
    void enter(RunState state, Message reason = {});
    bool isHalted();
    void followDefinition();
    bool save();
    void giveUp();

    RunnerServices m_services;
    RunningTrials m_running;
    TrialSteering m_steering;
    SlotPool m_slots;
    bool m_canRun = false;  ///< the definition has no faults
    RunState m_state = RunState::Idle;
    bool m_isHalted = false;
    bool m_wasInterrupted = false;
    int m_runs = 0;
    Message m_reason;  ///< why the study stands still
    StartGate m_gate;
    TrialChooser m_chooser;
    StudySaver m_saver;
    bool m_isSameBoot;  ///< the machine has not been started anew since the study ran last
    RunClock m_runtime;
    QTimer m_heartbeat;
};

}  // namespace vernier
